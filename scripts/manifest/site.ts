// The addresses of a manifest against the folder that will lie there.
import { type ManifestElement, named, type Problem, problem, within } from './element';
import { valuesOf } from './values';

/** The built folder. */
export interface Site {
  /** Its address, with a slash at the end. */
  readonly url: string;
  /** A file of it, by its path below the address; null where there is none. */
  readonly read: (path: string) => Uint8Array | null;
}

/** The pixels Office wants, by the element that names the picture. */
const SIZES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };
/** Every icon of the ribbon needs these; Office scales the others from them. */
const RIBBON_SIZES = ['16', '32', '80'];

/** Addresses that are not https, not of this site, or lead to nothing; icons that are missing or of the wrong size. */
export function checkSite(root: ManifestElement, site: Site): readonly Problem[] {
  return [
    ...within(root).flatMap((element) =>
      valuesOf(element).flatMap((value) => checkAddress(element, value, site)),
    ),
    ...within(root).flatMap((element) => {
      const size = SIZES[element.name];
      return size === undefined
        ? []
        : valuesOf(element).flatMap((url) => checkIcon(element, url, size, site));
    }),
    ...named(root, 'Icon').flatMap((icon) => checkRibbonIcon(root, icon, site)),
    ...named(root, 'FunctionFile').flatMap((file) => checkFunctionFile(root, file, site)),
  ];
}

/** The page behind the commands, as built: it loads Office.js before its own, which knows every function by name. */
function checkFunctionFile(root: ManifestElement, file: ManifestElement, site: Site): readonly Problem[] {
  const resource = named(root, 'Url').find((one) => one.attribute('id') === file.attribute('resid'));
  const [url = ''] = resource === undefined ? [] : valuesOf(resource);
  const path = pathOn(site, url);
  const html = path === null ? null : textOf(site, path);
  if (path === null || html === null) return [];
  const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/gu)].map(([, source = '']) => source);
  const [first, ...own] = scripts;
  const code = own.map((source) => textOf(site, source) ?? '').join('\n');
  return [
    ...(first?.endsWith('office-js/office.js') === true
      ? []
      : [problem(file, `${path} 没有先载入 Office.js，按钮不会有反应。`)]),
    ...named(root, 'FunctionName')
      .filter(({ text }) => !new RegExp(`["'\`]${text}["'\`]`, 'u').test(code))
      .map((element) => problem(element, `${path} 的程序里没有“${element.text}”。`)),
  ];
}

function textOf(site: Site, path: string): string | null {
  const file = site.read(path);
  return file === null ? null : new TextDecoder().decode(file);
}

function checkAddress(element: ManifestElement, value: string, site: Site): readonly Problem[] {
  if (!value.includes('://')) return [];
  if (!value.startsWith('https://')) return [problem(element, `${value} 不是 https。`)];
  if (/^https:\/\/(?:localhost|127\.|\[::1\])/u.test(value))
    return [problem(element, `${value} 只在本机有效，不能给别人用。`)];
  const path = pathOn(site, value);
  if (path === null) return [problem(element, `${value} 不在 ${site.url} 之下。`)];
  return site.read(path) === null ? [problem(element, `构建结果里没有 ${path}。`)] : [];
}

/** The path of a file below the site's address, without query. */
function pathOn(site: Site, url: string): string | null {
  return url.startsWith(site.url) ? (url.slice(site.url.length).split(/[?#]/u)[0] ?? null) : null;
}

function checkRibbonIcon(root: ManifestElement, icon: ManifestElement, site: Site): readonly Problem[] {
  const images = named(root, 'Images').flatMap(({ children }) => children);
  const sizes = icon.children.map((image) => image.attribute('size') ?? '');
  return [
    ...RIBBON_SIZES.filter((size) => !sizes.includes(size)).map((size) =>
      problem(icon, `缺少 ${size} 像素的图标。`),
    ),
    ...icon.children.flatMap((image) => {
      const resource = images.find((one) => one.attribute('id') === image.attribute('resid'));
      const urls = resource === undefined ? [] : valuesOf(resource);
      return urls.flatMap((url) => checkIcon(image, url, Number(image.attribute('size')), site));
    }),
  ];
}

function checkIcon(element: ManifestElement, url: string, size: number, site: Site): readonly Problem[] {
  const path = pathOn(site, url);
  const file = path === null ? null : site.read(path);
  if (path === null || file === null) return [];
  const pixels = pngSize(file);
  if (pixels === null) return [problem(element, `${path} 不是 PNG 图片。`)];
  return pixels[0] === size && pixels[1] === size
    ? []
    : [problem(element, `${path} 是 ${pixels.join('×')} 像素，应当是 ${size}×${size}。`)];
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

/** Width and height out of the header. */
function pngSize(file: Uint8Array): readonly [number, number] | null {
  if (file.length < 24 || PNG.some((byte, index) => file[index] !== byte)) return null;
  const view = new DataView(file.buffer, file.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
