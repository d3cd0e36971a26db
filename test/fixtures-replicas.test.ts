import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as cheerio from 'cheerio';
import iconv from 'iconv-lite';
import { REPLICA_NAMES, replicaFiles, replicaManifest, serveReplicas, type Replicas, type ReplicaName } from '../src/commands/replica-server.ts';

let replicas: Replicas;
beforeAll(async () => { replicas = await serveReplicas(); });
afterAll(() => replicas.close());

const get = (site: ReplicaName, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(replicas.origins[site] + path, { redirect: 'manual', headers });
const bytes = async (site: ReplicaName, path: string): Promise<Buffer> => Buffer.from(await (await get(site, path)).arrayBuffer());

describe.each(REPLICA_NAMES)('the replica %s', (site) => {
  test.each(Object.entries(replicaManifest(site).paths))('answers %s as its manifest says', async (path, oddity) => {
    const answer = await get(site, path);
    await answer.arrayBuffer();
    expect(answer.status).toBe(oddity.status ?? (oddity.redirect === undefined ? 200 : 301));
    expect(answer.headers.get('content-type')).toBe(oddity.type ?? answer.headers.get('content-type'));
    expect(answer.headers.get('location')).toBe(oddity.redirect === undefined ? null : replicas.origins[site] + oddity.redirect);
  });
  test('serves every file under its own path', async () => {
    const odd = replicaManifest(site).paths;
    const answers = await Promise.all([...replicaFiles(site).keys()].filter((path) => odd[path]?.status === undefined).map(async (path) => {
      const answer = await get(site, path);
      return { path, status: answer.status, length: (await answer.arrayBuffer()).byteLength };
    }));
    expect(answers.filter(({ status, length }) => status !== 200 || length === 0)).toEqual([]);
    expect(answers.length).toBeGreaterThan(15);
  });
  test('answers 404 with a page for what it does not have', async () => {
    const answer = await get(site, '/nothing/here.html');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answer.text()).toMatch(/not/i);
  });
  test('does not leave its folder', async () => {
    expect((await get(site, '/..%2f..%2fpackage.json')).status).toBe(404);
    expect((await get(site, `/..%2f${site}.json`)).status).toBe(404);
  });
});

test('a known ETag is answered with 304, and the tag does not depend on the port', async () => {
  const path = '/news/gov/three-papers-from-aarhus-a102.html';
  const tag = (await get('city', path)).headers.get('etag') ?? '';
  const again = await get('city', path, { 'if-none-match': `"other", ${tag}` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const other = await serveReplicas();
  try {
    expect((await fetch(other.origins.city + path)).headers.get('etag')).toBe(tag);
  } finally { await other.close(); }
});

test('absolute addresses move to the served origin, rel=canonical keeps the stable one', async () => {
  const page = (await bytes('wire', '/news/2025/06/03/50101/six-cranes-for-lekki/')).toString();
  expect(page).toContain('<link rel="canonical" href="http://wire.replica.invalid/news/2025/06/03/50101/');
  expect(page).toContain(`<a href="${replicas.origins.wire}/">`);
  const feed = (await bytes('wire', '/feed.xml')).toString();
  expect([feed.includes('wire.replica.invalid'), feed.includes(`${replicas.origins.wire}/news/2025/06/03/50101/`)]).toEqual([false, true]);
});

test('a page in GBK and one in GB18030 come as the bytes of their files', async () => {
  const gbk = await bytes('city', '/gbk/port-agreement-with-cebu-a108.html');
  expect(iconv.decode(gbk, 'gbk')).toContain('厦门港口管理局与宿务港务局在厦门签署港口合作协议');
  expect(gbk.toString('utf8')).toContain('\ufffd');
  expect(iconv.decode(await bytes('city', '/life/paper-cut-artist-in-malaga-a111.html'), 'gb18030')).toContain('陈𠅤');
});

test('a path that is no address is not found, and the server lives on', async () => {
  const { port } = new URL(replicas.origins.city);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '//[' }, (answer) => { answer.resume(); resolve(answer.statusCode); }).on('error', reject).end();
  });
  expect([status, (await get('city', '/')).status]).toEqual([404, 200]);
});

test('a request that is neither GET nor HEAD is refused, and HEAD has no body', async () => {
  const post = await fetch(`${replicas.origins.city}/`, { method: 'POST', body: 'x' });
  const head = await fetch(`${replicas.origins.city}/`, { method: 'HEAD' });
  expect([post.status, head.status, await head.text()]).toEqual([405, 200, '']);
});

test('requests are logged in order', async () => {
  const before = replicas.requests.length;
  await get('wire', '/robots.txt?a=1');
  await get('city', '/gone');
  expect(replicas.requests.slice(before).map(({ site, method, path, status }) => `${site} ${method} ${path} ${status}`))
    .toEqual(['wire GET /robots.txt?a=1 200', 'city GET /gone 404']);
});

test('a port that is taken is an error', async () => {
  const port = Number(new URL(replicas.origins.city).port);
  await expect(serveReplicas({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('listings lead to articles, and to one page each that is gone, forbidden or no article', async () => {
  const pages = ['/news/index.html', '/news/index_2.html', '/news/index_3.html', '/sister-cities/list-1.html', '/sister-cities/list-2.html'];
  const links = new Set<string>();
  for (const page of pages) {
    const $ = cheerio.load((await bytes('city', page)).toString());
    $('ul.list a').each((_, link) => { links.add($(link).attr('href') ?? ''); });
    expect($('ul.list .day').toArray().map((day) => $(day).text()).filter((day) => !/^\d\d-\d\d$/.test(day))).toEqual([]);
  }
  const statuses = await Promise.all([...links].map(async (link) => `${(await get('city', link)).status} ${link}`));
  expect(statuses.filter((line) => !line.startsWith('200')).toSorted()).toEqual(['301 /old/surabaya-a105.html', '404 /news/harbor-fog-a120.html']);
  const articles = [...replicaFiles('city').keys()].filter((path) => /-a\d+\.html$/.test(path) && !links.has(path));
  expect(articles).toEqual([]);
});

test('feeds and sitemaps lead to every release of the newswire, and one to a release that is gone', async () => {
  const links = new Set<string>();
  for (const file of ['/feed.xml', '/atom.xml', '/sitemap-news.xml', '/sitemap-archive.xml']) {
    const text = (await bytes('wire', file)).toString();
    for (const [, link] of text.matchAll(/(?:<link>|<loc>|rel="alternate" href=")(http:[^<"]+)/g)) links.add(new URL(link!.replaceAll('&amp;', '&')).pathname);
  }
  const statuses = await Promise.all([...links].map(async (link) => `${(await get('wire', link)).status} ${link}`));
  expect(statuses.filter((line) => !line.startsWith('200'))).toEqual(['404 /news/2025/01/20/50199/release-withdrawn/']);
  const releases = [...replicaFiles('wire').keys()].filter((path) => /^\/(news|de)\//.test(path)).map((path) => path.replace(/index\.html$/, ''));
  expect(releases.filter((path) => !links.has(path))).toEqual([]);
});
