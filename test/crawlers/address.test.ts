import { promisify } from 'node:util';
import { assert, ipV4, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AddressGuard, isPrivateAddress, type Resolver } from '../../src/crawlers/address.ts';
import { fetchPage } from '../../src/crawlers/crawl.ts';
import { QUICK, options, recorder, site } from './run.ts';
import { serve } from './server.ts';

const PRIVATE = [
  'http://127.0.0.1/', 'http://127.8.9.10/', 'http://0.0.0.0/', 'http://0/', 'http://10.1.2.3/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/', 'http://100.64.0.1/', 'http://100.127.255.255/', 'http://192.0.0.1/', 'http://198.18.0.1/', 'http://224.0.0.1/', 'http://255.255.255.255/',
  'http://2130706433/', 'http://0x7f000001/', 'http://0x7f.1/', 'http://017700000001/', 'http://0177.0.0.1/', 'http://127.1/', 'http://127.0.0.1./', 'http://１２７.0.0.1/',
  'http://[::]/', 'http://[::1]/', 'http://[0:0:0:0:0:0:0:1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[::ffff:a9fe:a9fe]/', 'http://[::127.0.0.1]/',
  'http://[fc00::1]/', 'http://[fd12:3456::1]/', 'http://[fe80::1]/', 'http://[ff02::1]/', 'http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://[::ffff:0:127.0.0.1]/', 'http://[3fff:1::1]/', 'http://[5f00::1]/', 'https://127.0.0.1:8443/',
];
const PUBLIC = ['http://93.184.215.14/', 'http://172.32.0.1/', 'http://100.128.0.1/', 'http://8.8.8.8:8080/', 'http://[2606:2800:220:1::1]/', 'https://example.com/'];

const answering = (...addresses: string[]): Resolver => () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

function passes(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

describe('an address', () => {
  it.each(PRIVATE)('is refused when it is private, however it is spelt: %s', (url) => {
    expect(() => new AddressGuard([]).check(new URL(url))).toThrow(expect.objectContaining({ reason: 'private-address' }));
  });
  it.each(PUBLIC)('is let through when it is public: %s', (url) => { expect(() => new AddressGuard([]).check(new URL(url))).not.toThrow(); });
  it.each(['ftp://example.com/', 'file:///etc/passwd', 'data:text/html,x', 'gopher://example.com/'])('is refused when it is no web address: %s', (url) => {
    expect(() => new AddressGuard([]).check(new URL(url))).toThrow(expect.objectContaining({ reason: 'bad-url' }));
  });
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:9/', true], ['127.0.0.1:9', 'http://127.0.0.1:9/', true], ['127.0.0.1:8', 'http://127.0.0.1:9/', false], ['127.0.0.1:80', 'http://127.0.0.1/', true],
    ['127.0.0.1:443', 'https://127.0.0.1/', true], ['127.0.0.2', 'http://127.0.0.1/', false], ['[::1]', 'http://[::1]:9/', true], ['::1', 'http://[::1]:9/', true], ['[::1]:9', 'http://[::1]:9/', true], ['[::1]:8', 'http://[::1]:9/', false],
  ])('named as %s allows %s: %s', (name, url, allowed) => {
    expect(passes(() => new AddressGuard([name]).check(new URL(url)))).toBe(allowed);
  });
  it('of IPv4 is judged the same when it is mapped into IPv6', () => {
    assert(property(ipV4(), (address) => isPrivateAddress(address) === isPrivateAddress(`::ffff:${address}`)));
  });
});

describe('a name', () => {
  it.each([
    [['10.0.0.1'], 'private-address'], [['169.254.169.254'], 'private-address'], [['::1'], 'private-address'], [['93.184.215.14', '127.0.0.1'], 'private-address'], [[], 'private-address'],
  ])('that resolves to %s is refused', async (addresses, reason) => {
    const { hooks, record } = recorder();
    await fetchPage({ url: 'http://news.example/x', site: site({ hosts: ['news.example'], starts: [] }) }, hooks, options({ allowHosts: [], resolve: answering(...addresses), limits: { ...QUICK, retries: 0 } }));
    expect(record.refused.map((r) => [r.result, r.reason])).toEqual([['refused', reason]]);
  });

  it('cannot turn private between the check and the connection: each connection is given only what was checked for it', async () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    const guard = new AddressGuard([], () => Promise.resolve([{ address: answers.shift() ?? '', family: 4 }]));
    const lookup = promisify<string, { all: true }, unknown>(guard.lookupFor(new URL('http://news.example/')));
    expect(await lookup('news.example', { all: true })).toEqual([{ address: '93.184.215.14', family: 4 }]);
    await expect(lookup('news.example', { all: true })).rejects.toMatchObject({ reason: 'private-address' });
  });

  it('is resolved by nothing but the given resolver, once for each connection', async () => {
    const server = await serve({ '/x': '<p>a page</p>' });
    try {
      const { hooks } = recorder();
      let asked = 0;
      const resolve: Resolver = () => { asked += 1; return Promise.resolve([{ address: '127.0.0.1', family: 4 }]); };
      const url = `http://news.example:${new URL(server.origin).port}/x`;
      await fetchPage({ url, site: site({ hosts: ['news.example'], starts: [] }) }, hooks, options({ allowHosts: ['news.example'], resolve }));
      expect(server.paths()).toEqual(['/robots.txt', '/x']);
      expect(asked).toBe(1);
    } finally {
      await server.close();
    }
  });

  it('that is allowed by name may resolve to a private address', async () => {
    const server = await serve({ '/x': '<p>a page</p>' });
    try {
      const { hooks, record } = recorder();
      const url = `http://news.example:${new URL(server.origin).port}/x`;
      await fetchPage({ url, site: site({ hosts: ['news.example'], starts: [] }) }, hooks, options({ allowHosts: ['news.example'], resolve: answering('127.0.0.1') }));
      expect(record.captured).toHaveLength(1);
    } finally {
      await server.close();
    }
  });

  it('in a redirect is checked like any other', async () => {
    const inside = await serve({ '/secret': '<p>secret</p>' });
    const server = await serve({ '/x': { status: 302, headers: { location: `${inside.origin}/secret` } } });
    try {
      const { hooks, record } = recorder();
      await fetchPage({ url: `${server.origin}/x`, site: site({ hosts: ['127.0.0.1'], starts: [] }) }, hooks, options({ allowHosts: [server.host] }));
      expect(record.refused).toMatchObject([{ result: 'refused', reason: 'private-address' }]);
      expect(inside.paths()).toEqual([]);
    } finally {
      await Promise.all([server.close(), inside.close()]);
    }
  });
});
