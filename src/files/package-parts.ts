// A zip package as its parts, all of them and in their order; what is not set stays byte for byte as it was.
import { unzipSync, zipSync } from 'fflate';

/** The earliest time a zip can hold: the same content gives the same bytes. */
const NO_TIME = new Date('1980-01-01T00:00:00');

/** Parts by path with forward slashes, whatever the package's own spelling is. */
export class PackageParts {
  private readonly contents: Map<string, Uint8Array>;
  private readonly spelling: ReadonlyMap<string, string>;

  /** `bytes` are those of a package that was opened before: its sizes were checked then. */
  constructor(bytes: Uint8Array | null) {
    this.contents = new Map(bytes === null ? [] : Object.entries(unzipSync(bytes)));
    this.spelling = new Map([...this.contents.keys()].map((name) => [normal(name), name]));
  }

  paths(): readonly string[] {
    return [...this.contents.keys()].map(normal);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.contents.get(this.spelling.get(path) ?? path);
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  set(path: string, text: string): void {
    this.contents.set(this.spelling.get(path) ?? path, new TextEncoder().encode(text));
  }

  remove(path: string): void {
    this.contents.delete(this.spelling.get(path) ?? path);
  }

  zipped(): Uint8Array {
    return zipSync(Object.fromEntries(this.contents), { mtime: NO_TIME });
  }
}

function normal(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//u, '');
}
