/** Archives made elsewhere: GNU wget fetches from a server that sends in chunks, compressed, and what is no page. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { articlePage } from './made-up-site.ts';

export const hasWget = spawnSync('wget', ['--version']).status === 0;

const ANSWERS: Readonly<Record<string, { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer; readonly status?: number }>> = {
  '/release-1.html': { headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(articlePage(1)) },
  '/release-2.html': { headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' }, body: gzipSync(articlePage(2)) },
  '/': { headers: { 'content-type': 'text/html' }, body: Buffer.from(articlePage(3)) },
  '/list.html': { headers: { 'content-type': 'text/html' }, body: Buffer.from(`<html><title>Releases</title><h1>Releases</h1><ul>${Array.from({ length: 40 }, (_, i) => `<li><a href="/n${i}.html">Notice ${i} of the harbour office</a></li>`).join('')}</ul></html>`) },
  '/picture.png': { headers: { 'content-type': 'image/png' }, body: Buffer.alloc(3000, 7) },
  '/gone.html': { headers: { 'content-type': 'text/html' }, body: Buffer.from(articlePage(4)), status: 404 },
  '/release-5.html': { headers: { 'content-type': 'text/html' }, body: Buffer.from(articlePage(5)) },
};

export interface ForeignArchive {
  readonly file: string;
  /** Address of a path as the archive holds it. */
  readonly url: (path: string) => string;
}

/** Lets wget fetch all and write the archive into a folder. */
export async function wgetArchive(folder: string, { compressed }: { readonly compressed: boolean }): Promise<ForeignArchive> {
  const server = createServer((request, response) => {
    const { headers, body, status = 200 } = ANSWERS[request.url ?? ''] ?? { headers: {}, body: Buffer.from('none'), status: 404 };
    response.writeHead(status, headers);
    // Without a length the body goes out in chunks.
    response.write(body.subarray(0, 100));
    response.end(body.subarray(100));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stem = path.join(folder, compressed ? 'packed' : 'plain');
  const args = ['-q', '--no-config', '-e', 'robots=off', `--warc-file=${stem}`, ...(compressed ? [] : ['--no-warc-compression']), '-O', '/dev/null', ...Object.keys(ANSWERS).map((page) => origin + page)];
  const child = spawn('wget', args, { cwd: folder, stdio: 'ignore' });
  await new Promise((resolve) => child.on('close', resolve));
  await new Promise((resolve) => server.close(resolve));
  return { file: `${stem}.warc${compressed ? '.gz' : ''}`, url: (page) => origin + page };
}

const warcRecord = (fields: readonly string[], block: Buffer): Buffer => gzipSync(Buffer.concat([Buffer.from(['WARC/1.0', ...fields, `Content-Length: ${block.length}`, '', ''].join('\r\n')), block, Buffer.from('\r\n\r\n')]));
const httpBlock = (html: string): Buffer => Buffer.from(`HTTP/1.1 200 OK\r\nX-Crawl-Content-Encoding: gzip\r\nContent-Type: text/html; charset=UTF-8\r\nX-Crawl-Transfer-Encoding: chunked\r\nContent-Length: ${Buffer.byteLength(html)}\r\n\r\n${html}`);

/** A CC-NEWS file is a WARC 1.0 of such records: decoded bodies under headers renamed, an address in each. */
export function newsCrawlFile(pages: readonly { readonly url: string; readonly html: string }[]): Buffer {
  return Buffer.concat([
    warcRecord(['WARC-Type: warcinfo', 'WARC-Date: 2024-05-06T00:00:00Z', 'Content-Type: application/warc-fields'], Buffer.from('software: a news crawler\r\n')),
    ...pages.flatMap(({ url, html }) => [
      warcRecord(['WARC-Type: request', 'WARC-Date: 2024-05-06T07:08:09Z', `WARC-Target-URI: ${url}`, 'Content-Type: application/http; msgtype=request'], Buffer.from('GET / HTTP/1.1\r\n\r\n')),
      warcRecord(['WARC-Type: response', 'WARC-Date: 2024-05-06T07:08:09Z', `WARC-Target-URI: ${url}`, 'Content-Type: application/http; msgtype=response'], httpBlock(html)),
    ]),
  ]);
}
