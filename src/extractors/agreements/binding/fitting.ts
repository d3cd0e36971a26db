/** Which verbs fit which papers, and how the words between them tell voice and clause. */
import type { Act, Paper } from '../mentions.ts';
import { before } from '../windows.ts';

/** A sentence's verbs and papers. */
export interface Around { readonly verbs: readonly Act[]; readonly found: readonly Paper[] }

/** Longest way from a verb to its paper, in letters of the mask. */
export const REACH = 150;
/** "was", "has been formally" right before a verb. */
export const BE = /(?:^|[\s,])(?:was|were|is|are|been|be|being|got|gets)(?: [\p{L}]{2,12}){0,2} $/u;
/** What parts one clause from the next. */
export const BREAK = /[;:]|, and that |, (?:the (?:first|second|third|only|largest|latest|oldest|biggest)|while|whereas|but|although|including|among them|(?:under |of |by |in |for )?which|who(?:se|m)?|where) |\. /;
/** Here a clause begins that has a verb of its own. */
export const RELATIVE = / (?:that|which|who|when|where|after|before|while|because|since|as) /;

/** "was signed", not "is negotiating", "is close to" or "is expected to sign". */
export function isPassive(mask: string, act: Act): boolean {
  const lead = before(mask, act.start, 30);
  return !/ing(?: |$)|^(?:closer?|near|on the)(?: |$)/.test(act.text) && !lead.endsWith(' to ') && BE.test(lead);
}

/** True of what ended, rested or was renewed: told of a paper that was there. */
export function isFate({ step }: Act): boolean {
  return step === 'ended' || step === 'suspended' || step === 'renewed';
}

/** Loose words ("ties", "documents") need a telling verb; "discussed cooperation" is talk. */
export function fits(paper: Paper, act: Act): boolean {
  if (paper.family === 'paper') return true;
  if (paper.family === 'tie') return act.step !== 'intent' || /propos|negotiat|discuss/.test(act.text);
  if (act.strong || act.text.startsWith('reach') && /co-?operation/.test(paper.text)) return true;
  if (/^(?:dat|go)/.test(act.text) && /tie|link|relation|bond/.test(paper.text)) return true;
  if (DOCUMENTS.test(paper.text)) return act.step === 'signed';
  return /^(?:sign|seal|formali[sz])/i.test(act.text) || act.step === 'established' && !/launch|start|create|set/.test(act.text);
}
const DOCUMENTS = /^(?:both |two |three |four |the )?(?:texts|documents?|papers?)$/i;
