// The requirement sets of the installed client, read at test time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT_SOURCE, supportsIn } from './member-sets';
import type { Supports } from './protocol';

/** `dist` is the client's folder. */
export function excelApi(version: string, dist: string): Supports {
  return supportsIn(version, readFileSync(join(dist, CLIENT_SOURCE), 'utf8'));
}
