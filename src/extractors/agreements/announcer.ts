/** Whose release a text is: the body that announces something in its first sentence. */
import type { Draft } from '../draft.ts';
import type { Actor } from './actor.ts';
import { isPlaceKind } from './same-party.ts';

/** Later than this nothing is announced for the first time. */
const OPENING = 320;
/** So many names may stand above the first sentence, or within what it tells of its first. */
const FIRST = 5;
/** The words before a name that opens: where it sits and what it is. */
const LEAD = /^[\s–—:|-]*(?:(?:The )|(?:\p{Lu}[\p{L}-]+ )?(?:[\p{Ll}-]+ ){1,5}|\p{Lu}[\p{L}-]+-based (?:[\p{Ll}-]+ ){0,4})?$/u;
/** A bracket and an apposition may stand between a name and its verb. */
const ANNOUNCES = /^(?: \([^()\n]{2,40}\))?(?:, (?:an?|the|its|one of|\p{Lu}[\p{L}]+['’]s) [^,.;\n]{4,90},)? (?:(?:today|yesterday|also|[Mm]onday|(?:on|this) \p{Lu}[\p{Ll}]+(?: \d{1,2})?),? )*(?:hereby |(?:is|are) (?:pleased|proud|delighted|happy)|announce[sd]|said|says|welcome[sd]|report(?:s|ed)|disclosed|confirm(?:s|ed)|reveal(?:s|ed)|unveil(?:s|ed)|(?:has|have) (?:today |now )?(?:announced|received|secured|won|entered|signed|completed|closed|agreed|concluded|placed|acquired|been awarded)|(?:placed|received|won|secured) )/u;

/** The body that announces in the first sentences, or null; towns, states and people are somebody else's news. */
export function announcerOf({ text, sentences, dateline }: Draft, actors: readonly Actor[]): Actor | null {
  const from = dateline === null || dateline.start > OPENING ? 0 : dateline.end;
  const announces = (actor: Actor): boolean => {
    if (actor.start < from || !actor.sure || actor.kind === 'person' || isPlaceKind(actor.kind) || actor.kind === 'government') return false;
    const sentence = sentences.find((s) => s.end > actor.start), start = Math.max(from, sentence?.start ?? 0, text.lastIndexOf('\n', actor.start) + 1);
    return LEAD.test(text.slice(start, actor.start)) && ANNOUNCES.test(text.slice(actor.end, actor.end + 200));
  };
  return actors.slice(0, FIRST).find((a) => a.start < from + OPENING && announces(a)) ?? null;
}
