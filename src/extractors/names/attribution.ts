/** The words around a quotation that say who speaks. */
import type { Draft } from '../draft.ts';
import { firstFrom } from '../in-order.ts';
import type { Marked } from './quotation-marks.ts';
import { SAYING } from './titles.ts';

const SAY = new RegExp(`(?<![\\p{L}])(?:${SAYING})(?![\\p{L}])`, 'u');

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
/** `… across our city." Anna Lind said the port grew`, `… not less." Jan Kos recalled the beginnings`: a sentence of its own. */
const SAYS_ELSE = new RegExp(`^ \\p{Lu}(?:[^"“”.;:]|(?<=(?:Dr|Mr|Ms|Mrs|Prof| \\p{Lu}))\\.){0,140}?(?<![\\p{L}])(?:${SAYING})(?:(?: that)? (?!(?:in|on|at|during|to|after|when|while|before|as|of|about|yesterday|today|last|this|reporters|us)(?![\\p{L}]))\\p{L}|:? ?["“])`, 'u');

/** A dash or a bracket behind a quotation, before who speaks it. */
const SIGNED = /^\.?\s{0,2}(?:[—–]|--|\(|- )\s?/;

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
  const signed = SIGNED.exec(text.slice(span.to, span.to + 60));
  if (signed !== null && firstFrom(people, span.end)?.start === span.to + signed[0].length) return { before: '', after: `${signed[0]}${after}`.slice(0, 60), pronoun: false, weak: false };
  const clause = CLAUSE.exec(after.slice(0, Math.max(0, ceiling - span.to)))?.[1] ?? '';
  const before = lastClause(text.slice(Math.max(0, span.from - 160, floor), span.from));
  const lead = /[:,]\s*$|that\s*$/u.test(before) || SAY.test(before.slice(-40)) ? before : '';
  const goesOn = text[span.end - 1] === ',' && /^ (?:[\p{Ll}]|\p{Lu}[\p{L}'’.-]* )/u.test(after);
  const led = SAY.test(lead) || (lead.trimEnd().endsWith(':') && (firstFrom(people, span.from - lead.length)?.end ?? Infinity) <= span.start);
  const tail = (SAY.test(clause) || goesOn) && !(ENDED.test(text[span.end - 1] ?? '') && (led || SAYS_ELSE.test(after))) ? clause : '';
  if (!led && tail === '') return HANDED_ON.test(before) ? { before, after: '', pronoun: false, weak: true } : null;
  return { before: led ? lead : '', after: tail, pronoun: /(?<![\p{L}])(?:he|she|He|She)(?![\p{L}])/u.test(`${lead} ${tail}`), weak: false };
}
