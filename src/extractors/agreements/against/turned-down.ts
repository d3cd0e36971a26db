/** Requests, proposals and motions that came to nothing. */
import type { Paper } from '../mentions.ts';

/** "a request by Porto for a twinning agreement was rejected". */
export function isRefused(mask: string, paper: Paper): boolean {
  return REFUSED.test(mask.slice(paper.end, paper.end + 130)) && ASKED_FOR.test(mask.slice(Math.max(0, paper.start - 110), paper.start));
}
const ASKED_FOR = /(?:requests?|proposals?|ideas?|motions?|suggestions?) (?:of|for) (?:[\p{L}-]+ ){0,2}$|(?:requests?|applications?|bids?|offers?|proposals?|pleas?|motions?) (?:(?:by|from|of|for) (?:[^;.]{1,80} for )?|(?:[^;.]{1,50} )?to (?:open|establish|enter into|sign|start|create|conclude|form|set up|seek) )(?:an?|the) (?:[\p{L}-]+ ){0,3}$/iu;
const REFUSED = /^[^;.]{0,80} (?:(?:was|were|has been|is|be) (?:[\p{Ll}]+ )?(?:refused|rejected|declined|turned down|denied|dismissed|withdrawn|voted down)|(?:failed|found no (?:majority|support)))(?![\p{L}])/u;

/** True of what is told to be turned down right behind a place. */
export const isTurnedDown = (mask: string, from: number): boolean => REFUSED.test(mask.slice(from, from + 130));

/** "A motion to end the twinning was defeated", "voted down a bid to end it": what was moved has not been done. */
export function isDefeated(mask: string, act: { readonly start: number; readonly end: number }): boolean {
  const lead = mask.slice(Math.max(0, act.start - 100), act.start), moved = MOVED.exec(lead);
  return moved !== null && (VOTED_DOWN.test(lead.slice(0, moved.index)) || LOST.test(mask.slice(act.end, act.end + 200)));
}
const MOVED = /(?<![\p{L}])(?:[Mm]otions?|[Pp]roposals?|[Bb]ids?|[Rr]esolutions?|[Aa]ttempts?|[Pp]etitions?|[Mm]oves?|[Ii]nitiatives?|[Rr]equests?|[Cc]alls?)(?: [^,;.]{1,40})? to $/u;
const VOTED_DOWN = /(?:vot(?:ed|es) (?:down|against)|reject(?:ed|s)|threw out|throws out|defeat(?:ed|s)|turn(?:ed|s) down|dismiss(?:ed|es)|refus(?:ed|es)|los(?:t|es)) (?:an?|the|any|all|two|another) (?:[\p{Ll}-]+ ){0,2}$/u;
const LOST = /^[^;.]{0,160}? (?:(?:was|were|has been|have been) (?:[\p{Ll}]+ )?(?:defeated|rejected|voted down|lost|thrown out|turned down|dismissed|withdrawn)|(?:failed|fell)(?= (?:by|on|with|to)|[.,;]|$)|found no (?:majority|support)|did not (?:pass|carry))(?![\p{L}])/u;
