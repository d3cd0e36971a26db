/**
 * Quality floors, pinned beside a digest of the files they were measured on: a drop fails.
 *
 * To raise a floor: `npm run build && npm run calibrate`, then set it about 0.02 below the score shown there.
 * To change a gold release: make its annotation right by reading the text, never by looking at what is found;
 * then put the new digest, which the failing test shows, into the table, and measure the floors anew.
 * A floor that is lowered wants its reason in the message of the commit.
 * The `held-out` files are for numbers only: nobody reads their errors, so that they go on telling how new texts fare.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../../src/extractors/extract.ts';
import { goldFile, inputOf, readGold } from './gold.ts';
import { judge, score, type Score } from '../../src/gold/score.ts';
import { KINDS, type Kind } from '../../src/gold/verdict.ts';

/** F1 on the right words, F1 with the right value (for agreements: every slot), at least. */
type Floor = readonly [span: number, value: number];
/** `figures`: how well the slots of right figures are filled, at least. */
interface Pinned { readonly sha256: string; readonly floors: Readonly<Partial<Record<Kind, Floor>>>; readonly figures: Readonly<Record<string, number>> }

const PINNED: Readonly<Record<string, Pinned>> = {
  tuned: {
    sha256: '7ee2df8a2aab0453aed5188d4a52043221023136abafd909e5cdd6269c4faef6',
    floors: {
      dates: [0.98, 0.97], cities: [0.87, 0.87], figures: [0.97, 0.94], agreements: [0.74, 0.30],
      people: [0.72, 0.72], organizations: [0.73, 0.73], quotes: [0.87, 0.44],
    },
    figures: { modifier: 0.97, measure: 0.58, period: 0.59 },
  },
  'tuned-6': {
    sha256: 'e2b4ec94cbb4c75ce98c1208cb4887c44cbe2357c151e51eaef5fcaa60106bef',
    floors: {
      dates: [0.96, 0.93], cities: [0.93, 0.93], figures: [0.97, 0.89], agreements: [0.64, 0.17],
      people: [0.83, 0.83], organizations: [0.72, 0.72], quotes: [0.92, 0.65],
    },
    figures: { modifier: 0.95, measure: 0.53, period: 0.50 },
  },
  'tuned-3': {
    sha256: 'd047f08e02daec362ed3957d6ddf66aa3b4be2a85f2d06cf753297b1b1787585',
    floors: {
      dates: [0.97, 0.96], cities: [0.93, 0.93], figures: [0.97, 0.97], agreements: [0.87, 0.56],
      people: [0.88, 0.88], organizations: [0.85, 0.85], quotes: [0.98, 0.86],
    },
    figures: { modifier: 0.97, measure: 0.69, period: 0.91 },
  },
  'tuned-7': {
    sha256: '84845514de90abe1de4458f013131482ab3f4ba29a69e20bd1ac16b8720a96bd',
    floors: {
      dates: [0.97, 0.95], cities: [0.94, 0.94], figures: [0.97, 0.91], agreements: [0.84, 0.53],
      people: [0.85, 0.85], organizations: [0.85, 0.85], quotes: [0.98, 0.82],
    },
    figures: { modifier: 0.98, measure: 0.71, period: 0.81 },
  },
  'tuned-4': {
    sha256: '910cd211bd5c779cf4fa8e2f6f14e661524520e39e3812ebd2c3358bc0e9adfd',
    floors: { dates: [0.98, 0.97], cities: [0.93, 0.93], figures: [0.96, 0.96], agreements: [0.77, 0.49] },
    figures: { modifier: 0.98, measure: 0.65, period: 0.83 },
  },
  'held-out-4': {
    sha256: 'ef6e8cfc34a8db52ef385ec6f17534d18695527ea541c3dd249c42bd4d464e66',
    floors: { dates: [0.97, 0.92], cities: [0.94, 0.94], figures: [0.96, 0.96], agreements: [0.92, 0.63] },
    figures: { modifier: 0.95, measure: 0.54, period: 0.72 },
  },
  'tuned-8': {
    sha256: '03ba900e52bd791c8a56742443f7b76d521d5b6e8e77e9de746a6c42391e4e07',
    floors: {
      dates: [0.97, 0.96], cities: [0.95, 0.95], figures: [0.97, 0.96], agreements: [0.85, 0.53],
      people: [0.92, 0.92], organizations: [0.88, 0.88], quotes: [0.98, 0.91],
    },
    figures: { modifier: 0.97, measure: 0.69, period: 0.90 },
  },
  'held-out-6': {
    sha256: '505d8fc26c489c4d861353a8319de449e4affb335785f5172ce86bde4c18e1ec',
    floors: {
      dates: [0.97, 0.96], cities: [0.94, 0.94], figures: [0.97, 0.96], agreements: [0.85, 0.56],
      people: [0.88, 0.88], organizations: [0.84, 0.84], quotes: [0.98, 0.92],
    },
    figures: { modifier: 0.97, measure: 0.66, period: 0.84 },
  },
  'held-out-7': {
    sha256: '5535b353dbd9dda3f86f4a11f05169e929558d513d769dd60df95ffb6ceb47a8',
    floors: {
      dates: [0.96, 0.95], cities: [0.92, 0.92], figures: [0.97, 0.94], agreements: [0.89, 0.65],
      people: [0.89, 0.87], organizations: [0.91, 0.91], quotes: [0.96, 0.81],
    },
    figures: { modifier: 0.97, measure: 0.66, period: 0.91 },
  },
  'tuned-9': {
    sha256: 'd0c098a8a5489b773a94bc12fdc805a5cfb8483685d460ab6ef89539b0890832',
    floors: {
      dates: [0.98, 0.98], cities: [0.96, 0.96], figures: [0.98, 0.95], agreements: [0.81, 0.53],
      people: [0.9, 0.9], organizations: [0.87, 0.87], quotes: [0.98, 0.8],
    },
    figures: { modifier: 0.98, measure: 0.6, period: 0.9 },
  },
  'tuned-10': {
    sha256: '8125f97d8a0ebf6f2dbab607d53657c76f0246ae7bf4ab27fa49565710314549',
    floors: { figures: [0.94, 0.92], agreements: [0.85, 0.54] },
    figures: { modifier: 0.97, measure: 0.76, period: 0.84 },
  },
  'held-out-8': {
    sha256: 'b0a22ee673eae54e31c3df42ac5a288ab31d6b437bdc38c56074c5863317744b',
    floors: {
      dates: [0.96, 0.95], cities: [0.95, 0.95], figures: [0.98, 0.96], agreements: [0.75, 0.36],
      people: [0.95, 0.95], organizations: [0.85, 0.85], quotes: [0.95, 0.9],
    },
    figures: { modifier: 0.98, measure: 0.65, period: 0.76 },
  },
};

describe.each(Object.entries(PINNED))('the %s releases', (name, { sha256, floors, figures }) => {
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

  const looked = KINDS.flatMap((kind) => (floors[kind] === undefined ? [] : [[kind, floors[kind]] as const]));
  test.each(looked)('are read no worse than they were: %s', (kind, [span, value]) => {
    expect(scores[kind].span.f1, 'F1 on the right words').toBeGreaterThanOrEqual(span);
    expect(scores[kind].value.f1, 'F1 with the right value').toBeGreaterThanOrEqual(value);
  });

  test.each(Object.entries(figures))('are read no worse than they were: the %s of figures', (slot, floor) => {
    expect(scores.figures.slots[slot]).toBeGreaterThanOrEqual(floor);
  });
});
