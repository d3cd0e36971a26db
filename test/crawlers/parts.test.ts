import { assert, integer, property, string, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../src/crawlers/backoff.ts';
import { kindOf, type ContentKind } from '../../src/crawlers/content.ts';
import { ROBOTS_BYTES, readRobots, wholeLines } from '../../src/crawlers/robots.ts';
import { retryAfterMs } from '../../src/crawlers/statuses.ts';
import { Scope } from '../../src/crawlers/scope.ts';
import type { Answer } from '../../src/crawlers/fetch.ts';
import { QUICK, site } from './run.ts';

const answer = (body: string | Buffer, headers: Record<string, string> = {}): Answer => ({
  url: 'https://news.example/x', fetchedAt: '2026-01-01T00:00:00.000Z', status: 200, statusText: 'OK', headers: Object.entries(headers), requestHeaders: [], body: Buffer.from(body as string),
});

describe('what a body is', () => {
  it.each<[ContentKind, string, string]>([
    ['html', 'text/html', '<!doctype html><html>'], ['html', '', '<html><body>'], ['html', 'application/xhtml+xml', '<?xml version="1.0"?><!DOCTYPE html><html>'], ['html', 'text/xml', '<?xml version="1.0"?><html xmlns="x">'],
    ['html', 'application/xml', '<?xml version="1.0"?><!-- hello --><html>'], ['html', 'text/html', 'plain words'], ['html', 'text/plain', '<!-- c --><html>'], ['html', 'text/html', '{"looks":"like json"}'],
    ['xml', 'text/html', '<?xml version="1.0"?>\n<rss version="2.0">'], ['xml', 'text/html', '<urlset xmlns="x">'], ['xml', '', '<?xml version="1.0"?><?xml-stylesheet href="x"?><!-- c --><feed>'], ['xml', 'application/atom+xml', '<entry/>'],
    ['json', 'application/json', '{"html":"<p>x</p>"}'], ['json', '', '[1]'], ['text', 'text/plain', 'words'], ['text', '', 'words'],
    ['binary', 'application/pdf', 'anything'], ['binary', 'text/html', '%PDF-1.4'], ['binary', '', 'PK\u0003\u0004'], ['binary', 'text/html', 'words\u0000\u0001\u0002 and so on and so on'], ['binary', 'image/svg', 'x'],
  ])('%s: %s "%s"', (kind, declared, body) => { expect(kindOf(answer(body, declared === '' ? {} : { 'Content-Type': declared }))).toBe(kind); });
});

describe('Retry-After', () => {
  const date = 'Wed, 21 Oct 2015 07:28:00 GMT';
  it.each([
    ['2', {}, 2000], ['0', {}, 0], [' 10 ', {}, 10_000], ['Wed, 21 Oct 2015 07:28:30 GMT', { Date: date }, 30_000], ['Wed, 21 Oct 2015 07:27:00 GMT', { Date: date }, 0],
    ['soon', {}, null], ['-5', { Date: date }, null], ['', {}, null],
  ])('"%s" with %j asks for %s ms', (value, more, ms) => { expect(retryAfterMs(answer('', { 'Retry-After': value, ...more }))).toBe(ms); });
});

describe('the wait before another try', () => {
  it('doubles, is spread by half, and has an end', () => {
    assert(property(integer({ min: 0, max: 1000 }), integer({ min: 1, max: 5000 }), (tries, base) => {
      const least = Math.min(60_000, base * 2 ** Math.min(tries, 16));
      const wait = backoffMs(tries, { ...QUICK, backoffMs: base });
      return wait >= least && wait <= least * 1.5;
    }));
  });
});

describe('what belongs to a site', () => {
  const scope = new Scope(site({ hosts: ['news.example', 'cn.news.example:8080'], starts: [], articles: ['/a/'], never: ['/a/draft'] }));
  it.each([
    ['https://news.example/a/1', true, true], ['http://NEWS.example:81/a/1', true, true], ['http://cn.news.example:8080/a/1', true, true], ['http://cn.news.example/a/1', false, false], ['https://www.news.example/a/1', false, false],
    ['https://evil.example/news.example/a/1', false, false], ['https://news.example@evil.example/a/1', false, false], ['https://news.example.evil.example/a/1', false, false],
    ['https://news.example/b', true, false], ['https://news.example/a/draft1', false, false], ['https://news.example/a/x.PDF', false, false], ['https://news.example/a/x.pdf.html', true, true],
  ])('%s: a page %s, an article %s', (url, page, article) => {
    const link = scope.link(url, 'https://news.example/');
    expect(link === null ? null : [scope.isPage(link), scope.isArticle(link)]).toEqual([page, article]);
  });

  it.each(['mailto:a@b.example', 'javascript:void(0)', 'tel:1', 'data:text/html,x', 'http://[', 'http://a b/'])('%s is no link', (href) => { expect(scope.link(href, 'https://news.example/')).toBeNull(); });

  it('is told of any address without an error', () => {
    assert(property(webUrl(), string(), (url, noise) => {
      const link = scope.link(url + noise, 'https://news.example/');
      return link === null || typeof scope.isArticle(link) === 'boolean';
    }));
  });

  it('known by an address alone answers with and without www', () => {
    const generic = new Scope(site({ hosts: ['news.example'], starts: [{ kind: 'page', url: 'https://news.example/' }] }));
    expect(['https://www.news.example/x', 'https://news.example/x', 'https://cn.news.example/x'].map((url) => generic.onSite(new URL(url)))).toEqual([true, true, false]);
  });
});

describe('a robots.txt that is longer than what is read of it', () => {
  it.each(['\n', '\r\n', '\r'])('ends with a whole line', (end) => {
    const head = `User-agent: *${end}Disallow: /old/${end}`;
    const last = 'Disallow: /private/';
    const filler = `#${'-'.repeat(ROBOTS_BYTES - head.length - end.length - 1 - 'Disallow: /'.length)}${end}`;
    const text = wholeLines(Buffer.from(`${head}${filler}${last}${end}Disallow: /later/${end}`)).toString();
    const { allows } = readRobots('https://news.example/robots.txt', text);
    expect([text.endsWith(end), allows('https://news.example/old/a'), allows('https://news.example/new/a')]).toEqual([true, false, true]);
  });

  it('is left as it is where it is short', () => {
    expect(wholeLines(Buffer.from('User-agent: *\nDisallow: /old/')).toString()).toBe('User-agent: *\nDisallow: /old/');
  });
});
