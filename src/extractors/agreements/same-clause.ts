/** Tells whether two readings of one sentence are two papers, or one clause read twice. */
import type { Reading } from './reading.ts';
import { before } from './windows.ts';

const LISTED = 'agreement.listed-year', UNDER_PAPER = 'agreement.under-paper', ORDER = 'agreement.order', JOINT_ACTION = 'agreement.joint-action';
/** Verbs that stand farther apart than so many letters tell two events. */
const ONE_VERB = 12;

/** One verb makes one event, unless each names another partner or another paper. */
export function saysTheSame(a: Reading, b: Reading): boolean {
  if (isCouple(a, b)) return false;
  if (restsOn(a, b)) return true;
  if (a.rule === LISTED || b.rule === LISTED) return isListedTwice(a, b);
  if (Math.abs(a.act - b.act) > ONE_VERB && a.rule !== UNDER_PAPER) return isSameTie(a, b);
  return isSameDeed(a, b) || isSamePaper(a, b);
}

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((item, i) => item === b[i]);
const hasSamePartners = (a: Reading, b: Reading): boolean => isSame(a.others, b.others);

/** "will lend 40 million under an agreement signed in May": the deed rests on the paper told behind it. */
export function restsOn(a: Reading, b: Reading): boolean {
  if (!DEALS.has(b.rule) || a.paper === undefined || a.paper <= b.act) return false;
  return RESTS.test(b.scene.mask.slice(b.act, a.paper)) && (a.others.length === 0 || hasSamePartners(a, b));
}
const RESTS = / under an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;
const DEALS: ReadonlySet<string> = new Set(['agreement.order', 'agreement.loan', 'agreement.stake']);

/** "joined forces to open two houses, for which a protocol was signed": the paper of what was told right before. */
export function seals(a: Reading, b: Reading): boolean {
  if (a.instrument !== 'relationship' && a.rule !== JOINT_ACTION || b.paper === undefined || b.instrument === 'relationship') return false;
  if (a.act >= b.paper || !namesNobody(b) || namesNobody(a)) return false;
  return FOR_WHICH.test(before(b.scene.mask, b.paper, 60));
}
const namesNobody = (r: Reading): boolean => r.subject.length === 0 && r.others.length === 0;
const FOR_WHICH = /,? (?:for|on|about|to|of|under) which (?:an?|the|their) (?:[\p{L}\p{N}-]+ ){0,4}$/u;

/** "a memorandum on trade and a memorandum on rail": two papers of one verb. */
export function isCouple(a: Reading, b: Reading): boolean {
  if (a.paper === undefined || b.paper === undefined || a.paper >= b.paper) return false;
  const { mask } = b.scene;
  return (COUPLED.test(mask.slice(a.paper, b.paper)) || ANOTHER.test(mask.slice(b.paper - 5, b.paper + 20))) && NEW.test(before(mask, a.paper, 50));
}
const COUPLED = /(?:,| and|, and|,? as well as|,? along with) (?:an?|another) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
const ANOTHER = /^ and (?:one|another) (?:on|about|concerning|regarding) /;
const NEW = / an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;

/** A city in a list of years, and the same tie told by a verb. */
function isListedTwice(a: Reading, b: Reading): boolean {
  const sameDay = b.rule === LISTED && a.date !== null && a.date === b.date;
  return sameDay && a.subject.some((i) => b.others.includes(i)) || a.others.some((i) => b.others.includes(i) || b.subject.includes(i));
}

/** Two verbs, one tie between the same two. */
function isSameTie(a: Reading, b: Reading): boolean {
  return a.instrument === 'relationship' && b.instrument === 'relationship' && a.others.length > 0 && hasSamePartners(a, b);
}

/** Whoever orders, delivers or joins forces under a paper is told once, with that paper. */
function isSameDeed(a: Reading, b: Reading): boolean {
  if (!isSame(a.subject, b.subject)) return false;
  if (hasSamePartners(a, b) && (b.rule === JOINT_ACTION || a.rule === UNDER_PAPER && b.rule === ORDER)) return true;
  if (a.others.length === 0) return false;
  return a.rule === UNDER_PAPER && b.instrument === 'contract' && b.others.length === 0 || a.instrument === 'contract' && b.rule === ORDER;
}

/** "approved a credit for Ghana's energy sector": the one reading has the lender alone, the other to whom it lends. */
export function knowsPartner(a: Reading, b: Reading): boolean {
  return a.rule === b.rule && a.others.length === 0 && b.others.length > 0 && isSame(a.subject, b.subject);
}

function isSamePaper(a: Reading, b: Reading): boolean {
  if (a.instrument !== b.instrument) return false;
  return hasSamePartners(a, b) || knowsPartner(a, b) || b.others.length === 0 && a.others.length > 0 && a.date === null;
}
