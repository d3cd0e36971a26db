import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { answersOf, judgeMerging, type Label, type LinkedRelease, type Merging } from './merging.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/ledger/${name}`, import.meta.url), 'utf8');
let merging: Merging;
beforeAll(async () => {
  const releases = fixture('releases.jsonl').trim().split('\n').map((line) => JSON.parse(line) as LinkedRelease);
  const { agreements } = JSON.parse(fixture('labels.json')) as { agreements: Label[] };
  merging = judgeMerging((await answersOf(releases)).answers.ledger, releases, agreements);
});

test('what the ledger puts together is one agreement', () => {
  expect(merging.wrong).toEqual([]);
  expect(merging.precision).toBeGreaterThanOrEqual(0.98);
});
test('what is one agreement is put together', () => {
  expect(merging.recall).toBeGreaterThanOrEqual(0.85);
});
