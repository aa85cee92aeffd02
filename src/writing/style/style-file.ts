// A style file: a preset by name and what it does otherwise, checked switch by switch.
import * as v from 'valibot';
import { TEMPLATE_SETS } from '../../standards/final-accounts/templates';
import { STYLE_PRESETS, stylePreset } from './presets';
import { PageSwitches, SectionSwitches, TextSwitches, type WritingStyle } from './switches';

export type StyleFile =
  | { readonly kind: 'style'; readonly style: WritingStyle }
  /** In Chinese, one complete sentence each: where, what was found, what was expected. */
  | { readonly kind: 'faults'; readonly messages: readonly string[] };

const Part = v.record(v.string(), v.unknown());
// A title belongs to one section.
const Overrides = v.partial(v.omit(TextSwitches, ['标题']));
const SectionOverrides = v.partial(SectionSwitches);
const PageOverrides = v.partial(PageSwitches);

/** The sections that a style may speak of. */
const SECTIONS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'duties', 'structure', 'glossary'];

/** Those whose templates a style may have of its own. */
const TEMPLATES = [...new Set(Object.values(TEMPLATE_SETS).flatMap((set) => set.map(({ id }) => id)))];

export const PRESET_NAMES: string = STYLE_PRESETS.map(({ name }) => name).join('、');

/**
 * Reads the text of a style file: `{"base":"四川甲","比例小数":2,"各节":{"7":{"比例小数":0}},"页面":{"行距":30},
 * "各节模板":{"2":"# 收入…"}}`. `name` is
 * what the style is called unless the file says so itself. Every switch that does not exist and every value that a switch
 * does not have is named.
 */
export function parseStyleFile(text: string, name: string): StyleFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    return faults([
      `不是正确的 JSON（${error instanceof Error ? error.message : ''}）。请核对逗号、引号和括号。`,
    ]);
  }
  if (!isPart(parsed)) return faults(['不是样式文件：应为一对花括号里的若干开关。']);
  const {
    base,
    name: ownName,
    各节: sections = {},
    页面: page = {},
    各节模板: templates,
    ...switches
  } = parsed;
  const preset = typeof base === 'string' ? stylePreset(base) : undefined;
  if (preset === undefined)
    return faults([`base 应为内置样式的名称（${PRESET_NAMES}），现为${shown(base)}。`]);
  const style = checked(Overrides, switches, '');
  const ofPage = checked(PageOverrides, page, '页面里的');
  const ofSections = checkedSections(sections);
  const ofTemplates = checkedTemplates(templates);
  const messages = [style, ofPage, ofSections, ofTemplates].flatMap((part) => part.messages);
  if (messages.length > 0) return faults(messages);
  return {
    kind: 'style',
    style: {
      ...preset,
      ...style.value,
      name: typeof ownName === 'string' && ownName.trim() !== '' ? ownName.trim() : name,
      各节: merged(preset.各节, ofSections.value, Object.keys(style.value)),
      页面: { ...preset.页面, ...ofPage.value },
      ...(templates === undefined ? {} : { 各节模板: ofTemplates.value }),
    },
  };
}

interface Checked<T> {
  readonly value: T;
  readonly messages: readonly string[];
}

function checked<T extends object>(
  schema: v.GenericSchema<unknown, T>,
  given: unknown,
  place: string,
): Checked<T | Record<string, never>> {
  const result = v.safeParse(schema, given);
  if (result.success) return { value: result.output, messages: [] };
  const messages = result.issues.map((issue) => {
    const path = issue.path?.map(({ key }) => String(key)).join('里的') ?? '';
    if (issue.type === 'strict_object')
      return path === '' ? `${place}应为一对花括号里的若干开关。` : `没有开关${place}“${path}”。`;
    const found = issue.path?.at(-1)?.value;
    return `开关${place}“${path}”${issue.message}，现为${shown(found)}。`;
  });
  return { value: {}, messages: [...new Set(messages)] };
}

function checkedSections(given: unknown): Checked<WritingStyle['各节']> {
  if (!isPart(given)) return { value: {}, messages: ['各节应为一对花括号里的若干节。'] };
  const value: Record<string, object> = {};
  const messages: string[] = [];
  for (const [id, switches] of Object.entries(given)) {
    if (!SECTIONS.includes(id)) {
      messages.push(`各节里没有“${id}”这一节，可用：${SECTIONS.join('、')}。`);
      continue;
    }
    const result = checked(SectionOverrides, switches, `各节“${id}”里的`);
    value[id] = result.value;
    messages.push(...result.messages);
  }
  return { value, messages };
}

/** Whether a template says what it should is found when it is written by. */
function checkedTemplates(given: unknown = {}): Checked<Readonly<Record<string, string>>> {
  if (!isPart(given)) return { value: {}, messages: ['各节模板应为一对花括号里的若干节。'] };
  const value: Record<string, string> = {};
  const messages: string[] = [];
  for (const [id, template] of Object.entries(given)) {
    if (!TEMPLATES.includes(id))
      messages.push(`各节模板里没有“${id}”这一节，可用：${TEMPLATES.join('、')}。`);
    else if (typeof template !== 'string')
      messages.push(`各节模板“${id}”应为一段文字，现为${shown(template)}。`);
    else value[id] = template;
  }
  return { value, messages };
}

/** What the file sets for the whole text holds in every section, unless the file itself makes an exception. */
function merged(
  base: WritingStyle['各节'],
  own: WritingStyle['各节'],
  whole: readonly string[],
): WritingStyle['各节'] {
  const ids = [...new Set([...Object.keys(base), ...Object.keys(own)])];
  return Object.fromEntries(
    ids.map((id) => {
      const kept = Object.entries(base[id] ?? {}).filter(([key]) => !whole.includes(key));
      return [id, { ...Object.fromEntries(kept), ...own[id] }];
    }),
  );
}

function isPart(value: unknown): value is Readonly<Record<string, unknown>> {
  return v.is(Part, value) && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? '空' : `“${typeof value === 'string' ? value : JSON.stringify(value)}”`;
}

function faults(messages: readonly string[]): StyleFile {
  return { kind: 'faults', messages };
}
