// Entry point of the page behind the ribbon's own commands; Excel loads it unseen when one of their buttons is pressed.
import { keptRules } from '../../ui/shared/kept-rules';
import { parseWorkbook } from '../parse-workbook';
import { COMMAND_NAMES } from './command-names';
import { excelCommands } from './excel-commands';
import { createExcelHost } from './excel-host';
import { showOutcome } from './show-outcome';

const commands = excelCommands(createExcelHost(parseWorkbook), keptRules, showOutcome);
// At once, not when Office is ready: from then on Excel looks for them.
for (const name of COMMAND_NAMES) Office.actions.associate(name, commands[name]);
