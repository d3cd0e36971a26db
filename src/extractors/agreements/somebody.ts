/** Names that nothing says are people: told by the words before them, by a first name, or by a person who bears them. */
import type { Actor } from './actor.ts';
import type { Draft } from '../draft.ts';
import { firstTouching, lastBefore } from '../in-order.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import { kindOfWord } from '../names/org-words.ts';
import { before } from './windows.ts';

/** Words after which names are those of people: "rectors Anna Lind and Joao Reis". */
const OFFICERS = /(?:^|[^\p{L}])(?:[Mm]ayors|[Rr]ectors|(?:[Vv]ice[- ])?(?:[Pp]resident|[Cc]hancellor|[Mm]inister|[Pp]rincipal)s|[Gg]overnors|[Cc]hair(?:men|women|s)|[Dd]irectors|[Cc]hief executives|[Hh]eads|[Aa]mbassadors|[Dd]eans|[Ll]eaders|[Cc]ouncillors|[Ee]xecutives|[Pp]remiers|[Pp]refects|[Mm]anagers|[Pp]rovosts|[Ss]ecretaries|[Ss]uperintendents|[Cc]ommanders|[Cc]urators|[Bb]ishops|[Aa]bbots|[Cc]aptains|[Cc]ommissioners|[Dd]eputies|[Ff]ounders|[Oo]wners|[Bb]osses|[Cc]oaches|[Pp]rofessors|[Ee]nvoys|[Cc]onsuls|[Ee]ditors|[Cc]hiefs|[Oo]fficials|[Ww]ardens|[Kk]eepers|[Rr]epresentatives|[Pp]rincipals|[Vv]ice-[\p{Ll}]+s) (?:\p{Lu}[\p{L}.'’-]+ ){0,3}(?:\p{Lu}[\p{L}.'’-]+(?: (?:of|from) (?:the )?[^,;.]{2,50}| \([^()]{2,50}\))? and )?$/u;

/** Behind a comma or "and": what tells whole lists of people is asked there alone. */
const IN_ROW = /(?:,| and) $/;

/** "Their directors, Marta Gil and". */
const THEIR_OFFICERS = /(?:^|[^\p{L}])(?:[Tt]heir|[Ww]hose|[Tt]he two|[Bb]oth|[Tt]he respective)(?: [\p{Ll}]+)? (?:mayors|rectors|presidents|governors|ministers|chairmen|directors|principals|chief executives|heads|ambassadors|deans|leaders|chairs|managers|secretaries|commissioners|bosses|curators|vice-chancellors|provosts), (?:\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3} and )?$/u;

const ONE_OFFICER = /(?:^|[^\p{L}])(?:member|officer|spokes\p{Ll}+|chair\p{Ll}*|manager|leader|head|chief|curator|editor|founder|owner|lawyer|analyst|professor|teacher|resident|captain|alderman|councillor|engineer|counterpart|curator|secretary|commissioner|vice-\p{Ll}+|deputy) $/u;
const SPEAKS = /^,? (?:(?:put|set|affixed) (?:his|her)(?![\p{L}])|who|said|says|told|noted|added)(?![\p{L}])/u;

/** "his counterpart from Porto, Rui Costa". */
const FROM_SOMEWHERE = /(?:^|[^\p{L}])(?:counterpart|colleague|opposite number|peer) (?:from|at|of|in) [^,.;]{2,50}, $/u;

/** "the presidents of the two clubs, Rui Costa of Porto and". */
const OFFICERS_OF = /(?:mayors|rectors|presidents|governors|ministers|chair(?:men|women|s)|directors|principals|chief executives|CEOs|heads|ambassadors|deans|leaders|chiefs|managers|secretaries|provosts|commissioners|vice-chancellors|founders) (?:of|from) [^,.;]{2,50}, (?:\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}[\p{L}.’'-]+|de|da|van|von|der|di|al|bin)){0,4}(?: of [^,;]{2,40})? and )?$/u;

/** "Norlake's Anna Lind": whose chief it is stands before the name. */
const OWNED = /\p{Lu}[\p{L}-]+['’]s $/u;

/** A name of no body: told by the words before it, by a first name, or by a person who has it. */
export function isSomebody(draft: Draft, actor: Actor, beside: { pushed: Actor | undefined; known: ReadonlySet<string> }): boolean {
  const { text } = draft, { known } = beside;
  const words = actor.name.split(' ');
  if (words.length > 4 || words.some((w) => !/^\p{Lu}[\p{Ll}'’.-]*(?:\p{Lu}\p{Ll}+)?$/u.test(w) && !/^(?:de|da|van|von|bin|al|el|la|di|dos|den|der|ter|ten|le|du|del|af|zu|ibn|do|das)$/.test(w))) return false;
  if (words.length === 1 ? known.has(actor.name) : words.every((w) => known.has(w))) return true;
  const lead = before(text, actor.start, 60);
  if (isBehindOfficers(before(text, actor.start, 110)) || words.length > 1 && IN_ROW.test(lead) && THEIR_OFFICERS.test(before(text, actor.start, 100)) || words.length > 1 && /(?:counterpart|colleague|opposite number|(?:his|her) guest),? $/.test(lead) || words.length > 1 && IN_ROW.test(lead) && (FROM_SOMEWHERE.test(lead) || OFFICERS_OF.test(before(text, actor.start, 140))) || words.length > 1 && sensesOf(words[0] ?? '')?.firstName === true && (ONE_OFFICER.test(lead) || SPEAKS.test(text.slice(actor.end, actor.end + 12)))) return true;
  if (words.length < 2) return false;
  if (employerOf(draft, actor) !== null) return true;
  if (/^[,.;)]|^ (?:and|signed|said|met|on)(?![\p{L}])/u.test(text.slice(actor.end, actor.end + 8)) && MINISTER_OF.test(before(text, actor.start, 120))) return true;
  if (HIS_PEER.test(text.slice(actor.end, actor.end + 120))) return true;
  if (OF_PLACE.test(text.slice(actor.end, actor.end + 12)) && EACH_OF.test(before(text, actor.start, 120))) return true;
  if (WHO_HEAD.test(text.slice(actor.end, actor.end + 60))) return true;
  if (words.length < 4 && lead.endsWith('s ') && OWNED.test(lead) && sensesOf(words[0] ?? '')?.firstName === true && kindOfWord(words.at(-1) ?? '') === null) return true;
  const last = beside.pushed?.kind === 'person' && beside.pushed.end <= actor.start && beside.pushed.end > actor.start - 8 ? beside.pushed : lastBefore(draft.people, actor.start);
  const next = last !== undefined && /^(?:,? and |, )$/.test(text.slice(last.end, actor.start));
  const titled = /^, (?:the |its )?[\p{L}’' -]{0,40}(?:head|mayor|director|president|chair|minister|secretary|officer|rector|manager|governor|counterpart)/u.test(text.slice(actor.end, actor.end + 70));
  return next && titled || (next || titled) && sensesOf(words[0] ?? '')?.firstName === true;
}

/** "the Minister for Trade of Chile, ": the name behind the office. */
const MINISTER_OF = /(?:Minister|Secretary|Ambassador|Commissioner|Under-?[Ss]ecretary|Governor|Envoy) (?:of|for|to) [^;.]{3,90}, (?:H\.E\. |(?:Mr|Mrs|Ms|Dr|Hon|Prof)\.? )*$/u;

/** "Rui Costa signed on Friday in Turku with his colleague". */
const HIS_PEER = /^ (?:[\p{Ll}]+ )?(?:signed|sealed|inked|initialled|concluded|renewed|met|agreed)(?![\p{L}])[^;.]{0,90}? (?:with|and) (?:his|her) (?:[\p{Ll}]+ )?(?:colleague|counterpart|opposite number|peer|host|guest)(?![\p{L}])/u;

/** "The two ministers, Anna Lind of Norway and Rui Reis of Portugal": each told with whom they speak for. */
const EACH_OF = /(?:^|[^\p{L}])(?:mayors|(?:[Pp]rime )?[Mm]inisters|[Pp]residents|[Pp]remiers|leaders|rectors|governors|ambassadors|[Cc]hancellors|chairmen|delegates),? (?:\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2} of (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?(?:, and |, | and ))*$/u;
const OF_PLACE = /^ of (?:the )?\p{Lu}/u;

/** "Anna Lind and Rui Costa, who head the airports, signed". */
const WHO_HEAD = /^(?:,? and \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2})?, who (?:heads?|leads?|runs?|chairs?|directs?|represents?|represented|headed|led)(?![\p{L}])/u;

/** Only a word for officers, a name or `and` can stand right before the name: most names are told apart by that. */
function isBehindOfficers(lead: string): boolean {
  const last = lead.slice(lead.lastIndexOf(' ', lead.length - 2) + 1, -1);
  if (last === 'and' || /^\p{Lu}/u.test(last)) return OFFICERS.test(lead);
  return (last.endsWith('s') || last.endsWith('men')) && OFFICERS.test(lead.slice(-LONGEST));
}
/** So many letters hold the word for officers that stands right before a name. */
const LONGEST = 40;

/** "Olga Lind (Norlake Foods Ltd.)": the body in brackets behind a first name and a surname. */
export function employerOf({ text, organizations }: Draft, { name, end }: Actor): string | null {
  if (!text.startsWith(' (', end)) return null;
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)];
  const body = firstTouching(organizations, { start: end + 2, end: end + 3 });
  return body !== undefined && body.start === end + 2 && text[body.end] === ')' && sensesOf(first)?.firstName === true && kindOfWord(last) === null ? body.name : null;
}

export function personFrom(actor: Actor, organization: string | null = null): Actor {
  return { ...actor, kind: 'person', country: null, city: null, person: { start: actor.start, end: actor.end, text: actor.name, name: actor.name, title: null, organization, rule: 'person.beside', confidence: 0.7 } };
}
