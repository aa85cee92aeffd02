// Checks a manifest without Microsoft's server: what Office refuses, silently drops, or cannot find.
import { checkCode, type Code } from './code';
import { parseManifest, type Problem } from './element';
import { checkOrder } from './order';
import { checkResources } from './resources';
import { checkSite, type Site } from './site';
import { checkValues } from './values';

/** Everything that is wrong with it, by line; empty for a good one. */
export function checkManifest(xml: string, site: Site, code: Code): readonly Problem[] {
  let root;
  try {
    root = parseManifest(xml);
  } catch (error) {
    return [
      { line: 1, message: `不是完整的 XML：${error instanceof Error ? error.message : String(error)}` },
    ];
  }
  return [
    ...checkOrder(root),
    ...checkValues(root),
    ...checkResources(root),
    ...checkSite(root, site),
    ...checkCode(root, code),
  ].sort((a, b) => a.line - b.line);
}
