import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '../../src/page.ts';
import type { CanonicalRules } from '../../src/site.ts';

describe('an address is folded', () => {
  test.each([
    ['a question mark in the query stays', 'https://news.example/a??', 'https://news.example/a??'],
    ['host and scheme are written small', 'HTTPS://WWW.Example.ORG/News/A.html', 'https://www.example.org/News/A.html'],
    ['a default port goes', 'http://example.org:80/a', 'http://example.org/a'],
    ['another port stays', 'http://example.org:8080/a', 'http://example.org:8080/a'],
    ['a fragment goes', 'https://example.org/a#comment-3', 'https://example.org/a'],
    ['a user goes', 'https://me:secret@example.org/a', 'https://example.org/a'],
    ['the final dot of a host goes', 'https://example.org./a', 'https://example.org/a'],
    ['campaign parameters go', 'https://example.org/a?utm_source=x&id=3&utm_medium=y&fbclid=z&gclid=1', 'https://example.org/a?id=3'],
    ['share tokens go', 'https://example.org/a?spm=a1.b2&share_token=77&id=3', 'https://example.org/a?id=3'],
    ['from with a word goes', 'https://example.org/a?from=timeline', 'https://example.org/a'],
    ['from with a number stays', 'https://example.org/list?from=20', 'https://example.org/list?from=20'],
    ['parameters are sorted by name', 'https://example.org/a?b=2&a=1&b=1', 'https://example.org/a?a=1&b=2&b=1'],
    ['an empty query goes', 'https://example.org/a?', 'https://example.org/a'],
    ['escapes have one form', 'https://example.org/%7euser/%e4%b8%ad?q=%c4%e3%41', 'https://example.org/~user/%E4%B8%AD?q=%C4%E3A'],
    ['a session in the path goes', 'https://example.org/a.jsp;jsessionid=AB12?id=1', 'https://example.org/a.jsp?id=1'],
    ['dot segments are resolved', 'https://example.org/a/../b/./c', 'https://example.org/b/c'],
    ['index.html stays', 'https://example.org/news/index.html', 'https://example.org/news/index.html'],
    ['the scheme stays', 'http://example.org/a', 'http://example.org/a'],
    ['blanks around it do not count', '  https://example.org/a\n', 'https://example.org/a'],
  ])('%s', (_, from, to) => {
    expect(canonicalUrl(from)).toBe(to);
  });
});

const rules: CanonicalRules = {
  hosts: ['www.town.example', 'cn.town.example', 'town.example:8080'],
  drop: ['Lang'],
  rewrite: [{ from: '^(https?://[^/]+)/show\\?content_id=(\\d+)$', to: '$1/news/-a$2.html' }, { from: '^http:', to: 'https:' }],
};
describe('the rules of a site', () => {
  test.each([
    ['fold twins into the first host', 'https://cn.town.example/a', 'https://www.town.example/a'],
    ['fold a twin that has a port', 'https://town.example:8080/a', 'https://www.town.example/a'],
    ['leave other hosts alone', 'https://other.example/a', 'https://other.example/a'],
    ['drop parameters whatever their case', 'https://www.town.example/a?lang=en&p=2', 'https://www.town.example/a?p=2'],
    ['rewrite in order, after the query is clean', 'http://cn.town.example/show?utm_id=9&content_id=12&lang=en', 'https://www.town.example/news/-a12.html'],
  ])('%s', (_, from, to) => {
    expect(canonicalUrl(from, rules)).toBe(to);
  });
  test('put the origin in last, and only the origin', () => {
    expect(canonicalUrl('http://127.0.0.1:4100/a?x=1', { hosts: ['127.0.0.1:4100'], origin: 'https://www.town.example/' })).toBe('https://www.town.example/a?x=1');
  });
});

test.each(['', 'a', '/a/b', 'mailto:me@example.org', 'javascript:void(0)', 'ftp://example.org/', 'http://', 'https://exa mple.org/'])('%j is a TypeError', (url) => {
  expect(() => canonicalUrl(url)).toThrow(TypeError);
});

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
    const once = canonicalUrl(url);
    expect(canonicalUrl(once)).toBe(once);
  }));
});
/** The fragment of the folded address: none, whatever came in; an error that is no TypeError passes through. */
function hashOrError(url: string): string {
  try {
    return new URL(canonicalUrl(url)).hash;
  } catch (error) {
    if (error instanceof TypeError) return '';
    throw error;
  }
}
test('whatever the string, it is an address or a TypeError', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string().map((s) => `http://h/${s}`), fc.string().map((s) => `http://h/?${s}`)), (url) => {
    expect(hashOrError(url)).toBe('');
  }));
});
test('an address of a megabyte is folded', () => {
  expect(canonicalUrl(`https://example.org/${'%41;'.repeat(100_000)}?${'a=1&'.repeat(100_000)}`).length).toBeGreaterThan(100_000);
});
