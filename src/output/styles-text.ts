// The style presets as text: a block each, the preview under the name, then a switch a line with its value and what it is about.
import { previewOf } from '../writing/style/preview';
import {
  PAGE_SWITCH_NAMES,
  pageSwitchValues,
  SWITCH_GROUPS,
  type SwitchName,
  switchValues,
  type SwitchValues,
} from '../writing/style/switch-list';
import { PAGE_SWITCH_WORDS, SWITCH_WORDS } from '../writing/style/switch-words';
import type { WritingStyle } from '../writing/style/switches';

const ALL: readonly SwitchName[] = [...SWITCH_GROUPS.flatMap(({ switches }) => switches), '标题'];

/** In the groups and the order of the pane; exceptions of single sections and the page come last. */
export function stylesText(styles: readonly WritingStyle[]): readonly string[] {
  return styles.flatMap((style, index) => [...(index === 0 ? [] : ['']), ...block(style)]);
}

function block(style: WritingStyle): readonly string[] {
  const { name, 各节: sections, 页面: page } = style;
  return [
    `【${name}】`,
    `  例：${previewOf(style)}`,
    ...SWITCH_GROUPS.flatMap(({ title, switches }) => group(title, switches, style, switchLine)),
    ...Object.entries(sections).flatMap(([id, own]) => group(`第 ${id} 节另用`, ALL, own, switchLine)),
    ...group('页面', PAGE_SWITCH_NAMES, page, (one, value) =>
      line(one, value, PAGE_SWITCH_WORDS[one], pageSwitchValues(one)),
    ),
  ];
}

/** A line for each of the switches that are set. */
function group<Name extends string>(
  title: string,
  names: readonly Name[],
  set: Readonly<Partial<Record<string, unknown>>>,
  lineOf: (name: Name, value: unknown) => string,
): readonly string[] {
  const lines = names.flatMap((name) => (set[name] === undefined ? [] : [lineOf(name, set[name])]));
  return [`  ${title}`, ...lines];
}

function switchLine(name: SwitchName, value: unknown): string {
  return line(name, value, SWITCH_WORDS[name], switchValues(name));
}

const NAME_WIDTH = 14;
const VALUE_WIDTH = 20;

function line(name: string, value: unknown, about: string, values: SwitchValues): string {
  const options = values.kind === 'choice' ? `（可选：${values.options.map(shown).join(' / ')}）` : '';
  return `    ${padded(name, NAME_WIDTH)}${padded(shown(value), VALUE_WIDTH)}${about}${options}`;
}

function shown(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return Array.isArray(value) ? value.join('、') : `${value === '' ? '（不写）' : String(value)}`;
}

/** Chinese characters take two columns of a terminal; two blanks part what is longer. */
function padded(text: string, width: number): string {
  const taken = [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(2, width - taken));
}
