import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl, withoutSecrets } from '../../src/page.ts';
import { withoutSecretsIn } from '../../src/page/secrets.ts';

test.each([
  ['https://editor:hunter2@news.example/a', 'https://news.example/a'],
  ['could not fetch http://key@news.example:8080/a?x=1 (401)', 'could not fetch http://news.example:8080/a?x=1 (401)'],
  ['https://news.example/list?page=2&access_token=abc.def-1&lang=en', 'https://news.example/list?page=2&access_token=***&lang=en'],
  ['https://news.example/a?X-Amz-Signature=9f&api_key=k1#top', 'https://news.example/a?X-Amz-Signature=***&api_key=***#top'],
  ['two: http://a.example/?password=x, http://b.example/?pwd=y', 'two: http://a.example/?password=*** http://b.example/?pwd=***'],
  ['https://news.example/press@home?author=auth&tokens=3', 'https://news.example/press@home?author=auth&tokens=3'],
  ['write to office@news.example', 'write to office@news.example'],
])('secrets are taken out of %s', (text, clean) => {
  expect(withoutSecrets(text)).toBe(clean);
});

test('a value keeps its shape, and loses the secrets of every text in it', () => {
  expect(withoutSecretsIn({ url: 'https://a:b@c.example/?sig=1', more: ['x', 2, null, { y: 'https://c.example/?pwd=z' }], gone: undefined }))
    .toEqual({ url: 'https://c.example/?sig=***', more: ['x', 2, null, { y: 'https://c.example/?pwd=***' }] });
  expect(withoutSecretsIn(undefined)).toBeUndefined();
});

test('no secret is left, whatever stands around it', () => {
  const word = fc.stringMatching(/^[a-z0-9]{6,12}$/);
  fc.assert(fc.property(word, word, fc.constantFrom('token', 'api_key', 'client_secret', 'Passwd', 'sig'), (a, b, name) => {
    const clean = withoutSecrets(`GET https://u${a}:p${b}@news.example/x?n=1&${name}=S${a}S&m=2 failed`);
    expect(clean).toBe(`GET https://news.example/x?n=1&${name}=***&m=2 failed`);
  }));
});

test('a long text without secrets is left as it is, in little time', () => {
  for (const piece of ['https://', 'a@', '?token', '&x=', 'tokentoken']) {
    const text = piece.repeat(200_000);
    expect(withoutSecrets(text).length).toBeGreaterThan(0);
  }
});

test('two tokens make no two articles', () => {
  expect(canonicalUrl('https://news.example/a?token=1&id=7')).toBe(canonicalUrl('https://news.example/a?id=7&token=2'));
});
