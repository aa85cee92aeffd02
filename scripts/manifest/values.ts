// The texts of a manifest: forms, lengths, addresses, other languages.
import { type ManifestElement, named, type Problem, problem, within } from './element';

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
const VERSION = /^\d{1,5}(?:\.\d{1,5}){3}$/u;
const LOCALE = /^[a-z]{2,3}-[A-Z]{2}$/u;

const SHORT = 125;
const LONG = 250;
const ADDRESS = 2048;
const RESOURCE_ID = 32;

/** The most characters, by the element or by the list that a resource stands in. */
const LENGTHS: Readonly<Record<string, number>> = {
  ProviderName: SHORT,
  DisplayName: SHORT,
  Description: LONG,
  ShortStrings: SHORT,
  LongStrings: LONG,
  TaskpaneId: SHORT,
};

/** The values that Office refuses or cuts. */
export function checkValues(root: ManifestElement): readonly Problem[] {
  const form = (name: string, pattern: RegExp, wanted: string) =>
    named(root, name)
      .filter(({ text }) => !pattern.test(text))
      .map((element) => problem(element, `<${name}> 是“${element.text}”，应当是${wanted}。`));
  return [
    ...form('Id', GUID, ' GUID'),
    ...form('Version', VERSION, '四段数字，如 1.0.0.0'),
    ...form('DefaultLocale', LOCALE, '语言-地区，如 zh-CN'),
    ...form('Permissions', /^ReadWriteDocument$/u, ' ReadWriteDocument（要写入工作表）'),
    ...checkLengths(root),
    ...checkLocales(root),
  ];
}

/** What an element says: its text, its default and its overrides. */
export function valuesOf(element: ManifestElement): readonly string[] {
  const overrides = element.children.filter(({ name }) => name === 'Override');
  const given = [element.attribute('DefaultValue'), ...overrides.map((one) => one.attribute('Value'))];
  return [element.text, ...given.flatMap((value) => value ?? [])].filter((value) => value !== '');
}

function checkLengths(root: ManifestElement): readonly Problem[] {
  const tooLong = (element: ManifestElement, most: number) =>
    valuesOf(element)
      .filter((value) => value.length > most)
      .map((value) => problem(element, `“${value.slice(0, 20)}…”有 ${value.length} 个字，最多 ${most} 个。`));
  return within(root).flatMap((element) => {
    const id = element.attribute('resid') ?? (element.attribute('DefaultValue') && element.attribute('id'));
    const longId = id !== undefined && id.length > RESOURCE_ID;
    const inList = element.name === 'ShortStrings' || element.name === 'LongStrings';
    const most = LENGTHS[element.name];
    return [
      ...(longId ? [problem(element, `“${id}”作为资源名太长，最多 ${RESOURCE_ID} 个字符。`)] : []),
      ...(most === undefined
        ? []
        : (inList ? element.children : [element]).flatMap((one) => tooLong(one, most))),
      ...tooLong(element, isAddress(element) ? ADDRESS : Infinity),
    ];
  });
}

function isAddress(element: ManifestElement): boolean {
  return valuesOf(element).some((value) => value.includes('://'));
}

/** An override is for one other language; of two for the same one Office takes any. */
function checkLocales(root: ManifestElement): readonly Problem[] {
  const ground = named(root, 'DefaultLocale')[0]?.text;
  return within(root).flatMap((element) => {
    const overrides = element.children.filter(({ name }) => name === 'Override');
    return overrides.flatMap((override, index) => {
      const locale = override.attribute('Locale') ?? '';
      const twice = overrides.slice(0, index).some((other) => other.attribute('Locale') === locale);
      return [
        ...(LOCALE.test(locale)
          ? []
          : [problem(override, `<Override> 的语言“${locale}”应当写成语言-地区，如 en-US。`)]),
        ...(locale === ground ? [problem(override, `<Override> 的语言 ${locale} 就是默认语言。`)] : []),
        ...(twice ? [problem(override, `<Override> 的语言 ${locale} 有两处。`)] : []),
        ...(override.attribute('Value') ? [] : [problem(override, '<Override> 没有 Value。')]),
      ];
    });
  });
}
