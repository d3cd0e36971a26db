/** The part each city plays, once dateline and agreements are known: the strongest of its mentions' parts. */
import { CITY_ROLES, type CityFinding, type Found, type Mention } from '../../record.ts';
import { overlaps, type Draft, type Step } from '../draft.ts';
import { foldName } from './fold.ts';

type City = Found<CityFinding>;
type Role = CityFinding['role'];

export const cityRoles: Step<'cities'> = {
  gives: 'cities', needs: ['dateline', 'cities', 'agreements'],
  run: (draft) => {
    if (draft.cities.length === 0) return draft.cities;
    const told = toldBy(draft);
    return draft.cities.map((city) => ({ ...city, role: roleOf(city, told) }));
  },
};

/** How far before and behind a mention words may tell its part. */
const REACH = 80;
const VENUE_BEFORE = /\b(?:held|hosted|opened?|opens|opening|launched|kicked off|kicks off|took place|takes? place|taking place|staged|convened|inaugurated|unveiled|celebrated|gathered|met|signed|concluded|ceremony|signing|summit|conference|forum|meeting|exhibition|fair|expo|seminar|workshop|festival|roadshow|event|congress|talks)\b[^.;\n]{0,40}?\b(?:in|at|by)\s+(?:the\s+(?:city|town|capital)\s+(?:of\s+)?|downtown\s+|central\s+)?$/i;
const VENUE_BEHIND = /^\s*(?:,[^,.;\n]{1,30},)?\s*(?:hosted|hosts|will host|is hosting|is to host|plays host)\b/i;
const ORIGIN_BEFORE = /\b(?:based|headquartered|located|seated|registered|founded|company|firm|business|manufacturer|maker|supplier|start-?up|delegation|team|students?|tourists?|visitors?|experts?|artists?|entrepreneurs?|investors?|guests?|headquarters|comes?|came|native)\b[^.;\n]{0,24}?\b(?:in|from|of)\s+(?:the\s+(?:city|town)\s+of\s+)?$/i;
const ORIGIN_BEHIND = /^(?:\s*,\s*[A-Z][\p{L}. ]{1,20})?-(?:based|headquartered|born)\b/u;

/** What dateline and agreements say of cities: gathered once, so that many cities and many agreements do not multiply. */
interface Told {
  readonly draft: Draft;
  readonly ids: ReadonlySet<number>;
  /** Folded stretches of words of the parties that are cities or their governments. */
  readonly parties: ReadonlySet<string>;
  /** Folded places where agreements were made. */
  readonly places: ReadonlySet<string>;
}
/** Most words of a city's name. */
const LONGEST = 7;

function toldBy(draft: Draft): Told {
  const ids = new Set<number>();
  const parties = new Set<string>();
  for (const party of draft.agreements.flatMap((a) => a.parties)) {
    if (party.city !== null) ids.add(party.city);
    else if (party.kind === 'city' || party.kind === 'government') addStretches(foldName(party.name).split(' '), parties);
  }
  return { draft, ids, parties, places: new Set(draft.agreements.flatMap((a) => (a.place === null ? [] : [foldName(a.place)]))) };
}
function addStretches(words: readonly string[], into: Set<string>): void {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) into.add(words.slice(from, to).join(' '));
  }
}
function roleOf(city: City, { draft, ids, parties, places }: Told): Role {
  if (city.mentions.some((m) => inDateline(m, draft))) return 'dateline';
  const names = named(city);
  // A party may be the city itself or a body that bears its name: `Chengdu Municipal Government`.
  if ((city.geonameId !== null && ids.has(city.geonameId)) || names.some((name) => parties.has(name))) return 'party';
  let best: Role = names.some((name) => places.has(name)) ? 'venue' : 'mention';
  for (const mention of city.mentions) {
    if (best === 'venue') break;
    const role = roleOfMention(mention, draft.text);
    if (CITY_ROLES.indexOf(role) > CITY_ROLES.indexOf(best)) best = role;
  }
  return best;
}
function inDateline(mention: Mention, { dateline }: Draft): boolean {
  return dateline !== null && dateline.place !== null && overlaps(mention, dateline);
}
function named({ name, mentions }: City): readonly string[] {
  return [...new Set([name, ...mentions.map((m) => m.text)])].map(foldName);
}
/** The word that any of the patterns before a mention ends in. */
const JOINT = /\b(?:in|at|by|from|of|downtown|central)\s+$/i;
function roleOfMention({ start, end }: Mention, text: string): Role {
  const joined = JOINT.test(text.slice(Math.max(0, start - 12), start));
  const before = joined ? text.slice(Math.max(0, start - REACH), start) : '';
  const behind = text.slice(end, end + REACH);
  if (VENUE_BEFORE.test(before) || VENUE_BEHIND.test(behind)) return 'venue';
  return ORIGIN_BEFORE.test(before) || ORIGIN_BEHIND.test(behind) ? 'origin' : 'mention';
}
