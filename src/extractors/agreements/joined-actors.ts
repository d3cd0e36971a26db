/** Names that are one only together, and names that belong to another: seats, organs, the places in titles. */
import { LEGAL_FORMS } from '../names/org-words.ts';
import type { Actor } from './actor.ts';
import { ONE_NOUN } from './party-nouns.ts';
import { isPlaceKind } from './same-party.ts';

/** "Mwanza Traders' Union", "Norlake Exports (Pty) Ltd": one name, though a possessive or a bracket stands within it. */
export function rejoined(text: string, actors: readonly Actor[]): Actor[] {
  const whole: Actor[] = [];
  for (const actor of actors) {
    const last = whole.at(-1), joined = last === undefined || last.kind === 'person' ? null : joinedTo(last, actor, text);
    if (joined === null) whole.push(actor);
    else whole[whole.length - 1] = joined;
  }
  return whole;
}

/** A name with the one that belongs to it behind it, or null. */
function joinedTo(last: Actor, actor: Actor, text: string): Actor | null {
  if (ownsPlace(last, actor, text)) return { ...actor, start: last.start };
  if (isFormOf(text, last, actor)) return { ...last, end: actor.end, kind: 'company', sure: true };
  if (isTitleOf(text, last, actor)) return { ...last, end: actor.end + 1, name: text.slice(last.start, actor.end + 1), kind: last.kind === 'other' ? actor.kind : last.kind, sure: true };
  if (actor.start - last.end > 2 || !/^['’] $/.test(text.slice(last.end, actor.start))) return null;
  const school = last.kind === 'other' && SCHOOL.test(actor.name);
  if (!school && !UNION.test(actor.name)) return null;
  const kind = school && TEACHES.test(actor.name) ? 'university' : 'organization';
  return { ...last, end: actor.end, name: text.slice(last.start, actor.end), kind, sure: true };
}
const SCHOOL = /^(?:College|University|School|Hospital|Theatre|Academy|Institute)(?![\p{L}])/u;
const TEACHES = /^(?:College|University|Academy|Institute)/;
const UNION = /^(?:Union|Association|Federation|Guild|League|Club|Council|Board|Cooperative|Bank|Chamber|Alliance|Society|Party|Foundation|Fund|Organi[sz]ation|Group|Market)/;

/** 'Executive Agency "Ports Administration"', "LLC “Norlake”": what a body is, and its name in quotation marks. */
function isTitleOf(text: string, body: Actor, name: Actor): boolean {
  if (name.kind === 'person' || name.start - body.end !== 2 || !/^ [“"«„]$/u.test(text.slice(body.end, name.start)) || !/^[”"»“]/u.test(text.slice(name.end, name.end + 1))) return false;
  return IS_A.test(body.name);
}
const IS_A = /(?:^| )(?:Agency|Company|Enterprise|Institute|Corporation|Fund|Foundation|Cent(?:re|er)|University|Association|Union|Bank|Group|Holding|Concern|Society|Academy|Plant|Factory|Administration|Authority|Organi[sz]ation|Consortium|LLC|JSC|OJSC|CJSC|PJSC|SE|AD|EAD|DOO|Combine|Complex|Park|Hospital|Museum)$/u;

/** "Norlake Exports (Pty) Ltd": what a firm is in law belongs to its name. */
function isFormOf(text: string, firm: Actor, form: Actor): boolean {
  return form.start - firm.end < 4 && LEGAL_FORMS.has(text.slice(form.start, form.end)) && /^\)? ?\(?$/.test(text.slice(firm.end, form.start));
}

/** Without the places where bodies lie, and the organs by which they decide. */
export function withoutSeats(text: string, actors: readonly Actor[]): Actor[] {
  return actors.filter((actor, i) => {
    const next = actors[i + 1];
    return next === undefined || !isOrganOf(actor, next, text) && !isSeatOf(actor, next, text);
  });
}

/** "the Plenary of the City Council": what a body decides by is the body. */
function isOrganOf({ kind, name, end }: Actor, body: Actor, text: string): boolean {
  if (kind === 'person' || body.kind === 'person' || body.start - end >= 10) return false;
  return ORGAN.test(name) && / of (?:the )?$/.test(text.slice(end, body.start));
}
const ORGAN = /^(?:Plenary|Plenum|Cabinet|Presidium|Executive|Executive Board|Board|Supervisory Board|Board of Directors|Governing Board|Management Board|Plenary Session|Executive Committee)$/;

/** "Nanjing's Xuanwu District", "Tottori Prefecture's Yonago": where the place behind it lies. */
function ownsPlace(owner: Actor, place: Actor, text: string): boolean {
  if (!isPlaceKind(owner.kind) || place.kind !== 'city' && place.kind !== 'region') return false;
  return place.start - owner.end === 3 && /^['’]s $/.test(text.slice(owner.end, place.start));
}

/** "the Turku trading house Norlake": where a body lies, told before what it is and its name. */
function isSeatOf({ kind, end }: Actor, body: Actor, text: string): boolean {
  if (kind !== 'city' || body.kind === 'city' || body.kind === 'country' || body.kind === 'person') return false;
  return body.start - end <= 40 && SEATED.test(text.slice(end, body.start));
}
const SEATED = new RegExp(`^ (?:(?!and |or |with |by |of |for |to |from )[\\p{Ll}-]+ ){0,2}(?:${ONE_NOUN}|house|giant|specialist|group|start-up|brewery|shipyard|factory|plant|workshop|laboratory|lab|studio|clinic|consultancy|practice|architects?|caterer|start-up|[\\p{Ll}]{3,}(?:maker|builder|dealer|trader|producer|supplier|provider|manufacturer)) $`, 'u');

/** Without the places that stand within a person's title: there the person acts. */
export function withoutTitles(text: string, actors: readonly Actor[]): Actor[] {
  return actors.filter((a, i) => !titleOf(text, a, actors[i + 1]) && !holdsOffice(text, a, actors[i + 1]));
}

/** "Vice Mayor of Jinan Su Shuwei", "Prague's mayor Zdenek Hrib", "Ohio Governor John Smith": the place belongs to the person's title. */
function titleOf(text: string, actor: Actor, next: Actor | undefined): boolean {
  const held = next?.person?.organization ?? null;
  if (next === undefined || held === null || actor.kind === 'person') return false;
  if (text.slice(actor.start, next.start) === `${held} ${next.person?.title} `) return true;
  // "the Minister of Trade of Qatar Ali Salem": of a state's minister the state is told by itself.
  if (actor.kind === 'country' && OF_A_FIELD.test(text.slice(Math.max(0, actor.start - 60), actor.start))) return false;
  return held.endsWith(actor.name) && IN_TITLE.test(text.slice(actor.end, next.start));
}
const OF_A_FIELD = / (?:of|for) (?:the )?\p{Lu}[\p{L}, ]{2,50} of (?:the )?$/u;
const IN_TITLE = /^(?: |(?:'s|’s) (?:[\p{L}-]+ ){1,4})$/u;

function holdsOffice(text: string, actor: Actor, next: Actor | undefined): boolean {
  return next?.kind === 'person' && actor.kind !== 'person' && next.start - actor.end < 60 && OFFICE_BEHIND.test(text.slice(actor.end, next.start));
}
/** "KMRL managing director Loknath Behra": the body right before an office is the person's. */
export const OFFICE_BEHIND = /^(?:'s|’s)? (?:(?!(?:and|or|by|its|their|his|her|with|of|in|at|the|a|an|from|for|to|as|when|while|where|whose|who|which|led|headed) )[\p{Ll}-]+ ){0,3}(?:(?:vice|deputy|co|pro)-)?(?:mayor|director|president|secretary|chairman|chairwoman|chair|chief|head|minister|manager|governor|rector|chancellor|provost|dean|principal|officer|executive|commissioner|ambassador|consul|spokesman|spokeswoman|founder|boss|CEO|counterpart|colleague|opposite number)(?: general)?,? $/u;
