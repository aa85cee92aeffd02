// The nginx configuration that is handed out, in a real nginx over the built folder.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CSP } from '../../scripts/content-security-policy.mjs';
import { DEVELOPMENT_URL } from '../../scripts/site-url.mjs';

const web = fileURLToPath(new URL('../../dist/web', import.meta.url));
const NAME = 'gouji.example.com';

let folder: string;
let port: number;
let nginx: ChildProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-nginx-'));
  port = await freePort();
  const certificate = ['-keyout', 'gouji.key', '-out', 'gouji.crt', '-subj', `/CN=${NAME}`, '-days', '2'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...certificate], {
    cwd: folder,
    stdio: 'pipe',
  });
  writeFileSync(join(folder, 'gouji.conf'), adapted());
  writeFileSync(join(folder, 'nginx.conf'), AROUND);
  const given = ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'];
  execFileSync('nginx', [...given, '-t'], { stdio: 'pipe' });
  nginx = spawn('nginx', [...given, '-g', 'daemon off;'], { stdio: 'ignore' });
  await vi.waitFor(() => get('/'), { timeout: 20_000 });
});
afterAll(() => {
  nginx?.kill();
  rmSync(folder, { recursive: true });
});

/** As Debian's own nginx.conf around a file in conf.d; by root's user, since the folder may lie in a private one. */
const AROUND = `${process.getuid?.() === 0 ? 'user root;' : ''}
pid nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  include gouji.conf;
}
`;

/** The configuration with what the reader is told to change, changed. */
function adapted(): string {
  const change = (text: string, from: RegExp, to: string) => {
    if (!from.test(text)) throw new Error(`deploy/nginx.conf has no ${String(from)}`);
    return text.replace(from, to);
  };
  const source = readFileSync(join(web, 'nginx.conf'), 'utf8');
  const changes: readonly (readonly [RegExp, string])[] = [
    [/listen 443 ssl;/u, `listen 127.0.0.1:${port} ssl;`],
    [/root \S+;/u, `root "${web}";`],
    [/ssl_certificate +\S+;/u, `ssl_certificate ${join(folder, 'gouji.crt')};`],
    [/ssl_certificate_key \S+;/u, `ssl_certificate_key ${join(folder, 'gouji.key')};`],
  ];
  return changes.reduce((text, [from, to]) => change(text, from, to), source);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path: encodeURI(path),
      method,
      headers: { host: NAME, ...headers },
    };
    // The certificate is the test's own.
    request({ ...options, rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const html = readFileSync(join(web, 'index.html'), 'utf8');
const script = `/${/src="(app\/page\.[^"]+)"/u.exec(html)?.[1] ?? ''}`;

describe('nginx with the configuration of the folder', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/taskpane.html', 'text/html; charset=utf-8'],
    [script, 'application/javascript; charset=utf-8'],
    ['/office-js/office.js', 'application/javascript; charset=utf-8'],
    ['/base.css', 'text/css; charset=utf-8'],
    ['/manifest.xml', 'text/xml; charset=utf-8'],
    ['/安装说明.txt', 'text/plain; charset=utf-8'],
    ['/assets/icon-32.png', 'image/png'],
    ['/sample.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('sends the policy of the pages, the page not to be embedded, what Excel shows as it needs it', async () => {
    const policy = async (path: string) => (await get(path)).headers['content-security-policy'];
    expect(await policy('/taskpane.html')).toBe(CSP);
    expect(await policy('/taskpane.html?tab=checks')).toBe(CSP);
    expect(await policy('/commands.html')).toBe(CSP);
    expect(await policy('/outcome.html')).toBe(CSP);
    expect(await policy('/')).toBe(`${CSP}; frame-ancestors 'self'`);
    expect(await policy('/nothing')).toBe(`${CSP}; frame-ancestors 'self'`);
  });

  it('lets what carries its content in its name be kept, the icons for a day, the rest only on asking', async () => {
    const cache = async (path: string) => (await get(path)).headers['cache-control'];
    expect(await cache(script)).toBe('public, max-age=31536000, immutable');
    expect(await cache('/assets/icon-32.png')).toBe('public, max-age=86400');
    for (const path of ['/', '/taskpane.html', '/service-worker.js', '/office-js/office.js', '/manifest.xml'])
      expect(await cache(path), path).toBe('no-cache');
  });

  it('answers that nothing changed, where nothing did', async () => {
    const { etag = '' } = (await get('/index.html')).headers;
    expect((await get('/index.html', { 'If-None-Match': etag })).status).toBe(304);
  });

  it('packs text and leaves pictures alone', async () => {
    const packed = { 'Accept-Encoding': 'gzip' };
    const answer = await get(script, packed);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(answer.body).equals(readFileSync(web + script))).toBe(true);
    expect((await get('/assets/icon-80.png', packed)).headers['content-encoding']).toBeUndefined();
  });

  it('knows what is not there, which nobody is to keep, and hides its own configuration', async () => {
    const missing = await get('/app/old.0123456789abcdef.js');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, undefined]);
    expect((await get('/nginx.conf')).status).toBe(404);
    expect((await get('/assets/')).status).toBe(403);
    expect((await get('/../package.json')).status).not.toBe(200);
  });

  it('takes nothing', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(403);
    expect((await get('/', {}, 'HEAD')).status).toBe(200);
  });
});

describe('the install note in the folder', () => {
  it('names the address the manifest has', () => {
    const manifest = readFileSync(join(web, 'manifest.xml'), 'utf8');
    const [, url = ''] = /<SourceLocation DefaultValue="([^"]*\/)/u.exec(manifest) ?? [];
    const note = readFileSync(join(web, '安装说明.txt'), 'utf8');
    expect(url).toMatch(/^https:/u);
    expect(note).not.toContain(DEVELOPMENT_URL);
    expect(note).toMatch(/^ {4}https:\/\/\S+\/$/mu);
  });
});
