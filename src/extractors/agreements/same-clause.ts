/** Tells whether two readings of one sentence are two papers, or one clause read twice. */
import type { Reading } from './reading.ts';

const partners = (r: Reading): string => r.others.join(',');

/** "will lend 40 million under an agreement signed in May": the deed rests on the paper told behind it. */
const RESTS = / under an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;
const DEALS: ReadonlySet<string> = new Set(['agreement.order', 'agreement.loan', 'agreement.stake']);

export function restsOn(a: Reading, b: Reading): boolean {
  return DEALS.has(b.rule) && a.paper !== undefined && a.paper > b.act && RESTS.test(b.scene.mask.slice(b.act, a.paper)) && (a.others.length === 0 || partners(a) === partners(b));
}

/** "joined forces to open two houses, for which a protocol was signed": the paper of what was told right before. */
const FOR_WHICH = /,? (?:for|on|about|to|of|under) which (?:an?|the|their) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
export function seals(a: Reading, b: Reading): boolean {
  return (a.instrument === 'relationship' || a.rule === 'agreement.joint-action') && b.paper !== undefined && b.instrument !== 'relationship' && a.act < b.paper && b.subject.length + b.others.length === 0 && a.subject.length + a.others.length > 0 && FOR_WHICH.test(b.scene.mask.slice(Math.max(0, b.paper - 60), b.paper));
}

/** "a memorandum on trade and a memorandum on rail": two papers of one verb. */
const COUPLED = /(?:,| and|, and|,? as well as|,? along with) (?:an?|another) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
export function isCouple(a: Reading, b: Reading): boolean {
  const { mask } = b.scene;
  return a.paper !== undefined && b.paper !== undefined && a.paper < b.paper && COUPLED.test(mask.slice(a.paper, b.paper)) && / an? (?:[\p{L}\p{N}-]+ ){0,4}$/u.test(mask.slice(Math.max(0, a.paper - 50), a.paper));
}

/** One verb makes one event, unless each names another partner or another paper. */
export function saysTheSame(a: Reading, b: Reading): boolean {
  if (isCouple(a, b)) return false;
  if (restsOn(a, b)) return true;
  if (b.rule === 'agreement.listed-year' && a.date === b.date && a.date !== null && a.subject.some((o) => b.others.includes(o))) return true;
  if (a.rule === 'agreement.listed-year' || b.rule === 'agreement.listed-year') return a.others.some((o) => b.others.includes(o) || b.subject.includes(o));
  if (a.rule === 'agreement.under-paper' && b.rule === 'agreement.order' && partners(a) === partners(b) && a.subject.join(',') === b.subject.join(',')) return true;
  if (Math.abs(a.act - b.act) > 12 && a.rule !== 'agreement.under-paper') return a.instrument === 'relationship' && b.instrument === 'relationship' && partners(a) === partners(b) && a.others.length > 0;
  if (a.rule === 'agreement.under-paper' && b.instrument === 'contract' && b.others.length === 0 && a.others.length > 0 && a.subject.join(',') === b.subject.join(',')) return true;
  if (b.rule === 'agreement.order' && a.instrument === 'contract' && a.others.length > 0 && a.subject.join(',') === b.subject.join(',')) return true;
  if (b.rule === 'agreement.joint-action' && partners(a) === partners(b) && a.subject.join(',') === b.subject.join(',')) return true;
  return a.instrument === b.instrument && (partners(a) === partners(b) || b.others.length === 0 && a.others.length > 0 && a.date === null);
}
