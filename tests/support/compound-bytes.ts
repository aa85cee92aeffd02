// Compound files ([MS-CFB]) with streams of given names.
import { CFB } from '@e965/xlsx';
import { strToU8 } from 'fflate';

/** SheetJS's types leave its container module open. */
interface Containers {
  readonly utils: { cfb_new(): object; cfb_add(file: object, name: string, content: Uint8Array): void };
  write(file: object, options: { readonly type: 'buffer' }): Uint8Array;
}

export function compoundBytes(streams: Readonly<Record<string, string>>): Uint8Array {
  const { utils, write } = CFB as Containers;
  const file = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) utils.cfb_add(file, name, strToU8(content));
  return new Uint8Array(write(file, { type: 'buffer' }));
}
