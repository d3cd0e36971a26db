import { beforeAll, describe, expect, test } from 'vitest';
import { cityMeant } from '../../src/dossier/city.ts';
import { dossierOf, type Dossier } from '../../src/dossier/dossier.ts';
import { placeLabels } from '../../src/dossier/labels.ts';
import { LANGUAGES } from '../../src/dossier/languages.ts';
import { fillShelf, type Shelf } from '../../src/dossier/shelf.ts';
import { tellOf } from '../../src/dossier/tell.ts';
import { ENGLISH } from '../../src/dossier/words-en.ts';
import { worldAround } from '../../src/dossier/world.ts';
import { BadInput, WrongUse } from '../../src/errors.ts';
import { textWidth } from '../../src/ledger/chart/text-width.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { records } from './releases.ts';

let all: readonly ReleaseRecord[];
let shelf: Shelf;
let dossier: Dossier;
let page: string;
beforeAll(async () => {
  all = await records();
  shelf = await fillShelf(all);
  const meant = cityMeant(shelf, 'Chengdu');
  if (meant.what !== 'one') throw new Error('there is one Chengdu');
  dossier = dossierOf(shelf, meant.city);
  ({ page } = tellOf(shelf, 'Chengdu', ENGLISH));
});

describe('the city that is meant', () => {
  test.each([['Chengdu', 'one'], ['chengdu', 'one'], ['1815286', 'one'], ['Chengdu, CN', 'one'], ['Perth', 'several'], ['Perth, AU', 'one'], ['Perth, Scotland', 'one'], ['Perth, FR', 'none'], ['Nuremberg', 'none'], ['999999999', 'none']])('by "%s" is %s', (wanted, what) => {
    expect(cityMeant(shelf, wanted).what).toBe(what);
  });
  test('is asked for by its id where several bear the name, each listed with its place', () => {
    expect(() => tellOf(shelf, 'Perth', ENGLISH)).toThrow(WrongUse);
    expect(() => tellOf(shelf, 'Perth', ENGLISH)).toThrow(/2063523 +Perth, Western Australia, AU: 1 release\n/);
  });
  test.each([['Nuremberg', /none of 11 releases tells of Nuremberg/], ['Xyzzyville', /no city is known as "Xyzzyville"/], ['Hamburg', /name Hamburg, and none tells/]])('%s has no dossier, and the message says why', (wanted, message) => {
    expect(() => tellOf(shelf, wanted, ENGLISH)).toThrow(BadInput);
    expect(() => tellOf(shelf, wanted, ENGLISH)).toThrow(message);
  });
});

test('a dossier puts partners together, tells namesakes apart and knows how things stand', () => {
  expect(dossier.places.map(({ label, standing, entries }) => [label, standing, entries.length]).toSorted()).toEqual([
    ['Busan', 'concluded', 1], ['Lisbon', 'planned', 1], ['Perth (AU)', 'concluded', 1], ['Perth (GB)', 'concluded', 1], ['Turku', 'concluded', 1],
  ]);
  expect(dossier.entries.find(({ parties }) => parties.some(({ name }) => name === 'Turku'))?.steps.map(({ step }) => step)).toEqual(['intent', 'signed']);
  expect(dossier.sources.map(({ id }) => id)).not.toContain('other');
});
test('the page quotes its sources, numbers them, and tells conflicts and arithmetic', () => {
  for (const words of ['signed a letter of intent to become sister cities', '12 May 2016', '13 May 2016', 'href="https://turku.example/late"', '822.2 billion yuan / 715.4 billion yuan = +14.93 %, stated +24.9 %', 'Values for 2021', '790 billion yuan']) expect(page).toContain(words);
  const cited = new Set([...page.matchAll(/href="#s(\d+)"/g)].map(([, n]) => Number(n)));
  expect([...cited].every((n) => page.includes(`id="s${n}"`))).toBe(true);
  expect(Math.max(...cited)).toBe(dossier.sources.length);
});
test('the same records in another order give the same bytes', async () => {
  expect(tellOf(await fillShelf(all.toReversed()), 'Chengdu', ENGLISH).page).toBe(page);
});
test('since a day, only what was published from then on counts', async () => {
  const later = tellOf(await fillShelf(all, { since: '2018-01-01' }), 'Chengdu', ENGLISH).page;
  expect(later).toContain('Perth');
  expect(later).not.toContain('Turku');
});
test.each(Object.keys(LANGUAGES))('a dossier in %s has no word missing', (lang) => {
  const told = tellOf(shelf, 'Chengdu', LANGUAGES[lang] ?? ENGLISH).page;
  expect(told).toContain(`<html lang="${LANGUAGES[lang]?.lang}">`);
  expect(told).not.toMatch(/undefined|NaN|\[object/);
});

describe('labels of the map', () => {
  const points = Array.from({ length: 40 }, (_, i) => ({ name: `City ${i}`, x: 100 + (i % 8) * 20, y: 100 + Math.floor(i / 8) * 14, radius: 5 }));
  const size = { size: 12, width: 500, height: 400, furthest: 46 };
  test('do not overlap, stay in the frame, and are left out where there is no room', () => {
    const placed = placeLabels(points, size).flatMap((label) => (label === null ? [] : [label]));
    const boxes = placed.map(({ name, x, y, anchor }) => {
      const wide = textWidth(name, 12);
      const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
      return { left, right: left + wide, top: y - 10, bottom: y };
    });
    expect(placed.length).toBeGreaterThan(5);
    expect(placed.length).toBeLessThan(points.length);
    for (const [i, a] of boxes.entries()) {
      expect(a.left >= 0 && a.right <= 500 && a.top >= 0 && a.bottom <= 400).toBe(true);
      expect(boxes.slice(i + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).toBe(false);
    }
  });
});
test.each([
  ['neighbours', [{ lat: 53.5, lon: 10 }, { lat: 55.7, lon: 12.6 }], 6], ['both sides of the Pacific', [{ lat: 30, lon: 104 }, { lat: 37, lon: -122 }, { lat: -33, lon: -70 }], 1],
] as const)('%s fit on the map', (_, spots, least) => {
  const world = worldAround(spots, spots[0]);
  for (const spot of spots) {
    const [x, y] = world.at(spot);
    expect(x > 20 && x < world.width - 20 && y > 20 && y < world.height - 20).toBe(true);
  }
  const [[x1], [x2]] = [world.at({ lat: 0, lon: spots[0].lon }), world.at({ lat: 0, lon: spots[0].lon + 1 })];
  expect(x2 - x1).toBeGreaterThan(least * 2);
});
