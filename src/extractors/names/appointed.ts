/** People whom a text names because they were chosen for an office. */
import { matchesOf } from '../matches.ts';
import { FULL, type Presented } from './presented.ts';
import { alternatives, WHOLE_OFFICES } from './titles.ts';

/** As short as the words behind it allow: they begin with a capital, too. */
const NAME = `${FULL}?`;
const OFFICE = alternatives(WHOLE_OFFICES);
const EITHER = `(?:[\\p{L}-]{4,12} )?(?:${OFFICE}|${OFFICE.toLowerCase()})`;
const CHOSEN = '(?:re-?)?(?:elected|appointed|named|nominated|promoted)';
/** "has named Anna Lind Chief Operating Officer", "elected Jan Petrus as its president". */
const OBJECT = new RegExp(`(?<![\\p{L}-])${CHOSEN} (?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?(${NAME})(?: as| to be)?(?: its| their| the| an?)?(?: new| next| first)? (${EITHER})(?![\\p{L}])`, 'gu');
/** "Anna Lind was elected president", "Jan Petrus has been appointed as managing director". */
const SUBJECT = new RegExp(`(?<![\\p{L}])(${NAME}) (?:was|is|has been|will be|had been) (?:unanimously |newly |yesterday |today )?${CHOSEN}(?: as| to be)?(?: its| their| the| an?)?(?: new| next| first)? (${EITHER})(?![\\p{L}])`, 'gu');

/** Most sentences hold no word of it. */
export const mayAppoint = (text: string): boolean => text.includes('ed ') && /elected|appointed|named|nominated|promoted/.test(text);

export function* appointed(text: string): Generator<Presented> {
  if (!mayAppoint(text)) return;
  for (const pattern of [OBJECT, SUBJECT]) for (const m of matchesOf(pattern, text)) yield { at: m.index + m[0].indexOf(m[1] ?? ''), name: m[1] ?? '', title: m[2] ?? null };
}
