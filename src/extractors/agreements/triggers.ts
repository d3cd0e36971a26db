/** Words without which a sentence tells of no agreement: most are passed over before anything is made of them. */
import { occurs } from '../matches.ts';

/** Sentences without any of these words are passed over. */
const TRIGGER = /sign|memorand|\bmous?\b|agree|pact|accord|contract|deal|treat|twin|sister|friend|partner|letters? of|intent|declar|initiative|statement|order|lease|loan|credit|financing|hire[ds]|instruments|take-?over|void|acqui|stake|\d ?(?:%|per ?cent|percent)|joint|venture|ties|relation|link|co-?operat|protocol|arrangement|charter|ink|joined|tied|paired|contacts|award|supply|document|papers?|action plan|plans? of|work(?:ing)? plan|road-?map|anniversary|tender|\bwon\b|purchas|\bbuy|bought|\bsell|\bsold\b|negotiat|grant|venture|merg|team|hands|forces|code-?shar|terms?\b|compact|alli(?:ed|ance)|tie-?up|off-?take|licen[cs]|concession|settle|covenant|grants?\b|understanding|paired|parted|broke|break|subscrib|l[ei]n[dt]|borrow|selected|deliver|appointed|chosen|t[ao]ken? over|took over|the same|likewise|suit|so did|went to|goes to|entrust|pick|commission|signator|part(?:y|ies)\b|\btie\b|\bbond|continue the|programmes?\b|split|separate ways|notari|\bswap|initials|ceremony|(?:approv|authori[sz]|endors)ed[^.;\n]{0,60}$/i;
/** True of a text or sentence that may name a paper, a tie or a deal. */
export function maySpeakOfPapers(text: string): boolean {
  return occurs(TRIGGER, text);
}

/** Where sister cities are the topic, these may list or end one: "Osaka came in 1974". */
const LISTED = /(?:1[89]|20)\d\d|follow|came|withdr|remov|drop|cancel/;
export function mayListCities(text: string): boolean {
  return occurs(LISTED, text);
}

/** Right behind a paper these tell of the next without naming it: "Another binds A and B". */
const STANDING_IN = /(?<![\p{L}])(?:another|first|second|third|fourth|fifth|similar|latest|largest|biggest|other|decision|termination|cancellation|notice|renewed|extended|prolonged|terminated?|cancell?ed|ended|expired|lapsed|ran out|(?:that|those|ones?)(?= with|,))(?![\p{L}])/iu;
export function mayStandForPaper(text: string): boolean {
  return STANDING_IN.test(text);
}
