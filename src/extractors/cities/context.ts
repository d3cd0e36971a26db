/** What the words around a name tell of it: part of an organisation or a person's name, a region, or a city for sure. */
import {
  CITY_OF, DIRECTIONS, GOVERNMENT_HEADS, NEW_AREA, NOT_CITY_AFTER, ORGANISATION_HEADS, ORGANISATION_OF, PLACE_BEFORE, PLACE_STRONG, SAYING, SMALL, TITLES,
} from './data/context.ts';
import { sensesOfKey } from './gazetteer.ts';
import { isName, type Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Why a name is no city here, or null; and how much its neighbours speak for a city. */
export interface Context {
  readonly refused: 'organisation' | 'person' | 'region' | 'part' | null;
  /** Above 0 for a city, below against. */
  readonly weight: number;
  /** `city of X`, `Mayor of X`, `X City`: nothing else can be meant. */
  readonly sure: boolean;
}
export interface Scene {
  readonly text: string;
  /** Where the dateline begins that names a city; -1 where none does. */
  readonly dateline: number;
  readonly tokens: readonly Token[];
  /** For each word whether its line is written in capitals or in title case. */
  readonly titled: (index: number) => boolean;
  /** Folded surnames of people whom the text names in full. */
  readonly people: ReadonlySet<string>;
  /** For each word whether it stands in the full name of a person. */
  readonly person: (index: number) => boolean;
}

const TOUCHING = new Set(['space', 'hyphen', 'dot']);
const RUN = 6;
/** What it costs a name behind a preposition that the text has a person of that name. */
const NAMESAKE = 2.5;

/** Reads the neighbourhood of a name. */
export function contextOf(phrase: Phrase, scene: Scene): Context {
  if (phrase.first === phrase.last && scene.person(phrase.first)) return refusal('person');
  const right = rightOf(phrase, scene);
  if (right.refused !== null) return right.refused !== 'organisation' && ruledBy(phrase, scene) ? certain : right;
  const left = leftOf(phrase, scene);
  if (left.refused !== null && !right.sure) return left;
  const sure = left.sure || right.sure;
  const weight = left.weight + right.weight;
  if (sure || !scene.people.has(phrase.key)) return { refused: null, weight, sure };
  return weight >= 1 ? worth(weight - NAMESAKE) : refusal('person');
}

/** `Mayor of Lyon Claire Dumont`: an office held in the town, and behind the town the two names of who holds it. */
function ruledBy({ first, last }: Phrase, { tokens }: Scene): boolean {
  if (tokens[first - 1]?.fold !== 'of' || !RULERS.has(tokens[first - 2]?.fold ?? '')) return false;
  const [own, one, two, behind] = [tokens[last], tokens[last + 1], tokens[last + 2], tokens[last + 3]];
  return own?.full === null && one?.gap === 'space' && isName(one) && two?.gap === 'space' && isName(two) && !hasPlace(two) && !(behind?.gap === 'space' && isName(behind));
}
const RULERS = new Set(['mayor', 'akim', 'hokim', 'khokim', 'burgomaster', 'provost']);

const nothing: Context = { refused: null, weight: 0, sure: false };
const refusal = (why: Context['refused']): Context => ({ refused: why, weight: 0, sure: false });
const worth = (weight: number): Context => ({ ...nothing, weight });
const certain: Context = { refused: null, weight: 4, sure: true };

function rightOf(phrase: Phrase, { tokens, titled }: Scene): Context {
  const own = tokens[phrase.last] as Token;
  const next = tokens[phrase.last + 1];
  if (next === undefined || !TOUCHING.has(next.gap)) return nothing;
  const possessive = own.full !== null && phrase.end === own.end;
  if (possessive && phrase.key.startsWith('saint ')) return refusal('part');
  if (NOT_CITY_AFTER.has(next.fold)) {
    const after = tokens[phrase.last + 2];
    // `a Lisbon neighbourhood of steep streets` lies in the town.
    if (next.fold.startsWith('neighbo') && after?.fold === 'of') return nothing;
    if (next.fold === 'new' ? isName(next) && after !== undefined && NEW_AREA.has(after.fold) : !possessive && next.gap === 'space') return refusal('region');
  }
  if (next.gap === 'hyphen') return hyphened(phrase, next, tokens);
  if (!isName(next)) return lowerNext(phrase, next, possessive);
  if (possessive) return nothing;
  const head = headOfRun(phrase.last + 1, tokens);
  // `Banco Municipal de X`, `Teatro Municipal do X`: in Spanish and Portuguese the house stands before the word.
  if (next.fold === 'municipal' && ROMANCE_OF.has(tokens[phrase.last + 2]?.fold ?? '')) return refusal('organisation');
  if (GOVERNMENT_HEADS.has(next.fold)) return head === 'organisation' && !RULING_HEADS.has(next.fold) ? refusal('organisation') : governed(phrase, next);
  if (head === 'organisation') return refusal('organisation');
  if (titled(phrase.first)) return nothing;
  return OF_AN_OFFICE.has(next.fold) && tokens[phrase.last + 2]?.fold === 'mayor' ? worth(2) : capitalNext(phrase, next);
}
const ROMANCE_OF = new Set(['de', 'del', 'do', 'da', 'dos', 'das', 'di']);
/** `Rotterdam Deputy Mayor`: the rank of a town's officer. */
const OF_AN_OFFICE = new Set(['deputy', 'vice', 'lord', 'acting', 'former', 'first', 'executive']);
/** `Chengdu Municipal Government`, `Covington City`; but `Green Party`, `Vice Mayor`. */
function governed({ senses, first, last }: Phrase, next: Token): Context {
  if (senses.common && first === last) return worth(-1);
  return SURE_HEADS.has(next.fold) ? certain : worth(1);
}
/** Words that no name of an organisation goes on from: `City University`, but `Mayor Park`. */
const RULING_HEADS = new Set(['people', 'peoples', 'municipal', 'municipality', 'mayor', 'mayors', 'council', 'government', 'councillor', 'councillors']);
const SURE_HEADS = new Set(['city', 'municipal', 'municipality', 'people', 'peoples', 'mayor', 'council', 'government', 'town', 'township', 'metropolitan']);
function hyphened(phrase: Phrase, next: Token, tokens: readonly Token[]): Context {
  if (next.fold === 'based' || next.fold === 'born' || next.fold === 'area' || next.fold === 'bound') return { refused: null, weight: 3, sure: !phrase.senses.common };
  // `a Bremen-class frigate`, `the Paris-style arcade`: named after the town, or like it.
  if (next.fold === 'class' || next.fold === 'style' || next.fold === 'type') return refusal('part');
  if (!isName(next)) return nothing;
  if (headOfRun(phrase.last + 1, tokens) === 'organisation') return refusal('organisation');
  return hasPlace(next) ? nothing : refusal('part');
}
function lowerNext(phrase: Phrase, next: Token, possessive: boolean): Context {
  if (next.fold === 'city' || next.fold === 'municipality' || next.fold === 'municipal') return possessive ? worth(1) : { refused: null, weight: phrase.senses.common ? 1 : 2.5, sure: !phrase.senses.common };
  if (next.fold === 'town' || next.fold === 'mayor') return worth(2);
  if (SAYING.has(next.fold) && !possessive) return worth(phrase.senses.surname || phrase.senses.firstName || phrase.senses.common ? -3 : -1);
  return nothing;
}
/** A further capitalised word behind the name, in running text. */
function capitalNext(phrase: Phrase, next: Token): Context {
  const senses = sensesOfKey(next.fold);
  if (next.shape === 'caps' && !phrase.caps) return next.end - next.start <= 4 ? nothing : refusal('part');
  if (phrase.caps && phrase.first === 0 || phrase.caps && next.shape === 'cap' && next.gap === 'space') return worth(0.5);
  if (phrase.senses.firstName && senses?.surname === true) return refusal('person');
  if (SMALL.has(next.fold)) return nothing;
  if (senses !== null && (senses.countries.length > 0 || senses.regions.length > 0 || senses.abbreviations.length > 0)) return nothing;
  return refusal(phrase.senses.firstName && senses === null ? 'person' : 'part');
}
/** Whether the run of capitalised words that goes on here ends in an organisation's noun. */
function headOfRun(from: number, tokens: readonly Token[]): 'organisation' | null {
  for (let i = from; i < tokens.length && i < from + RUN; i++) {
    const token = tokens[i] as Token;
    if (!TOUCHING.has(token.gap)) return null;
    if (isName(token)) {
      if (ORGANISATION_HEADS.has(token.fold)) return 'organisation';
      if (token.full !== null) return null;
    } else if (token.shape !== 'number' && token.fold !== 'of' && token.fold !== 'and' && token.fold !== 'for') return null;
    else if ((token.fold === 'and' || token.fold === 'of' || token.fold === 'for') && !isName(tokens[i + 1])) return null;
    else if (token.fold === 'and' && hasPlace(tokens[i + 1] as Token)) return null;
  }
  return null;
}

function leftOf(phrase: Phrase, scene: Scene): Context {
  const { tokens } = scene;
  const own = tokens[phrase.first] as Token;
  const before = tokens[phrase.first - 1];
  if (before === undefined || !(TOUCHING.has(own.gap) || (own.gap === 'other' && TITLES.has(before.fold)))) return nothing;
  if (before.fold === 'of') return afterOf(phrase, scene);
  if (!isName(before)) return lowerBefore(phrase, before, tokens);
  if (own.opens) return nothing;
  if (own.gap === 'hyphen') return hasPlace(before) || before.fold === 'trans' ? nothing : refusal('part');
  return capitalBefore(phrase, before, scene);
}
function lowerBefore(phrase: Phrase, before: Token, tokens: readonly Token[]): Context {
  if (before.fold === 'the' || before.fold === 'a' || before.fold === 'an') return phrase.key.startsWith('the ') ? nothing : worth(phrase.senses.common ? -3 : before.fold === 'the' && endsThere(phrase, tokens[phrase.last + 1]) ? -2.2 : -0.4);
  if (PLACE_BEFORE.has(before.fold)) return worth(PLACE_STRONG.has(before.fold) ? 1.7 : 1.1);
  if (CITY_OF.has(before.fold) && !DIRECTIONS.has(before.fold)) return worth(1.5);
  if (DIRECTIONS.has(before.fold)) return worth(0.8);
  const back = tokens[phrase.first - 2];
  if (before.fold === 'with' && back !== undefined && (PAIRED.has(back.fold) || PAIRED.has(tokens[phrase.first - 3]?.fold ?? '') && TIES.has(back.fold))) return worth(1.7);
  return back !== undefined && before.fold === 'called' && CITY_OF.has(back.fold) ? certain : nothing;
}
/** `in the Corum.`, `the Arsenal is`: an article before a bare name, behind which no noun follows, is a house's or a club's. */
function endsThere({ first, last }: Phrase, next: Token | undefined): boolean {
  return first === last && (next === undefined || next.gap !== 'space' && next.gap !== 'hyphen' || STARTS_VERB.has(next.fold));
}
const STARTS_VERB = new Set(['is', 'are', 'was', 'were', 'has', 'had', 'will', 'in', 'on', 'at', 'and', 'to', 'with', 'by', 'for', 'from']);
/** `twinned with X`, `sister city ties with X`: towns are paired with towns. */
const PAIRED = new Set(['twinned', 'twinning', 'twinnings', 'twin', 'sister', 'city', 'town']);
const TIES = new Set(['twinned', 'city', 'cities', 'town', 'towns', 'ties', 'relations', 'relationship', 'links', 'partnership', 'agreement', 'twinning']);
/** `University of X`, `Mayor of X`, `the streets of X`; `Judy Law of X`, `a man, 34, of X`. */
function afterOf(phrase: Phrase, { tokens, person }: Scene): Context {
  const noun = tokens[phrase.first - 2];
  if (noun === undefined) return nothing;
  if (isName(noun) && ORGANISATION_OF.has(noun.fold) && !noun.opens) return refusal('organisation');
  if (isName(noun) && ORGANISATION_OF.has(noun.fold) && /^(university|college|bank|republic|duke|bishop|archbishop|gulf|bay|isle)$/.test(noun.fold)) return refusal('organisation');
  if (/^(city|town|cities|towns|villages|municipality|mayor|village|suburb|suburbs|outskirts|streets)$/.test(noun.fold)) return certain;
  if (DIRECTIONS.has(noun.fold) || CITY_OF.has(noun.fold)) return worth(2);
  if (/^(province|state|republic|county|district|region|kingdom|gulf|sea|river|island)$/.test(noun.fold)) return refusal('region');
  const ofPerson = person(phrase.first - 2) || (noun.shape === 'number' && tokens[phrase.first - 1]?.gap === 'comma');
  return worth(ofPerson ? 1.7 : 0.3);
}
/** A capitalised word before the name: a title, a first name, a direction, or the beginning of a longer name. */
function capitalBefore(phrase: Phrase, before: Token, scene: Scene): Context {
  if (before.full !== null) return worth(0.5);
  if (TITLES.has(before.fold) && phrase.first === phrase.last) return before.shape === 'caps' && before.end - before.start > 3 ? nothing : refusal('person');
  if (DIRECTIONS.has(before.fold)) return worth(0.5);
  if (before.opens && PLACE_BEFORE.has(before.fold)) return worth(PLACE_STRONG.has(before.fold) ? 1.7 : 1.1);
  if (SMALL.has(before.fold) || scene.titled(phrase.first)) return nothing;
  if (before.shape === 'caps' && !phrase.caps && before.end - before.start <= 4) return nothing;
  const senses = sensesOfKey(before.fold);
  if (senses?.firstName === true && phrase.first === phrase.last && !hasLand(before)) return refusal('person');
  if (senses !== null && (senses.demonyms.length > 0 || senses.countries.length > 0 || senses.regions.length > 0)) return senses.demonyms.length > 0 || phrase.first !== phrase.last ? nothing : refusal('part');
  return before.opens && senses?.common === true ? nothing : refusal('part');
}

function hasPlace(token: Token): boolean {
  const senses = sensesOfKey(token.fold);
  return senses !== null && (senses.cities.length > 0 || senses.countries.length > 0 || senses.regions.length > 0);
}
function hasLand(token: Token): boolean {
  const senses = sensesOfKey(token.fold);
  return senses !== null && (senses.countries.length > 0 || senses.regions.length > 0);
}
