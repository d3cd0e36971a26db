import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/commands/explain.ts';
import { explain } from '../../src/commands/explain.ts';
import { renderExplanation } from '../../src/commands/render-explanation.ts';
import { extract } from '../../src/index.ts';
import { run, temporaryFolder } from '../command-line.ts';

const folder = temporaryFolder('explain');
afterAll(folder.remove);
const text = 'Reading aloud was Judy Bristol\'s idea.\nThe choir of Perth, Scotland, sang on 4 May 2024.\nNice weather met the Bologna Chamber Orchestra in Turin.';
const page = `<html lang="en"><head><title>Choir sings</title><link rel="canonical" href="https://choir.example/7"><meta property="article:published_time" content="2024-05-06T08:00:00Z"><meta property="article:modified_time" content="2024-06-01T08:00:00Z"></head>
<body><h1>Choir sings</h1><p class="date">6 May 2024</p><article>${text.split('\n').map((line) => `<p>${line} ${'It was a long evening with many songs, and the hall was full to the last seat. '.repeat(3)}</p>`).join('')}</article></body></html>`;

const write = (name: string, content: string): string => {
  const file = path.join(folder.path, name);
  writeFileSync(file, content);
  return file;
};

describe('an explanation', () => {
  let told: Explanation;
  let lines: readonly string[];
  beforeAll(async () => {
    told = await explain({ input: { id: 'choir', text } });
    lines = renderExplanation('choir.txt', told).split('\n');
  });

  test('holds the record that is made without one', async () => {
    expect(told.record).toEqual(await extract({ id: 'choir', text }));
  });
  test.each([
    ['Reading', 'city.common-word'], ['Bristol', 'city.person'], ['Scotland', 'city.land'], ['Nice', 'city.common-word'], ['Bologna', 'city.organisation'], ['Perth', undefined],
  ])('tells of "%s" the refusal %s', (words, rule) => {
    expect(told.refused.find((r) => r.kind === 'city' && r.text === words)?.rule).toBe(rule);
  });
  test('tells findings and refusals in the order of the text, with line and column', () => {
    const places = lines.flatMap((line) => /^ +(\d+):(\d+) [-+~]/.exec(line)?.slice(1, 3) ?? []).map(Number);
    const order = places.flatMap((n, i) => (i % 2 === 0 ? [n * 1000 + (places[i + 1] ?? 0)] : []));
    expect(order.length).toBeGreaterThan(6);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(lines).toContainEqual(expect.stringMatching(/^ {5}2:14 \+ city +"Perth" {2}Perth, GB, mention \(city\.adjacent-land, 0\.\d+\)$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {5}3:22 - city +"Bologna" {2}city\.organisation: part of the name of an organisation$/));
  });
  test('shows no control characters of the text', () => {
    const evil = 'On 4 May 2024 \u001b[31mit\u202e sang.';
    return explain({ input: { id: 'e', text: `${evil}\u0007` } }).then((one) => expect(renderExplanation('e', one)).not.toMatch(/[\u001b\u0007\u202e]/));
  });
});

test('of a page, every day it offers is told, and which won', async () => {
  const { page: seen } = await explain({ id: 'choir', page: Buffer.from(page) });
  expect(seen).toMatchObject({ kind: 'article', title: 'Choir sings', canonical: 'https://choir.example/7', publishedAt: '2024-05-06T08:00:00Z', publishedFrom: 'meta' });
  expect(seen?.days.map((d) => [d.value.slice(0, 10), d.from, d.modified])).toEqual(expect.arrayContaining([
    ['2024-05-06', 'meta', false], ['2024-05-06', 'visible', false], ['2024-06-01', 'meta', true],
  ]));
});

describe('on the command line', () => {
  test('--explain prints a document after the other, --json a line each', async () => {
    const files = [write('choir.html', page), write('choir.txt', text)];
    const plain = await run(['extract', '--explain', ...files], { cwd: folder.path });
    expect(plain.code).toBe(0);
    expect(plain.out).toMatch(/choir\.html: \d+ findings \(\+\), \d+ refused \(-\)/);
    expect(plain.out).toMatch(/\+ day 2024-05-06T08:00:00Z +meta +\d+\.\d {2}won/);
    expect(plain.out).toMatch(/- day 2024-06-01T08:00:00Z +meta +\d+\.\d {2}a day of change/);
    const json = await run(['extract', '--explain', '--json', ...files], { cwd: folder.path });
    const told = json.out.trim().split('\n').map((line) => JSON.parse(line) as Explanation);
    expect(told.map((one) => [one.record.id, one.page?.kind ?? null, one.refused.every((r) => one.record.text.slice(r.start, r.end) === r.text)])).toEqual([['choir', 'article', true], ['choir', null, true]]);
  });
  test.each([
    [['--explain', '--workers', '2']], [['--explain', '--out', 'x.jsonl']], [['--json']],
  ])('%j is wrong use', async (flags) => {
    const { code, err } = await run(['extract', ...flags], { cwd: folder.path, stdin: text });
    expect([code, err]).toEqual([2, expect.stringContaining('--explain')]);
  });
  test('what cannot be read is an error line, and the rest is explained', async () => {
    const { code, out, err } = await run(['extract', '--explain', 'nowhere.txt', write('good.txt', text)], { cwd: folder.path });
    expect([code, err]).toEqual([1, 'dateliner: nowhere.txt: there is no such file\n']);
    expect(out).toContain('good.txt: ');
  });
});
