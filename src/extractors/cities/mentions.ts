/** Names that may be cities, each with its neighbourhood and the land that stands beside it. */
import { besideOf, inside, type Beside } from './beside.ts';
import { candidatesOf, holds, isLand, type Candidate } from './candidates.ts';
import { contextOf, type Context, type Scene } from './context.ts';
import { namesakesOfLands } from './namesakes.ts';
import type { Phrase } from './phrases.ts';
import { isInRowOfRegions } from './rows-of-regions.ts';
import type { Token } from './tokens.ts';
import type { Votes } from './votes.ts';

export interface Mention {
  readonly phrase: Phrase;
  readonly context: Context;
  readonly beside: Beside | null;
  /** Told, with its land, among sister cities: another one than the town of that name whose sister it is. */
  readonly sister: boolean;
  readonly dateline: boolean;
  /** At the head of a sentence or in a line of capitals, where a capital says nothing. */
  readonly opens: boolean;
  /** Countries of the land or people named shortly before it in the same sentence. */
  readonly local: readonly string[];
  /** Regions of the same name in which none of its namesakes lies: `Victoria` of Australia. */
  readonly rivals: readonly string[];
  /** Where the name and the land beside it end. */
  readonly until: number;
  /** The candidates in the land beside it, else all. */
  readonly places: readonly Candidate[];
}

/** Sorts names into cities that may be meant and lands; lands and demonyms are counted as votes. */
export function readMentions(phrases: readonly Phrase[], scene: Scene, votes: Votes): readonly Mention[] {
  const standing = phrases.filter((p) => stands(p, scene));
  const all = standing.map(candidatesOf);
  const besides = standing.map((_, i) => besideOf({ phrases: standing, i, tokens: scene.tokens }, all[i] as readonly Candidate[]));
  const contexts = standing.map((p, i) => ((all[i] as readonly Candidate[]).length === 0 ? null : contextOf(p, scene)));
  const told = new Set(standing.filter((p, i) => besides[i]?.how === 'adjacent' || (contexts[i]?.sure === true && p.senses.countries.length > 0)).map((p) => p.key));
  const girls = namesakesOfLands(standing, scene.tokens);
  const mentions: Mention[] = [];
  let taken = -1;
  let land: Phrase | null = null;
  standing.forEach((phrase, i) => {
    const places = all[i] as readonly Candidate[];
    const beside = besides[i] ?? null;
    if (i <= taken) return;
    const sister = beside !== null && AMONG_SISTERS.test(scene.text.slice(Math.max(0, phrase.start - 160), phrase.start));
    if (beside !== null) {
      taken = Math.max(taken, beside.upTo);
      // Where a sister lies says nothing of the town of its name.
      if (!(sister && standing.some((p) => p.key === phrase.key && p.start < phrase.start))) countBeside(beside, votes);
    }
    const context = contexts[i] ?? null;
    const names = context !== null && (told.has(phrase.key) || isSeat(phrase, places, scene) || !isLand(phrase, places) && (context.sure || !isInRowOfRegions(standing, i, { tokens: scene.tokens, places })));
    if (!names && !girls.has(phrase.key)) countLand(phrase, votes);
    const local = land !== null && close(land, phrase, scene.tokens) ? countriesOf(land) : [];
    if (!names || countriesOf(phrase).length > 0) land = phrase;
    if (names) mentions.push(mentionOf({ local, phrase, context, beside, sister, places, scene, until: (standing[Math.max(i, beside?.upTo ?? i)] as Phrase).end }));
  });
  return mentions;
}
/** "Luxembourg, 21 March 2024": before the day of a release stands the town, though a country bears its name. */
const isSeat = ({ start, senses }: Phrase, places: readonly Candidate[], { dateline }: Scene): boolean => start === dateline && senses.countries.length > 0 && places[0]?.place.rank === 'capital';
interface Making { local: readonly string[]; phrase: Phrase; context: Context; beside: Beside | null; sister: boolean; places: readonly Candidate[]; scene: Scene; until: number }

function mentionOf({ local, phrase, context, beside, sister, places, scene, until }: Making): Mention {
  const within = beside === null ? [] : places.filter((c) => inside(c.place, beside));
  const { regions } = phrase.senses;
  const elsewhere = beside?.how === 'away' && !context.sure && places.every((c) => c.size < 5_000_000);
  return {
    phrase, context: elsewhere ? { ...context, refused: 'region' } : context, beside: within.length > 0 ? beside : null, sister: sister && within.length > 0 && beside?.how === 'adjacent', dateline: opensLine(phrase, scene), until,
    opens: scene.titled(phrase.first) || (scene.tokens[phrase.first] as Token).opens,
    local, rivals: holds(phrase, places) ? [] : regions.map((r) => r.region), places: within.length > 0 ? within : places,
  };
}
/** "Durham … twinned with Durham, North Carolina". */
const AMONG_SISTERS = /(?<![\p{L}])(?:[Ss]ister|[Tt]win(?:s|ned|ning)?|[Ff]riendship|[Pp]artner)(?![\p{L}])[^.;\n]*(?:\w\.\w[^.;\n]*)*$/u;
const countriesOf = ({ senses }: Phrase): readonly string[] => [...senses.countries, ...senses.demonyms, ...senses.regions.map((r) => r.country)];
const CLOSE = 12;

/** True where two names stand in one sentence, not far from each other. */
function close(before: Phrase, phrase: Phrase, tokens: readonly Token[]): boolean {
  if (phrase.first - before.last > CLOSE) return false;
  for (let k = before.last + 1; k <= phrase.first; k++) if ((tokens[k] as Token).opens) return false;
  return true;
}
function countBeside(beside: Beside, votes: Votes): void {
  for (const region of beside.regions) votes.region(region, 0.5 / beside.regions.length);
  if (beside.regions.length === 0) for (const code of beside.countries) votes.country(code, 0.5 / beside.countries.length);
}

/** `SoFi`: with a capital within it, a word that is only another name of a town is none. */
const isBrand = ({ start, end, first, last, senses: { cities } }: Phrase, text: string): boolean =>
  first === last && cities.length > 0 && cities.every((c) => c.kind === 'alternate') && INNER_CAPITAL.test(text.slice(start, end));
const INNER_CAPITAL = /[a-z][A-Z]/;

const DEGREE = /^(?:M\.D|M\.A|D\.C\.S)\.?$/;
/** Abbreviations are regions only behind a comma, in capitals or with their full stop; a short name stands in capitals. */
function stands(phrase: Phrase, { tokens, text }: Scene): boolean {
  const { cities, countries, regions, demonyms } = phrase.senses;
  const token = tokens[phrase.first] as Token;
  if (isBrand(phrase, text)) return false;
  // "US$64,000" speaks of money, and of no land.
  if (/^ ?\$/.test(text.slice(phrase.end, phrase.end + 2))) return false;
  const short = phrase.first === phrase.last && token.end - token.start <= 2 && token.shape !== 'other' && token.shape !== 'han';
  if (cities.length + countries.length + regions.length + demonyms.length > 0 && (!short || phrase.caps)) return true;
  if (DEGREE.test(text.slice(phrase.start, phrase.end))) return false;
  const behind = token.gap === 'comma' || token.gap === 'space' || token.gap === 'open';
  return phrase.senses.abbreviations.length > 0 && behind && (phrase.caps || text[phrase.end] === '.' || phrase.end - phrase.start > 3);
}
function countLand({ senses }: Phrase, votes: Votes): void {
  for (const code of senses.countries) votes.country(code, 1 / (senses.countries.length + senses.regions.length));
  for (const region of senses.regions) votes.region(region.region, 1 / (senses.countries.length + senses.regions.length));
  if (senses.countries.length + senses.regions.length === 0) for (const code of senses.demonyms) votes.country(code, 0.6);
}

/** A name at the head of a line that a dash, a bracket or a comma sets off: `OTTAWA — `, `Chengdu, China, Oct. 8`. */
function opensLine(phrase: Phrase, { tokens }: Scene): boolean {
  const own = tokens[phrase.first] as Token;
  if (own.gap !== 'line') return false;
  for (let i = phrase.last + 1; i < Math.min(phrase.last + 7, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (token.gap === 'dash' || token.gap === 'open') return true;
    if (i === phrase.last + 1 && phrase.caps && token.shape === 'cap' && token.gap === 'space') return true;
    if (token.gap === 'line' || token.shape === 'lower') return false;
  }
  return false;
}
