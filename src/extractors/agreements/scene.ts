/**
 * A sentence as the agreement rules see it: every possible party and every date is one letter of a private
 * alphabet, so that plain patterns can speak of "party" and "date". `at` leads back to the text.
 */
import type { DateFinding, Found, Span } from '../../record.ts';
import type { Actor } from './actor.ts';
import { groupsOf, type Group } from './groups.ts';
import { ACTOR_BASE, DATE_BASE, MOST } from './letters.ts';
import type { Antecedent } from './papers.ts';
import type { Trace } from '../trace.ts';

export interface Scene extends Span {
  readonly mask: string;
  /** `at[i]`: offset in the text of letter `i` of the mask; one more entry for the end. */
  readonly at: readonly number[];
  readonly actors: readonly Actor[];
  readonly dates: readonly Found<DateFinding>[];
  readonly groups: readonly Group[];
  /** The words of the mask as they are written, in ASCII: a letter of another kind parts two of them. */
  readonly words: ReadonlySet<string>;
  /** The paper or tie that was spoken of last, if not long ago. */
  readonly earlier: Antecedent | null;
  /** What the introduction of the list announced whose item this sentence is. */
  readonly item?: Antecedent | null;
  /** Several papers told at once not long ago: "three agreements were signed". */
  readonly several?: Antecedent | null;
  readonly trace: Trace | undefined;
}

/** White space and letters of the private alphabets become blanks; full stops within words become dots. */
const UNPLAIN = /[\uE000-\uF8FF.]|[^\S ]/g;
const BLANK = /\s/;
/** "Dr. Lind", "U.S. group": no sentence ends here. */
const HONOURS = /(?<![\p{L}])(?:Dr|Mr|Mrs|Ms|Prof|Hon|H\.E|Amb|Gen|Eng|Rev|Gov|Sen|Rep|Lt|Capt|Col|Cllr|\p{Lu}\.\p{Lu})$/u;

/** "memorandum of coop. with": a word cut short. */
const SHORT = /(?<![\p{L}])(?:coop|progr|prot|secr|dept|approx|incl|excl|resp|assoc)$/u;
const isCutShort = (text: string, at: number): boolean => /\p{Ll}/u.test(text[at + 2] ?? '') && SHORT.test(text.slice(Math.max(0, at - 7), at));

/** "Norlake Ltd. has": the full stop belongs to the name. */
const DOTTED = /^\. [\p{Ll}]/u;

/** Builds the scene of one stretch of text; actors and dates must lie within it, in order. */
export function sceneOf(text: string, span: Span, within: { actors: readonly Actor[]; dates: readonly Found<DateFinding>[]; earlier?: Antecedent | null; item?: Antecedent | null; several?: Antecedent | null; trace?: Trace | undefined }): Scene {
  const actors = within.actors.slice(0, MOST);
  const dates = within.dates.filter((d) => !actors.some((a) => a.start < d.end && d.start < a.end)).slice(0, MOST - 256);
  const marks = [
    ...actors.map((a, i) => ({ start: a.start, end: a.end + (DOTTED.test(text.slice(a.end, a.end + 3)) ? 1 : 0), letter: String.fromCharCode(ACTOR_BASE + i) })),
    ...dates.map((d, i) => ({ start: d.start, end: d.end, letter: String.fromCharCode(DATE_BASE + i) })),
  ].toSorted((a, b) => a.start - b.start);
  let mask = '';
  const at: number[] = [];
  let from = span.start;
  const plain = (to: number): void => {
    mask += text.slice(from, to).replace(UNPLAIN, (c, i: number) => (c !== '.' ? ' ' : BLANK.test(text[from + i + 1] ?? ' ') && !isCutShort(text, from + i) && !HONOURS.test(text.slice(Math.max(0, from + i - 5), from + i)) ? c : '·'));
    for (let i = from; i < to; i++) at.push(i);
    if (text.startsWith('w/', from) || text.slice(from, to).includes(' w/ ')) spellOut();
  };
  // "contract w/ B" is read as "contract with B".
  const spellOut = (): void => {
    const found = mask.lastIndexOf(' w/ '), place = at[found + 1];
    if (found < 0 || place === undefined) return;
    mask = `${mask.slice(0, found)} with ${mask.slice(found + 4)}`;
    at.splice(found + 1, 2, place, place, place + 1, place + 1);
  };
  for (const mark of marks) {
    if (mark.start < from) continue;
    plain(mark.start);
    mask += mark.letter;
    at.push(mark.start);
    from = mark.end;
  }
  plain(span.end);
  at.push(span.end);
  return new MaskedSentence({ start: span.start, end: span.end, mask, at, actors, dates, earlier: within.earlier ?? null, item: within.item ?? null, several: within.several ?? null, trace: within.trace });
}

/**
 * Most sentences are done with before anybody asks who stands beside whom, so groups and words are made when they are first
 * asked for: take them out of a scene behind the pattern that needs them, not at the head of a function. A class, because an
 * object literal with a getter has a shape of its own each time, which V8 then looks up anew at every use.
 */
class MaskedSentence implements Scene {
  readonly start: number;
  readonly end: number;
  readonly mask: string;
  readonly at: readonly number[];
  readonly actors: readonly Actor[];
  readonly dates: readonly Found<DateFinding>[];
  readonly earlier: Antecedent | null;
  readonly item: Antecedent | null;
  readonly several: Antecedent | null;
  readonly trace: Trace | undefined;
  #groups: readonly Group[] | null = null;
  #words: ReadonlySet<string> | null = null;

  constructor(told: Omit<Scene, 'groups' | 'words'> & { item: Antecedent | null; several: Antecedent | null }) {
    this.start = told.start;
    this.end = told.end;
    this.mask = told.mask;
    this.at = told.at;
    this.actors = told.actors;
    this.dates = told.dates;
    this.earlier = told.earlier;
    this.item = told.item;
    this.several = told.several;
    this.trace = told.trace;
  }

  get groups(): readonly Group[] {
    return this.#groups ??= groupsOf(this.mask, this.actors);
  }

  get words(): ReadonlySet<string> {
    return this.#words ??= new Set(this.mask.match(/[A-Za-z]+/g));
  }
}

/** Tells of a stretch of the mask that was not taken, where somebody listens. */
export function refuseIn(scene: Scene, told: { start: number; end: number; rule: string; why: string }): void {
  scene.trace?.refuse({ kind: 'agreement', start: scene.at[told.start] ?? scene.start, end: scene.at[told.end] ?? scene.end, rule: told.rule, why: told.why });
}
