/**
 * Quality floors, pinned beside a digest of the files they were measured on: a drop fails.
 *
 * To raise a floor: `npm run build && npm run calibrate`, then set it about 0.02 below the score shown there.
 * To change a gold release: make its annotation right by reading the text, never by looking at what is found;
 * then put the new digest, which the failing test shows, into the table, and measure the floors anew.
 * A floor that is lowered wants its reason in the message of the commit.
 * `held-out` is for numbers only: nobody reads its errors, so that it goes on telling how new texts fare.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../../src/extractors/extract.ts';
import { goldFile, inputOf, readGold } from './gold.ts';
import { judge, score, type Score } from './score.ts';
import { KINDS, type Kind } from './verdict.ts';

/** F1 on the right words, F1 with the right value (for agreements: every slot), at least. */
type Floor = readonly [span: number, value: number];
interface Pinned { readonly sha256: string; readonly floors: Readonly<Record<Kind, Floor>> }

const PINNED: Readonly<Record<string, Pinned>> = {
  tuned: {
    sha256: 'b581fe21225a6b0c482ab1b2b59e31aaa4c05d9d234d5328eba8371e7cb1a9a7',
    floors: {
      dates: [0.97, 0.96], cities: [0.84, 0.84], figures: [0.97, 0.95], agreements: [0.71, 0.22],
      people: [0.67, 0.67], organizations: [0.68, 0.68], quotes: [0.84, 0.44],
    },
  },
};

describe.each(Object.entries(PINNED))('the %s releases', (name, { sha256, floors }) => {
  let scores: Readonly<Record<Kind, Score>>;

  beforeAll(async () => {
    const releases = readGold(goldFile(name));
    const records = await Promise.all(releases.map((release) => extract(inputOf(release))));
    scores = score(releases.flatMap((release, at) => {
      const record = records[at];
      return record === undefined ? [] : judge(release, record);
    }));
  });

  test('are those on which the floors were measured', () => {
    expect(createHash('sha256').update(readFileSync(goldFile(name))).digest('hex')).toBe(sha256);
  });

  test.each(KINDS)('are read no worse than they were: %s', (kind) => {
    const [span, value] = floors[kind];
    expect(scores[kind].span.f1, 'F1 on the right words').toBeGreaterThanOrEqual(span);
    expect(scores[kind].value.f1, 'F1 with the right value').toBeGreaterThanOrEqual(value);
  });
});
