/** Capitals that name nobody: tickers, wires, codes, and what a text gives a number or a capital to. */
import type { Span } from '../../record.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import { before } from './windows.ts';

/** True of letters that only look like a name. */
export function isNoName(text: string, span: Span): boolean {
  return isOfState(text, span) || isTicker(text, span) || isWire(text, span) || isCode(text, span) || isThing(text, span);
}

/** "Montclair, NJ": the state in which a town lies. */
function isOfState(text: string, { start, end }: Span): boolean {
  return end - start === 2 && /\p{Ll}, $/u.test(before(text, start, 3)) && sensesOf(text.slice(start, end))?.abbreviations.some(({ region }) => region.startsWith('US.')) === true;
}

/** "Phase 2", "Article IV"; "the Property", as contracts write what they are about. */
function isThing(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  return MEETING.test(name) && /^ (?:with|from|to|by|in|at|of|for) /u.test(text.slice(end, end + 6)) || NUMBERED.test(name) && /^ (?:\d|[IVX]+(?![\p{L}]))/u.test(text.slice(end, end + 6)) || DEFINED.test(name) && /\b[Tt]he $/.test(before(text, start, 4));
}
/** "Call with Porto", "Letter from Lyon": notes that leave their verb out. */
const MEETING = /^(?:Calls?|Visits?|Visitors|Letters?|Dinner|Lunch|Breakfast|Meetings?|Talks|Trip|Guests?|Delegation|Reception|Phone call|Video call|Greetings|Flight|Train|News)$/;
const NUMBERED = /^(?:Phase|Stage|Step|Item|Figure|Table|Chapter|Section|Article|Annex|Appendix|Part|Lot|Package|Tranche|Round|Version|Volume|Level|Class|Category|Type|Number|No|Pillar|Chapter)$|(?:^| )(?:Ordinance|Resolution|Decree|Circular|Bylaw|By-law|Executive Order|Act|Bill)(?: Nos?\.?)?$/;
const DEFINED = /^(?:Property|Properties|Transaction|Offer|Offering|Closing|Agreement|Project|Products?|Services|Shares|Notes|Bonds|Assets|Premises|Site|Vessels?|Aircraft|Equipment|Facility|Loan|Purchase|Sale|Acquisition|Merger|Term|Works)$/;

/** "(AMS: NVK)": where shares are traded, and under which letters. */
function isTicker(text: string, { start, end }: Span): boolean {
  if (!/[( :]/.test(text[start - 1] ?? '')) return false;
  const lead = TICKER.exec(before(text, start, 30))?.[0];
  return lead !== undefined && (lead.length > 1 || /^: ?\p{Lu}/u.test(text.slice(end, end + 3)));
}
const TICKER = /\((?:[^()]{0,12}[;,] )?(?:[\p{L}\d][\p{L}\d. -]{1,16}: ?)?$/u;

/** "KAUNAS, Jul 16, BNN – The cities": the wire that a text opens with. */
function isWire(text: string, { start, end }: Span): boolean {
  if (end - start > 6 || !/^[\p{Lu}\d]+$/u.test(text.slice(start, end)) || !DASH.test(text.slice(end, end + 4))) return false;
  return start - text.lastIndexOf('\n', start) < 48 && /(?:^|[,(] ?|\d )$/.test(before(text, start, 2));
}
const DASH = /^\)? ?(?:[–—]|-{1,2}) /;

/** "GHS 88m", "the CP 205 package": letters before a number; "R214 million": a sum with the letters of its currency. */
function isCode(text: string, { start, end }: Span): boolean {
  if (PRODUCT.test(text.slice(start, end)) || REFERENCE.test(text.slice(start, end))) return true;
  if (SUM.test(text.slice(start, end)) && SCALE.test(text.slice(end, end + 10))) return true;
  if (UNIT.test(text.slice(start, end)) && /\d[- ]?$/.test(before(text, start, 2))) return true;
  if (end - start < 6 && COUNTED.test(before(text, start, 14)) && /^\p{Lu}{2,}$/u.test(text.slice(start, end)) && /^ \p{Ll}{3,}s(?![\p{L}])/u.test(text.slice(end, end + 24))) return true;
  return end - start < 5 && /^\p{Lu}+$/u.test(text.slice(start, end)) && /^[ -]?\d/.test(text.slice(end, end + 2));
}
/** "the vaccine NB-207". */
const PRODUCT = /^\p{Lu}{1,5}-\d{2,}\p{Lu}?$/u;
/** "CE/24/811", "E45/3312": the number of an order or of a claim. */
const REFERENCE = /^\p{Lu}{1,5}\d*(?:\/\d{2,6})+(?: |$)/u;
/** "22 MRI scanners": of which kind the things are. */
const COUNTED = /(?:^|\s)\d[\d,]*(?: \p{Ll}+)? $/u;
/** "the 720 MW Kurzeme wind farm": how large it is. */
const UNIT = /^(?:[KMGT]W(?:h|p)?|TEU|DWT|GRT|LNG|EUR|USD)(?![\p{L}])/u;
const SUM = /^\p{Lu}{1,3}\d[\d.,]*$/u;
const SCALE = /^[- ](?:million|billion|trillion|crore|lakh|mln|bln|bn|m)(?![\p{L}])/u;
