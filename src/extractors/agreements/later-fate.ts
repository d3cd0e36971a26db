/** What became of a paper whose signing is only told in passing: "The pact with A, signed in 2012, was not extended". */
import type { Step } from './acts.ts';

/** `end`: letters from where the looking began to the end of the verb and its day; `date`: the letter of that day, where one is told. */
export interface LaterFate { readonly step: Step; readonly end: number; readonly date: string | null; /** Somebody has done it, on a day of its own. */ readonly deed: boolean }

const AUX = '(?:has|have|had|was|were|is|are|be|been|being|will|would|shall|could|may|might|should|can|to|expected|due|set|likely|scheduled|planned|not|never|no longer|stands?|remain(?:s|ed)?|since|now|meanwhile|already|therefore|thus|also|then|still|yet|finally|formally|officially|quietly|subsequently|later|eventually|recently|again|simply)';
/** The aside is over: behind its comma stand the paper's own verb and its auxiliaries. */
const OWN_VERB = new RegExp(`^((?:${AUX} ){0,6})([\\p{Ll}-]+(?: (?:up|on|out|to|into|in|back)(?![\\p{L}]))?(?: an?(?= ))?(?: (?:end|practice|effect|force|use|hold|ice|abeyance))?)`, 'u');
/** "concluded in 2014 and was not renewed", "ended in 2020 and has not been replaced". */
const RAN_ITS_TERM = /^ (?:in|on|at the end of) ([\uF000-\uF8FE]) (?:and|but) (?:was|were|has|have|had|will|is)(?: been| be)? (?:not|never)(?: been| be)? (?:renewed|extended|prolonged|replaced|followed up)/u;

/** ", which was never put into practice and lapsed at the end of 2017": the last of its verbs tells what became of it. */
const AND_LAPSED = /^[^;.]{0,90}, (?:which|that) (?:(?! and )[^;.,]){3,80} and (?:(?:then|finally|later|quietly|eventually|formally) )?(?:was (?:terminated|cancelled|dissolved|abandoned|rescinded|revoked|discontinued)|lapsed|expired|ended|ran out|came to (?:an|its|their) end)(?: (?:in|on|at|with) (?:the )?(?:end of )?(?:the )?([\uF000-\uF8FE]))?/u;
/** "dates from 2000 and lapsed last December": the same of one that has a day right behind its verb. */
const THEN_LAPSED = /^(?: (?:in|on|from|to))? [\uF000-\uF8FE] and (?:(?:then|finally|later|quietly|eventually|formally) )?(?:was (?:terminated|cancelled|dissolved|abandoned|rescinded|revoked|discontinued)|lapsed|expired|ended|ran out|came to (?:an|its|their) end)(?:(?: in| on| at)?(?: the)?(?: end of)?(?: the)? ([\uF000-\uF8FE]))?/u;

const GONE = /^(?:lapsed?|expired?|ended|terminated|cancell?ed|c[ao]me to (?:an|its|their) end|r[au]n out|dissolved|discontinued|abandoned|scrapped|revoked|rescinded|annulled|withdrawn|dropped|shelved|ceased|wound up|torn up|void|dead|obsolete|repealed|denounced)/;
const DEED = /(?:was|were|been) (?:[\p{Ll}]+ )?(?:terminated|cancell?ed|dissolved|scrapped|revoked|rescinded|annulled|dropped|shelved|withdrawn|suspended|frozen|abandoned|discontinued)$/u;
const RESTS = /^(?:suspended|frozen|paused|(?:been )?(?:put|placed|laid) on (?:hold|ice)|(?:on hold|on ice|in abeyance)|dormant)/;
const KEPT = /^(?:renew|extend|prolong|continu|reviv|resum|reactivat|implement|honou?r|ratif|taken? up|follow(?:ed)? up|carried on|put (?:in|into)(?: an?)? (?:practice|effect|force|use)|replac|maintain)/;
const SIGNS = /^(?:signed|concluded|sealed|inked|finali[sz]ed|formali[sz]ed|put to paper)/;
const AHEAD = /(?:^|(?<![\p{L}]))(?:will|would|shall|could|may|might|should|can|to|expected|due|set|likely|scheduled|planned)(?![\p{L}])/u;
const DENIED = /(?:^|(?<![\p{L}]))(?:not|never|no longer)(?![\p{L}])/u;
const ITS_DAY = /^[^;.,\uE000-\uEFFF]{0,70}?(?<!(?:since|from|after|until|(?<!end )of) )([\uF000-\uF8FE])/u;
const BACK_FROM = /^ (?:since|as of|from) ([\uF000-\uF8FE])/u;

/** What the clause says of the paper behind the aside that tells its signing; `behind` begins where that verb ends. */
export function laterFate(behind: string): LaterFate | null {
  const term = RAN_ITS_TERM.exec(behind);
  if (term !== null) return { step: 'ended', end: term[0].length, date: term[1] ?? null, deed: false };
  const lapsed = AND_LAPSED.exec(behind) ?? THEN_LAPSED.exec(behind);
  if (lapsed !== null) return { step: 'ended', end: lapsed[0].length, date: lapsed[1] ?? null, deed: false };
  for (let comma = behind.indexOf(', '); comma >= 0 && comma < ASIDE; comma = behind.indexOf(', ', comma + 2)) {
    if (OTHER_CLAUSE.test(behind.slice(comma + 2, comma + 12))) return null;
    const own = OWN_VERB.exec(behind.slice(comma + 2)), step = own === null || /[;.]/.test(behind.slice(0, comma)) ? null : stepOf(own[1] ?? '', own[2] ?? '');
    if (own === null || step === null) continue;
    const end = comma + 2 + own[0].trimEnd().length, tail = behind.slice(end);
    const day = (step === 'suspended' ? BACK_FROM.exec(tail) : null) ?? ITS_DAY.exec(tail);
    return { step, end: day === null ? end : end + day[0].length, date: day?.[1] ?? null, deed: DEED.test(own[0]) };
  }
  return null;
}
/** Behind these another clause begins. */
const OTHER_CLAUSE = /^(?:while|whereas|but|and|though|although)(?![\p{L}])/u;
/** An aside is no longer than this. */
const ASIDE = 130;

function stepOf(aux: string, verb: string): Step | null {
  const denied = DENIED.test(aux), ahead = AHEAD.test(aux);
  if (denied) return KEPT.test(verb) && !/(?<![\p{L}])yet(?![\p{L}])/u.test(aux) ? 'ended' : null;
  if (SIGNS.test(verb)) return ahead ? 'intent' : null;
  if (ahead) return null;
  if (GONE.test(verb)) return 'ended';
  return RESTS.test(verb) ? 'suspended' : null;
}
