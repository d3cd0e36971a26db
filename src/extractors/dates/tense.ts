/** Whether a sentence speaks of what was or of what will be, near one of its words. */
import type { Span } from '../../record.ts';
import { BARE_VERBS, BEFORE_DATES, BEFORE_TO, BETWEEN, FUTURE_WORDS, INVITED, PAST_WORDS, PLANNED_THEN, PRESENT_WORDS, RESOLVED } from './tense-words.ts';

/** `coming`: told in the present of what runs out, opens or begins then. */
export type Tense = 'past' | 'present' | 'coming' | 'future' | null;
export interface Marker extends Span { readonly tense: Tense }

/** What a stop between a word and a verb counts for, in characters. */
const BARRIER = 40;
/** What a verb behind the date, and one in the present, count for beside a past or future one before it. */
const BEHIND = 10, WEAK = 15;

/** "will be held … and archived": so near, the second verb is in the tense of the first. */
const SAME_CLAUSE = 60;
/** A verb farther off than this tells nothing. */
const TOO_FAR = 100;

const isPast = (word: string): boolean => PAST_WORDS.has(word) || (word.length > 4 && word.endsWith('ed'));
const isParticiple = (word: string): boolean => isPast(word) || word === 'become' || (word.length > 4 && word.endsWith('en'));

/** Participles of what is to come as well as of what was: "concerts, held in July, are free". */
const OF_EITHER: ReadonlySet<string> = new Set('held hosted staged organised organized celebrated run shown performed broadcast presented'.split(' '));
/** A participle behind them tells no tense: "if booked before 3 May". */
const CONDITIONS: ReadonlySet<string> = new Set('if when once unless where until as'.split(' '));
/** "which could be signed in October": behind "could" and "might" these look ahead. */
const COMING: ReadonlySet<string> = new Set('be begin start open follow come take sign land launch arrive enter vote meet'.split(' '));
/** "agreed to a truce in October": no deed to come. */
const A_THING: ReadonlySet<string> = new Set('a an the its their his her our this that these those all such'.split(' '));
const OPENS_PHRASE: ReadonlySet<string> = new Set('in on at from between during every each'.split(' '));

/** "was to open", "was due", "should have ended": what was meant to be says nothing of when it was. */
const isThwarted = (list: readonly string[], i: number): boolean => ((list[i] === 'was' || list[i] === 'were') && PLANNED_THEN.has(list[i + 1] ?? ''))
  || (list[i + 1] === 'have' && /^(?:should|would|could)$/.test(list[i] ?? ''));

/** The tense that the word at `i` tells, and the last word of its verb. */
function verbAt(list: readonly string[], i: number): { tense: Tense; last: number } | null {
  const word = list[i] ?? '';
  if (isThwarted(list, i)) return { tense: null, last: i + 1 };
  const ahead = FUTURE_WORDS.has(word) || (BEFORE_TO.has(word) && list[i + 1] === 'to') || (word === 'to' && (list[i + 1] === 'be' || RESOLVED.has(list[i - 1] ?? '') && !A_THING.has(list[i + 1] ?? ''))) || (word === 'could' || word === 'might') && COMING.has(list[i + 1] ?? '');
  if (ahead) {
    let last = i;
    while (BETWEEN.has(list[last + 1] ?? '') && last < i + 5) last++;
    return { tense: 'future', last: isParticiple(list[last + 1] ?? '') ? last + 1 : last };
  }
  if (word === 'has' || word === 'have') {
    const last = BETWEEN.has(list[i + 1] ?? '') && !isParticiple(list[i + 1] ?? '') ? i + 2 : i + 1;
    return isParticiple(list[last] ?? '') ? { tense: 'past', last } : { tense: 'present', last: i };
  }
  if (word === 'is' || word === 'are') {
    if (INVITED.has(list[i + 1] ?? '')) return { tense: 'future', last: i + 1 };
    const last = BETWEEN.has(list[i + 1] ?? '') && !isParticiple(list[i + 1] ?? '') ? i + 2 : i + 1;
    return { tense: 'present', last: isParticiple(list[last] ?? '') ? last : i };
  }
  if (BARE_VERBS.has(word) && BEFORE_DATES.has(list[i + 1] ?? '') && /(?:[^s]s|^and|^they|^we|^people)$/.test(list[i - 1] ?? '')) return { tense: 'present', last: i };
  if (word === 'to' && BARE_VERBS.has(list[i + 1] ?? '') && BEFORE_DATES.has(list[i + 2] ?? '') && !isPast(list[i - 1] ?? '')) return { tense: 'future', last: i + 1 };
  if (isPast(word)) return { tense: 'past', last: i };
  return PRESENT_WORDS.has(word) ? { tense: 'present', last: i } : null;
}
interface Word extends Span { readonly word: string }
/** The words of a sentence in small letters. */
function wordsOf(sentence: string): Word[] {
  const small = sentence.toLowerCase().replaceAll('’', "'");
  const out: Word[] = [];
  const words = small.length === sentence.length ? small : sentence;
  for (let start = 0; start < words.length; start++) {
    if (!isLetter(words.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < words.length && (isLetter(words.charCodeAt(end)) || words.charCodeAt(end) === 39)) end++;
    out.push({ word: words.slice(start, end), start, end });
    start = end;
  }
  return out;
}
/** A letter of ASCII. */
const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** The verbs of a sentence that tell a tense. */
export function markersOf(sentence: string): Marker[] {
  const found = wordsOf(sentence), list = found.map((w) => w.word);
  const out: Marker[] = [];
  for (let i = 0; i < list.length; i++) {
    const verb = verbAt(list, i);
    const first = found[i], last = verb === null ? undefined : found[Math.min(verb.last, found.length - 1)];
    if (verb === null || first === undefined || last === undefined || (verb.tense === 'future' && first.word === 'may' && sentence[first.start] === 'M')) continue;
    // "the Bern-based troupe" tells of no time.
    if (verb.tense === 'past' && sentence[first.start - 1] === '-') continue;
    if (first.word.endsWith('ed') && CONDITIONS.has(list[i - 1] ?? '')) continue;
    if (OF_EITHER.has(first.word) && sentence[first.start - 2] === ',' && OPENS_PHRASE.has(list[i + 1] ?? '')) continue;
    const goesOn = verb.tense === 'past' && list[i - 1] === 'and' && out.at(-1)?.tense === 'future' && first.word.endsWith('ed') && first.start - (out.at(-1)?.end ?? 0) < SAME_CLAUSE;
    out.push({ start: first.start, end: last.end, tense: goesOn ? 'future' : verb.tense });
    i = verb.last;
  }
  return out;
}
/** "is set for 4 March", "adjourned to May 3", "deadline: 3 May". */
const LOOKS_AHEAD = /(?<!\b(?:was|were|had been|originally|initially|first) )\b(?:(?:re)?scheduled|slated|fixed|planned|set|agreed|arranged|confirmed|announced|reserved|foreseen|booked|earmarked|due|pencilled in|penciled in|in time|hearing|vote|elections?|launch|opening|return|meeting|delivery) for (?:the )?$|\b(?:postponed|adjourned|extended|delayed|moved|rescheduled|deferred|pushed back|put back|put off) (?:to|till|until) (?:the )?$|\b(?:with effect (?:from|on)|effective(?: from| on| as of)?|as from|in force from|for the (?:[a-z-]+ ){0,2}(?:exhibition|fair|festival|forum|conference|expo|season|edition|summit|games|congress) (?:in|on|from|of)) (?:the )?$|\b(?:deadline|closing date|due date|last date)(?: is| of| for \w+ is)?:? (?:the )?$/i;

/** "after 6.1% in the", "compared with 40 in", "since": what is compared with has been. */
const LOOKS_BACK = /\b(?:after|versus|vs\.?|against|compared (?:with|to)|(?:up|down) from)\b[^,;.]{0,12}(?:\.\d[^,;.]{0,9})? (?:in|for|on|at) (?:the )?$|\bsince (?:the |early |late )?$/i;

/** "runs out in", "opens on": what has a day of its own. */
const RUNS_OUT = /(?<!\b(?:had|has|have|having|been|an?|the|its|their|his|her|to|not|did) )\b(?:expires?|lapses?|matures?|runs? out|ends?|opens?|reopens?|begins?|starts?|closes?|resumes?|launch(?:es)?|kicks? off|premieres?|departs?|comes? (?:in)?to (?:force|effect|an end)|goes? into (?:force|effect|service|operation)|takes? (?:effect|place)|enters? (?:into )?(?:force|service)) (?:again )?(?:in|on|from|at) (?:the )?(?:(?:end|start|beginning) of |early |late |mid-?)?$/i;

/** How many stops stand between two places; a comma inside a number or a date does not count. */
const stops = (between: string): number => between.replace(/ \([^()]{1,40}\)/g, '').match(/[;:–—()"“”]|, (?!\d)/g)?.length ?? 0;

/** "will start in May following an approval given", "will fly on 1 October and has signed": what went before it, what else is told. */
const FOLLOWS = /^ (?:following|after|under|because|as|and (?:it |they )?(?:has|have|had|was|were|will|is|are)) /;

/** The tense of the verb nearest to a stretch of a sentence; a verb behind a comma is farther off. */
export function tenseNear(sentence: string, markers: readonly Marker[], span: { start: number; end: number }): Tense {
  let best: Tense = null, least = TOO_FAR;
  const lead = sentence.slice(Math.max(0, span.start - 40), span.start);
  if (LOOKS_AHEAD.test(lead)) return 'future';
  if (LOOKS_BACK.test(lead)) return 'past';
  if (RUNS_OUT.test(lead)) return 'coming';
  // "Papers submitted by 3 May will be read": the verb behind is the main one.
  const by = /\b(?:by|before|than)(?: the)? $/.test(lead);
  for (const marker of markers) {
    if (marker.start < span.end && span.start < marker.end) continue;
    const before = marker.end <= span.start;
    const main = !before && by && marker.start - span.end <= 2;
    const distance = main ? 0 : (before ? span.start - marker.end : marker.start - span.end + BEHIND) + (marker.tense === 'present' ? WEAK : 0);
    if (distance >= least) continue;
    const between = before ? sentence.slice(marker.end, span.start) : sentence.slice(span.end, marker.start);
    const cost = distance + BARRIER * (stops(between) + Number(!before && FOLLOWS.test(between)));
    if (cost < least) [best, least] = [marker.tense, cost];
  }
  return best;
}

const ZH_AHEAD = /[将拟]|计划|预计|即将|定于|有望|力争|争取|明年/, ZH_BEFORE = /[了曾已]|截至|日前|去年|成立|举行过/;
/** The tense of the clause of Chinese around a stretch. */
export function chineseTense(text: string, span: Span): Tense {
  const lead = /[^，。；！？\n]{0,24}$/.exec(text.slice(Math.max(0, span.start - 24), span.start))?.[0] ?? '';
  const tail = /^[^，。；！？\n]{0,24}/.exec(text.slice(span.end, span.end + 24))?.[0] ?? '';
  if (ZH_AHEAD.test(lead + tail)) return 'future';
  if (ZH_BEFORE.test(lead + tail)) return 'past';
  const sentence = /[^。；！？\n]{0,60}$/.exec(text.slice(Math.max(0, span.start - 60), span.start))?.[0] ?? '';
  return ZH_AHEAD.test(sentence) ? 'future' : ZH_BEFORE.test(sentence) ? 'past' : null;
}
