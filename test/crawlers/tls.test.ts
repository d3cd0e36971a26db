import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { tlsTrouble } from '../../src/crawlers/tls-trouble.ts';
import { KEY, SELF_SIGNED } from './certificate.ts';
import { QUICK, crawl, site } from './run.ts';

const open: Server[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((server) => new Promise((resolve) => { server.close(resolve); }))); });

async function portOf(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return (server.address() as AddressInfo).port;
}

describe('a connection that cannot be trusted', () => {
  it.each([
    ['a certificate that nobody has signed', () => https.createServer({ key: KEY, cert: SELF_SIGNED }, (_q, r) => { r.end('<p>secret</p>'); }), /signed by itself/],
    ['a server that speaks no TLS', () => http.createServer((_q, r) => { r.end('<p>plain</p>'); }), /no safe connection: it speaks no TLS there/],
  ] as const)('is told for what it is, not tried again, and left for another day: %s', async (_name, serverOf, words) => {
    const server = serverOf();
    let connections = 0;
    server.on('connection', () => { connections += 1; });
    const origin = `https://127.0.0.1:${await portOf(server)}`;
    const { refused, report } = await crawl(site({ hosts: [new URL(origin).host], starts: [{ kind: 'listing', url: `${origin}/list` }], articles: ['/a/'] }), { limits: { ...QUICK, retries: 3 } });
    expect(refused).toMatchObject([{ result: 'failed', reason: 'tls', message: expect.stringMatching(words) }]);
    expect([connections, report.articles]).toEqual([1, 0]);
  });

  it.each([
    ['CERT_HAS_EXPIRED', '', 'no safe connection: its certificate has expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', '', 'no safe connection: its certificate is for another host'],
    ['EPROTO', 'write EPROTO 00A0:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:rec_layer_s3.c:1590', 'no safe connection: sslv3 alert handshake failure'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'x', 'no safe connection: it speaks no TLS there, or one too old (is it http://, or another port?)'],
    ['ECONNREFUSED', 'connect ECONNREFUSED', null],
    ['EPROTO', 'something else', null],
  ])('has words for %s', (code, message, words) => {
    expect(tlsTrouble(new Error(message), code)).toBe(words);
  });
});
