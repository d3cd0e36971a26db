/** People whom a text names because they were chosen for an office. */
import { matchesOf } from '../matches.ts';
import { FULL, isFirstName, type Presented } from './presented.ts';
import { alternatives, WHOLE_OFFICES } from './titles.ts';

/** As short as the words behind it allow: they begin with a capital, too. */
const NAME = `${FULL}?`;
const OFFICE = alternatives(WHOLE_OFFICES).replaceAll(' ', '[ -]');
const EITHER = `(?:Chief \\p{Lu}\\p{Ll}{3,14} Officer|chief [\\p{Ll}]{4,14} officer|(?:[\\p{L}-]{4,12} )?(?:${OFFICE}|${OFFICE.toLowerCase()}))`;
const CHOSEN = '(?:re-?)?(?:elected|appointed|named|nominated|promoted)';
/** "has named Anna Lind Chief Operating Officer", "elected Jan Petrus as its president". */
const OBJECT = new RegExp(`(?<![\\p{L}-])${CHOSEN} (?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?(${NAME})(?: as| to be)?(?: its| their| the| an?)?(?: new| next| first)? (${EITHER})(?![\\p{L}])`, 'gu');
/** "Anna Lind was elected president", "Jan Petrus has been appointed as managing director". */
const SUBJECT = new RegExp(`(?<![\\p{L}])(${NAME}) (?:was|is|has been|will be|had been) (?:unanimously |newly |yesterday |today )?${CHOSEN}(?: as| to be)?(?: its| their| the| an?)?(?: new| next| first)? (${EITHER})(?![\\p{L}])`, 'gu');

/** "Anna Lind is to become managing director", "Jan Petrus joined as head of research": firms become leaders, too, so a first name must tell. */
const BECOMES = new RegExp(`(?<![\\p{L}])(${NAME}) (?:(?:is to|will|has|was to|would) become|becomes|became|(?:takes|took|will take) over as|(?:joins|joined|will join)(?: (?:us|them|the [\\p{Ll}]{3,12}))? as|(?:serves|served|has served|will serve) as)(?: its| their| the| an?)?(?: new| next| first)? (${EITHER})(?![\\p{L}])`, 'gu');
/** "…, Jan Petrus as vice-chair and Vera Lind as treasurer", behind the first who was elected. */
const NEXT = new RegExp(`,? (?:and )?(${NAME}) as(?: its| their| the)? (${EITHER})(?![\\p{L}])`, 'uy');

/** Most sentences hold no word of it. */
export const mayAppoint = (text: string): boolean => text.includes('ed ') && /elected|appointed|named|nominated|promoted/.test(text) || MAY_BECOME.test(text);
const MAY_BECOME = / bec[ao]mes? |(?:over|join(?:s|ed)|serve[sd]?) (?:[^,;.]{2,16} )?as /;

export function* appointed(text: string): Generator<Presented> {
  if (!mayAppoint(text)) return;
  for (const pattern of [OBJECT, SUBJECT]) for (const m of matchesOf(pattern, text)) {
    yield held(m);
    if (pattern === OBJECT) yield* others(text, m.index + m[0].length);
  }
  if (MAY_BECOME.test(text)) for (const m of matchesOf(BECOMES, text)) if (isFirstName(m[1] ?? '')) yield held(m);
}
const held = (m: RegExpExecArray): Presented => ({ at: m.index + m[0].indexOf(m[1] ?? ''), name: m[1] ?? '', title: m[2] ?? null });
/** Those who were chosen with the first, for other offices. */
function* others(text: string, from: number): Generator<Presented> {
  for (let at = from; ; at = NEXT.lastIndex) {
    NEXT.lastIndex = at;
    const m = NEXT.exec(text);
    if (m === null) return;
    yield held(m);
  }
}
