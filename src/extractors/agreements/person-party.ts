/** The party that a person stands for: "Mayor of Agra" for Agra, a minister for the state or the ministry. */
import { ministryOf, stateOfOfficer, stateOfWriter } from './abroad.ts';
import type { Actor, Member } from './actor.ts';
import { OFFICE_BEHIND } from './joined-actors.ts';
import { placeById } from '../cities/gazetteer.ts';
import { firstFrom, lastBefore } from '../in-order.ts';
import { isPlaceKind, sameParty } from './same-party.ts';
import type { Story } from './story.ts';
import { before } from './windows.ts';

/** The body that the text gives a person; else one beside the name, or one that the title implies. */
export function partyOfPerson(story: Story, person: Actor): Member | null {
  const own = person.person?.organization ?? null, body = own === 'State' ? null : own ?? presentedBefore(story, person);
  return body === null ? impliedParty(story, person) : bodyOf(story, person, body);
}

const titleOf = (person: Actor): string => person.person?.title ?? '';

/** "Lind and Rui Costa signed": the body that she was presented with, when her name was told in full. */
function presentedBefore({ draft }: Story, person: Actor): string | null {
  const isCalledSo = (name: string): boolean => (person.name.includes(' ') ? name.endsWith(` ${person.name}`) : name.split(' ').includes(person.name));
  return draft.people.find((p) => p.organization !== null && p.start < person.start && isCalledSo(p.name))?.organization ?? null;
}

function impliedParty(story: Story, person: Actor): Member | null {
  const { draft, everyone } = story;
  return beforeName(story, person) ?? officeBefore(story, person) ?? behindName(story, person) ?? stateOfOfficer(draft.text, person, everyone)
    ?? asPresented(story, person) ?? unsaid(story, titleOf(person)) ?? namesake(story, person) ?? ministryIn(story, person) ?? stateOfWriter(draft, person, everyone);
}

/** "Hoxha signed", where "the Albanian minister Blerta Hoxha" was told before. */
function asPresented({ everyone, draft: { text } }: Story, person: Actor): Member | null {
  const first = everyone.find((a) => a.kind === 'person' && a.name === person.name);
  return first === undefined || first.start >= person.start ? null : stateOfOfficer(text, first, everyone);
}

/** The actor that a body's name means. */
function bodyOf(story: Story, person: Actor, body: string): Member | null {
  const { draft: { text }, everyone, last } = story;
  const owner = beforeName(story, person);
  if (owner !== null && ` ${owner.name} `.includes(` ${body} `)) return owner;
  const bare = body.replace(/^the /i, '');
  const region = REGION.test(bare) ? everyone.find((a) => a.kind === 'region' && a.name === bare) : undefined;
  const seat = region ?? seatOf(story, person, bare) ?? (/^\p{Ll}/u.test(bare) ? stateOfOfficer(text, person, everyone) : null);
  if (seat !== null) return seat;
  if (COMMON_NOUN.test(bare)) {
    const isMeant = (a: Actor): boolean => a.kind !== 'person' && a.start < person.start && ` ${a.name.toLowerCase()} `.includes(` ${bare} `);
    return [...last, ...everyone].find(isMeant) ?? null;
  }
  const ruled = townOfCommittee(story, bare);
  if (ruled !== null) return ruled;
  const ministry = ministryOf(person, bare);
  if (ministry !== null) return stateOfOfficer(text, person, everyone) ?? asNamed(story, ministry);
  return called(story, bare) ?? unnamed(person, bare);
}
/** "State of Querétaro": not the town of that name. */
const REGION = /^(?:State|Province|Region|Canton|Department) of /;

/** "Secretary of the CPC Wuhan Municipal Committee": who leads a town's party or congress signs for the town. */
function townOfCommittee({ everyone }: Story, body: string): Member | null {
  const town = COMMITTEE.exec(body)?.[1];
  return town === undefined ? null : everyone.find((a) => a.kind === 'city' && a.name === town) ?? null;
}
const COMMITTEE = /^(?:CPC )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) Municipal (?:Party )?(?:Committee|People['’]s Congress)/u;

/** "director of the museum". */
const COMMON_NOUN = /^\p{Ll}+(?: \p{Ll}+)?$/u;

/** "the director of the Health Office of Porto": the place that such an officer speaks for. */
function seatOf({ everyone }: Story, person: Actor, body: string): Member | null {
  const seat = / of (?:the )?(\p{Lu}.*)$/u.exec(body)?.[1];
  if (seat === undefined || !/secretary|minister|commissioner|director|head|deputy/i.test(titleOf(person))) return null;
  return everyone.find((a) => a.name === seat && isPlaceKind(a.kind)) ?? null;
}

/** The body or the city that the text names so. */
function called({ everyone }: Story, name: string): Member | null {
  const bodies = everyone.filter((a) => a.kind !== 'person' && a.sure), short = bodies.find((a) => a.kind !== 'other' && (a.name === name || name.startsWith(`${a.name} `)));
  return short ?? everyone.find((a) => a.kind === 'city' && a.city !== null && placeById(a.city)?.name === name)
    ?? bodies.find((a) => a.name === name || name.startsWith(`${a.name} `) || a.name.startsWith(`${name} `)) ?? null;
}

/** "Minister of Agriculture": the ministry, where the title tells the field. */
function ministryIn(story: Story, person: Actor): Member | null {
  const field = /(?:Minister|Secretary) (?:of|for) (?:the )?(\p{Lu}.*)$/u.exec(titleOf(person))?.[1];
  const ministry = field === undefined ? null : ministryOf(person, field);
  return ministry === null ? null : asNamed(story, ministry);
}
/** A ministry as the text names it, where it does. */
function asNamed({ everyone }: Story, ministry: Member): Member {
  return everyone.find((a) => a.kind === 'government' && ` ${a.name} `.includes(` ${ministry.name} `)) ?? ministry;
}

/** "Dr. Anna Lechner" where Lechner Pumpen AG is told: the house bears her name. */
function namesake({ everyone }: Story, person: Actor): Member | null {
  const surname = person.name.split(' ').at(-1) ?? '';
  return surname.length < 4 ? null : everyone.find((a) => a.kind === 'company' && a.name.startsWith(`${surname} `)) ?? null;
}

/** "KMRL managing director Loknath Behra", "KMRL's Behra": the body right before the office or the name. */
function beforeName({ everyone, draft: { text } }: Story, { start }: Actor): Member | null {
  const owner = lastBefore(everyone, start);
  if (owner === undefined || owner.kind === 'person') return null;
  if (/^['’]s $/.test(text.slice(owner.end, Math.min(start, owner.end + 4)))) return owner;
  return OFFICE_BEHIND.test(text.slice(owner.end, Math.max(owner.end, Math.min(start, owner.end + 60)))) ? owner : null;
}

/** "The Consul General of Japan in Recife, Hiroaki Sano": whose officer it is, told before the name. */
function officeBefore({ everyone, draft: { text } }: Story, person: Actor): Member | null {
  const { start } = person;
  const right = lastBefore(everyone, start);
  if (right?.kind === 'country' && /^,? (?:Dr\. |Mr\. |Ms\. |Mrs\. |H\.E\. )*$/.test(text.slice(right.end, start)) && OF_LAND.test(before(text, right.start, 100))) return right;
  const from = Math.max(0, start - 100), told = OFFICE_OF.exec(text.slice(from, start));
  const body = told === null ? undefined : firstFrom(everyone, from + told.index);
  if (body === undefined || body.kind === 'person' || !body.sure || body.end >= start || titleOf(person).endsWith(` ${body.name}`)) return null;
  return / (?:of|for) (?:the )?$/.test(before(text, body.start, 9)) ? body : null;
}
/** "the Secretary of State in the Office of Finance of Chile, ". */
const OF_LAND = /(?:[Mm]inister|[Ss]ecretary|[Aa]mbassador|[Cc]ommissioner|[Pp]resident|[Pp]remier)[^;.]{0,80} of (?:the )?$/u;
const OFFICER = '[Cc]onsul(?: [Gg]eneral)?|[Aa]mbassador|[Mm]ayor|[Gg]overnor|[Rr]ector|[Pp]resident|[Pp]remier|[Dd]irector(?: [Gg]eneral)?|[Cc]hairman|[Cc]hairwoman|[Cc]hief [Ee]xecutive|CEO|[Hh]ead|[Pp]rincipal|[Cc]ounterpart|[Cc]olleague|[Pp]eer|[Mm]inister|[Ss]ecretary';
const OFFICE_OF = new RegExp(`(?:${OFFICER}) (?:of|to|for) [^,;.]{2,60}, (?:\\p{Lu}\\p{Ll}{1,3}\\. )?$`, 'u');

/** "President Yamagiwa of Kyoto University", "Anna Lind, director of the Port of Turku": the body right behind a name. */
function behindName({ everyone, draft: { text } }: Story, person: Actor): Member | null {
  const next = firstFrom(everyone, person.end);
  if (next === undefined || !next.sure || next.kind === 'person') return null;
  const gap = text.slice(person.end, Math.min(next.start, person.end + (next.kind === 'country' ? 40 : 80)));
  if (next.kind !== 'country') return OF_BODY.test(gap) ? next : null;
  // "The ministers, Anna Lind of Norway and Rui Reis of Portugal": the office is told before them all.
  const speaks = SPEAKS_FOR_STATE.test(titleOf(person)) || person.person?.rule === 'person.beside' && person.person.title === null;
  return (speaks ? OF_STATE : FOR_STATE).test(gap) ? next : null;
}
const OF_BODY = /^(?:,? (?:of|from|for|representing|(?:signing |acting |who signed )?(?:on behalf of|for)),?|, (?:[\p{Ll}-]+ ){1,4}(?:of|at)) (?:the )?$|^ \((?:the )?$/u;
const SPEAKS_FOR_STATE = /minister|president|premier|ambassador|king|chancellor/i;
const OF_STATE = /^,? (?:of|for|on behalf of|representing) (?:the )?$/;
const FOR_STATE = /^,? (?:for|on behalf of|representing) (?:the )?$/;

function onlyOne(regions: readonly Actor[]): Actor | null {
  return regions.some((r) => !sameParty(r, regions[0] ?? r)) ? null : regions[0] ?? null;
}
/** Among so many names at the start stands the region that a text is about. */
const OPENING = 3;
/** A mayor of nowhere is the mayor of the city that the text is about; so is a governor the region's. */
function unsaid(story: Story, title: string): Member | null {
  const { home, actors } = story;
  if (/^(?:(?:deputy|vice|lieutenant|lt\.) )?gov(?:ernor|\.)?$/i.test(title)) return onlyOne(actors.slice(0, OPENING).filter((a) => a.kind === 'region')) ?? stateAround(story);
  return /(?:^|[ -])(?:lord )?(?:mayor|mayoress|provost|city manager|(?:ober)?bürgermeister(?:in)?|burgomaster|alcalde|alcaldesa|sindaco|prefeit[oa])$/i.test(title) && !/(?:former|ex-) ?/i.test(title) ? home : null;
}

/** "PIERRE, S.D. – Governor Lind": of the state in which the town of the dateline lies, where the text names it. */
function stateAround({ draft: { dateline, homeCity }, everyone }: Story): Member | null {
  const wire = dateline === null ? undefined : everyone.find((a) => a.city !== null && a.start < dateline.end);
  const place = placeById(wire?.city ?? homeCity ?? -1), name = place?.admin1 ?? null;
  return name === null ? null : everyone.find((a) => a.kind === 'region' && a.name === name) ?? null;
}

/** A body that only a title names: what kind it is follows from the title. */
function unnamed(person: Actor, name: string): Member {
  return { ...person, name, kind: kindOfOffice(titleOf(person)), country: null, city: null, person: null };
}
function kindOfOffice(title: string): Member['kind'] {
  if (/mayor|city manager|councill?or/i.test(title)) return 'city';
  if (/governor|prefect/i.test(title)) return 'region';
  if (/CEO|chief exec|managing/i.test(title)) return 'company';
  return /rector|provost|dean/i.test(title) ? 'university' : 'organization';
}
