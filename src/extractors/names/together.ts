/** People told beside others: two who share an office in the plural, and who is called somebody's counterpart. */
import { matchesOf } from '../matches.ts';
import { FULL, type Presented } from './presented.ts';
import { PEERS, SHARED_OFFICES } from './titles.ts';

const KIND = ['deputy', 'vice', 'prime', 'foreign', 'trade', 'finance', 'economy', 'energy', 'health', 'defence', 'defense', 'culture', 'education', 'transport', 'agriculture', 'lord'];
const either = (words: readonly string[]): string => words.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|');
const SHARED = `(?:(?:${either(KIND)})[ -])?(?:${either(SHARED_OFFICES)})`;
const PLACE = "\\p{Lu}[\\p{L}'’-]+(?: (?:de |la |do |da |del )?\\p{Lu}[\\p{L}'’-]+){0,2}";
/** With the places of the two, told in their order: "the mayors of Turku and Porto, Anna Lind and Rui Reis". */
const HEAD = new RegExp(`(?<![\\p{L}-])(${SHARED})(?: of (?:[\\p{Ll}][\\p{Ll} ]{2,40}|(${PLACE}) and (${PLACE})(?=,)))?,? (?=\\p{Lu})`, 'gu');
const STYLED = '(?:(?:[Tt]he )?(?:Hon|Republican|Democrat|Mr|Ms|Mrs|Dr|Prof)\\.? )?';
/** One name, and in brackets or behind "of" whom it stands for. */
const ONE = new RegExp(`${STYLED}(${FULL})(?: \\([^()\\n]{2,40}\\)| (?:of|from) (?:the )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)?(,? and |, )?`, 'uy');
/** "her Finnish counterpart from Turku, Anna Virtanen". */
const COUNTERPART = new RegExp(`(?<![\\p{L}])(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)(?: [\\p{L}-]+){0,2} (?:${PEERS.join('|')}|opposite number)(?: (?:from|of|in|at) (?:the )?\\p{Lu}[\\p{L}'’-]+(?: (?:of |for )?\\p{Lu}[\\p{L}'’-]+){0,4})?,? ${STYLED}(${FULL})(?=[,.;:)\\n]| \\p{Ll})`, 'gu');

/** Names in a sentence that holds a word of `SIGNS.together`. */
export function* together(text: string): Generator<Presented> {
  for (const m of matchesOf(HEAD, text)) {
    const names = namesAt(text, m.index + m[0].length, singular(m[1] ?? ''));
    yield* m[2] === undefined || names.length !== 2 ? names : names.map((person, i) => ({ ...person, of: m[2 + i] ?? null }));
  }
  for (const m of matchesOf(COUNTERPART, text)) yield { at: m.index + m[0].length - (m[1] ?? '').length, name: m[1] ?? '', title: null };
}

/** Two names at least, else it is no shared office. */
function namesAt(text: string, from: number, title: string): Presented[] {
  const found: Presented[] = [];
  for (let at = from, last = false; !last;) {
    ONE.lastIndex = at;
    const m = ONE.exec(text);
    if (m === null) break;
    found.push({ at: at + m[0].indexOf(m[1] ?? ''), name: m[1] ?? '', title });
    at = ONE.lastIndex;
    last = m[2] === undefined;
  }
  return found.length > 1 ? found : [];
}

const singular = (office: string): string => office.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, '');
