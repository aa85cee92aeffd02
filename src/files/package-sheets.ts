// Where a sheet's XML stands in an .xlsx package.
import { SaxesParser } from 'saxes';
import { readRelations, relationsPath } from './package-relations';
import type { Parts } from './unzip';

const WORKBOOK = /^xl\/[^/]*workbook[^/]*\.xml$/iu;

/** The path of the workbook part. */
export function workbookPath(paths: readonly string[]): string | undefined {
  return paths.find((path) => WORKBOOK.test(path));
}

/** The path of the part of each sheet ('' where the package names none), in the workbook's order ([ECMA-376] part 1, 18.2.19 and part 2, 9.3). */
export function sheetParts(parts: Parts): readonly { readonly name: string; readonly path: string }[] {
  const workbook = workbookPath([...parts.keys()]);
  if (workbook === undefined) return [];
  const relations = parts.get(relationsPath(workbook));
  const text = relations === undefined ? undefined : new TextDecoder().decode(relations);
  const targets = new Map(readRelations(text, workbook).map(({ id, target }) => [id, target]));
  const sheets: { name: string; path: string }[] = [];
  forEachElement(parts.get(workbook), 'sheet', (attributes) => {
    sheets.push({ name: attributes['name'] ?? '', path: targets.get(attributes['id'] ?? '') ?? '' });
  });
  return sheets;
}

/** Calls `visit` with the attributes, by local name, of every element of this local name. */
function forEachElement(
  part: Uint8Array | undefined,
  element: string,
  visit: (attributes: Readonly<Record<string, string | undefined>>) => void,
): void {
  if (part === undefined) return;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', (tag) => {
    if (tag.local !== element) return;
    visit(Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value])));
  });
  parser.write(new TextDecoder().decode(part)).close();
}
