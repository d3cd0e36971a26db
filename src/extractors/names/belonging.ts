/** People told by the body that they belong to: "Vera Lind of the Port of Oulu", "Jan Petrus (Chamber of Crafts)", "by Rui Reis for Norlake Foods Ltd". */
import type { Draft } from '../draft.ts';
import { FULL, isFirstName, type Presented } from './presented.ts';

/** A name and what leads from it to the body reach so far back. */
const REACH = 90;
const BEFORE = new RegExp(`(?<![\\p{L}-])(?<!\\p{Lu}[\\p{L}.&’'-]{0,24} )(${FULL})(?: (?:of|from) (?:the )?| \\((?:the )?| (?:for|on behalf of) (?:the )?)$`, 'u');
const LEADS = /(?:of|from|for) (?:the )?$|\((?:the )?$/;

/** Names with a first name that all know right before a body; a body in brackets stands there alone, and who signs for one is told by "by". */
export function* belonging({ text, organizations }: Draft): Generator<Presented & { readonly of: string }> {
  for (const body of organizations) {
    const from = Math.max(0, body.start - REACH), lead = text.slice(from, body.start);
    if (!LEADS.test(lead)) continue;
    const m = BEFORE.exec(lead), name = m?.[1] ?? '';
    if (m === null || !isFirstName(name)) continue;
    const link = m[0].slice(name.length);
    if (link.startsWith(' (') && text[body.end] !== ')' || / (?:for|behalf)/.test(link) && !/(?:^|\s)by $/.test(lead.slice(0, m.index))) continue;
    yield { at: from + m.index, name, title: null, of: body.text };
  }
}
