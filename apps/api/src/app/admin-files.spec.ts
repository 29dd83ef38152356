import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminFiles } from './admin-files.js';

const script = 'export const said = "Ja.";\n'.repeat(100);
const FOR_EVER = 'public, max-age=31536000, immutable';
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'admin-files-'));
  const assets = join(folder, 'assets');
  mkdirSync(assets);
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.js.br'), 'no asset');
  writeFileSync(join(assets, 'app-1.js'), script);
  writeFileSync(join(assets, 'app-1.js.br'), brotliCompressSync(script));
  writeFileSync(join(assets, 'app-1.js.gz'), gzipSync(script));
  writeFileSync(join(assets, 'font-1.woff2'), 'font');
  server = createServer(express().use(adminFiles(folder))).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Asks as a browser does, by `node:http`: `fetch` would unpack what it gets. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}
const accepting = (encodings: string) => ({ 'accept-encoding': encodings });

describe('an asset of the app', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliCompressSync(script)],
    ['gzip, deflate', 'gzip', gzipSync(script)],
    ['br;q=0, gzip', 'gzip', gzipSync(script)],
    ['identity', undefined, Buffer.from(script)],
  ])('is sent to who accepts "%s" as it was built', async (accepted, encoding, bytes) => {
    const { status, headers, body } = await ask('/assets/app-1.js', accepting(accepted));
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(headers['cache-control']).toBe(FOR_EVER);
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(body).toEqual(bytes);
  });

  it('is known again by its ETag, which differs by encoding', async () => {
    const tags = new Set<string | undefined>();
    for (const encodings of ['br', 'gzip', 'identity']) {
      const { etag = '' } = (await ask('/assets/app-1.js', accepting(encodings))).headers;
      tags.add(etag);
      const again = await ask('/assets/app-1.js', { ...accepting(encodings), 'if-none-match': etag });
      expect([again.status, again.headers['vary'], again.body.length]).toEqual([304, 'Accept-Encoding', 0]);
    }
    expect(tags.size).toBe(3);
  });

  it('says of itself what it would send', async () => {
    const { status, headers, body } = await ask('/assets/app-1.js', accepting('br'), 'HEAD');
    expect([status, headers['content-encoding'], body.length]).toEqual([200, 'br', 0]);
  });

  it('without a compressed self is sent as it is, and does not vary', async () => {
    const { headers, body } = await ask('/assets/font-1.woff2', accepting('br'));
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['vary']).toBeUndefined();
    expect(headers['cache-control']).toBe(FOR_EVER);
    expect(body.toString()).toBe('font');
  });

  it.each(['/assets/app-2.js', '/assets/..%2Fsecret.js', '/assets/%E0%A4%A.js'])(
    'is not found at %s',
    async (path) => {
      const { status, body } = await ask(path, accepting('br'));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body.toString()).not.toContain('no asset');
    },
  );
});

describe('the page of the app', () => {
  it('is asked for anew each time, at the address of any screen', async () => {
    const { status, headers, body } = await ask('/replay/team/team-1', accepting('br'));
    expect([status, headers['cache-control'], body.toString()]).toEqual([200, 'no-cache', '<!doctype html>']);
  });
});
