/** What is no step of a paper: how long it runs, and that it may run on. */
import type { Bound } from './binding.ts';
import { isDefinite } from './paper-phrase.ts';

/** True of "The agreement runs for two years and can be extended": its own clause, no plan of anybody. */
export function isProvision(mask: string, { paper, act }: Bound): boolean {
  if (act === null || act.start < paper.end || !PROLONGS.test(act.text)) return false;
  if (AGAIN_AND_AGAIN.test(mask.slice(act.end, act.end + 30))) return true;
  if (!isDefinite(mask, paper)) return false;
  const lead = mask.slice(paper.end, act.start);
  return MAY_BE.test(lead) || BY_ITSELF.test(lead) || BY_ITSELF_BEHIND.test(mask.slice(act.end, act.end + 60));
}
/** "The treaty had to be approved by the ministry": told of how a paper came about, no consent to another one. */
export function isLookedBackAt(mask: string, { paper, act }: Bound): boolean {
  return act?.step === 'approved' && act.start > paper.end && isDefinite(mask, paper) && mask.slice(paper.end, act.start).endsWith(' had to be ');
}
const PROLONGS = /^(?:renew|exten|prolong)/i;
/** "has been renewed every decade since": of no one day. */
const AGAIN_AND_AGAIN = /^ (?:every|each|annually|yearly|regularly|periodically|repeatedly)(?![\p{L}])/u;
/** "can be", "may then also be". */
const MAY_BE = / (?:can|may|could|might|shall) (?:(?:[\p{Ll}]+ )?[\p{Ll}]+ )?be (?:[\p{Ll}]+ )?$/u;
/** "is automatically renewed", "will be renewed by tacit consent": nobody renews it. */
const BY_ITSELF = / (?:automatically|tacitly) (?:be )?$/u;
const BY_ITSELF_BEHIND = /^(?: [\p{Ll}]+)? (?:automatically|tacitly|(?:by|with|upon|subject to) (?:tacit|mutual|common) (?:agreement|consent))(?![\p{L}])/u;
