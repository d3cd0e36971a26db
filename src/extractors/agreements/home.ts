/** Whom a text is about: the town and the body that stay unsaid where everybody knows who is meant. */
import { citiesNamed, placeById, sensesOf, type Place } from '../cities/gazetteer.ts';
import type { Draft } from '../draft.ts';
import { unnamed, type Actor } from './actor.ts';
import { announcerOf } from './announcer.ts';
import { townTold } from './home-told.ts';
import { seatInHead } from './masthead.ts';
import { timesCalled } from './publisher.ts';
import { topicsOf } from './topics.ts';
import { isGenericBody, isOwnBoard, plainName } from './same-party.ts';
import { before } from './windows.ts';
import { WORLD_BODIES } from '../names/org-words.ts';

interface Hints { readonly text: string; readonly wire: number | null; readonly title: readonly string[]; readonly prior: number | null; readonly owner: string | null }

/** The town a text is about, or null. */
export function homeOf(draft: Draft, actors: readonly Actor[], all: readonly Actor[]): Actor | null {
  const unsaid = titleTown(draft, actors);
  if (unsaid !== null) return unsaid;
  const seat = seatInHead(draft);
  if (seat !== null) return all.find((a) => a.city === seat.geonameId && (a.kind === 'city' || a.kind === 'government')) ?? actorOf(seat, seat.name);
  const told = draft.homeCity === null ? townTold(draft) : null;
  if (told !== null) return townNamed(told, all);
  const wire = draft.dateline === null ? null : all.find((a) => a.city !== null && a.start < (draft.dateline?.end ?? 0))?.city ?? null;
  const prior = draft.homeCity;
  const masthead = wire === null && prior === null ? mastheadTown(draft) : null;
  if (masthead !== null) return masthead;
  const dateline = wire !== null && FROM_WITHIN.test(draft.text) && !actors.some((a) => a.city === wire && isTown(a)) ? all.find((a) => a.city === wire && a.kind === 'city') : undefined;
  if (dateline !== undefined && prior === null) return { ...dateline, name: dateline.city === null ? dateline.name : placeById(dateline.city)?.name ?? dateline.name };
  const named = best(actors, isTown, { text: draft.text, wire, title: wordsOf(draft.title ?? ''), prior, owner: ownerIn(draft.title ?? '') }) ?? (actors.some(isTown) ? null : all.find(isTown) ?? null);
  const own = prior !== null && named?.city !== prior && !actors.some((a) => a.city === prior) ? placeById(prior) : null;
  return own === null ? named : actorOf(own, own.name);
}

/** The company, university or other body a text is about, or null. */
export function houseOf(draft: Draft, actors: readonly Actor[], publisher: Actor | null): Actor | null {
  const announcer = announcerOf(draft, actors);
  if (announcer !== null && !isGenericBody(announcer.name)) return announcer.kind === 'other' ? { ...announcer, kind: 'company' } : announcer;
  if (publisher !== null) return publisher;
  // A town's own minutes name many bodies, and are about none of them.
  if (seatInHead(draft) !== null) return null;
  return best(actors, (a) => (a.kind === 'company' || a.kind === 'university' || a.kind === 'organization') && !isGenericBody(a.name) && !isOwnBoard(a.name) && !WORLD_BODIES.has(a.name), { text: draft.text, wire: null, title: wordsOf(draft.title ?? ''), prior: null, owner: null });
}

/** "Sister cities of Nantes": whose they are. */
function ownerIn(title: string): string | null {
  return ownerOf(title)?.toLowerCase() ?? null;
}
function ownerOf(title: string): string | null {
  return /(?:cit(?:y|ies)|towns?|partners?|partnerships?|friends|relations|relationships|council|municipality|exchanges?|ties) of (?:the )?(?:(?:city|town|municipality) of )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/iu.exec(title)?.[1] ?? null;
}

const OWN_PAPER = /(?<![\p{L}-])(?:(?:City|Town|Municipality|Borough) of ((?:\p{Lu}[\p{L}'’-]+ ?){1,3})|((?:\p{Lu}[\p{L}'’-]+ ){1,3})(?:City|Town|Borough|Municipal|District|County) (?:Council|Corporation|Board|Hall|Assembly))/u;
/** A text that speaks of its town without naming it. */
const FROM_WITHIN = /(?<![\p{L}])(?:[Oo]ur (?:city|town|municipality|council)|[Tt]his (?:city|town)|Council(?= (?:also |then |further )?(?:resolved|noted|heard|agreed|decided|deferred|voted|approved|thanked|received|supported))|[Tt]he (?:[Cc]ity|[Tt]own|[Cc]ouncil|[Mm]unicipality|[Cc]ommittee|[Cc]onvener|Leader|Executive)|[Ww]e)(?![\p{L}])/u;
/** Fewer people live in places that are seldom meant by their bare name. */
const KNOWN = 15_000;

/** "TWINNING ASSOCIATION – SPRING LETTER": a body's, not a town's. */
const NO_TOWN = /(?<![\p{L}])(?:Committee|Cttee|Commission|Association|Society|Union|Club|Chamber|Office|Department|Agency|Board|Council|Institute|University|Bank|Museum|Company|Report|Notes|News|Minutes|Orders?|Week|Diary)(?![\p{L}])/iu;

/** "COBH – NOTES FROM THE MEETING": a town that no gazetteer tells, over items that speak of it without its name. */
function mastheadTown({ text, dateline }: Draft): Actor | null {
  if (dateline === null || dateline.city === null || dateline.date !== null || dateline.start > 0 || !FROM_WITHIN.test(text) || NO_TOWN.test(dateline.city)) return null;
  return unnamed(dateline.city, 'city', { country: dateline.country, city: null });
}

/** The town of a name, as the text has it or the gazetteer, else one that nothing else is known of. */
function townNamed(name: string, all: readonly Actor[]): Actor {
  const place = citiesNamed(name)[0];
  return all.find((a) => a.name === name && a.kind === 'city') ?? (place === undefined ? unnamed(name, 'city') : actorOf(place, name));
}

/** A town that stands in the title alone: its own minutes do not name it. */
function titleTown(draft: Draft, actors: readonly Actor[]): Actor | null {
  const title = draft.title ?? '';
  if (title === '') return null;
  const own = OWN_PAPER.exec(title);
  const name = (own?.[1] ?? own?.[2])?.trim() ?? ownerOf(title) ?? (FROM_WITHIN.test(draft.text) ? firstTown(title) : null);
  if (name === null || actors.some((a) => plainName(a.name).split(' ').includes(name.toLowerCase()) || plainName(a.name) === name.toLowerCase())) return null;
  const place = citiesNamed(name)[0];
  return place === undefined ? null : actorOf(place, name);
}

/** The title's first name, where it is a town's and nothing else. */
function firstTown(title: string): string | null {
  const name = /^((?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?)/u.exec(title)?.[1] ?? '';
  for (const words of [name, name.split(' ')[0] ?? '']) {
    const senses = sensesOf(words);
    if (senses === null || senses.common || senses.firstName || senses.surname || senses.countries.length > 0) continue;
    if ((citiesNamed(words)[0]?.population ?? 0) >= KNOWN) return words;
  }
  return null;
}

function actorOf(place: Place, name: string): Actor {
  return unnamed(name, 'city', { country: place.country, city: place.geonameId });
}

const GENERIC: ReadonlySet<string> = new Set('city cities town county port university company group bank council friendship sister forum international national agreement china report notes minutes bulletin newsletter programme review summary diary quarterly annual questions words'.split(' '));

/** "Halden week: the diary": what the title calls the time of it is nobody's name. */
const OF_THE_WEEK = /^\p{Lu}[\p{L}-]+ (?=week|day|month|diary|news|notes|minutes|bulletin|letter)/u;
function wordsOf(title: string): string[] {
  return title.replace(OF_THE_WEEK, '').replace(/ (?:with|to|in|from|for|at|between|by|and|near|con|mit|avec|med|et|und) \p{Lu}[\p{L}-]+/gu, ' ').split(/[^\p{L}\p{N}-]+/u).filter((w) => w.length > 3 && /^\p{Lu}/u.test(w)).map((w) => w.toLowerCase()).filter((w) => !GENERIC.has(w));
}
function isTown(actor: Actor): boolean {
  return actor.kind === 'city' || actor.kind === 'government' && /Council|Municipality|Metropolitan Assembly/u.test(actor.name) && !isGenericBody(actor.name) && !/^(?:Ministry|State) /u.test(actor.name);
}

/** "signed in Geneva", "the forum in Davos": there something happens that others do. */
const VENUE = /(?:signed|initialled|sealed|exchanged|(?:forum|summit|conference|congress|fair|exhibition|expo|festival|talks|games)) (?:[^,;.\n]{1,24} )?(?:in|at) $/u;

/** A name behind one of these words is a place or a partner, hardly what the text is about. */
const BESIDE = /(?:^|\s)(?:with|w\/|to|from|near|and|between|via|through|than) (?:the )?$/i;
/** "Porto (1990)", "Porto – 1990": one of a list of partners. */
const YEAR_BEHIND = /^(?:,? (?:of |in )?\p{Lu}[\p{L}. ]{1,20})?(?: ?\([^()\n]{0,24}|,? ?[–—:|-] ?(?:[^\n–—|]{0,16} ?\| ?)?|, (?:\d{1,2} )?(?:[\p{L}]{3,9} )?)(?:1[89]|20)\d\d/u;
/** "the twinning with", "an agreement on trade with Oulu and": a name behind it is the partner of whoever the text is about. */
const PARTNER = /(?:agreements?|pacts?|accords?|memorand\p{Ll}+|mous?|charters?|treat(?:y|ies)|ties|links?|relations(?:hips?)?|contacts|twinnings?|partnerships?|friendship|contracts?|protocols?)(?: (?!and )[^;.,]{1,40})? with (?:the )?(?:(?:city|town|port|municipality) of )?(?:[\p{L}'’-]+(?: [\p{L}'’-]+)?(?:,|,? and) ){0,3}$/iu;
/** "our sister city Oulu", "our friends in Oulu", "Oulu, our twin", "Oulu, with which we": a partner as well. */
const OURS = /(?<![\p{L}])(?:[Oo]ur|[Tt]heir) (?:[\p{Ll}]+ ){0,2}(?:(?:sister|twin|partner|friendship)(?:[ -](?:city|town|port))?|friends|cousins|partners|guests)(?: (?:in|of|from))?,? (?:the )?$/u, WE_ARE_OF = /(?<![\p{L}])(?:[Ww]e|[Oo]ur (?:city|town)) (?:[\p{Ll}]+ ){1,4}(?:sister|twin|partner)(?:[ -](?:city|town))? of (?:the )?$/u, OURS_BEHIND = /^(?: \([^()]{2,30}\))?, (?:with (?:which|whom) (?:we|the (?:city|town))|our (?:[\p{Ll}]+ ){0,2}(?:twin|sister|partner|friend))(?![\p{L}])/u;
/** "a district of", "a suburb of": only tells where something lies. */
const PART_OF = /(?:district|suburb|borough|ward|quarter|part|county|town|outskirts|port|north|south|east|west) of (?:the )?$/u;
/** "met at the Town Hall,", "Council of": where a council sits is its town. */
const SEAT = /(?:(?:[Tt]own|[Cc]ity) ?[Hh]all,?(?: in| of)?|(?:[Tt]own|[Cc]ity|[Mm]unicipal|[Bb]orough) [Cc]ouncil of) (?:the )?$/u;
/** Behind one of these it is where something happens. */
const WITHIN = /(?:^|\s)(?:in|at) (?:the )?$/i;

/** "the Porto route", "the Porto ferry": where something goes. */
const ROUTE = /^ (?:route|flights?|ferry|line|service|train|road)(?![\p{L}])/u;

/** A house that is named first behind so many characters is not the one that a text is about because it stands first. */
const OPENING = 600;
/** What is told by less is nobody's text. */
const LEAST_TOWN = 1;
/** "The hospital …", so often and no more it counts that a text calls a body by its noun. */
const MOST_CALLED = 3;
const LEAST_HOUSE = 2;
/** A town whose own site the text stands on, once it is named. */
const OF_THE_SITE = 5;
/** What a mention counts that only tells with whom or whence. */
const BESIDES = 0.3;
/** A partner is seldom whom a text is about. */
const OF_A_PARTNER = 2;

/** "Manila Water": a firm by its last word, not a town. */
const FIRM = / (?:Water|Air|Foods?|Rail|Media|Tech|Post|Pay|Mobile|Wind|Sun|Farm|Data|Cloud|Marine|Metal|Ore|Salt|Fish)$/;

/** "Surat Municipal Corporation": it acts for its town, as no firm does that bears a town's name. */
const TOWN_FORM = /(?:Municipal|City|Town|Urban|Metropolitan) /u;

const OF_US = /(?<![\p{L}“"])(?:[Ww]e|[Oo]ur)(?![\p{L}’'])/u;
/** True of a text whose writer speaks as one of those it is about. */
export const speaksAsUs = (text: string): boolean => OF_US.test(text);
const NO_TOPICS: ReadonlySet<Actor> = new Set();

/** The actor named most, early, in the title, and as the one who acts. */
function best(actors: readonly Actor[], is: (a: Actor) => boolean, hints: Hints): Actor | null {
  const scores = new Map<string, { score: number; actor: Actor }>();
  const partners = new Set<string>(), acting = new Set<string>(), topics = is === isTown ? topicsOf(hints.text, actors) : NO_TOPICS;
  let order = 0;
  for (const actor of actors) {
    const lead = before(hints.text, actor.start, 14);
    const whole = is(actor);
    const town = actor.city !== null && (actor.kind !== 'company' || TOWN_FORM.test(actor.name)) && is({ ...actor, kind: 'city' });
    const titled = hints.title.findIndex((w) => plainName(actor.name).split(' ').includes(w));
    const unknown = titled === 0 && actor.sure && !/(?:^|[^\p{L}])[Tt]he $/u.test(lead) && !/^\p{Lu}+(?:[^\p{L}]+\p{Lu}+)*(?: No)?\.?$/u.test(actor.name) && (actor.kind === 'other' && !FIRM.test(actor.name) || is === isTown && actor.kind === 'region');
    if (!whole && !town && !unknown) continue;
    const key = town ? `#${actor.city}` : plainName(actor.name);
    const held = scores.get(key);
    const listed = YEAR_BEHIND.test(hints.text.slice(actor.end, actor.end + 16));
    if (topics.has(actor)) { partners.add(key); continue; }
    const aside = PARTNER.test(before(hints.text, actor.start, 90)) || is === isTown && (OURS.test(before(hints.text, actor.start, 50)) || WE_ARE_OF.test(before(hints.text, actor.start, 60)) || OURS_BEHIND.test(hints.text.slice(actor.end, actor.end + 70)));
    if (aside) partners.add(key);
    const weight = listed || PART_OF.test(lead) ? 0.1 : aside || BESIDE.test(lead) || VENUE.test(before(hints.text, actor.start, 60)) || is === isTown && ROUTE.test(hints.text.slice(actor.end, actor.end + 12)) ? BESIDES : WITHIN.test(lead) ? 0.7 : 1;
    if (weight > BESIDES || titled >= 0) acting.add(key);
    const early = held === undefined && !listed && (is === isTown || actor.start < OPENING) ? Math.max(0, 3 - order++) * weight : 0;
    const named = held === undefined && titled >= 0 ? 2.5 : 0;
    const owner = held === undefined && hints.owner !== null && plainName(actor.name) === hints.owner ? 4 : 0;
    const favoured = held === undefined && hints.prior !== null && actor.city === hints.prior ? OF_THE_SITE : 0;
    const seat = is === isTown && SEAT.test(before(hints.text, actor.start, 40)) ? 3 : 0;
    const wired = held === undefined && hints.wire !== null && actor.city === hints.wire ? 2.5 : 0;
    const called = held === undefined && is !== isTown && actor.start < OPENING ? Math.min(MOST_CALLED, timesCalled(hints.text, actor)) : 0;
    const opens = /(?:^|[.!?”"]\s|\n|[—–-] )(?:The )?$/.test(before(hints.text, actor.start, 6)) ? 1 : 0;
    const score = (held?.score ?? 0) + seat + wired + called + (listed ? 0 : opens) + (listed ? weight : Math.max(0.5, weight)) + early + named + favoured + owner;
    scores.set(key, { score, actor: held !== undefined && (is(held.actor) || !whole) ? held.actor : actor });
  }
  for (const key of partners) { const held = scores.get(key); if (held !== undefined) scores.set(key, { ...held, score: held.score - OF_A_PARTNER }); }
  const first = [...scores.values()].reduce<{ score: number; actor: Actor } | null>((top, s) => (top === null || s.score > top.score ? s : top), null);
  // "With Porto we have been twinned": a partner of those who speak is not who speaks.
  if (first !== null && is === isTown && speaksAsUs(hints.text) && ![...acting].some((key) => scores.get(key)?.actor === first.actor)) return null;
  return first === null || first.score < (is === isTown ? LEAST_TOWN : LEAST_HOUSE) ? null : first.actor;
}
