/** Compares and merges: one agreement told twice is one entry, and what adds nothing is dropped. */
import { isReadTwice, withoutEnded } from './read-twice.ts';
import { isAnnouncedFirst } from './announced-first.ts';
import { isFromLongAgo } from './long-ago.ts';
import { isNamedApart } from './named-apart.ts';
import { AGAIN, compatible, follows, inside, namedAlike, partiesKey, VAGUE } from './same-paper.ts';
import type { Agreement, Entry } from './slots.ts';
import { withoutPartial } from './told-in-part.ts';
import { occurs } from '../matches.ts';

/** One entry an agreement, in the order of the text; `today` is the day of the text, YYYY-MM-DD. */
export function refine(found: readonly Entry[], today: string | null): Agreement[] {
  const byParties = new Map<string, Entry[]>();
  for (const item of withoutPartial(namedLater(withoutEnded(found)))) {
    const key = partiesKey(item.agreement);
    const kept = byParties.get(key) ?? [];
    byParties.set(key, kept);
    const twin = kept.findLastIndex((k) => !isFromLongAgo(k, item, today) && oneAndTheSame(k, item));
    const held = kept[twin];
    if (held === undefined) kept.push(item);
    else kept[twin] = merged(held, item);
  }
  return [...byParties.values()].flat().map((k) => k.agreement).toSorted((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}

/** A paper told without its parties, right behind it told with them: the headline need not lend any. */
function namedLater(found: readonly Entry[]): Entry[] {
  return found.map((x, i) => {
    const later = !x.lent ? undefined : found.slice(i + 1, i + 4).find((y) => y.definite && !y.lent && y.agreement.parties.length > 1 && y.agreement.instrument === x.agreement.instrument && y.agreement.evidence.start - x.agreement.evidence.end < AGAIN);
    return later === undefined ? x : { ...x, lent: false, agreement: { ...x.agreement, parties: later.agreement.parties, relation: later.agreement.relation } };
  });
}

function oneAndTheSame(x: Entry, y: Entry): boolean {
  const a = x.agreement, b = y.agreement;
  if (y.counted || x.item && y.item && !y.definite) return false;
  if (y.coupled && a.evidence.start <= b.evidence.end && b.evidence.start <= a.evidence.end) return false;
  if (!y.definite && (occurs(ANOTHER, b.evidence.text) || occurs(TOLD_AS_NEW, b.evidence.text) && b.evidence.start - a.evidence.end < BESIDE && a.evidence.end <= b.evidence.start && aboutElse(a.subjects, b.subjects))) return false;
  if (isReadTwice(a, b)) return true;
  if (isNamedApart(a, b)) return false;
  if (y.definite && a.instrument === 'contract' && b.instrument === 'contract' && occurs(THE_LOAN, b.evidence.text) && !occurs(LENT, a.evidence.text)) return false;
  if (a.rule === 'agreement.row' && b.rule === 'agreement.row' && a.instrument !== b.instrument && b.evidence.start >= a.evidence.end) return false;
  if (y.definite && x.agreement.step !== 'renewed' && occurs(OLDER, b.evidence.text)) return false;
  if (y.definite && y.told && a.instrument !== b.instrument && a.status === 'concluded' && b.status === 'concluded' && EVENTS.has(a.rule) && longBefore(b.date, a.date)) return false;
  if (y.definite && a.status === 'concluded' && b.status === 'concluded' && a.instrument === b.instrument && follows(a, b) && occurs(IN_FORCE, b.evidence.text)) return true;
  if (a.instrument === 'agreement' && b.instrument === 'contract' && occurs(CALLED_OFF_IT, b.evidence.text)) return false;
  if (isAnnouncedFirst(x, y) || isNewText(x, y) || isPaperOf(x, y) || renewsTie(x, y) || endsWithIt(x, y) || isItsContent(x, y)) return true;
  if (isItsEnd(x, y)) return true;
  if (y.definite && a.status === 'ended' && b.step === 'established' && b.instrument === 'relationship') return true;
  if ((a.status === 'ended') !== (b.status === 'ended')) return false;
  if (y.definite && b.step === 'approved' && a.status === 'concluded' && a.instrument === b.instrument) return true;
  if (a.rule === 'agreement.joint-action' && y.told && !y.definite && longBefore(b.date, a.date)) return false;
  if (a.rule === 'agreement.joint-action' && a.status === b.status && (!x.told || !y.told) && b.instrument !== 'relationship' && follows(a, b)) return true;
  if (a.instrument !== b.instrument && !(VAGUE.has(a.instrument) || VAGUE.has(b.instrument)) || a.instrument !== b.instrument && !near(x, y)) return false;
  if (a.evidence.start === b.evidence.start && a.instrument !== b.instrument) return false;
  if ((a.step === 'renewed') !== (b.step === 'renewed') && !y.definite && a.instrument !== b.instrument) return false;
  if (y.definite && a.instrument !== b.instrument && a.status !== b.status) return isPutOnPaper(x, y);
  if (a.rule === 'agreement.joint-action' && a.status === b.status && b.instrument !== 'relationship' && b.evidence.start - a.evidence.end < AGAIN) return true;
  if (y.definite && a.status === 'planned' && b.status === 'planned') return true;
  if (x.told && y.told && !compatible(a.date, b.date)) return false;
  if (!y.definite && y.told && !x.told && (x.item || EVENTS.has(a.rule)) && a.status === 'concluded' && b.status === 'concluded' && longBefore(b.date, a.date)) return false;
  if (y.definite) return a.instrument === b.instrument || a.status === b.status;
  if (a.status !== b.status && x.item && !y.item) return false;
  if (a.status !== b.status && b.status === 'planned' && !y.named && b.evidence.start - a.evidence.end > BESIDE && occurs(TOLD_AS_NEW, b.evidence.text)) return false;
  if (a.status !== b.status) return a.instrument === b.instrument && a.relation === b.relation;
  if (a.relation !== b.relation && a.instrument !== 'relationship' && b.instrument !== 'relationship') return false;
  return compatible(a.date, b.date) || !x.told || !y.told;
}

/** "Porto, twinned with Graz since 1983, voted to end the arrangement": what the tie came to. */
const isItsEnd = (x: Entry, y: Entry): boolean => y.definite && !y.named && y.agreement.status === 'ended' && x.agreement.status === 'concluded' && x.agreement.instrument === 'relationship' && y.agreement.evidence.start - x.agreement.evidence.end < 80;

/** "The first subsequent contract", under a framework agreement: a paper of its own. */
const CALLED_OFF_IT = /^(?:The|A|An) (?:(?:first|second|third|initial) )?(?:subsequent|follow-up|follow-on|call-off|implementing|individual|specific) contract/u;

/** "The treaty has been in force since 2017": not the day of its signing. */
const IN_FORCE = /(?:ha[sd] been in (?:force|effect)|(?:came|entered) into (?:force|effect)|took effect)(?![\p{L}])/u;

/** "The previous memorandum was concluded in 2004": another one, before that of which the text tells. */
const OLDER = /^(?:The|Its|Their|An?) (?:previous|earlier|former|preceding) /;

/** "They renewed their agreement. The new text was signed on board": the renewal's own paper. */
function isNewText({ agreement: a }: Entry, { agreement: b }: Entry): boolean {
  return a.step === 'renewed' && b.status === a.status && follows(a, b) && namedAlike(a, b) && NEW_TEXT.test(b.evidence.text);
}
const NEW_TEXT = /^(?:The|This) (?:new|renewed|revised|updated|extended) (?:\p{Ll}+ ){0,2}(?:text|document|paper|agreement|version|pact|charter|protocol)(?![\p{L}])/u;

/** "They agreed to become sister cities. The agreement will be signed in May": what was agreed is still to be signed. */
function isPutOnPaper(x: Entry, y: Entry): boolean {
  const a = x.agreement, b = y.agreement, gap = b.evidence.start - a.evidence.end;
  const agreed = !x.told && a.status === 'concluded' && (a.instrument === 'relationship' || a.rule === 'agreement.joint-action') && AGREED_TO.test(a.evidence.text);
  return agreed && b.status === 'planned' && b.step !== 'approved' && gap >= 0 && gap < BESIDE;
}
const AGREED_TO = /(?<![\p{L}])(?:agreed|decided|resolved|undertook|pledged) (?:to|on)(?![\p{L}])/u;

/** "signed a memorandum. They agreed to open a crossing": what the paper is about. */
const isItsContent = (x: Entry, y: Entry): boolean => y.agreement.rule === 'agreement.joint-action' && x.agreement.instrument !== 'relationship' && x.agreement.status === y.agreement.status && follows(x.agreement, y.agreement) && occurs(WHO_AGREED, y.agreement.evidence.text);
const WHO_AGREED = /^(?:they|both|the (?:two|parties|sides|partners|pair))(?![\p{L}])/iu;
/** "have parted ways: the agreement of 2005 ended on Friday": the tie is over with its paper. */
const endsWithIt = (x: Entry, y: Entry): boolean => y.definite && x.agreement.status === 'ended' && y.agreement.status === 'ended' && x.agreement.instrument === 'relationship' && y.agreement.instrument !== 'relationship' && y.agreement.evidence.start - x.agreement.evidence.end < AGAIN;
/** "have been twins since 1991", and behind it "renewed their twinning"; "signed a pact in 2012. The pact was extended in May". */
const renewsTie = (x: Entry, y: Entry): boolean => {
  const a = x.agreement, b = y.agreement;
  if (b.step !== 'renewed' || a.status !== 'concluded' || b.status !== 'concluded') return false;
  return a.instrument === 'relationship' && b.instrument === 'relationship' || y.definite && namedAlike(a, b) && follows(a, b);
};
/** "bought the yard. The purchase contract was signed in July": the paper of the deal told before. */
const isPaperOf = (x: Entry, y: Entry): boolean => y.definite && DEALS.has(x.agreement.rule) && x.agreement.instrument === 'contract' && y.agreement.instrument === 'contract' && y.agreement.status === 'concluded' && follows(x.agreement, y.agreement);
const DEALS: ReadonlySet<string> = new Set(['agreement.stake', 'agreement.order', 'agreement.loan']);

/** "The loan agreement is due in March": no building contract is meant. */
const THE_LOAN = /\b[Tt]he (?:[\p{Ll}]+ )?(?:loan|credit|facility|financing) (?:agreement|contract|facility|deal)/u;
const LENT = /loan|credit|lend|lent|borrow|financ|facilit|grant/i;

/** What these tell has just been done. */
const EVENTS: ReadonlySet<string> = new Set(['agreement.signed', 'agreement.loan', 'agreement.order', 'agreement.stake']);
/** A day in a year well before that of another. */
function longBefore(date: string | null, day: string | null): boolean {
  const year = /^\d{4}/.exec(date ?? '')?.[0], other = /^\d{4}/.exec(day ?? '')?.[0];
  return year !== undefined && other !== undefined && Number(other) - Number(year) > 1;
}

/** "signed another memorandum": by its own words a second one. */
const ANOTHER = /\b(?:another|(?:an? )?(?:second|third|further|separate)|one more) (?:[\p{L}-]+ ){0,3}(?:memorand|mou\b|agreement|contract|pact|accord|protocol|letter of intent|declaration|treaty|deal\b)/iu;

/** So close two papers are told one by one; farther off the one is told again in other words. */
const BESIDE = 250;

/** "a memorandum", "a three-year cooperation agreement": not "the agreement". */
const TOLD_AS_NEW = /\ban? (?:[\p{L}\p{N}-]+ ){0,4}?(?:memorand|mous?\b|agreement|contract|pact|accord|protocol|letter of intent|declaration|treaty|deal\b)/iu;

/** Both say what they are about, and no word is the same. */
function aboutElse(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const words = new Set(wordsOf(one));
  return !wordsOf(other).some((word) => words.has(word));
}
const wordsOf = (subjects: readonly string[]): string[] => subjects.flatMap((subject) => (/\p{Script=Han}/u.test(subject) ? [...subject] : (subject.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 5))));

/** Two instruments are one paper when the later points back, or both tell one day, or stand side by side. */
function near(x: Entry, y: Entry): boolean {
  return y.definite || x.told && y.told && compatible(x.agreement.date, y.agreement.date) || !x.told && (!y.told || compatible(x.agreement.date, y.agreement.date) || (y.agreement.date ?? '') > (x.agreement.date ?? '')) && y.agreement.evidence.start - x.agreement.evidence.end < 150;
}

/** The richer telling stays; what only the other tells is added. */
function merged(x: Entry, y: Entry): Entry {
  const [richer, poorer] = weight(y) > weight(x) && (x.agreement.status !== 'ended' || y.agreement.status === 'ended') ? [y, x] : [x, y];
  const a = richer.agreement, b = poorer.agreement;
  const wide = a.date !== null && b.date !== null && inside(b.date, a.date);
  const finer = a.date !== null && b.date !== null && a.date.length < b.date.length && b.date.startsWith(a.date) ? b.date : null;
  const date = finer !== null ? finer : !wide && (richer.told || !poorer.told) ? a.date ?? b.date : b.date ?? a.date;
  const signing = isAnnouncedFirst(x, y) ? y.agreement.date : y.told && (y.definite || renewsTie(x, y)) && (x.agreement.status === 'planned' && y.agreement.status === 'planned' || isPaperOf(x, y) || renewsTie(x, y)) ? y.agreement.date : null;
  const instrument = a.instrument === 'relationship' && b.instrument !== 'relationship' && a.status === b.status && a.status === 'concluded' ? b.instrument : a.instrument;
  const relation = a.relation !== 'sister-city' && (b.relation === 'sister-city' || instrument !== a.instrument) ? b.relation : a.relation;
  const put = x.agreement.rule === 'agreement.order' && y.agreement.status === 'planned' && y.agreement.instrument === 'contract' && y.agreement.evidence.start > x.agreement.evidence.start ? y.agreement : y.definite && x.agreement.status !== 'ended' && y.agreement.status !== x.agreement.status && !awaitsRatification(x, y) && y.agreement.evidence.start - x.agreement.evidence.end < 80 ? y.agreement : null;
  return {
    told: x.told || y.told, definite: x.definite && y.definite, named: x.named || y.named, coupled: x.coupled || y.coupled, lent: x.lent && y.lent, item: x.item || y.item, counted: x.counted || y.counted,
    agreement: {
      ...a, instrument, ...(put === null ? {} : { status: put.status, step: put.step }), relation, date: signing ?? put?.date ?? date, place: a.place ?? b.place, signatories: a.signatories.length > 0 ? a.signatories : b.signatories,
      subjects: a.subjects.length > 0 ? a.subjects : b.subjects, confidence: Math.max(a.confidence, b.confidence),
    },
  };
}

/** "The treaty has yet to be ratified": what was signed stays signed. */
function awaitsRatification(x: Entry, y: Entry): boolean {
  return x.agreement.status === 'concluded' && y.agreement.step === 'approved' && TO_HOUSE.test(y.agreement.evidence.text);
}

const TO_HOUSE = /ratif|(?:approv|consent|assent)[^;.]{0,40} (?:Congress|[Pp]arliaments?|Senate|[Nn]ational [Aa]ssembly|legislatures?)(?![\p{L}])/u;

function weight(x: Entry): number {
  const a = x.agreement;
  return (VAGUE.has(a.instrument) ? 0 : 1) + (a.status === 'concluded' ? 1 : 0) + a.confidence + (x.told ? 0.3 : 0) - (x.definite ? 0.6 : 0);
}
