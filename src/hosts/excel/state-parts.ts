// Keeps what was filled in inside the workbook: a custom XML part for each key, saved with the file.
import type { KeepResult } from '../../session/host';

/** Also names the form of the part; the text inside has a version of its own. */
const NAMESPACE = 'urn:gouji:saved-state';

/** More would make every opening and saving of the workbook slow, and one request too large for Excel on the web. */
const MOST_CHARACTERS = 1_000_000;
const TOO_LONG =
  '填写的内容和例外说明太多，工作簿里存不下，这次改动没有保存。请先下载填写内容、导出例外留底，再删去不用的。';

interface StatePart {
  readonly part: Excel.CustomXmlPart;
  readonly text: string;
}

/** What stands under `key`, else null. One trip where the workbook has no part of ours, else two. */
export async function loadStatePart(context: Excel.RequestContext, key: string): Promise<string | null> {
  return (await findPart(context, key))?.text ?? null;
}

/** Puts `text` in place of `before`; where something else stands there by now, that is given back. */
export async function saveStatePart(
  context: Excel.RequestContext,
  key: string,
  text: string,
  before: string | null,
): Promise<KeepResult> {
  if (text.length > MOST_CHARACTERS) return { kind: 'failed', message: TOO_LONG };
  const found = await findPart(context, key);
  const present = found?.text ?? null;
  if (present !== before) return { kind: 'other', text: present };
  if (found === null) context.workbook.customXmlParts.add(partXml(key, text));
  else found.part.setXml(partXml(key, text));
  await context.sync();
  return { kind: 'kept' };
}

async function findPart(context: Excel.RequestContext, key: string): Promise<StatePart | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const contents = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (contents.length === 0) return null;
  await context.sync();
  for (const { part, xml } of contents) {
    const content = contentOf(xml.value);
    if (content?.key === key) return { part, text: content.text };
  }
  return null;
}

function partXml(key: string, text: string): string {
  return `<state xmlns="${NAMESPACE}"><key>${escaped(key)}</key><text>${escaped(text)}</text></state>`;
}

/** Null for a part that is not ours to understand: it is left alone. */
function contentOf(xml: string): { readonly key: string; readonly text: string } | null {
  const match = /<key>([^<]*)<\/key>\s*<text>([^<]*)<\/text>/u.exec(xml);
  return match === null ? null : { key: unescaped(match[1] ?? ''), text: unescaped(match[2] ?? '') };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** Whatever writes the part anew may escape more than we do. */
function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
}
