// Countries, their regions, demonyms, and words that are more often something else than a place.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { RANK } from './places.mjs';

const require = createRequire(import.meta.url);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const list = (names) => names.split('|').filter(Boolean);

/** `[{code, name, names}]`, sorted by code. */
export function readCountries(folder) {
  const iso = require('i18n-iso-countries/langs/en.json').countries;
  const ours = json(`${folder}/countries.json`);
  return [...new Set([...Object.keys(iso), ...Object.keys(ours)])].toSorted().map((code) => {
    const official = [iso[code] ?? []].flat();
    const own = ours[code] === undefined ? null : list(ours[code]);
    return { code, name: own?.[0] ?? official[0] ?? code, names: own === null ? official : own.length === 0 ? [] : [...own, ...official] };
  });
}
export function readDemonyms(folder) {
  return Object.entries(json(`${folder}/demonyms.json`)).flatMap(([code, names]) => list(names).map((name) => ({ code, name })));
}
/** Every first-level region that a place lies in; its name where we know it, `names` as texts write it. */
export function readRegions(folder, places) {
  const ours = json(`${folder}/regions.json`);
  const seats = seatNames(places);
  const keys = [...new Set(places.map((p) => `${p.country}.${p.admin1}`))].toSorted();
  return keys.map((key) => {
    const [country, ...code] = key.split('.');
    const names = list(ours[country]?.[code.join('.')] ?? '');
    return { key, country, name: names[0] ?? seats.get(key) ?? null, names };
  });
}
/** Where provinces bear their seats' names. */
function seatNames(places) {
  const named = new Set(['TR', 'TH', 'PT']);
  return new Map(places.filter((p) => named.has(p.country) && p.rank === RANK.seat1).map((p) => [`${p.country}.${p.admin1}`, p.name]));
}

const NAMES = { MaleName: 2, FemaleName: 2, FirstName: 2, LastName: 4 };
const COMMON = new Set([
  'Adjective', 'Noun', 'Expression', 'Duration', 'Singular', 'PastTense', 'Month', 'Plural', 'Date', 'Conjunction', 'Pronoun', 'Copula',
  'Possessive', 'Reflexive', 'Comparative', 'Superlative', 'Determiner', 'Modal', 'Participle', 'PresentTense', 'Gerund', 'Condition',
  'Negative', 'QuestionWord', 'Value', 'Actor', 'Uncountable', 'Infinitive', 'Preposition', 'WeekDay', 'Adverb', 'Verb', 'TextValue', 'Multiple', 'Currency', 'Demonym',
]);
const spaced = (line) => line.split(' ');
/** word → 1 common word, 2 first name, 4 surname (added up). */
export async function readWords(folder) {
  const { default: nlp } = await import('compromise');
  const words = new Map();
  const add = (word, flag) => words.set(word, (words.get(word) ?? 0) | flag);
  for (const [word, tag] of Object.entries(nlp.model().one.lexicon)) {
    if (!/^[a-z]{2,}$/.test(word)) continue;
    for (const one of [tag].flat()) if (NAMES[one] || COMMON.has(one)) add(word, NAMES[one] ?? 1);
  }
  const ours = (file) => readFileSync(`${folder}/${file}`, 'utf8').split(/[\n]+/).filter(Boolean);
  for (const word of ours('words.txt')) add(word, 1);
  for (const word of ours('first-names.txt').flatMap(spaced)) add(word, 2);
  for (const word of ours('surnames.txt').flatMap(spaced)) add(word, 4);
  return words;
}
