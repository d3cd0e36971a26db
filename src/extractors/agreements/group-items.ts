/** Parties joined to the first of a group, past places, asides and what else is told between them. */
import type { Actor } from './actor.ts';
import { countedJoin } from './group-counted.ts';
import { ADJ, ROLE } from './group-lead.ts';
import { actorAt, P } from './letters.ts';
import { UNIONS } from '../text/nations.ts';
import { KIN_NOUN } from './party-nouns.ts';
import { PARLIAMENTS } from './legislatures.ts';

/** "Mombasa, Kenya's largest port, signed", "with Mombasa, Kenya's largest port.": what stands behind the comma only tells of the name before. */
export const APPOSED = /^(?:'s|’s) (?:(?:\p{Lu}\p{Ll}+ )?[\p{Ll} -]{2,60},|(?:second |third |fourth |fifth )?(?:[\p{Ll}]{3,9}est|main|leading|former|only|capital|premier|most)(?: [\p{Ll}-]+){0,8}(?:\.|\s*$))/u;

/** "Norlake Wind, a joint venture of A, B and C, signed": those behind own the name before, they do not act beside it. */
export const OWNED_BY = /^, (?:an?|the|its) (?:[\p{Ll}\p{N}/-]+ ){0,4}(?:ventures?|undertaking|consortium|alliance|partnership|subsidiary|affiliate|unit|arm|company|firm|group|grouping|vehicle|developer|operator|body) (?:(?:owned|held|formed|backed|founded|controlled|established|created|set up|led) )?(?:of|between|by) /u;

/** "Station N, the Paris start-up campus.": where it stands and what it is. */
const SEATED = /^ (?:(?!city|town|council|government|and|side|region)[\p{Ll}-]+ ){0,3}(?!city|town|council|government|side|region|authorities|municipality)[\p{Ll}-]{4,}(?:[.,;)]|$)/u;

/** What may follow a party without ending its group: brackets, "in Japan", a clause between commas. */
const BRACKET = /^ ?\([^()]{0,80}\)/;
const PLACED = new RegExp(`^(?:'s|’s)?,? (?:in|of|from|near|based in|both of|both in|both from|headquartered in|signing for|for|on behalf of|representing|acting for) (?:the )?(?:[\\p{Ll}-]{1,14} (?:of (?:the )?)?){0,3}${P}(?!(?:'s|’s) )`, 'u');
/** "Dr. Lind for the University of Turku": whom a person signs for stands behind the name; behind a body it is what the paper is for. */
const FOR = /^,? (?:signing for|for|on behalf of|representing|acting for) /;
const AFTER_COMMA = new RegExp(`^, (?:the )?${P}(?=[,.;:)]| [\\p{Ll}(]|$)`, 'u');
const ASIDE = /^, (?:a|an|the|its|their|one of|which|whose|who|in|on|at|also|both|home|located|based|known|another|capital|then|formerly|led|represented) [^,;:.]{2,110},(?= (?:and |[\uE000-\uEFFF]|with )| )/u;
const OFFICER = '(?:ambassador|minister|mayor|president|governor|director(?: general|-general)?|chairman|chairwoman|chair|rector|head|chief(?: executive)?|secretary|consul(?: general)?|commissioner|chancellor|premier|dean|principal|manager|envoy|counterpart)';
/** The same with a capital: "Minister of Trade and Industry, ". */
const MINISTER = `${OFFICER.replaceAll(/(?<=[:|])[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)}(?: (?:of|for)(?: [\\p{L}&-]+,?){1,6}?)?,? (?:\\p{Lu}\\p{Ll}{1,3}[.·] )*`;
/** "and the Minister for Trade of Chile, ": the name behind it is who acts. */
const MINISTER_OF = `(?:the |its |their )?(?:\\p{Lu}[\\p{L}-]+ ){0,2}(?:[Mm]inister|[Ss]ecretary|[Aa]mbassador)(?: (?:of|for)(?: [\\p{L}&-]+,?){1,6}?)?(?: in the ${P})? (?:of|to) (?:the )?${P}, (?:\\p{Lu}\\p{Ll}{1,3}[.·] )*`;
/** ", for the Georgian side by": whom the next signer signs for stands before the name. */
const FOR_WHOM = `,?(?: and)?,? (?:on|for|on behalf of|from) (?:the )?${P},? by (?:the |its )?(?:${ADJ} ){0,3}(?:\\p{Lu}[\\p{L}.·-]+ ){0,4}`;
/** "A, a maker of pumps, bought B": no adjective of B's. */
const DEALS = '(?:bought|acquired|purchased|sold|hired|ordered|awarded|appointed|commissioned|contracted|chose|selected|picked|joined|chartered|leased|swallowed|absorbed)';
const JOIN = new RegExp(`^(?:${FOR_WHOM}|,? and |,? & |,? as well as |,? but also |,? along with |,? together with |, | – |[-–]|/)(?:also )?(?:with |by |between |of )?(?:both |then )?(?:(?:its|their) (?:[\\p{L}-]+ ){0,3}?(?:${KIN_NOUN}), (?:the )?|(?:the|its|their|his|her) (?:[\\p{L}-]+ ){0,4}?${OFFICER},(?: \\p{Lu}\\p{Ll}{1,3}\\.)* |\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,3}['’]s (?:[\\p{L}-]+ ){0,4}?${MINISTER}|${P}['’]s (?:[\\p{L}-]+ ){0,4}?${MINISTER}|${MINISTER_OF}|(?:his|her|its|their) (?:[\\p{L}-]+ ){0,3}?(?:colleagues?|counterparts?|opposite numbers?|peers?|guests?)(?: (?:from|of|in|at) (?:the )?|,? (?:\\p{Lu}\\p{Ll}{1,3}[.·] )*)|(?:the|a|an|its|their|our|fellow)(?: \\p{Lu}\\p{Ll}{2,14}(?= \\p{Ll}))?(?: ${ADJ}){0,2} |(?:the |a |an |its |their )?${ROLE}(?:the )?|(?!${DEALS} )${ADJ} (?:(?:trader|maker|operator|producer|developer|manufacturer|supplier|company|firm|group|carrier|builder|retailer|lender|bank|broker|processor|exporter|importer|partner|contractor|utility|investor|airline|shipyard|insurer|miner|agency|port) )?|(?:then |its |the )?(?:\\p{Lu}[\\p{L}.·-]+ ){1,4}(?:[\\p{Ll}-]+ ){0,3}(?:of (?:the )?(?:\\p{Lu}[\\p{L}-]+,? (?:and )?){1,4})?)?(?=${P})`, 'u');
/** "the ministry, the contract was signed by X,": a clause of its own, nothing that is told of the name. */
const TELLS_ON = /^, (?:an?|the|its|their) (?:(?!(?:which|that|who|whose) )[^\s,]+ )*(?:was|were|has|have|had|will|is|are) [^,]*,$/u;
/** A verb after a joined name: the name begins a clause of its own. */
const VERB_AFTER = /^(?:'s [\p{Ll} ]{2,30})?(?: (?:in|of) (?:the )?[\uE000-\uEFFF])? (?:will|has|have|had|is|was|were|are|would|also|sent|took|signed|joined|became|agreed|said|came|followed|handled|[\p{Ll}]{2,12}(?:ed|es)) /u;

/** "With Porto, Turku signed": behind the comma the clause itself begins. */
const ACTS = /^ (?:has|have|had|will|would|is|was|signed|set|also|then|concluded|renewed|ended|[\p{Ll}]{3,12}ed) /u;

/** "the director of" before a body, "his counterpart from". */
const OFFICER_OF = new RegExp(`(?:^|[\\s,])(?:${OFFICER}|colleague|opposite number|representative) (?:of|from|at|for) (?:the )?(?:\\p{Lu}[\\p{L} ,&-]{2,60} of (?:the )?)?$`, 'iu');

/** "the Qilu group", "Baosteel's Shanghai arm": what belongs to a name behind it. */
const SUFFIX = new RegExp(`^(?: (?:(?:provincial|municipal|city|state|regional|county|district|federal|prefectural|national|town) )?(?:government|authorities|administration|council|parliament|assembly)(?![\\p{L}])| (?:group|side|government|branch|municipality|county|district|authorities|administration|plant|arm|unit|city|province|region|chapter|subsidiary|campus|network|alliance|consortium|coalition|foundation|family|fund|bank|authority|airport|port|museum|hospital|university|club|team|company|firm|brand|chain|cooperative|federation|association|union|agency|ministry|secretariat|shipyard|platform|initiative|project|movement|programme)(?![\\p{L}])|(?:'s|’s) (?:[\\p{Ll}-]+ ){0,3}(?:office|branch|arm|unit|subsidiary|division|department|cent(?:er|re)|institute|faculty|school|laboratory|foundation|board|committee|council|secretariat|headquarters|mission|affiliate)(?![\\p{L}-])|(?:'s|’s) ${P}(?: (?:plant|research|arm|unit|branch|subsidiary|works|campus|office|factory|operation|department)){0,2})`, 'u');

/** "In Kazan, Tatarstan and Guangdong signed": behind the place the clause begins with its two subjects. */
const THEN_TWO = new RegExp(`^, (?:the )?(?:[\\p{L}.'’-]+ ){0,4}(?:of )?${P}(?: (?:of|from|in) (?:the )?${P})?(?:, (?:the )?${P}){0,4},? and (?:the )?(?:[\\p{L}.'’-]+ ){0,4}(?:of )?${P}(?: (?:of|from|in) (?:the )?${P})? (?:(?:have|had|also|jointly) )?(?:sign|ink|seal|conclud|agre|renew|enter|establish|launch|reach|exchang|adopt|set up|pledg|join|team|twin|struck|put |became|celebrat|are |will |were )`, 'u');

/** The parties joined to the one at `i`, past places and asides. */
export function readItems(mask: string, i: number, about: { actors: readonly Actor[]; governed: boolean; placed: boolean; leads: boolean; opening: boolean }): { items: number[]; end: number } {
  const { actors } = about;
  let end = possessed(mask, i, actors) + 1;
  const items = [actorAt(mask, end - 1) ?? 0];
  const joins: string[] = [];
  for (let guard = 0; guard < 40; guard++) {
    if (OWNED_BY.test(mask.slice(end, end + 110))) break;
    if (items.length === 1 && (about.placed || about.opening) && THEN_TWO.test(mask.slice(end, end + 120))) break;
    const next = pastModifiers(mask, end, actors);
    const join = JOIN.exec(mask.slice(next, next + 120))?.[0] ?? countedJoin(mask.slice(next, next + 120));
    if (join === undefined) { end = next; break; }
    const j = next + join.length;
    // "Valencia, Spain, and": the comma closes what the first one opened.
    const opened = !about.governed && join.startsWith(',') && next > end && mask.startsWith(', ', end);
    const index = actorAt(mask, j);
    const last = actors[items.at(-1) ?? 0], actor = actors[index ?? 0];
    if (index === null || actor === undefined || last === undefined || parts(mask, j, { join: opened ? join.slice(1) : join, next: about.governed && SIGNED_WITH.test(mask.slice(Math.max(0, i - 110), i)), many: items.length > 1 || mask.startsWith(', ', i - 2) && last.kind === 'person' })) { end = next; break; }
    if (join === ', ' && items.length === 1 && last.kind === 'pair') { end = next; break; }
    if ((actor.kind === 'one' || actor.kind === 'pair') && join.startsWith(', ')) {
      end = mask[j + 1] === ',' ? j + 1 : next;
      break;
    }
    if (/^, (?:the )?(?:[\p{Ll}-]+ ){0,2}(?:capital|seat|part|suburb|home|birthplace|heart) of /u.test(join) || /^, (?:(?:a|an|its|our|one of) |the (?:[\p{Ll}-]+ ){1,3}(?:city|town|port|province|state|municipality|metropolis) |the (?:[\p{Ll}]+ ){0,3}(?:sister|twin|partner|capital|seat|home|birthplace))/u.test(join)) { end = next; break; }
    if (join.startsWith(', ') && SEATED.test(mask.slice(j + 1, j + 60)) && isPlace(actors, mask, j) && /, (?:the|an?) $/.test(join)) { end = next; break; }
    if (/^, (?:\p{Lu}\p{Ll}+ )?$/u.test(join) && APPOSED.test(mask.slice(j + 1, j + 70))) { end = next; break; }
    if (join === ', ' && (about.leads || about.opening && items.length === 1) && ACTS.test(mask.slice(j + 1, j + 40))) { end = next; break; }
    // "In the presence of A and B, the heads of C and D signed".
    if (about.opening && join.startsWith(', ') && !join.startsWith(', and ') && joins.some((one) => one.includes(' and '))) { end = next; break; }
    if (items.length === 1 && about.placed && join.startsWith(', ') && !(mask.slice(i - 9, i).includes('from ') && LISTED.test(mask.slice(next, next + 90)))) { end = next; break; }
    if (join === ', ' && items.length === 1 && last.kind === 'country' && actor.kind !== 'country' && actor.kind !== 'person') { end = next; break; }
    if (actor.kind === 'country' && last.kind !== 'country' && /^, (?:a|an|the|one) /.test(join)) { end = next; break; }
    if ((actor.kind === 'person') !== (last.kind === 'person') && join === ', ') {
      const named = actor.kind === 'person' && OFFICER_OF.test(mask.slice(Math.max(0, end - 60), end - 1));
      if (!named) { end = next; break; }
      // "the director of A, Anna Lind": the officer told by the body, then by name.
      if (actor.person?.organization != null) items[items.length - 1] = index;
      end = j + (mask[j + 1] === ',' && JOIN.test(mask.slice(j + 2, j + 122)) ? 2 : 1);
      continue;
    }
    const own = possessed(mask, j, actors);
    items.push(actorAt(mask, own) ?? index);
    joins.push(join);
    end = own + 1;
  }
  return { items: about.governed ? withoutSeats(items, joins, actors) : items, end };
}
/** "with Baras, Catanduanes.", "with Norlake Foods, Turku, and Halden AB, Oslo": a list has an "and", so the second tells where the first lies. */
function withoutSeats(items: number[], joins: readonly string[], actors: readonly Actor[]): number[] {
  return items.filter((item, i) => {
    const before = actors[items[i - 1] ?? -1], own = actors[item], next = actors[items[i + 1] ?? -1];
    if (own !== undefined && joins[i] === ', ' && isApposed(own, next) && (i + 2 === items.length || joins[i + 1]?.startsWith(',') === true)) return false;
    if (before === undefined || own === undefined || joins[i - 1] !== ', ') return true;
    if (items.length === 2) return !mayLieIn(before, own);
    const seat = BODIES.has(before.kind) && own.kind === 'city' && (next === undefined || next.kind === 'person' || BODIES.has(next.kind) && joins[i]?.startsWith(',') === true);
    return !seat;
  });
}
/** "a Turku-based retailer, Red Panda Mart": the name tells who the retailer is. */
const isApposed = (told: Actor, named: Actor | undefined): boolean => BODIES.has(told.kind) && /(?:^| )[\p{Ll}-]+$/u.test(told.name) && named !== undefined && (BODIES.has(named.kind) || named.kind === 'other') && !/(?:^| )[\p{Ll}-]+$/u.test(named.name);

/** False for bodies beside one another, and for known towns of two countries. */
function mayLieIn(town: Actor, land: Actor): boolean {
  if (BODIES.has(town.kind)) return land.kind === 'city';
  return WHERE.has(town.kind) && WHERE.has(land.kind) && (land.kind !== 'city' || town.city === null || town.country === land.country);
}
const WHERE: ReadonlySet<string> = new Set(['city', 'region', 'other']);

const OWNS = new RegExp(`^(?:'s|’s|'|’) (?:(?!(?:with|to|from|by|and|in|of|for|on|at|between) )[\\p{Ll}-]{2,12} ){0,3}(?=${P})`, 'u');

/** "Peru's Congress approved": it speaks for the state. */
const LEGISLATURE = new RegExp(`^(?:National )?(?:${PARLIAMENTS}|Cabinet|Council of Ministers|Government)$`);

/** "Chengdu's Pengzhou city": where the place of a place is named, the letter of the place that is owned. */
function possessed(mask: string, i: number, actors: readonly Actor[]): number {
  const owns = OWNS.exec(mask.slice(i + 1, i + 40))?.[0];
  if (owns === undefined || !isPlace(actors, mask, i) && actors[actorAt(mask, i) ?? -1]?.kind !== 'one') return i;
  const own = i + 1 + owns.length;
  if (LEGISLATURE.test(actors[actorAt(mask, own) ?? -1]?.name ?? '')) return i;
  const kind = actors[actorAt(mask, own) ?? -1]?.kind;
  return kind !== undefined && kind !== 'country' && kind !== 'person' && kind !== 'one' && kind !== 'pair' && (kind !== 'other' || actors[actorAt(mask, i) ?? -1]?.kind === 'country' || owns.length <= 4) ? own : i;
}

/** "orders from A, B and C worth 40 million": three of a list, and no place with those who act behind it. */
const LISTED = new RegExp(`^, (?:the )?${P}(?:, (?:the )?${P}){0,4},? and (?:the )?${P}(?=[.,;]| (?:worth|valued|for|in|on|over|last|this|respectively|to)(?![\\p{L}])|$)`, 'u');

/** "with B, and C and D reached": two names that begin a clause together. */
const COUPLE = /^ and (?:the )?[\uE000-\uEFFF]/u;

/** ", and C a lease with D": a clause that leaves out its verb. */
const OBJECT_AFTER = /^,? an? (?:(?!(?:with|to|by|from|for|on) )[\p{L}\p{N}-]+ ){0,3}(?:agreement|memorandum|mou|contract|lease|letter|pact|accord|deal|protocol|loan|declaration|charter|treaty|partnership|twinning|concession|(?<=(?:similar|second|third|further|like) )one)(?![\p{L}])/iu;

/** "A signed a pact with B and C signed one with D": behind what one has signed with another, who signs is not that other. */
const SIGNED_WITH = /[\uE000-\uEFFF] (?:(?:has|have|had|also|then|later|will) )*(?:sign|conclud|ink|seal|renew|end|enter|twin|establish|form|struck|reach|w[io]n|award|bought|order|secur)[\p{Ll}]*(?: [^\s,;:.]+){0,10} (?:with|from|to) (?:the )?$/u;
const SIGNS_TOO = /^ (?:(?:has|have|had|also|then|later) )*(?:(?:signed|concluded|inked|sealed|renewed|ended|twinned|established|formed|struck|reached|entered|bought|ordered|sold|opened)(?= (?:an?|one|its|the|another|with|into|ties|relations)(?![\p{L}]))|an? [\p{L}-]+ (?:[\p{L}-]+ )?with|one (?:with|from|to))/u;

/** True when the joined name is the subject of a new clause. */
function parts(mask: string, j: number, how: { join: string; next: boolean; many: boolean }): boolean {
  const after = mask.slice(j + 1, j + 70);
  if (how.next && SIGNS_TOO.test(after)) return true;
  if (/^(?: group| side)?(?: (?:of|from|in) [\uE000-\uEFFF])? (?:it|they|he|she|we) /.test(after)) return true;
  if (/^ with (?:the )?[\uE000-\uEFFF]/.test(after)) return true;
  const couple = how.join.startsWith(', and ') && !how.many ? COUPLE.exec(after)?.[0] : undefined;
  if (how.join.startsWith(',') && (OBJECT_AFTER.test(after) || couple !== undefined && OBJECT_AFTER.test(after.slice(couple.length)))) return true;
  if (couple !== undefined && VERB_AFTER.test(mask.slice(j + 1 + couple.length, j + 1 + couple.length + 70))) return true;
  return how.join.startsWith(',') && !how.many && VERB_AFTER.test(after) && how.join !== ', ';
}

function pastModifiers(mask: string, from: number, actors: readonly Actor[]): number {
  let end = from;
  for (let guard = 0; guard < 5; guard++) {
    const rest = mask.slice(end, end + 170);
    const suffix = SUFFIX.exec(rest)?.[0];
    if (suffix !== undefined) { end += suffix.length; continue; }
    const bracket = BRACKET.exec(rest)?.[0];
    if (bracket !== undefined) { end += bracket.length; continue; }
    const placed = PLACED.exec(rest)?.[0];
    if (placed !== undefined && !isSource(actors, mask, { placed, end }) && (isPlace(actors, mask, end + placed.length - 1) && !FOR.test(placed) || actors[actorAt(mask, end - 1) ?? -1]?.kind === 'person')) { end += placed.length; continue; }
    const after = AFTER_COMMA.exec(rest)?.[0];
    if (after !== undefined && tells(actors, mask, { from, to: end + after.length - 1, article: after.startsWith(', the ') })) { end += after.length; continue; }
    const aside = ASIDE.exec(rest)?.[0];
    if (aside !== undefined && !TELLS_ON.test(aside) && (JOIN.test(rest.slice(aside.length - 1)) || JOIN.test(rest.slice(aside.length)))) { end += JOIN.test(rest.slice(aside.length)) ? aside.length : aside.length - 1; continue; }
    break;
  }
  return end;
}

/** "a hall in Aliaga from Ege Lojistik": no town lies in a house; from there something comes. */
function isSource(actors: readonly Actor[], mask: string, { placed, end }: { placed: string; end: number }): boolean {
  return placed.startsWith(' from ') && actors[actorAt(mask, end - 1) ?? -1]?.kind === 'city' && !['country', 'region'].includes(actors[actorAt(mask, end + placed.length - 1) ?? -1]?.kind ?? '');
}

function isPlace(actors: readonly Actor[], mask: string, i: number): boolean {
  const kind = actors[actorAt(mask, i) ?? -1]?.kind;
  return kind === 'country' || kind === 'region' || kind === 'city' || kind === 'other';
}
const BODIES: ReadonlySet<Actor['kind']> = new Set(['company', 'university', 'organization']);
/** "Pune, India", "Chengdu, Sichuan": the country or region tells where the name before it lies; one ward beside another does not. */
function tells(actors: readonly Actor[], mask: string, at: { from: number; to: number; article: boolean }): boolean {
  const actor = actors[actorAt(mask, at.to) ?? -1], before = actors[actorAt(mask, at.from - 1) ?? -1];
  if (actor?.kind === 'country' && before !== undefined && UNIONS.has(before.name)) return false;
  if (actor?.kind === 'country') return before?.kind !== 'country' && (before?.kind !== 'city' || before.country === null || actor.country === null || before.country === actor.country) && !(at.article && leadsStates(actors, mask, at.to));
  if (actor?.kind === 'city' && before !== undefined && (BODIES.has(before.kind) || before.kind === 'other' && before.name.includes(' '))) return !at.article && /^, [\p{Ll}]/u.test(mask.slice(at.to + 1, at.to + 4)) && !/^, (?:and|or|as) /.test(mask.slice(at.to + 1, at.to + 7));
  return actor?.kind === 'region' && !at.article && !(before?.kind === 'region' && /(?:District|Ward|Borough|County|Island|of [^ ]+)$/u.test(actor.name));
}

/** "After talks in Tashkent, the Kazakh and Uzbek ministers": the first of two states that act. */
function leadsStates(actors: readonly Actor[], mask: string, i: number): boolean {
  const joint = /^,? and /.exec(mask.slice(i + 1, i + 7))?.[0];
  return joint !== undefined && actors[actorAt(mask, i + 1 + joint.length) ?? -1]?.kind === 'country';
}
