// The template language: liquidjs cut down to a few Chinese tags and our own filters, writing runs instead of text.
import { Context, defaultOperators, Liquid, type Operators, type Template, toValueSync } from 'liquidjs';
import type { Gap, Quantity } from '../quantity';
import type { WritingStyle } from '../style/switches';
import { RunEmitter, type RenderedSection } from './emitter';
import { FILTERS } from './filters';
import { EachTag, IfTag } from './tags';

export type TemplateValue =
  | string
  | number
  | boolean
  | Quantity
  | Gap
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };
export type TemplateData = { readonly [name: string]: TemplateValue };

const STYLE = '样式';

/** Signs of liquidjs, which know their precedence, and 且 and 或, which bind weaker. Files, assignments and captures are left out. */
const OPERATORS: Operators = {
  ...Object.fromEntries(['==', '!=', '>', '<'].map((sign) => [sign, operator(sign)])),
  且: operator('and'),
  或: operator('or'),
};

/** Marks that may be typed full width, and words for signs; each as long as what stands for it, so that places stay true. */
const MARKS: Readonly<Record<string, string>> = {
  '｜': '|',
  '：': ':',
  '，': ',',
  等于: '==',
  不等于: '!= ',
  大于: '> ',
  小于: '< ',
};

const engine = strippedEngine();

/**
 * The section that `template` makes of `data` in `style`. Every switch is in reach as 样式.…; nothing else is but `data`. A
 * mistake throws: `templateFault` says which.
 */
export function renderTemplate(template: string, data: TemplateData, style: WritingStyle): RenderedSection {
  const emitter = new RunEmitter(style);
  const context = new Context({ ...data, 样式: switchesOf(style) }, engine.options, { sync: true });
  context.setRegister(STYLE, style);
  toValueSync(engine.renderer.renderTemplates(parsed(template), context, emitter));
  return emitter.section();
}

/** The switches with plain values, and a few words that follow from them. */
function switchesOf(style: WritingStyle): object {
  const plain = Object.entries(style).filter(([, value]) => typeof value !== 'object');
  return {
    ...Object.fromEntries(plain),
    收支: style.总计.replaceAll('总计', ''),
    停顿: style.原因另起一句 ? '。' : '，',
    预算口径数: style.预算口径 === '预算' ? '预算' : `${style.预算口径}数`,
  };
}

function halfWidth(template: string): string {
  return template.replace(/\{\{[^]*?\}\}|\{%[^]*?%\}/gu, (part) =>
    part.replace(
      /“[^“”]*”|"[^"]*"|[｜：，]|(?<=\s)(?:不等于|等于|大于|小于)(?=\s)/gu,
      (mark) => MARKS[mark] ?? (mark.startsWith('“') ? `"${mark.slice(1, -1)}"` : mark),
    ),
  );
}

const KEPT = 64;
const parsedTemplates = new Map<string, Template[]>();

/** The same templates are rendered at every answer typed. */
function parsed(template: string): Template[] {
  const known = parsedTemplates.get(template);
  if (known !== undefined) return known;
  const fresh = engine.parse(halfWidth(template));
  if (parsedTemplates.size >= KEPT) parsedTemplates.clear();
  parsedTemplates.set(template, fresh);
  return fresh;
}

function operator(name: string): Operators[string] {
  const found = defaultOperators[name];
  if (found === undefined) throw new Error(`liquidjs has no operator ${name}`);
  return found;
}

function strippedEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    operators: OPERATORS,
    parseLimit: 100_000,
    renderLimit: 5_000,
    memoryLimit: 1_000_000,
  });
  for (const name of Object.keys(liquid.tags)) if (name !== '#') delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  liquid.registerTag('如果', IfTag);
  liquid.registerTag('每个', EachTag);
  for (const [name, filter] of Object.entries(FILTERS)) {
    liquid.registerFilter(name, function (value: unknown, ...args: readonly unknown[]) {
      return filter(this.context.getRegister<WritingStyle>(STYLE), value, ...args);
    });
  }
  return liquid;
}
