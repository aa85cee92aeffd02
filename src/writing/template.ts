// The template language: liquidjs cut down to a few tags and our own filters, writing runs instead of text.
import { Context, Liquid, toValueSync } from 'liquidjs';
import { RunEmitter, type RenderedSection } from './emitter';
import { FILTERS } from './filters';
import type { Gap, Quantity } from './quantity';
import type { WritingStyle } from './style';

export type TemplateValue =
  | string
  | number
  | boolean
  | Quantity
  | Gap
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue };
export type TemplateData = { readonly [name: string]: TemplateValue };

/** `capture` is left out because it would turn figures into text; files, includes and layouts because templates are data. */
const TAGS = new Set(['if', 'unless', 'for', 'assign', 'comment', '#']);

const engine = strippedEngine();

/**
 * The section that `template` makes of `data`. A variable that is not in `data`, an unknown tag or filter, and anything
 * but text and figures as output throw: liquidjs's error carries line and column.
 */
export function renderTemplate(
  template: string,
  data: TemplateData,
  style: WritingStyle,
  section: string,
): RenderedSection {
  const emitter = new RunEmitter(style, section);
  const context = new Context(data, engine.options, { sync: true });
  toValueSync(engine.renderer.renderTemplates(engine.parse(template), context, emitter));
  return emitter.section();
}

function strippedEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: 100_000,
    renderLimit: 5_000,
    memoryLimit: 1_000_000,
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) delete liquid.filters[name];
  for (const [name, filter] of Object.entries(FILTERS)) liquid.registerFilter(name, filter);
  return liquid;
}
