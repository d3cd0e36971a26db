/** Corrections in a store, out of it as gold, and back as a score. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heldFinding } from '../../src/corrections.ts';
import { extract } from '../../src/index.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { reviewedView } from '../../src/review/reviewed.ts';
import { openStore, type OpenStore } from '../../src/store/open.ts';
import { temporaryFolder } from '../command-line.ts';
import { runHere } from '../run-here.ts';

const TEXT = 'ROTTERDAM, 4 March 2024 - Rotterdam and Busan signed a memorandum of understanding on 3 March 2024. The port handled 12 million tonnes in 2023.';
const folder = temporaryFolder('gold');
let opened: OpenStore;
let record: ReleaseRecord;

beforeAll(async () => {
  opened = await openStore({ dataDir: path.join(folder.path, 'data'), databaseUrl: null });
  record = await extract({ id: 'harbour', text: TEXT, title: 'Two Harbours Sign', publishedAt: '2024-03-04' });
  await opened.store.records.put(record, null);
  await opened.store.records.put({ ...record, id: 'untouched' }, null);
});
afterAll(async () => {
  await opened?.close();
  folder.remove();
});

const say = async (field: 'dates' | 'cities' | 'figures', n: number, change: Readonly<Record<string, unknown>> | null): Promise<string> => {
  const finding = record[field][n];
  if (finding === undefined) throw new Error(`no ${field} ${n}`);
  const held = change === null ? null : heldFinding(TEXT, { ...finding, ...change });
  const before = (await opened.store.corrections.of('harbour')).filter(({ key }) => key === finding.key).at(-1)?.id ?? null;
  const stored = await opened.store.corrections.add({ recordId: 'harbour', field, key: finding.key, action: change === null ? 'reject' : Object.keys(change).length === 0 ? 'accept' : 'correct', finding: held, who: 'Aino' }, { version: 1, last: before });
  expect(stored).toBe('stored');
  return finding.key;
};

describe('gold export and eval', () => {
  test('without corrections there is no gold, and that is said', async () => {
    expect(await runHere(['gold', 'export'], folder.path)).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/0 reviewed releases: correct findings/) as string });
  });
  test('a reviewed release goes out with its corrections; what nobody looked at is optional', async () => {
    await say('dates', 1, {});
    await say('figures', 0, { value: 13e6 });
    await say('cities', 1, null);
    const { out, code } = await runHere(['gold', 'export'], folder.path);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    const gold = JSON.parse(out) as { id: string; body: string; published: string; title: string; gold: Record<string, { optional: boolean; value?: unknown; name?: string; text?: string; nth?: number }[]> };
    expect(gold).toMatchObject({ id: 'harbour', published: '2024-03-04', title: 'Two Harbours Sign', body: TEXT });
    expect(gold.gold['figures']?.[0]).toMatchObject({ value: 13e6, optional: false });
    expect(gold.gold['dates']?.map(({ optional }) => optional)).toEqual(record.dates.map((_, i) => i !== 1));
    expect(gold.gold['cities']?.map(({ name }) => name)).toEqual(record.cities.filter((_, i) => i !== 1).map(({ name }) => name));
  });
  test('--whole takes everything that stands as right, and -o writes a file', async () => {
    expect((await runHere(['gold', 'export', '--whole', '-o', 'gold.jsonl'], folder.path)).code).toBe(0);
    const gold = JSON.parse(readFileSync(path.join(folder.path, 'gold.jsonl'), 'utf8')) as { gold: Record<string, { optional: boolean }[]> };
    expect(Object.values(gold.gold).flat().some(({ optional }) => optional)).toBe(false);
  });
  test('eval scores it, and finds what the person said otherwise', async () => {
    const { out, code } = await runHere(['eval', 'gold.jsonl', '--errors', '--json'], folder.path);
    const told = JSON.parse(out) as { mean: number; f1: Record<string, number>; errors: { kind: string; outcome: string }[]; progress: unknown; corrections: { met: number; of: number } };
    expect(code).toBe(0);
    expect(told.errors.map(({ kind, outcome }) => `${kind} ${outcome}`).toSorted()).toEqual(['cities spurious', 'figures wrong']);
    expect([told.progress, told.corrections]).toEqual([null, { met: 0, of: 2 }]);
    expect(told.f1['dates']).toBe(1);
  });
  test('a correction that the rules satisfy is marked, and is unmarked when they do so no more', async () => {
    const key = await say('figures', 0, { value: record.figures[0]?.value, measure: record.figures[0]?.measure });
    const marks = async (): Promise<(string | undefined)[]> => (await opened.store.corrections.of('harbour')).filter((one) => one.key === key).map(({ satisfiedBy }) => satisfiedBy);
    const { out } = await runHere(['eval', 'gold.jsonl'], folder.path);
    expect(out).toMatch(/1 of 2 corrections are what the rules say now/);
    expect(await marks()).toEqual([undefined, record.ruleset]);
    const page = reviewedView(record, await opened.store.corrections.of('harbour'));
    expect(page.items.find((item) => item.key === key)?.said).toMatchObject({ who: 'Aino', satisfied: true });
    const [, last] = (await opened.store.corrections.of('harbour')).filter((one) => one.key === key);
    await opened.store.corrections.satisfied('later', { met: [], unmet: [last?.id ?? ''] });
    expect(await marks()).toEqual([undefined, undefined]);
  });
  test('what moved since other rules were measured is listed by name, and a loss is exit code 1', async () => {
    const [name = ''] = readdirSync(path.join(folder.path, 'data', 'eval'));
    const file = path.join(folder.path, 'data', 'eval', name);
    const memory = JSON.parse(readFileSync(file, 'utf8')) as { results: { ruleset: string; trouble: Record<string, unknown> }[] };
    const [held] = memory.results;
    if (held === undefined) throw new Error('nothing is remembered');
    held.ruleset = 'of-before';
    held.trouble = { '["harbour","dates","0"]': { outcome: 'missed', words: '4 March 2024' } };
    writeFileSync(file, JSON.stringify(memory));
    const { out, code } = await runHere(['eval', 'gold.jsonl'], folder.path);
    expect(out).toMatch(/since the rules of-before .*\nbetter \(1\)\n {2}dates {2}harbour {2}missed → right {2}4 March 2024\nworse \(2\)\n/);
    expect(code).toBe(1);
  });
  test('a damaged gold file is told line by line, the rest is scored, and the exit code is 1', async () => {
    const whole = readFileSync(path.join(folder.path, 'gold.jsonl'), 'utf8');
    writeFileSync(path.join(folder.path, 'damaged.jsonl'), `${whole}{"id": "b"\n`);
    const { out, err, code } = await runHere(['eval', 'damaged.jsonl'], folder.path);
    expect(err).toMatch(/damaged\.jsonl:2: the line is no JSON/);
    expect([code, out]).toEqual([1, expect.stringMatching(/^1 release, rules/)]);
    writeFileSync(path.join(folder.path, 'empty.jsonl'), '\n');
    expect(await runHere(['eval', 'empty.jsonl'], folder.path)).toMatchObject({ code: 1, err: expect.stringMatching(/holds no release that can be scored/) as string });
    expect(await runHere(['eval', 'none.jsonl'], folder.path)).toMatchObject({ code: 1, err: expect.stringMatching(/none\.jsonl cannot be read/) as string });
    expect(await runHere(['eval', 'gold.jsonl', '--errors', 'towns'], folder.path)).toMatchObject({ code: 2 });
  });
});
