/** What servers say beside a page is shown to people: in summaries, in mails of cron, in terminals that obey control characters. */
import net, { type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { crawl, site } from './run.ts';

/** Answers as no HTTP library would. */
async function rawServer(answers: Record<string, string>): Promise<{ readonly host: string; close(): void }> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      const [, path = ''] = data.toString('latin1').split(' ');
      const [status = '404 no', type = 'text/html', body = ''] = (answers[path] ?? '').split('|');
      socket.end(Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`, 'latin1'));
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

it('a reason or a type with control characters is told without them', async () => {
  const server = await rawServer({
    '/robots.txt': '404 none', '/list': '200 OK|text/html|<a href="/a1.html">One</a><a href="/a2.html">Two</a>',
    '/a1.html': '410 Gone \u001b[2J\u001b[31mfor good\u0007', '/a2.html': '200 OK|image/\u009b31mpng|%PDF-1.4',
  });
  try {
    const { refused } = await crawl(site({ hosts: [server.host], articles: ['/a\\d'], starts: [{ kind: 'listing', url: `http://${server.host}/list` }] }));
    expect(refused.map(({ reason, message }) => [reason, message]).toSorted()).toEqual([['gone', '410 Gone [2J [31mfor good'], ['not-html', expect.stringMatching(/^not a page of HTML: image\/ 31mpng/)]]);
  } finally {
    server.close();
  }
});
