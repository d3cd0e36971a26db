import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { ReleaseRecord } from '../../src/record.ts';
import { run, start, temporaryFolder } from '../command-line.ts';

const folder = temporaryFolder('extract');
afterAll(folder.remove);
const write = (name: string, content: string | Buffer): string => {
  const file = path.join(folder.path, name);
  writeFileSync(file, content);
  return file;
};
const parsed = (out: string): ReleaseRecord[] => out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReleaseRecord);
const paragraph = 'The port of Lobito handled 1.2 million tonnes of cargo in 2023, said the harbour office, which expects more of it once the new quay has opened and the railway to the interior runs at night as well.';
const page = (title: string): string => `<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><article><p>${paragraph}</p><p>${paragraph.replace('2023', '2022')}</p></article></body></html>`;

describe('ids', () => {
  test('a file is named by its name, a line by its id, its url or its place', async () => {
    const files = [
      write('harbour.html', page('Harbour')), write('gz.html.gz', gzipSync(page('Packed'))), write('plain.txt', paragraph),
      write('lines.jsonl', `{"id":"given","text":"${paragraph}"}\n\n{"url":"https://Example.org/a?utm_source=x","text":"Nothing."}\n{"text":"Bare."}\n`),
    ];
    const { code, out } = await run(['extract', ...files], { cwd: folder.path });
    expect(code).toBe(0);
    const records = parsed(out);
    expect(records.slice(0, 4).map((r) => r.id)).toEqual(['harbour', 'gz', 'plain', 'given']);
    expect(records[4]?.canonicalUrl).toBe('https://example.org/a');
    expect(records[4]?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(records[5]?.id).toBe(`${files[3]}:4`);
  });

  test('the second input of an id is an error line; the rest is done', async () => {
    const { code, out, err } = await run(['extract', '-'], { cwd: folder.path, stdin: '{"id":"a","text":"One."}\n{"id":"a","text":"Two."}\n{"id":"b","text":"Three."}\n' });
    expect(code).toBe(1);
    expect(parsed(out).map((r) => [r.id, r.text])).toEqual([['a', 'One.'], ['b', 'Three.']]);
    expect(err).toContain('-:2: the id a was there before');
  });
});

describe('standard input', () => {
  test.each([
    ['JSON Lines', '\n {"id":"j","text":"On 3 May 2020."}', 'j'],
    ['a page', page('From a pipe'), 'stdin'],
    ['a text', 'On 3 May 2020 nothing happened.', 'stdin'],
  ])('may be %s', async (_kind, stdin, id) => {
    const { code, out } = await run(['extract'], { cwd: folder.path, stdin });
    expect([code, parsed(out).map((r) => r.id)]).toEqual([0, [id]]);
  });
  test('that is empty is told', async () => {
    const { code, err } = await run(['extract'], { cwd: folder.path });
    expect([code, err]).toEqual([1, 'dateliner: -: standard input is empty\n']);
  });
});

describe('what cannot be read', () => {
  mkdirSync(path.join(folder.path, 'folder.html'));
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ['a file that is not there', 'nowhere.html', /nowhere\.html: there is no such file/],
    ['a folder', 'folder.html', /folder\.html: this is a folder/],
    ['another ending', write('table.xlsx', 'x'), /table\.xlsx: the name must end in \.html, \.html\.gz, \.txt, \.jsonl, \.warc or \.warc\.gz/],
    ['a broken archive', write('torn.html.gz', gzipSync(page('Torn')).subarray(0, 60)), /torn\.html\.gz: it is cut off or damaged/],
    ['a line that is no JSON', write('bad.jsonl', '{"id": 1,\n'), /bad\.jsonl:1: not JSON/],
    ['a line without an article', write('none.jsonl', '{"id":"x"}\n'), /none\.jsonl:1: the line has neither "text" nor "html"/],
    ['a line of another kind', write('kind.jsonl', '[1]\n{"id":"x","text":5}\n'), /kind\.jsonl:1: the line: .*\n.*kind\.jsonl:2: text: /],
    ['a date that is none', write('date.jsonl', '{"id":"x","publishedAt":"yesterday","text":"A."}\n'), /date\.jsonl:1: publishedAt must be an ISO 8601 date/],
    ['an address that is none', write('url.jsonl', '{"url":"not a url","text":"A."}\n'), /url\.jsonl:1: /],
  ];
  test.each(bad)('%s is an error line, and the others are done', async (_name, file, message) => {
    const good = write('good.txt', 'A good text of May 2021.');
    const { code, out, err } = await run(['extract', file, good], { cwd: folder.path });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect([code, parsed(out).map((r) => r.id)]).toEqual([1, ['good']]);
  });
});

test('--out writes the file whole and prints nothing', async () => {
  const out = path.join(folder.path, 'result.jsonl');
  const ended = await run(['extract', '--out', out], { cwd: folder.path, stdin: 'Text of 2020.' });
  expect([ended.code, ended.out, parsed(readFileSync(out, 'utf8')).length]).toEqual([0, '', 1]);
});

test('several threads give the same bytes as one', async () => {
  const lines = write('many.jsonl', Array.from({ length: 60 }, (_, i) => JSON.stringify({ id: `n${i}`, publishedAt: '2024-03-01', text: `${paragraph} In ${1950 + i}, ${i} ships came from Matadi.\n`.repeat((i % 7) + 1) })).join('\n'));
  const [one, two] = [await run(['extract', lines], { cwd: folder.path }), await run(['extract', lines, '--workers', '2'], { cwd: folder.path })];
  expect(two).toEqual(one);
  expect(parsed(one.out).map((r) => r.id)).toEqual(Array.from({ length: 60 }, (_, i) => `n${i}`));
});

test('text is kept as given, but for NFC and line ends', async () => {
  const text = '  Two  spaces,\ta tab,\r\n a line end and e\u0301.\n\n';
  const { out } = await run(['extract', '-'], { cwd: folder.path, stdin: `${JSON.stringify({ id: 't', text })}\n` });
  expect(parsed(out)[0]?.text).toBe('  Two  spaces,\ta tab,\n a line end and \u00e9.\n\n');
});

test('a reader that closes early is no error', async () => {
  const lines = write('long.jsonl', Array.from({ length: 400 }, (_, i) => JSON.stringify({ id: `n${i}`, text: paragraph.repeat(5) })).join('\n'));
  const started = start(['extract', lines], { cwd: folder.path });
  started.child.stdout?.once('data', () => started.child.stdout?.destroy());
  const { code, err } = await started.ended;
  expect([code, err]).toEqual([0, '']);
});
