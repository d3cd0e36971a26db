/** A reading with its parties known becomes one finding or several: every slot is filled here. */
import type { AgreementFinding, Found, Party, PartyKind, Signatory } from '../../record.ts';
import { EVIDENCE_MAX } from '../../record.ts';
import { relationOf, statusOf, stepOf } from './classify.ts';
import { paperDate } from './paper-date.ts';
import { daysBehind } from './partner-day.ts';
import type { Reading, RuleName, Sides, Signed } from './reading.ts';
import type { Member } from './actor.ts';
import { ACTOR_BASE, actorAt, dateAt } from './letters.ts';
import { isPlaceKind, sameParty } from './same-party.ts';
import type { Story } from './story.ts';
import { subjectsOf } from './subjects.ts';
import { matchesOf } from '../matches.ts';
import { before } from './windows.ts';

export type Agreement = Found<AgreementFinding>;

/**
 * How often a rule's find is an agreement that a reader would list: where its clause names every party itself, and where a party
 * stands in another clause or is left to the reader. Counted on gold releases. It only tells which of two tellings is the richer
 * one when they are merged: how sure a finding is, all findings of a text decide together (`sureness.ts`).
 */
const CONFIDENCE: Readonly<Record<RuleName, { readonly named: number; readonly left: number }>> = {
  'agreement.signed': { named: 0.96, left: 0.84 }, 'agreement.nominal': { named: 0.88, left: 0.78 }, 'agreement.in-force': { named: 0.87, left: 0.82 },
  'agreement.tie': { named: 0.83, left: 0.76 }, 'agreement.ended': { named: 0.94, left: 0.86 }, 'agreement.planned': { named: 0.91, left: 0.8 },
  'agreement.became-sister-city': { named: 0.91, left: 0.84 }, 'agreement.twinned': { named: 0.87, left: 0.82 }, 'agreement.sister-since': { named: 0.91, left: 0.84 },
  'agreement.listed-year': { named: 0.86, left: 0.83 }, 'agreement.order': { named: 0.86, left: 0.76 }, 'agreement.stake': { named: 0.84, left: 0.74 },
  'agreement.loan': { named: 0.84, left: 0.78 }, 'agreement.joint-action': { named: 0.83, left: 0.74 }, 'agreement.row': { named: 0.88, left: 0.75 },
  'agreement.any-verb': { named: 0.78, left: 0.7 }, 'agreement.under-paper': { named: 0.78, left: 0.7 }, 'agreement.beside': { named: 0.6, left: 0.5 },
};
/** A finding with one party alone is seldom whole. */
const ALONE = 0.82;
/** What was told before, and names that nothing else speaks for, are never quite sure. */
const LESS_SURE = 0.86;

/** A finding with what its merging needs to know. */
export interface Entry {
  readonly agreement: Agreement;
  /** Its sentence tells its day. */
  readonly told: boolean;
  /** It speaks of a paper that was spoken of before. */
  readonly definite: boolean;
  /** Its clause names every party itself. */
  readonly named: boolean;
  /** One of two papers of one verb. */
  readonly coupled: boolean;
  /** Its parties are those of the headline. */
  readonly lent: boolean;
  /** It is an item of a list that was announced. */
  readonly item: boolean;
  /** It is one of several that were told at once. */
  readonly counted: boolean;
}

/** One finding a paper: many counterparts behind "with" are as many papers, unless they share one. */
export function findingsOf(story: Story, reading: Reading, sides: Sides): Entry[] {
  const split = !reading.together && !actAsOne(reading) && sides.others.length > 1 && sides.subject.length <= 1;
  const each = !split && sides.others.length === 1 && sides.subject.length > 1 && /(?:agreements|pacts|accords|contracts|treaties|ties|partnerships|memorand(?:a|ums)|mous|twinnings|links)(?![\p{L}])/iu.test(reading.words) && / (?:their|separate|own) /.test(` ${reading.scene.mask.slice(Math.max(0, reading.act - 10), reading.act + 60)} `);
  const paired = sides.others.length === 0 ? inPairs(story.draft.text, sides.subject) : sides.subject.length === 0 ? inPairs(story.draft.text, sides.others) : eachWithOne(reading, sides);
  const rows = paired ?? (each ? sides.subject.map((s) => distinct([s, ...sides.others])) : split ? sides.others.map((o) => distinct([...sides.subject, o])) : [distinct([...sides.subject, ...sides.others])]);
  const count = rows.length;
  const days = split ? respectively(reading, count) ?? daysBehind(reading, sides.others) : [];
  return rows.filter((r) => r.length > 0).map((members, i) => finding(story, days[i] === undefined ? reading : { ...reading, date: days[i] ?? null }, { members, people: sides.people, alone: count === 1, lent: sides.lent === true }));
}

/** "The chambers of A and B and of C and D signed", "between A and B, C and D, and E and F": as many papers as pairs; null where they are not told so. */
function inPairs(text: string, members: readonly Member[]): Member[][] | null {
  if (members.length < 4 || members.length % 2 === 1) return null;
  const gaps = members.slice(1).map((next, i) => text.slice(members[i]?.end, Math.max(members[i]?.end ?? 0, next.start)));
  // The first pair must stand apart from the second: "A and B and C and D" may be four of one paper.
  if (!gaps.every((gap, i) => (i % 2 === 0 ? gap === ' and ' : NEXT_PAIR.test(gap) && (i > 1 || gap !== ' and ')))) return null;
  return gaps.flatMap((_, i) => (i % 2 === 0 ? [members.slice(i, i + 2)] : []));
}
const NEXT_PAIR = /^(?:[,;](?: and)?| and) (?:(?:between|of) )?(?:the )?$/;

/** "A and B signed agreements with C and D respectively": as many papers as pairs. */
function eachWithOne({ scene: { words } }: Reading, { subject, others }: Sides): Member[][] | null {
  if (subject.length < 2 || subject.length !== others.length || !words.has('respectively')) return null;
  return subject.map((one, i) => [one, ...others.slice(i, i + 1)]);
}

/** "given to a consortium of A and B", "awarded to A, together with B", "a loan from A and B": they act as one. */
function actAsOne({ scene: { mask }, others, instrument, act }: Reading): boolean {
  const [first, ...rest] = others.map((o) => mask.indexOf(String.fromCharCode(ACTOR_BASE + o))).toSorted((a, b) => a - b);
  if (first === undefined || rest.length === 0) return false;
  if (CONSORTIUM.test(before(mask, first, 70)) || rest.some((at) => ALONG_WITH.test(before(mask, at, 60)))) return true;
  return instrument === 'contract' && ONE_LOAN.test(mask.slice(act, first));
}
const CONSORTIUM = /(?:consorti(?:um|a)|alliance|joint venture|joint operation|group|grouping|syndicate|bidding team|team|partnership)(?: of [\p{Ll}\d]+ (?:[\p{Ll}]+ )?(?:banks|lenders|firms|companies|investors))? (?:of|between|led by|headed by|formed by|made up of|comprising|consisting of|that unites) (?:the )?(?:[\p{Ll}-]+ ){0,3}(?:[\uE000-\uEFFF]['’]s (?:[\p{Ll}-]+ ){0,3})?$/u;
const ALONG_WITH = /(?:together|jointly|along) with (?:the |its )?(?:[\p{L}-]+ ){0,4}$/u;
/** One loan has many lenders, one order may have two makers. */
const ONE_LOAN = /(?:^| )(?:an?|the|its|one|another) (?:[^\s,;]+ ){0,6}?(?:loan|credit|credit line|line of credit|facility|financing|concession|mortgage)(?: of [^,;]{3,40}| worth [^,;]{3,40})? (?:from|with|by|to) (?:the )?(?:[\p{L}-]+ ){0,4}$/u;

/** "with A, B and C, respectively on the 1st, 2nd and 3rd": the days in the order of the partners. */
function respectively(reading: Reading, count: number): number[] | null {
  const { mask, dates } = reading.scene;
  if (dates.length < 2 || !mask.includes('respectively')) return null;
  const run = /[\uF000-\uF8FE](?:(?:, and |, | and )(?:in |on )?[\uF000-\uF8FE])+/u.exec(mask)?.[0] ?? '';
  const days = [...run].flatMap((c) => dateAt(c, 0) ?? []);
  return days.length === count ? days : null;
}

function distinct(members: readonly Member[]): Member[] {
  const kept: Member[] = [];
  for (const m of members) if (!kept.some((k) => sameParty(k, m))) kept.push(m);
  return kept;
}

interface Row { readonly members: readonly Member[]; readonly people: readonly Signed[]; readonly alone: boolean; readonly lent: boolean }

function finding(story: Story, reading: Reading, row: Row): Entry {
  const parties = row.members.map(partyOf);
  const evidence = evidenceOf(story.draft.text, reading);
  const named = row.members.every((m) => m.sure && m.start >= evidence.start && m.end <= evidence.end);
  const stated = statusOf(reading.step, reading.planned);
  const date = paperDate(story.draft, reading, stated);
  const coming = stated === 'concluded' && date.told && isAhead(date.value, story.draft.publishedAt), started = coming && STARTS.test(reading.scene.mask.slice(reading.act, reading.act + 40));
  const ahead = coming && !started;
  const lasting = stated === 'ended' && RUNS_OUT.test(evidence.text) && !NOT_ON.test(evidence.text) && (date.told ? (date.value ?? '') > (story.draft.publishedAt ?? '9') : true);
  const status = ahead ? 'planned' : lasting ? 'concluded' : stated;
  const agreement: Agreement = {
    instrument: reading.instrument, relation: relationOf(inFull(reading), reading.instrument, parties.map((p) => (p.kind === 'government' && OF_ITS_OWN.test(p.name) ? 'organization' : p.kind))), status,
    step: lasting ? 'signed' : stepOf(reading.step, reading.planned || ahead), date: lasting || started ? null : date.value, place: placeOf(reading, row.members), parties,
    signatories: row.people.map((p): Signatory => ({ name: p.name, title: p.title, party: p.party?.name ?? null })),
    subjects: subjectsOf(reading), evidence,
    rule: reading.rule, confidence: surenessOf(reading, row.members, named ? 'named' : 'left'),
  };
  return { agreement, told: date.told, definite: reading.definite, named, coupled: reading.coupled === true, lent: row.lent, item: reading.scene.item != null, counted: reading.counted === true };
}

/** The words of a reading, with what only common nouns call: "an agreement on a polyethylene plant". */
function inFull({ words, scene }: Reading): string {
  return words.replaceAll(/[\uE000-\uEFFF]/g, (letter) => { const name = scene.actors[actorAt(letter, 0) ?? -1]?.name ?? ''; return /^\p{Ll}/u.test(name) ? name : letter; });
}

/** A public body that works for itself: its papers are not a government's. */
const OF_ITS_OWN = /^(?!.*(?:Municipal|City|Town)).*(?:Agency|Authority|Service|Centre|Center|Institute|Corporation|Company|Statistics|Customs|Police)$/;

function surenessOf(reading: Reading, members: readonly Member[], told: 'named' | 'left'): number {
  const sure = CONFIDENCE[reading.rule][told];
  if (members.length < 2) return Math.min(ALONE, sure);
  return reading.definite || members.some((m) => m.kind === 'other' && !m.name.includes(' ')) ? Math.min(sure, LESS_SURE) : sure;
}

/** "an agreement that expires in 2030" is in force. */
const RUNS_OUT = /(?:^| )(?:that|which) (?:expires?|ends|lapses|runs out|(?:due|set) to (?:expire|end|lapse))(?![\p{L}])/u;

/** "will not extend the agreement that ends in June": it is over then. */
const NOT_ON = /(?:not|no longer|n['’]t)(?: to)? (?:be )?(?:renew|extend|prolong|continu)/;

/** "takes effect on 1 July": what is signed may begin later. */
const STARTS = /^(?:(?:came|come|comes|coming|enters?|entered|go|goes|went|put|brought) into (?:force|effect|operation)|(?:took|takes?|taken) effect|(?:is|are|was|were) in (?:force|effect))/;

/** A day behind the day of the article has not come yet. */
function isAhead(value: string | null, published: string | null): boolean {
  const first = value?.split('/')[0] ?? '';
  return published !== null && /^\d{4}-(?:0\d|1[0-2])(?:-\d{2})?$/.test(first) && first > published.slice(0, first.length);
}

function partyOf(member: Member): Party {
  const kind: PartyKind = member.kind === 'person' || member.kind === 'pair' || member.kind === 'one' ? 'other' : member.kind;
  return { name: member.name, kind, country: member.country, city: member.city };
}

function evidenceOf(text: string, reading: Reading): Agreement['evidence'] {
  const { scene } = reading;
  let start = scene.at[reading.start] ?? scene.start;
  const last = reading.end >= scene.mask.length ? scene.end : (scene.at[reading.end] ?? scene.end);
  while (start < last && /[\s,;:–—-]/.test(text[start] ?? '')) start++;
  if (TURNED.test(text.slice(scene.start, start))) start = scene.start;
  let end = Math.min(last, start + EVIDENCE_MAX);
  while (end > start && /[\s,;:]/.test(text[end - 1] ?? '')) end--;
  if (end > start && /[\uD800-\uDBFF]/.test(text[end - 1] ?? '')) end--;
  return { start, end, text: text.slice(start, end) };
}

/** "Not yet" before "signed is the pact": who reads the words that an agreement rests on must see it. */
const TURNED = /^(?:Not|Never|Still|Yet|No longer)(?: (?:yet|to be|been))? $/;

const IN_PLACE = /(?:^|[\s,])(?:in|at) (?:the [\p{Ll} ]{0,30}(?:of|in) )?([\uE000-\uEFFF])/gu;
/** Before the verb only these tell where it was done: "At a ceremony in Porto,", "In Porto on Monday,". */
const VENUE = /(?:^|[\s,])(?:(?:[Oo]n the (?:sidelines|margins|fringes) of|[Aa]t|[Dd]uring) (?:(?!(?:in|at|with|between) )[^\s,;.]+ ){1,8}(?:in|at)|^In|(?:signed|concluded|inked|sealed|exchanged) [^,;.]{0,60}? in) ([\uE000-\uEFFF])(?![-–'’])/gu;

/** A city behind "in" or "at" that is no party. */
function placeOf(reading: Reading, members: readonly Member[]): string | null {
  const { mask } = reading.scene;
  for (const m of [...matchesOf(IN_PLACE, mask.slice(reading.act, reading.end + 80)), ...matchesOf(VENUE, mask.slice(0, reading.act))]) {
    const index = actorAt(m[1] ?? '', 0), actor = reading.scene.actors[index ?? -1];
    if (index === null || actor === undefined || actor.kind === 'country' || !isPlaceKind(actor.kind) && actor.kind !== 'other') continue;
    if (!members.some((p) => sameParty(p, actor) && reading.others.includes(index))) return actor.name;
  }
  return null;
}
