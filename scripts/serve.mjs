// Serves a folder of static files to this machine only.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { CSP } from './content-security-policy.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const PORTS_TRIED = 100;

/**
 * Listens on `port`, or the next free one after it (0: any free one), until `close` is called. `policyOf` gives the policy
 * of a file, or null for none.
 */
export async function serve(folder, port = 0, policyOf = () => CSP) {
  const root = resolve(folder);
  for (let tried = 0; tried < PORTS_TRIED; tried += 1) {
    const server = createServer((request, response) => void answer(root, policyOf, request, response));
    if (!(await listens(server, port + tried))) continue;
    return { url: `http://localhost:${server.address().port}/`, close: () => closed(server) };
  }
  throw new Error(`no free port from ${port} to ${port + PORTS_TRIED - 1}`);
}

function listens(server, port) {
  return new Promise((done, fail) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)));
    server.listen(port, 'localhost', () => done(true));
  });
}

/** At once, whatever is still being sent. */
function closed(server) {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function answer(root, policyOf, request, response) {
  const file = fileOf(root, request.url ?? '/');
  const found = file !== null && (await stat(file).catch(() => null))?.isFile() === true;
  if (!found || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(found ? 405 : 404).end();
    return;
  }
  const policy = policyOf(file);
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    ...(policy === null ? {} : { 'Content-Security-Policy': policy }),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Null for what lies outside the folder, or is no address. */
function fileOf(root, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    return file.startsWith(root + sep) ? file : null;
  } catch {
    return null;
  }
}
