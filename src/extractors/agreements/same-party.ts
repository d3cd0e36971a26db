/** When two names stand for one party, and what kinds of party there are. */
import type { Actor } from './actor.ts';
import type { Wanted } from './party-nouns.ts';

export function isPlaceKind(kind: Actor['kind']): boolean {
  return kind === 'city' || kind === 'region' || kind === 'country' || kind === 'government';
}

/** True of a body or place that may be a party by itself. */
export function isBody({ kind }: Actor): boolean {
  return kind !== 'person' && kind !== 'other' && kind !== 'pair' && kind !== 'one';
}

/** A name without its article, its possessive ending and the words that make a city of it. */
export const plainName = (name: string): string => name.toLowerCase().replace(/^the |^(?:city|municipality|town) of (?:the )?|(?:'s|’s)$|(?: city| municipality| town)$|\.$/g, '');

/** True where a title has the first word of a name. */
export function isTitled(title: string, actor: Actor): boolean {
  const [first] = plainName(actor.name).split(' ');
  return title.toLowerCase().split(/[^\p{L}\p{N}-]+/u).some((word) => word.length > 3 && word === first);
}

/** "City Council", "Town Hall": a body that every town has; in a town's own news it is that town's. */
const GENERIC_BODY = /^(?:(?:(?:City|Town|Municipal|Borough|Village|County|Common|Local|Executive|Full|Ordinary|Special|Extraordinary|District|Metropolitan) )*(?:Council|Board|Administration|Government|Assembly|Hall|Committee|Cabinet|Executive|Authorities|Municipality|Corporation)|Council Chambers?)$/;
export function isGenericBody(name: string): boolean {
  return GENERIC_BODY.test(name);
}

/** "Finance and Policy Committee": a part of a council; where the town is known, it is the town. */
const PART_OF_COUNCIL = /^(?:(?:Community|External|International|Foreign|Relations|Affairs|Finance|Policy|Planning|Cultur(?:e|al)|Economic|Economy|Development|Strategy|Works|Services|Education|Transport|Environment|Scrutiny|Audit|Partnerships?|Twinning|Resources|Performance|Operations|Infrastructure|and|&),? ?)+ (?:Sub-?)?[Cc]ommittee$/;
export function isPartOfCouncil(name: string): boolean {
  return PART_OF_COUNCIL.test(name);
}

/** "Board of Directors", "General Meeting": bodies that every firm has; in a firm's own news they are that firm's. */
const OWN_BOARD = /^(?:(?:Supervisory|Management|Executive|Governing) Board|Board(?: of (?:Directors|Governors|Trustees|Management|Regents))?|(?:(?:Annual|Extraordinary|Ordinary) )?(?:General|Shareholders['’]?) (?:Meeting|Assembly)(?: of Shareholders)?)$/;
export function isOwnBoard(name: string): boolean {
  return OWN_BOARD.test(name);
}

function isMunicipal(actor: Actor): boolean {
  return actor.kind === 'city' || actor.kind === 'government' && !/^(?:Ministry|Department|Bureau|Embassy|Consulate)/.test(actor.name);
}

/** "Bank", "Fund", "Authority": a noun that stands for the body with a longer name. */
const SHORT_FOR = /^(?:Bank|Fund|Port|University|Institute|Company|Group|Agency|Association|Chamber|Authority|Museum|Zoo|Ministry|Foundation|Exchange|College|School|Board|Union|Federation|Hospital|Library|Department|Corporation|Region|Province|Prefecture|District|Commission|Committee|Society|Council)$/;
export function isShortFor(name: string, long: string): boolean {
  return SHORT_FOR.test(name) && long.length > name.length && ` ${long} `.includes(` ${name} `);
}

/** "PMC" beside "Pune Municipal Corporation". */
function isAcronym(short: string, long: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(short) || !long.includes(' ')) return false;
  const capitals = long.split(/[ -]/).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join('');
  return capitals === short || capitals.startsWith(short) && short.length > 2;
}

/** Two actors that stand for one party. */
export function sameParty(a: Actor, b: Actor): boolean {
  if (isAcronym(a.name, b.name) || isAcronym(b.name, a.name)) return true;
  if (a.city !== null && b.city !== null && isMunicipal(a) && isMunicipal(b)) return a.city === b.city;
  const x = plainName(a.name), y = plainName(b.name);
  return x === y || !isPlaceKind(a.kind) && !isPlaceKind(b.kind) && (a.kind !== 'university' || b.kind !== 'university') && (x.startsWith(`${y} `) || y.startsWith(`${x} `));
}

/** True when an actor is of the kind that pointing words want. */
export function fitsWanted(actor: Actor, wants: Wanted): boolean {
  if (actor.kind === 'person' || actor.kind === 'pair' || actor.kind === 'one' || !actor.sure) return false;
  if (wants === 'town') return actor.kind === 'city' || actor.kind === 'government' && actor.city !== null;
  if (wants === 'place') return actor.kind === 'city' || actor.kind === 'region' || actor.kind === 'government' && actor.city !== null;
  if (wants === 'country') return actor.kind === 'country';
  if (wants === 'university') return actor.kind === 'university';
  if (wants === 'company') return actor.kind === 'company' || actor.kind === 'other' || actor.kind === 'organization';
  return actor.kind !== 'other' || actor.name.includes(' ');
}
