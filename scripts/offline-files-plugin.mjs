// Tells the service worker which files the page is made of, and under which name to keep this build of them.
import { createHash } from 'node:crypto';

const WORKER = 'service-worker.js';

export class OfflineFilesPlugin {
  /**
   * @param {string} entry the page's entry: its scripts are found, those loaded later and the workers included
   * @param {readonly string[]} files what else it is made of
   */
  constructor(entry, files) {
    this.entry = entry;
    this.files = files;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('offline-files', (compilation) => {
      // After the names have got their hashes.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: 'offline-files', stage }, () => {
        const files = [
          ...new Set([...this.files, ...scriptsOf(compilation.entrypoints.get(this.entry))]),
        ].sort();
        const hash = createHash('sha256');
        for (const file of files) hash.update(file).update(compilation.getAsset(file).source.buffer());
        const build = hash.digest('hex').slice(0, 16);
        const head = `const GOUJI_BUILD=${JSON.stringify(build)},GOUJI_FILES=${JSON.stringify(files)};\n`;
        compilation.updateAsset(WORKER, (source) => new sources.ConcatSource(head, source));
      });
    });
  }
}

/** The scripts of a group of chunks, of what it loads later, and of its workers. */
function scriptsOf(group, seen = new Set()) {
  if (seen.has(group)) return [];
  seen.add(group);
  const later = [...group.childrenIterable, ...group.asyncEntrypointsIterable];
  return [
    ...group.getFiles().filter((file) => file.endsWith('.js')),
    ...later.flatMap((next) => scriptsOf(next, seen)),
  ];
}
