import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serve } from '../../src/server/index.ts';
import { isAllowedHost } from '../../src/server/security.ts';
import { fakeRecord } from '../web/fake-record.ts';
import { asker } from './ask.ts';

let folder: string;
let ask: ReturnType<typeof asker>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-web-'));
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>App</title>');
  writeFileSync(join(web, 'assets', 'index-abc.js'), 'export {};');
  ask = asker(fakeRecord(), { webFolder: web });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('headers', () => {
  test.each([
    '/',
    '/api/counts',
    '/api/nothing',
    '/assets/index-abc.js',
    '/assets/none.js',
    '/api/engagements?limit=x',
  ])('%s forbids what is not ours', async (path) => {
    const { headers } = await ask(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('answers of the API are not kept by the browser, files with a hash in their name are', async () => {
    expect((await ask('/api/counts')).headers.get('cache-control')).toBe('no-store');
    expect((await ask('/assets/index-abc.js')).headers.get('cache-control')).toContain('immutable');
    expect((await ask('/')).headers.get('cache-control')).toBe('no-cache');
  });

  test('another origin gets no permission to read', async () => {
    const { headers } = await ask('/api/counts', { headers: { origin: 'https://evil.example' } });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('host names', () => {
  const local = { host: '127.0.0.1', port: 4000 };
  test.each([
    ['127.0.0.1:4000', local, true],
    ['localhost:4000', local, true],
    ['LOCALHOST:4000', local, true],
    ['[::1]:4000', local, true],
    ['127.0.0.1:4001', local, false],
    ['127.0.0.1', local, false],
    ['evil.example:4000', local, false],
    ['127.0.0.1.evil.example:4000', local, false],
    ['192.168.1.7:4000', local, false],
    ['', local, false],
    ['localhost', { host: '127.0.0.1', port: 80 }, true],
    ['desk.example:4000', { host: 'desk.example', port: 4000 }, true],
    ['192.168.1.7:4000', { host: '0.0.0.0', port: 4000 }, true],
    ['evil.example:4000', { host: '0.0.0.0', port: 4000 }, false],
  ])('%s at %o: %s', (header, listening, allowed) => {
    expect(isAllowedHost(header, listening)).toBe(allowed);
  });

  test('a request to a foreign name reaches neither the record nor the app', async () => {
    for (const path of ['/', '/api/counts', '/assets/index-abc.js']) {
      const { status, body } = await ask(path, { host: 'evil.example:4000' });
      expect([status, body.code]).toEqual([403, 'wrong-host']);
    }
  });
});

describe('the app’s files', () => {
  test.each(['/', '/people', '/engagements/eng_1', '/articles/a%2Fb'])('%s is the app', async (path) => {
    const { status, text, headers } = await ask(path);
    expect([status, text]).toEqual([200, '<!doctype html><title>App</title>']);
    expect(headers.get('content-type')).toContain('text/html');
  });

  test('a missing asset is 404, not the app', async () => {
    expect((await ask('/assets/none.js')).status).toBe(404);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%5c..%5csecret.txt',
  ])('%s does not leave the folder', async (path) => {
    expect((await ask(path)).text).not.toContain('secret');
  });

  test('only GET and HEAD do anything, but for corrections', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect((await ask('/api/counts', { method })).status).toBe(405);
      expect((await ask('/api/corrections-of-others', { method })).status).toBe(405);
    }
    for (const method of ['PUT', 'PATCH', 'OPTIONS'])
      expect((await ask('/api/corrections', { method })).status).toBe(405);
    expect((await ask('/', { method: 'HEAD' })).status).toBe(200);
  });

  test('an app that is not built says what to run', async () => {
    const { status, text } = await asker(fakeRecord(), { webFolder: join(folder, 'none') })('/');
    expect(status).toBe(503);
    expect(text).toContain('npm run build');
  });
});

describe('serve', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve(fakeRecord(), { port: 0, webFolder: join(folder, 'web') });
  });
  afterAll(() => server.close());

  test('prints an address that answers', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(`${server.url}api/counts`)).status).toBe(200);
  });

  test('refuses a foreign name on the wire', async () => {
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(server.url);
      const options = {
        host: '127.0.0.1',
        port,
        path: '/api/counts',
        headers: { host: `evil.example:${port}` },
      };
      request(options, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  test('a raw path with dots on the wire does not leave the folder', async () => {
    const text = await new Promise((resolve, reject) => {
      const { port } = new URL(server.url);
      request({ host: '127.0.0.1', port, path: '/../secret.txt' }, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('end', () => resolve(body));
      })
        .on('error', reject)
        .end();
    });
    expect(text).not.toContain('secret');
  });

  test('says when the port is taken', async () => {
    const { port } = new URL(server.url);
    await expect(serve(fakeRecord(), { port: Number(port) })).rejects.toMatchObject({
      code: 'server/port-in-use',
    });
  });
});
