/** Words without which a sentence tells of no agreement: most are passed over before anything is made of them. */
import { inLower } from '../lower.ts';
import { occurs } from '../matches.ts';

/**
 * Sentences without any of these words are passed over; "cities", "think" and "significant" have such words in them and tell
 * nothing. They stand by their first letters, which V8 does not do by itself: every sentence is asked, at every sign.
 */
const ANYWHERE = [
  String.raw`a(?:c(?:cepted the (?:bid|quotation)|cord(?!ing)|qui|tion plan)|gree|lli(?:ed|ance)|nniversary|ppointed|rrangement|ward|(?:pprov|uthori[sz])ed[^.;\n]{0,60}$)`,
  String.raw`b(?:ids? (?:of|from|by)|orrow|ought|r(?:eak|oke))`,
  String.raw`c(?:eremony|h(?:arter|osen)|o(?:-?operat|llaborations? with|de-?shar|m(?:mission|pact)|n(?:cession|tacts|tinue the|tract)|venant)|redit)`,
  String.raw`d(?:e(?:al|clar|liver)|ivest|iscussions with|ocument)`,
  String.raw`e(?:n(?:dorsed[^.;\n]{0,60}$|trust)|xercised)`,
  String.raw`f(?:acilit(?:y|ies)[^.;\n]{0,40} (?:from|with|by) |inancing|orces|riend)`, 'g(?:oes to|rant)', 'h(?:and(?:s|ed)|ire[ds])',
  String.raw`in(?:itials|itiative|struments|tent|vestment of[^.;\n]{0,40} from |(?:ves|jec)t(?:s|ed|ing)? [^.;,\n]{0,30}(?:million|billion|crore))`, 'join(?:t|ed)', 'l(?:e(?:t (?:the|its|an?|half|part) |tters? (?:of|with|from))|icen[cs]|ikewise|oan)', 'me(?:morand|rg)', 'n(?:egotiat|o(?:t (?:be )?(?:renew|prolong|extend)|tari))', 'off-?take',
  String.raw`p(?:a(?:ct|ired|pers?|rt(?:ed|ner|(?:y|ies)\b))|ick|lans? of|ro(?:grammes?\b|tocol)|urchas)`,
  'r(?:efinanc|oad-?map)',
  String.raw`s(?:e(?:lected|parate ways|ttle)|i(?:gn(?!if)|gnator|ster)|o did|plit|ta(?:ke|tement)|u(?:bscrib|it|pply))`, String.raw`to an end|e(?:nd|rminat)ing the (?:rental|hire)`,
  String.raw`t(?:a(?:ke-?over|lks with)|e(?:nder|rm(?:s?\b|inated))|he same(?! (?:period|time|month|year|quarter|day|week))|ie(?:d|-?up)|[ao]ken? over|ook over|reat(?:y|ies)|win)`,
  'understanding', 'v(?:enture|oid)', 'w(?:ent to|ork(?:ing)? plan)',
  String.raw`(?:took|tak(?:e|en|es|ing)|secur(?:e|ed|es|ing)) (?:[\p{L}\d-]+ ){0,4}?\d[\d.,]* ?(?:%|per ?cent|p\.c\.|pct)`,
].join('|');
const AT_START = String.raw`(?:b(?:ond|uy)|disposal|ink|l(?:eas|ink|[ei]n[dt])|(?:bit|ce[cp]a|dtaa?|fta|mo[au]|p[pt]a|spa|tifa)s?\b|order|relation|s(?:ale of\b|ell|old\b|ub-?leas|wap)|t(?:eam(?:s|ed|ing)?[ -]up|ies?\b)|won\b)`;
const TRIGGER = new RegExp(String.raw`${ANYWHERE}|\b${AT_START}`, 'u');
/** True of a text or sentence that may name a paper, a tie or a deal. */
export function maySpeakOfPapers(text: string): boolean {
  return TRIGGER.test(inLower(text));
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
