// The workbook reader over SheetJS (its maintained fork).
import { read, set_cptable, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { Grid } from '../workbook/workbook';
import { compoundContent } from './compound';
import { sheetParts } from './package-sheets';
import { gridOf } from './sheetjs-grid';
import { formulasWithoutValue } from './unvalued-formulas';
import type { WorkbookSource } from './workbook-reader';

const OPTIONS: ParsingOptions = {
  // Rows of arrays instead of an object keyed by address: nothing in a file can name a property.
  dense: true,
  // Dates stay numbers with their format, as the sheet holds them.
  cellDates: false,
  cellNF: true,
  cellHTML: false,
  // Hidden rows and columns come with the styles.
  cellStyles: true,
  // Formulas without a value come as stubs; without this they vanish.
  sheetStubs: true,
};

const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;

let codePagesLoaded = false;

/**
 * Loads the code page tables (700 KB) where the file needs them: the text of a BIFF5 .xls is in a code page, mostly
 * GBK. Await it before `sheetJsReader` is given such a file; for every other file it does nothing.
 */
export async function loadCodePagesFor(source: WorkbookSource): Promise<void> {
  if (codePagesLoaded || !needsCodePages(source)) return;
  set_cptable(await import(/* webpackChunkName: "code-pages" */ '@e965/xlsx/dist/cpexcel'));
  codePagesLoaded = true;
}

export function sheetJsReader(source: WorkbookSource): readonly Grid[] {
  if (!codePagesLoaded && needsCodePages(source)) throw new Error('code page tables are not loaded');
  const book = parse(source);
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const visibility = VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0];
    return gridOf(sheet ?? {}, name, visibility ?? 'visible', () => unvalued(source, index));
  });
}

function unvalued(source: WorkbookSource, index: number): ReadonlySet<string> {
  if (source.kind !== 'package') return new Set();
  const part = source.parts.get(sheetParts(source.parts)[index]?.path ?? '');
  return part === undefined ? new Set() : formulasWithoutValue(part);
}

function needsCodePages(source: WorkbookSource): boolean {
  return source.kind === 'binary' && compoundContent(source.bytes) === 'old-workbook';
}

function parse(source: WorkbookSource): WorkBook {
  switch (source.kind) {
    case 'package':
      // Packed again without compression: SheetJS sees exactly the parts and sizes that were checked.
      return read(zipSync(Object.fromEntries(source.parts), { level: 0 }), { ...OPTIONS, type: 'array' });
    case 'binary':
      return read(source.bytes, { ...OPTIONS, type: 'array' });
    case 'markup':
      // Raw: without it the text code 0201 becomes 201.
      return read(source.text, { ...OPTIONS, type: 'string', raw: true });
  }
}
