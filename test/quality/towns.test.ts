/**
 * Towns in short news of our own, most of which name neither their country nor their region: a mention is right where its words are found
 * and the place lies within 161 km (100 miles). A drop below the floors fails; they stand beside a digest of the texts, as those of the gold releases do.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kilometres } from '../../src/extractors/cities/gazetteer.ts';
import { extract } from '../../src/extractors/extract.ts';

const FILE = new URL('../../fixtures/news/towns.jsonl', import.meta.url);
const SHA256 = '62d6d82bbf18d1b68d004befdbf44907ad863ba0a82ba78483c1fa90103d6950';
const FLOORS = { precision: 0.94, recall: 0.88 };
const NEAR_KM = 161;

/** Without a place: neither asked for nor held against who finds it. */
interface Wanted { readonly start: number; readonly end: number; readonly text: string; readonly geonameId?: number; readonly lat?: number; readonly lon?: number }
interface News { readonly id: string; readonly text: string; readonly mentions: readonly Wanted[] }
interface Found { readonly start: number; readonly end: number; readonly lat: number | null; readonly lon: number | null }

const content = readFileSync(FILE, 'utf8');
const news = content.split('\n').filter(Boolean).map((line) => JSON.parse(line) as News);

const isRight = (wanted: Wanted, found: Found): boolean => found.start === wanted.start && found.end === wanted.end
  && wanted.lat !== undefined && wanted.lon !== undefined && found.lat !== null && found.lon !== null && kilometres({ lat: wanted.lat, lon: wanted.lon }, { lat: found.lat, lon: found.lon }) <= NEAR_KM;
const isOptional = ({ mentions }: News, found: Found): boolean => mentions.some((m) => m.lat === undefined && m.start < found.end && found.start < m.end);

test('the texts are those that the floors were measured on, and their marks quote them', () => {
  expect(createHash('sha256').update(content).digest('hex')).toBe(SHA256);
  for (const { text, mentions } of news) for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
});

test('towns are found, and the right ones', async () => {
  let [right, told, wanted] = [0, 0, 0];
  for (const one of news) {
    const found = (await extract({ id: one.id, text: one.text })).cities.flatMap(({ mentions, lat, lon }): Found[] => mentions.map(({ start, end }) => ({ start, end, lat, lon })));
    const asked = one.mentions.filter((m) => m.lat !== undefined);
    right += asked.filter((m) => found.some((f) => isRight(m, f))).length;
    told += found.filter((f) => !isOptional(one, f)).length;
    wanted += asked.length;
  }
  expect(right / told).toBeGreaterThanOrEqual(FLOORS.precision);
  expect(right / wanted).toBeGreaterThanOrEqual(FLOORS.recall);
});
