/** Whose text it is, told at its head or its foot: "The Norlake Museum in 2020", "Jan Petrus, President, Halden Chamber". */
import type { Actor } from './actor.ts';
import { isGenericBody, isOwnBoard } from './same-party.ts';

/** So many lines at the head and at the foot may say it. */
const HEAD = 2, FOOT = 3;
/** A line longer than this is running text. */
const LONGEST = 130;
/** So many names at either end are looked at. */
const FEW = 6;
/** "We", "our members": somebody speaks of himself. */
const OF_ITSELF = /(?<![\p{L}“"])(?:[Ww]e|[Oo]ur|[Uu]s)(?![\p{L}])/u;
/** Whoever signs a letter holds an office in the body whose letter it is. */
const OFFICE = /(?:President|Chair(?:man|woman|person)?|Director|Secretary|Manager|Head|Rector|Principal|Editor|Officer|Text|Communications|Press [Oo]ffice)[^\n]{0,30}, ?$/u;

/** The body that speaks in a text with nobody's announcement at its beginning, or null; towns are told by `homeOf`. */
export function publisherOf(text: string, actors: readonly Actor[]): Actor | null {
  const head = lineEnd(text, HEAD), foot = lineStart(text, FOOT);
  const above = actors.slice(0, FEW).filter((a) => a.end <= head), below = actors.slice(-FEW).filter((a) => a.start >= foot).toReversed();
  const bodies = [...above, ...below].filter((a) => isBody(a) && !isRunning(lineOf(text, a)));
  const own = above.find((a) => bodies.includes(a) && isOverLetter(lineOf(text, a), a));
  return bodies.find((a) => isSpokenOf(text, a)) ?? (own !== undefined && OF_HIMSELF.test(text) ? own : null) ?? (OF_ITSELF.test(text) ? below.find((a) => bodies.includes(a) && OFFICE.test(text.slice(Math.max(foot, a.start - 60), a.start))) : undefined) ?? speaksIn(text, actors);
}

/** A speech begins with whom it is for; later than this nobody is named as who speaks. */
const GREETING = /^(?:(?:My )?[Dd]ear |Ladies and |Distinguished |Honou?red |Esteemed |Excellenc|Good (?:morning|evening|afternoon)|Fellow |Friends[,!]|Colleagues[,!])/mu, GREETED = 300, SPEECH = 700;
/** "promised that Norlake University would": whoever speaks does something; a guest, a partner and a place do not. */
const BESIDE = /(?:^|\s)(?:with|to|from|by|at|in|of|for) (?:the )?$/u;
/** The body that a speech names first as one that does something. */
function speaksIn(text: string, actors: readonly Actor[]): Actor | null {
  if (!GREETING.test(text.slice(0, GREETED)) || !OF_HIMSELF.test(text)) return null;
  return actors.slice(0, FEW).find((a) => a.start < SPEECH && isBody(a) && !BESIDE.test(text.slice(Math.max(0, a.start - 12), a.start))) ?? null;
}

/** "Rector's diary, Norlake University, Turku", "Norlake Chamber: 2023 in brief": what kind of text the line heads, and whose. */
const isOverLetter = (line: string, { name }: Actor): boolean => KIND_OF_TEXT.test(line.replace(name, '')) || line.startsWith(`${name}: `) && YEAR.test(line);
const YEAR = /(?:19|20)\d\d/u;
const KIND_OF_TEXT = /(?<![\p{L}])(?:diary|newsletter|bulletin|report|letter|notes|news|minutes|journal|blog|log|week|chronicle|round-?up)(?![\p{L}])/iu, OF_HIMSELF = /(?<![\p{L}“"])(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y|[Oo]urselves)(?![\p{L}’'])/u;

const isBody = ({ kind, name, sure }: Actor): boolean =>
  sure && (kind === 'company' || kind === 'university' || kind === 'organization') && name.includes(' ') && !isGenericBody(name) && !isOwnBoard(name);

/** The noun in a body's name: "Museum" of the Museum of Porto, "Society" of the Olive Society. */
function nounOf(name: string): string {
  const words = name.split(' '), of = words.indexOf('of');
  return words[(of > 0 ? of : words.length) - 1] ?? '';
}

/** How often a text calls a body by its noun without a capital: "the hospital". */
export function timesCalled(text: string, { name }: Actor): number {
  const noun = nounOf(name);
  if (!name.includes(' ') || !/^\p{Lu}\p{Ll}{3,}$/u.test(noun)) return 0;
  return text.match(new RegExp(`(?<![\\p{L}])(?:[Tt]he|[Oo]ur) ${noun.toLowerCase()}(?![\\p{L}-])(?! (?:of|in|at) )`, 'gu'))?.length ?? 0;
}

/** True where the text calls a body by its noun: "the Museum", "our Society". */
function isSpokenOf(text: string, { name, kind }: Actor): boolean {
  const noun = nounOf(name);
  if (kind === 'company' && /(?<![\p{L}])[Tt]he (?:Company|Group)(?! of)(?! \p{Lu})(?![\p{L}])/u.test(text)) return true;
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(noun)) return kind === 'company' && OF_ITSELF.test(text);
  return new RegExp(`(?<![\\p{L}])(?:[Tt]he|[Oo]ur) ${noun}(?! of)(?! \\p{Lu})(?![\\p{L}])`, 'u').test(text);
}

const lineOf = (text: string, { start, end }: Actor): string => text.slice(text.lastIndexOf('\n', start - 1) + 1, ends(text, end));
function ends(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
/** A heading has no full stop; an address, a name and its office have none at their end. */
const isRunning = (line: string): boolean => line.length > LONGEST || /[\p{Ll}\d][\p{Ll}][.!?;][”"]?\s*$/u.test(line);

function lineEnd(text: string, lines: number): number {
  let at = -1;
  for (let told = 0; told < lines;) {
    const from = at + 1;
    at = ends(text, from);
    if (at >= text.length) return text.length;
    if (text.slice(from, at).trim() !== '') told++;
  }
  return at;
}
function lineStart(text: string, lines: number): number {
  let at = text.length;
  for (let told = 0; told < lines && at > 0;) {
    const from = text.lastIndexOf('\n', at - 1);
    if (text.slice(from + 1, at).trim() !== '') told++;
    at = from;
    if (from < 0) return 0;
  }
  return at + 1;
}
