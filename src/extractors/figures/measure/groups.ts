/** Counts that hang on a noun by `of` or `for`: members of a group, those who take part, objects of a deed. */
import { GROUPS } from '../measure-words.ts';
import { joined } from '../shared-measure.ts';

/** The counted noun, its complement, what the counted did, and the preposition that the count hangs on. */
export interface Member { readonly noun: string; readonly post: string; readonly act: string; readonly role: string }

/** `a delegation of 26 people to Changsha`: people in the delegation. `near`: the noun phrase before the count. */
export function inGroup(near: string, { noun, post, act, role }: Member): string | null {
  const held = role === 'for' ? GATHERING.exec(near)?.[0] : undefined;
  if (held !== undefined) return joined(noun, `in ${held}`);
  if (role === 'for' || PART.test(near)) return joined(noun, joined(post, act) ?? '');
  if (role === 'of' && DEEDS.test(near)) return joined(`${near} of ${noun}`, isDoer(post) ? '' : post);
  if (isGroup(near)) return joined(noun, post.startsWith('from ') ? post : `in ${near}`);
  return joined(noun, near === '' || post !== '' ? joined(post, act) ?? '' : `of ${near}`);
}
/** `a course for 15 nurses`: they take part in it. */
const GATHERING = /(?<!\S)(?:(?!and |or )\S+ ){0,3}(?:courses?|program(?:me)?s?|events?|camps?|workshops?|seminars?|fairs?|festivals?|class(?:es)?|conferences?|tours?|competitions?|training|schemes?|trips?)$/;
/** `two thirds of 40 firms`. */
const PART = /(?:thirds?|half|quarters?|fifths?|tenths?|majority|rest)$/i;
/** Nouns of what is done with the counted: `the supply of 60 buses`. */
const DEEDS = /(?:^|\s)(?:supply|delivery|purchase|sale|exchange|training|internships?|construction|arrivals?|intake|signing|installation|acquisition|import|export|production|storage|planting|provision|donation|employment|creation|release|admission|enrolment|recruitment|conversion|renovation|modernisation|replacement|upgrade|closure|opening|loss|launch)$/i;

const isDoer = (post: string): boolean => post.startsWith('by ') || post.startsWith('from ');
const isGroup = (near: string): boolean => GROUPS.has(near.split(' ').at(-1)?.toLowerCase() ?? '');
