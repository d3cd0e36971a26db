import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Answers } from '../../src/ledger/answers.ts';
import { answersOf, judgeMerging, recordsOf, replicaRecords, type Label, type LinkedRelease, type Merging } from './merging.ts';

interface Labels {
  readonly agreements: readonly Label[];
  readonly conflicts: readonly { readonly entry: string; readonly what: string; readonly values: readonly string[] }[];
  readonly copies: readonly { readonly original: string; readonly copies: readonly { readonly id: string; readonly kind: string; readonly changed: readonly { readonly original: string; readonly copy: string }[] }[] }[];
  readonly contradictions: readonly { readonly release: string; readonly words: string }[];
}
const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/ledger/${name}`, import.meta.url), 'utf8');
const releases = fixture('releases.jsonl').trim().split('\n').map((line) => JSON.parse(line) as LinkedRelease);
const labels = JSON.parse(fixture('labels.json')) as Labels;
const replicaLabels = (JSON.parse(fixture('replica-labels.json')) as { readonly agreements: readonly Label[] }).agreements.map((label) => ({ ...label, entry: `replica ${label.entry}` }));
const flat = (groups: Labels['copies'] | Answers['copies']): string[] => groups.flatMap(({ original, copies }) => copies.map(({ id, changed }) => `${id} of ${original}: ${changed.map((c) => `${c.original} > ${c.copy}`).join(', ')}`)).toSorted();
let merging: Merging;
let answers: Answers;
let together: Merging;
beforeAll(async () => {
  const linked = await recordsOf(releases);
  answers = await answersOf(linked);
  merging = judgeMerging(answers.ledger, linked, labels.agreements);
  const all = [...linked, ...await replicaRecords()];
  together = judgeMerging((await answersOf(all)).ledger, all, [...labels.agreements, ...replicaLabels]);
});

test('what the ledger puts together is one agreement', () => {
  expect(merging.wrong).toEqual([]);
  expect(merging.precision).toBeGreaterThanOrEqual(0.98);
});
test('what is one agreement is put together', () => {
  expect(merging.recall).toBeGreaterThanOrEqual(0.85);
});
test('with the articles of the replica sites among them no more is put together than belongs together, and as much', () => {
  expect(together.wrong).toEqual([]);
  expect(together.precision).toBeGreaterThanOrEqual(0.98);
  expect(together.recall).toBeGreaterThanOrEqual(0.85);
});
test('sources that disagree are shown to', () => {
  const shown = answers.ledger.flatMap(({ conflicts }) => conflicts.map(({ what, values }) => `${what}: ${values.map(({ value }) => value).toSorted().join(' ')}`));
  const wanted = labels.conflicts.map(({ what, values }) => `${what}: ${values.toSorted().join(' ')}`);
  expect(wanted.filter((conflict) => !shown.includes(conflict))).toEqual([]);
});
test('copies are told from their originals, with what was changed in them', () => {
  expect(flat(answers.copies)).toEqual(flat(labels.copies));
});
test('planted contradictions are found, and nothing consistent is flagged', () => {
  const flagged = answers.series.flatMap(({ checks }) => checks.filter(({ holds }) => !holds)).map(({ stated }) => stated);
  const isPlanted = (reading: (typeof flagged)[number]): boolean => labels.contradictions.some(({ release, words }) => release === reading.recordId && words.includes(reading.text.split(' ')[0] ?? '?'));
  expect(flagged.filter((reading) => !isPlanted(reading)).map(({ recordId, text }) => `${recordId}: ${text}`)).toEqual([]);
  expect(new Set(flagged.map(({ recordId }) => recordId)).size).toBe(labels.contradictions.length);
  expect(answers.series.flatMap(({ checks }) => checks.filter(({ holds }) => holds)).length).toBeGreaterThanOrEqual(8);
});
