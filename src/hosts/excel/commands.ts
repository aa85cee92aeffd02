// Entry point of the page behind the ribbon's own commands; Excel loads it unseen when one of their buttons is pressed.
import { keptRules } from '../../ui/shared/kept-rules';
import { parseWorkbook } from '../parse-workbook';
import { COMMAND_NAMES } from './command-names';
import { excelCommands } from './excel-commands';
import { createExcelHost } from './excel-host';
import { showOutcome } from './show-outcome';

const commands = excelCommands(createExcelHost(parseWorkbook), keptRules, showOutcome);
// Before Office is told to begin, which it waits for: from then on Excel calls them by name.
for (const name of COMMAND_NAMES) Office.actions.associate(name, commands[name]);
void Office.onReady();
