/** Words without which a sentence tells of no agreement: most are passed over before anything is made of them. */
import { occurs } from '../matches.ts';

/** Sentences without any of these words are passed over; "cities", "think" and "significant" have such words in them and tell nothing. */
const TRIGGER = /sign(?!if)|memorand|\b(?:mou|moa|fta|pta|dtaa?|cepa|ceca|tifa|bit)s?\b|agree|pact|accord(?!ing)|contract|deal|treat(?:y|ies)|twin|sister|friend|partner|letters? of|intent|declar|initiative|statement|\border|\b(?:sub-?)?leas|loan|credit|financing|hire[ds]|instruments|take-?over|void|acqui|stake|(?:took|tak(?:e|en|es|ing)|secur(?:e|ed|es|ing)) (?:[\p{L}\d-]+ ){0,4}?\d[\d.,]* ?(?:%|per ?cent|p\.c\.|pct)|joint|venture|\bties\b|\brelation|\blink|co-?operat|protocol|arrangement|charter|\bink|joined|tied|paired|contacts|award|supply|document|papers?|action plan|plans? of|work(?:ing)? plan|road-?map|anniversary|tender|\bwon\b|purchas|\bbuy|bought|\bsell|\bsold\b|\bsale of\b|\bdisposal|divest|negotiat|merg|\bteam(?:s|ed|ing)?[ -]up|hands|forces|code-?shar|terms?\b|compact|alli(?:ed|ance)|tie-?up|off-?take|licen[cs]|concession|settle|covenant|grant|understanding|parted|broke|break|subscrib|\bl[ei]n[dt]|borrow|selected|deliver|appointed|chosen|t[ao]ken? over|took over|the same(?! (?:period|time|month|year|quarter|day|week))|likewise|suit|so did|went to|goes to|entrust|pick|commission|signator|part(?:y|ies)\b|\btie\b|\bbond|continue the|programmes?\b|split|separate ways|notari|\bswap|(?:talks|discussions) with|initials|ceremony|(?:approv|authori[sz]|endors)ed[^.;\n]{0,60}$/iu;
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
