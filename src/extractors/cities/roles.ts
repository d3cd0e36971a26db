/** The part each city plays, once dateline and agreements are known: the strongest of its mentions' parts. */
import { CITY_ROLES, type AgreementFinding, type CityFinding, type Found, type Mention } from '../../record.ts';
import { overlaps, type Draft, type Step } from '../draft.ts';
import { foldName } from './fold.ts';

type City = Found<CityFinding>;
type Role = CityFinding['role'];

export const cityRoles: Step<'cities'> = {
  gives: 'cities', needs: ['dateline', 'cities', 'agreements'],
  run: (draft) => draft.cities.map((city) => ({ ...city, role: roleOf(city, draft) })),
};

/** How far before and behind a mention words may tell its part. */
const REACH = 80;
const VENUE_BEFORE = /\b(?:held|hosted|opened?|opens|opening|launched|kicked off|kicks off|took place|takes? place|taking place|staged|convened|inaugurated|unveiled|celebrated|gathered|met|signed|concluded|ceremony|signing|summit|conference|forum|meeting|exhibition|fair|expo|seminar|workshop|festival|roadshow|event|congress|talks)\b[^.;\n]{0,40}?\b(?:in|at|by)\s+(?:the\s+(?:city|town|capital)\s+(?:of\s+)?|downtown\s+|central\s+)?$/i;
const VENUE_BEHIND = /^\s*(?:,[^,.;\n]{1,30},)?\s*(?:hosted|hosts|will host|is hosting|is to host|plays host)\b/i;
const ORIGIN_BEFORE = /\b(?:based|headquartered|located|seated|registered|founded|company|firm|business|manufacturer|maker|supplier|start-?up|delegation|team|students?|tourists?|visitors?|experts?|artists?|entrepreneurs?|investors?|guests?|headquarters|comes?|came|native)\b[^.;\n]{0,24}?\b(?:in|from|of)\s+(?:the\s+(?:city|town)\s+of\s+)?$/i;
const ORIGIN_BEHIND = /^(?:\s*,\s*[A-Z][\p{L}. ]{1,20})?-(?:based|headquartered|born)\b/u;

function roleOf(city: City, draft: Draft): Role {
  if (city.mentions.some((m) => inDateline(m, draft))) return 'dateline';
  if (draft.agreements.some((a) => isParty(city, a))) return 'party';
  const roles = city.mentions.map((m) => roleOfMention(m, draft.text));
  if (draft.agreements.some((a) => a.place !== null && named(city).has(foldName(a.place)))) roles.push('venue');
  return roles.reduce((a, b) => (CITY_ROLES.indexOf(b) > CITY_ROLES.indexOf(a) ? b : a), 'mention');
}
function inDateline(mention: Mention, { dateline }: Draft): boolean {
  return dateline !== null && dateline.place !== null && overlaps(mention, dateline);
}
/** A party may be the city itself or a body that bears its name: `Chengdu Municipal Government`. */
function isParty(city: City, agreement: Pick<AgreementFinding, 'parties'>): boolean {
  const names = named(city);
  return agreement.parties.some((party) => {
    if (party.city !== null) return party.city === city.geonameId;
    if (party.kind !== 'city' && party.kind !== 'government') return false;
    const key = ` ${foldName(party.name)} `;
    return [...names].some((name) => key.includes(` ${name} `));
  });
}
function named({ name, mentions }: City): ReadonlySet<string> {
  return new Set([name, ...mentions.map((m) => m.text)].map(foldName));
}
function roleOfMention({ start, end }: Mention, text: string): Role {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  if (VENUE_BEFORE.test(before) || VENUE_BEHIND.test(behind)) return 'venue';
  return ORIGIN_BEFORE.test(before) || ORIGIN_BEHIND.test(behind) ? 'origin' : 'mention';
}
