/** Cities that the text names as places or as acting city governments. */
import type { CityFinding, Found, Span } from '../../record.ts';
import { overlaps, type Draft, type Step } from '../draft.ts';
import { sceneOf } from './scene.ts';
import { placeById, type Place } from './gazetteer.ts';
import { confidenceOf, doubt, IN_LIST, NEEDED, NEEDED_AGAIN, strength } from './judge.ts';
import { size } from './candidates.ts';
import { readMentions, type Mention } from './mentions.ts';
import { findHan } from './han.ts';
import { findPhrases, type Phrase } from './phrases.ts';
import { tellRefusals } from './refusals.ts';
import { resolve, type Reading } from './resolve.ts';
import { countSigns } from './signs.ts';
import { openTable } from './table.ts';
import { findUnlisted } from './unlisted.ts';
import { tokenize, type Token } from './tokens.ts';
import { Votes } from './votes.ts';

export { CITY_RULES } from './rules.ts';

export const cityStep: Step<'cities'> = {
  gives: 'cities', needs: ['language', 'ignored', 'sentences', 'dateline', 'dates'], run: findCities,
};

interface Judged { readonly mention: Mention; readonly reading: Reading; readonly strength: number; readonly listed: boolean }

function findCities(draft: Draft): readonly Found<CityFinding>[] {
  const tokens = tokenize(draft.text);
  const votes = new Votes();
  priors(draft, votes);
  const phrases = outside(draft.ignored, namesIn(draft.text, tokens));
  const mentions = readMentions(phrases, sceneOf(draft, tokens), votes);
  const readings = resolve(mentions, votes);
  const judged = mentions.map((mention, i) => ({ mention, reading: readings[i] as Reading, strength: strength(mention, readings[i] as Reading, votes), listed: false }));
  const sure = accepted(judged, draft.text);
  if (draft.trace !== undefined) tellRefusals(draft, { phrases, weighed: judged, taken: sure });
  return [...assemble(sure, draft.text, votes), ...unlisted(draft, tokens, sure)];
}
/** Names in all scripts, in order. */
function namesIn(text: string, tokens: readonly Token[]): readonly Phrase[] {
  const table = openTable();
  const spaced = findPhrases(tokens, table);
  if (!tokens.some((t) => t.shape === 'han')) return spaced;
  return [...spaced, ...findHan(text, { tokens, table })].toSorted((a, b) => a.start - b.start);
}
/** The names that touch no furniture. */
function outside(ignored: readonly Span[], phrases: readonly Phrase[]): readonly Phrase[] {
  let passed = 0;
  return phrases.filter((phrase) => {
    while ((ignored[passed]?.end ?? Infinity) <= phrase.start) passed++;
    const next = ignored[passed];
    return next === undefined || !overlaps(next, phrase);
  });
}
/** What is known before the first name is read. */
function priors(draft: Draft, votes: Votes): void {
  const home = draft.homeCity === null ? null : placeById(draft.homeCity);
  if (home !== null) votes.home(home, 0.8);
  countSigns(draft, votes);
}
/** Mentions that speak for themselves, members of a list of cities, and weaker mentions of the same places. */
function accepted(judged: readonly Judged[], text: string): readonly Judged[] {
  const tainted = new Set(judged.filter((j) => j.mention.context.refused === 'person' || j.mention.context.refused === 'part').map((j) => j.mention.phrase.key));
  const listed = inLists(judged.map((j) => lessIfTainted(j, tainted)), text);
  const rows = new Set(listed.filter((j) => j.strength >= NEEDED).map((j) => j.reading.place.row));
  return listed.filter((j) => j.strength >= NEEDED || (j.strength >= NEEDED_AGAIN && rows.has(j.reading.place.row)));
}
/** A small place whose name stands elsewhere inside the name of a person or a thing is probably that here too. */
function lessIfTainted(one: Judged, tainted: ReadonlySet<string>): Judged {
  const { mention, reading } = one;
  if (one.strength <= -9 || mention.beside !== null || mention.context.sure || size(reading.place) >= 300_000) return one;
  return tainted.has(mention.phrase.key) ? { ...one, strength: one.strength - 2 } : one;
}
/** "twinned with Épinal (1976), Trelleborg (since 1985)". */
const ITS_YEAR = /^ ?\([^()\d]{0,12}(?:1[89]|20)\d\d[^()]{0,6}\)/;
/** "Kaunas 148,700 (+17%) and Palanga": what is counted in each. */
const ITS_FIGURE = /^ ?\d[\d.,]*(?: ?%| percent| per cent| million| thousand)?(?= |,|$)(?: \([+–-]?\d[^()]{0,12}\))?|^ \([+–-]?\d[^()]{0,12}\)/;
const JOINED = /^[\s)]*(?:,|;|\/|、|,?\s*(?:and|or|&|as well as))?\s*$/;

/** Strengthens what stands in a row with accepted cities, forth and back. */
function inLists(judged: readonly Judged[], text: string): readonly Judged[] {
  const out = [...judged];
  const near = (a: number, b: number): boolean => {
    const [left, right] = [out[Math.min(a, b)] as Judged, out[Math.max(a, b)] as Judged];
    const gap = right.mention.phrase.start - left.mention.until;
    if (gap <= 0 || gap >= 40) return false;
    const between = text.slice(left.mention.until, right.mention.phrase.start).replace(ITS_YEAR, '').replace(ITS_FIGURE, '');
    // "a flight from Bonn to Nice".
    if (between === ' to ' || between === '–') return between === '–' || text.slice(0, left.mention.phrase.start).endsWith('from ');
    return between.length < 16 && JOINED.test(between) && /[,;/、&]|and|or|as/.test(between);
  };
  const lift = (at: number, from: number): void => {
    const [one, other] = [out[at] as Judged, out[from]];
    if (other === undefined || one.strength <= -9 || other.strength < NEEDED || !near(at, from)) return;
    out[at] = { ...one, strength: one.strength + IN_LIST, listed: one.listed || one.strength < NEEDED };
  };
  for (let i = 1; i < out.length; i++) lift(i, i - 1);
  for (let i = out.length - 2; i >= 0; i--) lift(i, i + 1);
  return out;
}

/** Towns beside the accepted cities that have no place in the gazetteer, one finding a name. */
function unlisted({ text, ignored }: Draft, tokens: readonly Token[], sure: readonly Judged[]): readonly Found<CityFinding>[] {
  const byName = new Map<string, Found<CityFinding>>();
  const neighbours = sure.map(({ mention, reading }) => ({ first: mention.phrase.first, last: mention.phrase.last, country: reading.place.country }));
  for (const { country, ...span } of findUnlisted(tokens, neighbours)) {
    if (ignored.some((i) => overlaps(i, span))) continue;
    const mention = quote(span, text);
    const there = byName.get(mention.text);
    byName.set(mention.text, {
      name: mention.text, country, admin1: null, geonameId: null, lat: null, lon: null, role: 'mention',
      mentions: [...there?.mentions ?? [], mention], rule: 'city.unlisted', confidence: 0.7,
    });
  }
  return [...byName.values()];
}
const RULE = { adjacent: 'city.adjacent-land', only: 'city.only-namesake', votes: 'city.votes', population: 'city.population' } as const;

function ruleOf({ mention, reading, listed }: Judged): string {
  if (reading.by === 'adjacent' && mention.beside !== null) return RULE.adjacent;
  if (mention.dateline) return 'city.dateline';
  if (listed) return 'city.list';
  if (mention.phrase.key.charCodeAt(0) > 0x2e7f) return 'city.spaceless-script';
  return mention.context.sure ? 'city.named-city' : RULE[reading.by];
}
function assemble(judged: readonly Judged[], text: string, votes: Votes): readonly Found<CityFinding>[] {
  const byRow = new Map<number, Judged[]>();
  for (const one of judged) {
    const there = byRow.get(one.reading.place.row);
    if (there === undefined) byRow.set(one.reading.place.row, [one]);
    else there.push(one);
  }
  return [...byRow.values()].map((own) => {
    const best = own.reduce((a, b) => (b.strength > a.strength ? b : a));
    const spans = own.map((j) => j.mention.phrase).toSorted((a, b) => a.start - b.start);
    return finding(best.reading.place, spans.map((s) => quote(s, text)), { rule: ruleOf(best), confidence: confidenceOf(best.strength + (best.mention.dateline ? 1 : 0) - doubt(best.reading, votes)) });
  });
}
const quote = ({ start, end }: Span, text: string): CityFinding['mentions'][number] => ({ start, end, text: text.slice(start, end) });
function finding(place: Place, mentions: CityFinding['mentions'], made: { rule: string; confidence: number }): Found<CityFinding> {
  const { name, country, admin1, geonameId, lat, lon } = place;
  return { name, country, admin1, geonameId, lat, lon, role: 'mention', mentions, ...made };
}
