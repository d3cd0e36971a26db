/** Bodies told by what they are and whose they are: "Morocco's port agency", "the museum of Arles", "the Bolivian customs service". */
import type { Actor } from './actor.ts';
import { ADJECTIVES, COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';
import { matchesOf, occurs } from '../matches.ts';
import type { PartyKind, Span } from '../../record.ts';

/** What a body may be called, by the kind of party that it is. */
const HEADS: readonly { readonly kind: PartyKind; readonly nouns: string }[] = [
  { kind: 'university', nouns: 'university college conservatory polytechnic academy' },
  { kind: 'company', nouns: 'airline shipyard brewery railways railway utility carmaker shipbuilder steelmaker' },
  { kind: 'government', nouns: 'ministry treasury parliament government cabinet administration authorities' },
  {
    kind: 'organization',
    nouns: 'agency authority service board bureau museum library zoo hospital chamber airport regulator federation association union orchestra theatre opera police customs fund exchange cooperative institute court commission observatory archive archives foundation stadium choir aquarium',
  },
];
const KIND_OF = new Map(HEADS.flatMap((row) => row.nouns.split(' ').map((noun) => [noun, row.kind] as const)));
/** "the medical school of Turku". */
const SCHOOL = '(?:medical|business|music|law|art|drama|nursing|film|design|engineering) school';
const HEAD = `${[...KIND_OF.keys()].toSorted((a, b) => b.length - a.length).join('|')}|${SCHOOL}`;
const TELLING = new RegExp(`(?<![\\p{L}])(?:${HEAD}|universities|colleges|academies|libraries|observatories|authorities|agencies|port|harbou?r|festival|trade fair|tourist board|symphony|corporation|company|operator|developer|producer|lender|bank|carrier|retailer|trader|broadcaster|insurer|monopoly|giant|supplier|importer|(?:port|harbour|airport|museum|zoo|hospital|orchestra|theatre|archive|commission|board|office|service|institute|exchange|railway|federation|association|union|chamber|court|broadcaster|guard|force|brigade|bank|school|park|garden|club|festival|grower|exporter|producer|farmer)s|(?:Chambers|Universities|Colleges|Academies|Ports|Airports|Museums|Libraries|Zoos|Hospitals|Orchestras|Theatres|Federations|Associations|Clubs)(?= of)|(?:Police|Parliament|Customs|Authorities|Prosecutors|Government)(?= in))(?![\\p{L}])`, 'u');

/** "'s national port agency" behind the name of a place. */
const OWNED = new RegExp(`^(?:'s|’s) ((?:(?!and |of |in )[\\p{Ll}'’-]+ ){0,3}(?:${HEAD}))(?![\\p{L}-]|['’]s? | (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\p{Lu})`, 'u');
/** "Fiji's sugar corporation", "Kenya's state oil company": a firm told by what it does, unless its name follows. */
const OWN_FIRM = /^(?:'s|’s) ((?:(?!and |of |in |largest |biggest |second |third |leading |main |only |oldest |first |top |major |most |best )[\p{Ll}-]+ ){1,3}(?:corporation|company|operator|developer|producer|lender|bank|carrier|retailer|trader|broadcaster|insurer|monopoly|fund|giant|supplier|importer))(?![\p{L}-]|['’]s? | \p{Lu}|,? \p{Lu}|, (?:the )?\p{Lu})/u;
/** "Gdynia's port signed": the body, unless a word behind it tells that the place is meant. */
const OWN_PORT = /^(?:'s|’s) ((?:(?!and |of |in |largest |biggest |second |third |leading |main |only |oldest |first |top |major |most |best |busiest )[\p{Ll}-]+ ){0,2}(?:port|harbour|harbor))(?= (?:has|had|have|will|is|was|were|and|on|in|to|for|with|also|[\p{Ll}]{3,}ed|signs?|inks?|plans?)(?![\p{L}])|[,.;)])/u;
/** "Ecuador's banana growers": they are not the state. */
const PEOPLE = /^(?:'s|’s) (?:(?!and |of |in )[\p{Ll}-]+ ){0,2}(?:growers|exporters|importers|producers|farmers|fishermen|breeders|millers|brewers|wineries|shipyards|refiners)(?![\p{L}-]|['’])/u;
/** "the universities of A and B", "the chambers of commerce of A, B and C": as many bodies, each called by its place. */
const MANY = 'universities|colleges|academies|ports|harbours|airports|museums|libraries|zoos|hospitals|orchestras|theatres|observatories|archives|authorities|commissions|boards|offices|agencies|services|institutes|exchanges|railways|federations|associations|unions|chambers(?: of [\\p{Ll}]+(?: and [\\p{Ll}]+)?)?|courts|broadcasters|guards|forces|brigades|banks|schools|parks|gardens|clubs|festivals';
const PLURAL = new RegExp(`(?:^|[\\s(])((?:(?!the |of |and |with |between |by |in |from |to |for )[\\p{L}-]+ ){0,2}(?:${MANY})) (?:of|in) (?:the )?$`, 'iu');
/** "the Danube ports of A and B". */
const PLURAL_BESIDE = new RegExp(`^ (?:${MANY}) (?:of|in) (?:the )?$`, 'u');
const PLURAL_ALONE = new RegExp(`^(?:${MANY})$`, 'iu');
const singular = (noun: string): string => noun.replace(/^(chamber)s/i, '$1').replace(/ies$/, 'y').replace(/(?<!of [\p{Ll}]+)s$/u, '');
/** A year in brackets may stand behind each of them. */
const JOINT = /^(?: \([^()]{1,20}\))?(?:,? (?:and )?(?:of )?(?:the )?|, )$/;
/** "the national library of" before the name of a place. */
const OF = new RegExp(`(?:^|[\\s(])((?:(?!the |an? |and |of |in |its |their |with |by )[\\p{Ll}-]+ ){0,2}(?:${HEAD}) of (?:the )?)$`, 'u');
const NATIONAL = new RegExp(`(?<![\\p{L}-])(${ADJECTIVES}) (?:(?!and |of |in )[\\p{Ll}-]+ ){0,3}(${HEAD})(?![\\p{L}-]|['’]s? )(?! (?:of|maker|operator)(?![\\p{L}])| \\p{Lu})`, 'gu');

function kindOf(words: string): PartyKind {
  return words.endsWith(' school') ? 'university' : KIND_OF.get(words.trim().split(' ').at(-1) ?? '') ?? 'organization';
}
const isPlace = (actor: Actor): boolean => actor.kind === 'city' || actor.kind === 'region' || actor.kind === 'country';

/** The actors of a text, sentence by sentence, places widened to bodies; `sentences` and `actors` in order. */
export function withAllBodies(text: string, sentences: readonly Span[], actors: readonly Actor[]): Actor[] {
  return !occurs(TELLING, text) ? [...actors] : apart(sentences, actors).flatMap(({ span, own }) => (span === null ? own : withBodies(text, span, own)));
}

/** Runs of actors with the sentence they stand in; null where they stand in none. */
function apart(sentences: readonly Span[], actors: readonly Actor[]): { span: Span | null; own: Actor[] }[] {
  const runs: { span: Span | null; own: Actor[] }[] = [];
  let at = 0;
  for (const span of sentences) {
    const before: Actor[] = [], own: Actor[] = [];
    for (let actor = actors[at]; actor !== undefined && actor.end <= span.end; actor = actors[++at]) (actor.start < span.start ? before : own).push(actor);
    runs.push({ span: null, own: before }, { span, own });
  }
  return [...runs, { span: null, own: actors.slice(at) }];
}

/** The actors of a stretch, places widened to the bodies that are told by them; `span` is the stretch. */
function withBodies(text: string, span: Span, actors: readonly Actor[]): Actor[] {
  const own = text.slice(span.start, span.end);
  if (!occurs(TELLING, own)) return [...actors];
  const widened = withoutPlurals(text, actors).map((actor) => (isPlace(actor) ? bodyOf(text, span, actor) : actor));
  for (const [i, actor] of widened.entries()) if (isPlace(actor)) nameEach(text, span, { actors: widened, from: i });
  for (const m of matchesOf(NATIONAL, own)) {
    const start = span.start + m.index, end = start + m[0].length;
    if (!widened.some((a) => a.start < end && start < a.end)) widened.push({ start, end, name: m[0], kind: kindOf(m[2] ?? ''), country: COUNTRY_OF_ADJECTIVE.get(m[1] ?? '') ?? null, city: null, person: null, sure: true });
  }
  return widened.toSorted((a, b) => a.start - b.start);
}

/** "The Chambers of Commerce of A and B": what they are all called is none of them. */
function withoutPlurals(text: string, actors: readonly Actor[]): readonly Actor[] {
  return actors.filter((actor, i) => {
    const next = actors[i + 1];
    if (next !== undefined && actor.kind === 'other' && isPlace(next) && PLURAL_BESIDE.test(text.slice(actor.end, Math.min(next.start, actor.end + 40)))) return false;
    return next === undefined || !isPlace(next) || !PLURAL_ALONE.test(actor.name) || !/^ of (?:the )?$/.test(text.slice(actor.end, Math.min(next.start, actor.end + 9)));
  });
}

/** Gives the places of "the ports of A and B" the names of their bodies. */
function nameEach(text: string, span: Span, { actors, from }: { actors: Actor[]; from: number }): void {
  const first = actors[from];
  const told = first === undefined ? null : PLURAL.exec(text.slice(Math.max(span.start, first.start - 50), first.start));
  if (told === null || first === undefined) return;
  const run = [from];
  for (let i = from + 1; i < actors.length; i++) {
    const before = actors[i - 1], next = actors[i];
    if (before === undefined || next === undefined || !isPlace(next) || !JOINT.test(text.slice(before.end, next.start))) break;
    run.push(i);
  }
  if (run.length < 2) return;
  const noun = singular(told[1] ?? '');
  for (const i of run) {
    const actor = actors[i];
    const start = (actor?.start ?? 0) - (i === from ? told[0].trimStart().length : 0);
    if (actor !== undefined) actors[i] = { ...actor, start: start >= (actors[i - 1]?.end ?? 0) ? start : actor.start, name: `${noun.replace(/^\p{Ll}/u, (c) => c.toUpperCase())} of ${actor.name}`, kind: /bank/.test(noun) ? 'company' : /universit|college/.test(noun) ? 'university' : 'organization' };
  }
}

/** "the Yiwu chamber": the place tells which one. */
const BESIDE = /^ ((?:(?:film|book|music|jazz|theatre|food|art|trade|science|film and television) )?(?:port authority|port agency|chamber|museum|zoo|library|orchestra|university|airport|hospital|theatre|aquarium|observatory|shipyard|brewery|tourist board|fair|festival|biennale|symphony))(?![\p{L}-]|['’]s? )(?! of )(?! and (?!the |its |an? )[\p{Ll}])/u;

/** "Police in Dubai", "the parliament in Skopje": who acts there. */
const SEATED = /(?:^|[.:;,(] ?|(?<![\p{L}])(?:with|between|and|by) )(?:the )?((?:police|parliament|customs|authorities|prosecutors|government|central bank|finance ministry|foreign ministry|health ministry|transport ministry) in (?:the )?)$/iu;

function seatedIn(text: string, span: Span, actor: Actor): Actor | null {
  const lead = SEATED.exec(text.slice(Math.max(span.start, actor.start - 40), actor.start))?.[1];
  if (lead === undefined) return null;
  const start = actor.start - lead.length, noun = lead.replace(/ in (?:the )?$/, '').toLowerCase();
  return { ...actor, start, name: text.slice(start, actor.end), kind: /parliament|government|authorities|ministry/.test(noun) ? 'government' : kindOf(noun) };
}

function bodyOf(text: string, span: Span, actor: Actor): Actor {
  const behind = (length: number): string => text.slice(actor.end, Math.min(span.end, actor.end + length));
  const widened = (words: string, kind: PartyKind): Actor => ({ ...actor, end: actor.end + words.length, name: text.slice(actor.start, actor.end + words.length), kind });
  const owned = OWNED.exec(behind(60));
  if (owned !== null) return widened(owned[0], kindOf(owned[1] ?? ''));
  const firm = text.slice(Math.max(0, actor.start - 2), actor.start).endsWith(', ') ? null : OWN_FIRM.exec(behind(80));
  if (firm !== null) return widened(firm[0], 'company');
  const body = PEOPLE.exec(behind(60)) ?? OWN_PORT.exec(behind(60));
  if (body !== null) return widened(body[0], 'organization');
  const beside = /(?:^|[^\p{L}])[Tt]he $/u.test(text.slice(Math.max(0, actor.start - 5), actor.start)) ? BESIDE.exec(behind(50)) : null;
  if (beside !== null) return widened(beside[0], kindOf(beside[1] ?? ''));
  const words = OF.exec(text.slice(Math.max(span.start, actor.start - 50), actor.start))?.[1];
  if (words === undefined) return seatedIn(text, span, actor) ?? actor;
  const start = actor.start - words.length;
  return { ...actor, start, name: text.slice(start, actor.end), kind: kindOf(words.replace(/ of (?:the )?$/, '')) };
}
