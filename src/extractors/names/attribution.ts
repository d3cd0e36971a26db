/** The words around a quotation that say who speaks. */
import type { Draft } from '../draft.ts';
import { firstFrom } from '../in-order.ts';
import type { Marked } from './quotation-marks.ts';
import { SAYING } from './titles.ts';

/** Verbs of saying of other tongues, beside names and offices that are read there. */
const SAID_ABROAD = 'sagte?|erklärte?|betonte?|a déclaré|a expliqué|a souligné|dijo|afirmó|declaró|ha detto|ha dichiarato|disse|zei|powiedziała?';
const SAY = new RegExp(`(?<![\\p{L}])(?:${SAYING}|${SAID_ABROAD})(?![\\p{L}])`, 'u');

/** Speech ends with a stop, or with the comma before who speaks it. */
export const STOPPED = /[.!?,…]['’”"»]?$/u;

/** The words before and behind a quotation that tell its speaker; either may be empty. */
export interface Attribution {
  readonly before: string;
  readonly after: string;
  readonly pronoun: boolean;
  /** Words such as "described as": speech only of somebody who is named. */
  readonly weak: boolean;
}

/** Up to the full stop that ends it: those of "Dr." and of initials do not. */
const CLAUSE = /^[,\s—–-]*((?:[^“"„«.;:]|(?<=(?:^|[^\p{L}])(?:Mr|Ms|Mrs|Dr|Prof|Cr|St|Cllr|Ing|Engr?|Hon|Rev|Capt|Md|Adv|Arch|Fr|Sr|Coun|\p{Lu}))\.)*)/u;

/** Speech that ends with its sentence: what follows speaks of it only where it says nothing else. */
const ENDED = /[.!?…]/u;
/** `the "green wave" scheme, said Anna Lind`: words that stand within a sentence of others. */
const WITHIN = new RegExp(`^ (?!(?:${SAYING}|and|but|s?he|they|it|we)(?![\\p{L}]))\\p{Ll}`, 'u');
/** `… across our city." Anna Lind said the port grew`, `… not less." Jan Kos recalled the beginnings`: a sentence of its own. */
const SAYS_ELSE = new RegExp(`^ \\p{Lu}(?:[^"“”.;:]|(?<=(?:Dr|Mr|Ms|Mrs|Prof| \\p{Lu}))\\.){0,140}?(?<![\\p{L}])(?:${SAYING})(?:(?: that)? (?!(?:in|on|at|during|to|after|when|while|before|as|of|about|yesterday|today|last|this|reporters|us)(?![\\p{L}]))\\p{L}|:? ?["“])`, 'u');

/** A dash, a bracket or a line end behind a quotation, before who speaks it. */
const SIGNED = /^\.?\s{0,2}(?:[—–]|--|\(|- )\s?|^\n{1,2}/;
/** What follows the name of who signs on a line of its own: nothing, or an office. */
const ALONE = /^(?:, [^\n.!?;:]{2,80})?(?=\n|$)/;

/** Whether the person named behind a quotation signs it: behind a mark, or alone on the next line under words that have their own. */
function signedBy({ text, people }: Draft, span: Marked): string | null {
  const lead = SIGNED.exec(text.slice(span.to, span.to + 60))?.[0];
  if (lead === undefined) return null;
  const at = span.to + lead.length, person = firstFrom(people, span.end);
  if (person === undefined || person.start - at > 4 || !/^(?:\p{L}{1,3}\.? )?$/u.test(text.slice(at, person.start))) return null;
  if (lead.trim() === '' && !((text[span.from - 1] ?? '\n') === '\n' && ALONE.test(text.slice(person.end, person.end + 90)))) return null;
  return text.slice(span.to, person.end);
}

/** What stands behind the last line end, quotation mark or full stop; the stop of "Mr. " ends nothing. */
function lastClause(text: string): string {
  const from = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('”'), text.lastIndexOf('"'));
  for (let stop = text.lastIndexOf('. '); stop > from; stop = text.lastIndexOf('. ', stop - 1)) {
    if (!/[A-Z][a-z]?$/.test(text.slice(Math.max(0, stop - 2), stop))) return text.slice(stop + 2);
    if (stop === 0) break;
  }
  return text.slice(from + 1);
}

/** `according to Anna Lind, "…"`, `what Jan Kos described as "…"`: speech where somebody is named. */
const HANDED_ON = /(?:(?<![\p{L}])(?:[Aa]ccording to|[Ii]n the (?:own )?words of) [^,;:]{2,120},\s?|(?<![\p{L}])(?:describ(?:ed|es|ing)(?: [\p{Ll}-]{2,14}){0,4} as|call(?:ed|s) (?:it|this|that|them|him|her)|characteri[sz]ed (?:it|this) as)\s?)$/u;

/** A stretch in quotation marks, and where the one before it ends and the one behind it begins. */
interface Between { readonly span: Marked; readonly floor: number; readonly ceiling: number }

/** The words around a quotation that say who spoke, or null. */
export function attribution(draft: Draft, { span, floor, ceiling }: Between): Attribution | null {
  const { text, people } = draft;
  const after = /^[^\n]{0,160}/u.exec(text.slice(span.to, span.to + 160))?.[0] ?? '';
  const signed = signedBy(draft, span);
  if (signed !== null) return { before: '', after: signed, pronoun: false, weak: false };
  const clause = CLAUSE.exec(after.slice(0, Math.max(0, ceiling - span.to)))?.[1] ?? '';
  const before = lastClause(text.slice(Math.max(0, span.from - 160, floor), span.from));
  const lead = /[:,]\s*$|that\s*$/u.test(before) || SAY.test(before.slice(-40)) ? before : '';
  const goesOn = text[span.end - 1] === ',' && /^ (?:[\p{Ll}]|\p{Lu}[\p{L}'’.-]* )/u.test(after);
  const led = SAY.test(lead) || (lead.trimEnd().endsWith(':') && (firstFrom(people, span.from - lead.length)?.end ?? Infinity) <= span.start);
  const tail = (SAY.test(clause) || goesOn) && !(WITHIN.test(after) && !STOPPED.test(text.slice(span.start, span.end))) && !(ENDED.test(text[span.end - 1] ?? '') && (led || SAYS_ELSE.test(after))) ? clause : '';
  if (!led && tail === '') return HANDED_ON.test(before) ? { before, after: '', pronoun: false, weak: true } : null;
  return { before: led ? lead : '', after: tail, pronoun: /(?<![\p{L}])(?:he|she|He|She)(?![\p{L}])/u.test(`${lead} ${tail}`), weak: false };
}
