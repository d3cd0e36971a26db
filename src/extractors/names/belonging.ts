/** People told by the body that they belong to: "Vera Lind of the Port of Oulu", "Jan Petrus (Chamber of Crafts)", "by Rui Reis for Norlake Foods Ltd". */
import type { Draft } from '../draft.ts';
import { isFirstName, type Presented } from './presented.ts';
import { FULL } from './titled.ts';

/** A name and what leads from it to the body reach so far back. */
const REACH = 90;
const BEFORE = new RegExp(`(?<![\\p{L}-])(?<!\\p{Lu}[\\p{L}.&’'-]{0,24} )(${FULL})(?: (?:of|from) (?:the )?| \\((?:the )?| (?:for|on behalf of) (?:the )?)$`, 'u');
const LEADS = /(?:of|from|for) (?:the )?$|\((?:the )?$/;
/** From one who stands before a body in brackets to the next of a list. */
const LISTED = /^\)(?:,| and|, and) $/;

/** A first name that all know, or initials: firms have none with a stop. */
const isPersons = (name: string): boolean => isFirstName(name) || /^\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}\p{Ll}/u.test(name);

interface Belonging extends Presented { readonly of: string; readonly end: number }

/** Names right before a body, of which the first name is known to all; in a list of names with bodies in brackets it is enough that one is. */
export function* belonging({ text, organizations }: Draft): Generator<Belonging> {
  let list: Belonging[] = [], isKnown = false;
  for (const body of organizations) {
    const from = Math.max(0, body.start - REACH), lead = text.slice(from, body.start);
    if (!LEADS.test(lead)) continue;
    const m = BEFORE.exec(lead), name = m?.[1] ?? '';
    if (m === null) continue;
    const link = m[0].slice(name.length), found = { at: from + m.index, name, title: null, of: body.text, end: body.end };
    if (link.startsWith(' (') && text[body.end] === ')') {
      const last = list.at(-1);
      if (last !== undefined && !LISTED.test(text.slice(last.end, found.at))) { if (isKnown) yield* list; list = []; isKnown = false; }
      list.push(found);
      isKnown ||= isPersons(name);
    } else if (!link.startsWith(' (') && isPersons(name) && (!/ (?:for|behalf)/.test(link) || /(?:^|\s)by $/.test(lead.slice(0, m.index)))) yield found;
  }
  if (isKnown) yield* list;
}
