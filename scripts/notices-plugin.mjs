// Puts THIRD_PARTY_NOTICES.txt beside what is built, and fails the build where a bundled package is not in it.
import { noticesOf, shippedPackages } from './third-party-notices.mjs';

/**
 * The package that a module's file lies in; null for the program's own.
 * @param {string} path
 * @returns {string | null}
 */
export function packageOfFile(path) {
  const [, ...inside] = path.replaceAll('\\', '/').split('/node_modules/');
  return /^(?:@[^/]+\/)?[^/]+/u.exec(inside.at(-1) ?? '')?.[0] ?? null;
}

export class NoticesPlugin {
  /** @param {string} root folder of package-lock.json */
  constructor(root) {
    this.packages = shippedPackages(root);
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('notices', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'notices', stage }, () =>
        compilation.emitAsset('THIRD_PARTY_NOTICES.txt', new sources.RawSource(noticesOf(this.packages))),
      );
      compilation.hooks.afterSeal.tap('notices', () => {
        for (const name of this.unlisted(compilation.modules))
          compilation.errors.push(
            new WebpackError(`${name} is bundled, but THIRD_PARTY_NOTICES.txt does not have it`),
          );
      });
    });
  }

  /**
   * The packages of the modules that the notices do not name.
   * @param {Iterable<object>} modules
   * @returns {readonly string[]}
   */
  unlisted(modules) {
    const listed = new Set(this.packages.map(({ name }) => name));
    // Modules that were joined into one.
    const single = [...modules].flatMap((module) => [...(module.modules ?? [module])]);
    const bundled = new Set(single.map((module) => packageOfFile(module.nameForCondition?.() ?? '')));
    return [...bundled].filter((name) => name !== null && !listed.has(name));
  }
}
