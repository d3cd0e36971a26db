/** Verbs behind a paper: "the memorandum was signed", "the memorandum that A signed", and what became of it further on. */
import type { Act, Paper } from '../mentions.ts';
import { before } from '../windows.ts';
import { isDenied } from './denials.ts';
import { BE, BREAK, fits, isFate, REACH, RELATIVE, type Around } from './fitting.ts';

/** "the memorandum that A and B signed": who acts stands behind the paper. */
export function relativeAct(mask: string, paper: Paper, { verbs, found }: Around): Act | null {
  for (const act of verbs) {
    if (act.start < paper.end || act.nominal || act.start - paper.end > REACH) continue;
    if (!CLAUSE_OF.test(mask.slice(paper.end, act.start)) || found.some((p) => p.family === 'paper' && liesBetween(p, paper, act))) continue;
    return isDenied(mask, act) || !fits(paper, act) || act.text.endsWith('ing') ? null : act;
  }
  return null;
}
const CLAUSE_OF = /^(?:(?: [^;.]{0,80}?)?,? (?:that|which) [^;:.]{0,80}| (?:the )?)[\uE000-\uEFFF],?(?: (?:has|have|had|also|both|jointly|then|will|are to|is to|plan to))* $/u;
const liesBetween = (p: Paper, paper: Paper, act: Act): boolean => p.start >= paper.end && p.end <= act.start;

/** Farther behind its paper no verb is looked for. */
const FARTHEST = 220;

/** "was drafted in May and signed in June", "was approved on Monday and signed yesterday": what was only prepared is done behind it. */
function doneThen(mask: string, act: Act, { verbs }: Around): Act | null {
  const next = verbs.find((v) => v.start > act.end);
  if (next === undefined || next.nominal || !DOING.has(next.step) || isDenied(mask, next)) return null;
  return AND_DONE.test(mask.slice(act.end, next.start)) ? next : null;
}
/** What is initialled is signed only then. */
const INITIALLED = /^initiall?ed$/i;
const DOING: ReadonlySet<string> = new Set(['signed', 'established', 'renewed']);
const AND_DONE = /^[^;:.]{0,70}(?:,| and|, and|, then) (?:(?:was|were|has been|have been|then|finally|later|formally|officially|at last|in turn) ){0,3}$/u;

/** "The memorandum was signed", "a pact signed in May", "the agreement expires". */
export function actBehind(mask: string, paper: Paper, around: Around): Act | null {
  for (const act of around.verbs) {
    if (act.start < paper.end) continue;
    const gap = mask.slice(paper.end, act.start);
    if (gap.length > FARTHEST) return null;
    if (act.nominal || !fits(paper, act)) continue;
    const later = NEXT_SENTENCE.test(gap);
    if (BREAK.test(gap) && !later && !WHICH_WAS.test(gap)) return pastAside(mask, paper, around);
    if (isDenied(mask, act) || isDueToEnd(mask, act)) continue;
    const be = BE.test(gap.slice(-30)) || later, participle = isParticiple(act, gap);
    if (participle && around.found.some((p) => liesBetween(p, paper, act) && RESTS.test(mask.slice(paper.end, p.start)) && act.start - p.end < 3)) return null;
    const done = act.step === 'intent' || act.step === 'approved' || INITIALLED.test(act.text) ? doneThen(mask, act, around) : null;
    if (done !== null) return done;
    if (be || participle || INTRANSITIVE.test(act.text)) return withItsFate(mask, act, { around, gap, be, participle });
    if (act.step !== 'ended' && around.found.some((p) => liesBetween(p, paper, act))) return null;
  }
  return null;
}
/** "a credit line to B under an agreement signed in May": the agreement was signed. */
const RESTS = / under an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;
/** "The pact with A, which had expired in 2022, was renewed": the verb behind the clause between the commas. */
function pastAside(mask: string, paper: Paper, { verbs }: Around): Act | null {
  const act = verbs.find((v) => v.start > paper.end && v.start - paper.end <= FARTHEST && !v.nominal && v.step !== 'intent' && v.step !== 'approved' && PAST_ASIDE.test(mask.slice(paper.end, v.start)));
  return act === undefined || !fits(paper, act) || isDenied(mask, act) || isDueToEnd(mask, act) ? null : act;
}
const PAST_ASIDE = /^(?: (?:with|between|of|on|to) [^,;.]{1,90})?, (?:which|that|whose) [^,;.]{3,80}, (?:was|were|has been|have been|is|are|will be) (?:[\p{Ll}]+ly )?$/u;

/** "The pact with A is old; it was signed". */
const NEXT_SENTENCE = /; (?:it|they|this|both|the (?:text|paper|document)s?) (?:was|were|is|are|will be|has been) $/;
/** "the partnership with A, which was established in 2004": the clause tells how it came to be. */
const WHICH_WAS = /^(?: (?:with|between|of) [^,;.]{1,80})?,? (?:which|that) (?:was|were|has been|had been) (?:(?:first|originally|formally|officially) )?$/u;
const INTRANSITIVE = /^(?:expire|lapse|end|ran|run|under |in |on |close |near|await|being |dat|go(?:es)? |c[oa]me|follow|enter(?:s|ed)? into (?:force|eff|op)|went|t(?:ake|ook)|is |are |was |were |remain|stay|has |have |had |exist|allowed|left|permitted|(?:will|would|shall|is to|are to|should) follow)/i;

/** "is due to expire": not over yet. */
function isDueToEnd(mask: string, act: Act): boolean {
  return act.step === 'ended' && (DUE_TO.test(before(mask, act.start, 14)) || /^(?:expire|laps|run)/.test(act.text) && TO_COME.test(before(mask, act.start, 24)));
}
const DUE_TO = /(?:due|set|scheduled|bound|expected|about) to $/;
/** "will expire in December". */
const TO_COME = /(?:^| )(?:will|shall) (?:[\p{Ll}]+ )?$/u;

/** "a pact signed in May": no other subject, and no auxiliary, stands between paper and verb. */
function isParticiple(act: Act, gap: string): boolean {
  return ENDS_AS_ONE.test(act.text) && RIGHT_BEHIND.test(gap) && !/ (?:has|have|had|who|which|that) /.test(gap) && !hasSubject(gap);
}
const ENDS_AS_ONE = /(?:ed|uck|wn|ten|en|ut|de)(?: (?:off|on|to|upon|out))?$/i;
const RIGHT_BEHIND = /^(?:[^,]{0,90}|[^,]{0,60},(?: [\p{Ll}]{2,12})?) $/u;

/** A party right before the verb would be its subject. */
function hasSubject(gap: string): boolean {
  return PARTY_THEN_VERB.test(gap) && !PARTY_OF_PAPER.test(gap);
}
const PARTY_THEN_VERB = /[\uE000-\uEFFF](?: (?:has|have|had|will|also|recently))* $/;
const PARTY_OF_PAPER = /(?:with|between|and|by|of|in) (?:the )?[\uE000-\uEFFF] $/;

interface How { readonly around: Around; readonly gap: string; readonly be: boolean; readonly participle: boolean }

/** The verb of a paper, or the one further on that tells what became of it. */
function withItsFate(mask: string, act: Act, { around, gap, be, participle }: How): Act {
  if (be) return act;
  if (ASIDE_BEGINS.test(gap)) return actBehindAside(mask, act, around) ?? act;
  // What ended and "needed to be revived" has ended.
  return participle && act.step !== 'ended' ? lapseBehind(mask, act, around) ?? act : act;
}
const ASIDE_BEGINS = /, (?:first |originally |initially |already )?$/;

/** "the pact, signed in 2011, was ended": the verb behind the aside tells what became of it. */
function actBehindAside(mask: string, act: Act, { verbs }: Around): Act | null {
  const next = verbs.find((v) => v.start > act.end);
  if (next === undefined || next.step === 'approved' || isDenied(mask, next)) return null;
  if (next.step === 'intent' && (act.step === 'ended' || act.step === 'suspended')) return null;
  return ASIDE_ENDS.test(mask.slice(act.end, next.start)) ? next : null;
}
const ASIDE_ENDS = /^[^,;]{0,60}, (?:was|were|has been|had been|is|be|will be|shall be|is to be) $/;

/** "the pact concluded in 2011 between A and B lapsed in May", "... has been terminated": what became of it. */
function lapseBehind(mask: string, act: Act, { verbs }: Around): Act | null {
  const next = verbs.find((v) => v.start > act.end && !v.nominal);
  if (next === undefined || next.start - act.end > 140 || !isFate(next) || isDenied(mask, next)) return null;
  const gap = mask.slice(act.end, next.start);
  if (BREAK.test(gap) || RELATIVE.test(gap) || / (?:and|or|to|by) $/.test(gap)) return null;
  return BE.test(gap.slice(-30)) || LAPSES.test(next.text) && /[^,] $/.test(gap) ? next : null;
}
const LAPSES = /(?:expired?|expires|lapsed?|lapses|ran out|ended|c[ao]me to an end)$/;

/** "the pact that A and B signed in 2011 was ended": what became of it stands behind the clause that tells who made it. */
export function fateBehind(mask: string, told: Act, { verbs }: Around): Act | null {
  const next = verbs.find((v) => v.start > told.end);
  if (next === undefined || !isFate(next) || isDenied(mask, next)) return null;
  const gap = mask.slice(told.end, next.start);
  return CLAUSE_ENDS.test(gap) || LAPSES.test(next.text) && LEADS_STRAIGHT.test(gap) ? next : null;
}
/** "that A signed with B in 2009 lapsed": no other clause begins in between. */
const LEADS_STRAIGHT = /^(?! (?:and|but|or|which|that|who) )[^,;.]{1,80}(?<! (?:and|but|or|which|that|who|to|the|an?|it)) $/;
const CLAUSE_ENDS = /^[^,;.]{0,80},? (?:was|were|has been|had been|is|be|will be|is to be|has|have|had) (?:[\p{Ll}]+ )?$/u;

/** "ratified the treaty with B signed in 2022": what was signed before is approved behind. */
export function participleBehind(mask: string, paper: Paper, { verbs }: Around): Act | null {
  const act = verbs.find((v) => v.start > paper.end && v.start - paper.end < 100);
  if (act === undefined || !/^(?:signed|concluded|inked|sealed)/.test(act.text)) return null;
  return WITH_PARTNER.test(mask.slice(paper.end, act.start)) ? act : null;
}
const WITH_PARTNER = /^(?: (?:with|between) [^,;.]{1,80}?)?,? (?:which was |that was |already )?$/;
