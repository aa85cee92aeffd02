// A style as its user made it: the text of a style file, changed switch by switch.
import { stylePreset } from './presets';
import { parseStyleFile, type StyleFile } from './style-file';

/** A switch of the whole text, or one of 页面. */
export interface SwitchPlace {
  readonly name: string;
  readonly onPage: boolean;
}

type Switches = Readonly<Record<string, unknown>>;

/** The text of a style file that is nothing but a preset. */
export function presetStyle(base: string): string {
  return JSON.stringify({ base });
}

/**
 * The style of a kept text, named after its preset, `自定义（基于四川甲）` where something is set otherwise, or as it calls
 * itself; faults where this program does not know all of it.
 */
export function ownStyle(text: string): StyleFile {
  const { base = '', name, ...switches } = switchesOf(text);
  const isOwn = name !== undefined || Object.keys(switches).length > 0;
  return parseStyleFile(text, isOwn ? `自定义（基于${String(base)}）` : String(base));
}

/** The text with a switch set; one that is as in the preset is not in the text. */
export function switched(text: string, { name, onPage }: SwitchPlace, value: unknown): string {
  const { 页面: page, ...whole } = switchesOf(text);
  const preset = stylePreset(String(whole['base']));
  const pageSwitches = isRecord(page) ? page : {};
  const usual: Switches = onPage ? { ...preset?.页面 } : { ...preset };
  const before = onPage ? pageSwitches : whole;
  const others = Object.fromEntries(Object.entries(before).filter(([key]) => key !== name));
  const changed = isSame(usual[name], value) ? others : { ...others, [name]: value };
  const ofPage = onPage ? changed : pageSwitches;
  return JSON.stringify({
    ...(onPage ? whole : changed),
    ...(Object.keys(ofPage).length === 0 ? {} : { 页面: ofPage }),
  });
}

/** The text with a template of its own for a section; null for the built-in one. */
export function withTemplate(text: string, section: string, template: string | null): string {
  const { 各节模板: templates, ...others } = switchesOf(text);
  const kept = Object.entries(isRecord(templates) ? templates : {}).filter(([id]) => id !== section);
  const all = Object.fromEntries(template === null ? kept : [...kept, [section, template]]);
  return JSON.stringify(Object.keys(all).length === 0 ? others : { ...others, 各节模板: all });
}

/** The text with another preset under its own switches. */
export function rebased(text: string, base: string): string {
  return JSON.stringify({ ...switchesOf(text), base });
}

/** The switches that the text sets itself, by name; those of 页面 apart. */
export function ownSwitches(text: string): {
  readonly whole: readonly string[];
  readonly page: readonly string[];
} {
  const { base: _base, name: _name, 页面: page, ...whole } = switchesOf(text);
  return { whole: Object.keys(whole), page: isRecord(page) ? Object.keys(page) : [] };
}

/** The preset a text starts from; blank where it names none. */
export function baseOf(text: string): string {
  const { base } = switchesOf(text);
  return typeof base === 'string' ? base : '';
}

function switchesOf(text: string): Switches {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Switches {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
