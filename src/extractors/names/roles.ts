/** People told by what they do, where no office makes them known: "photographer Vera Lind", "Jan Petrus (treasurer)", "Anna Lind, the port's planner". */
import { matchesOf } from '../matches.ts';
import { OFFICE_FIELDS } from './org-words.ts';
import { FULL, type Presented } from './presented.ts';
import { alternatives, ROLES, WHOLE_OFFICES } from './titles.ts';

const OFFICE = `${alternatives(WHOLE_OFFICES)}|${alternatives(WHOLE_OFFICES.filter((office) => office.length > 3)).toLowerCase()}`;
const ROLE = alternatives(ROLES);
/** Capital where it opens a sentence. */
const EITHER = `(?:${ROLE}|${ROLES.map((role) => role[0]?.toUpperCase() + role.slice(1)).join('|')})`;
/** What may follow a name that stands whole. */
const CLOSES = "(?=[,.;:)\\n”\"]|['’]s | \\p{Ll}|$)";
/** "photographer Vera Lind", "the owner, Jan Petrus,", "her deputy, Vera Lind,". */
const BEFORE = new RegExp(`(?<![\\p{L}-])(${EITHER}) (${FULL})${CLOSES}|(?<![\\p{L}-])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) (?:[\\p{Ll}-]{3,14} ){0,2}(${ROLE}|deputy), (${FULL})(?=[,.;]|$)`, 'gu');
/** "Vera Lind (president)", "Jan Petrus (treasurer, Norlake)". */
const BRACKET = new RegExp(`(?<![\\p{L}-])(${FULL}) \\((?:the |an? )?((?:[\\p{L}-]{3,14} ){0,2}(?:${OFFICE}|${EITHER}))(?:,? (?:of |at |for )?[^()\\n]{1,40})?\\)`, 'gu');
/** "Vera Lind, Norlake's Minister of Health", "Jan Petrus, the Clean Rivers Alliance's country director in Peru". */
const OWNED = new RegExp(`(?<![\\p{L}-])(${FULL}), (?:the )?(\\p{Lu}[\\p{L}.-]*(?: (?:(?:of|for|de|and|the) )?\\p{Lu}[\\p{L}.-]*){0,5})['’]s? ((?:(?:[\\p{Ll}-]{3,14}|${[...OFFICE_FIELDS].join('|')}) ){0,3}(?:${OFFICE}|${ROLE})(?: (?:of|for) (?:[\\p{L}-]{3,16} ?){1,3})?)(?=[,.;:)\\n]| (?:in|at|to|who|and|on|will|is|was|has|said)(?![\\p{L}])|$)`, 'gu');
/** "its president is Vera Lind", "the group's new chief financial officer is Jan Petrus". */
const IS = new RegExp(`(?:(?<![\\p{L}])(?:[Ii]ts|[Tt]heir|[Oo]ur|[Tt]he)|['’]s?)(?: (?:new|current|first|acting))? (${OFFICE}) (?:is|remains|will be) (${FULL})(?=[.,;)\\n]|$)`, 'gu');

/** A person with the office, and whose it is where the words tell. */
export type Doer = Presented & { readonly of: string | null };

/** The people of a sentence that holds a role or an office. */
export function* doers(text: string): Generator<Doer> {
  if (OWNER.test(text)) for (const m of matchesOf(OWNED, text)) yield { at: m.index, name: m[1] ?? '', title: m[3]?.trim() ?? null, of: m[2] ?? null };
  if (text.includes(' (')) for (const m of matchesOf(BRACKET, text)) yield { at: m.index, name: m[1] ?? '', title: m[2] ?? null, of: null };
  for (const m of matchesOf(BEFORE, text)) {
    const name = m[2] ?? m[4] ?? '';
    yield { at: m.index + m[0].length - name.length, name, title: m[1] ?? m[3] ?? null, of: null };
  }
  if (COPULA.test(text)) for (const m of matchesOf(IS, text)) yield { at: m.index + m[0].length - (m[2] ?? '').length, name: m[2] ?? '', title: m[1] ?? null, of: null };
}
/** What every match holds, and is soon looked for. */
const OWNER = /, [^,]{2,60}['’]s? /, COPULA = / (?:is|remains|will be) \p{Lu}/u;
