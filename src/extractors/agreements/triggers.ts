/** Words without which a sentence tells of no agreement: most are passed over before anything is made of them. */
import { inLower } from '../lower.ts';
import { occurs } from '../matches.ts';

/**
 * Sentences without any of these words are passed over. Of a hundred sentences of plain news one tells an agreement, and what
 * is made of a sentence that passes costs a third of reading it, so words that have others in them ("design", "impact",
 * "migrants", "at least") or mean something else beside others ("in terms of", "public relations", "a top-selling car") stand with
 * what tells them apart, and a verb whose deals all name a thing or a partner ("won", "delivered") with what must follow. They stand by their first letters, which V8 does not do by
 * itself: every sentence is asked, at every sign.
 */
const ANYWHERE = [
  String.raw`a(?:cqui|(?<!disa)gree(?!able)|llied)`, String.raw`co(?:-?operat|ntract(?!ors\b))`, String.raw`financ(?!ial|es\b)`, 'licen[cs]', 'negotiat', 'partner', 'purchas', String.raw`(?:co|counter|under|un)sign`, 'twin', String.raw`treat(?:y|ies)`,
].join('|');
const AT_START = [
  String.raw`a(?:c(?:cepted the (?:bid|quotation)|cord(?!ing|ion)|tion plan)|lliance|nniversary|ppointed|rrangement|ward|(?:pprov|uthori[sz])ed[^.;\n]{0,60}$)`,
  String.raw`b(?:efriend|ids? (?:of|from|by)|(?<!(?:a|little|tiny|every|last) b)its?\b|o(?:(?<!(?:\d|no|bail|-year) bo)nd|rrow|ught)|r(?:eak(?!fast|through|down|ers?\b)|oke(?!r))|uy(?!ers\b))`,
  String.raw`c(?:e(?:[cp]as?\b|asefire)|h(?:ang(?:e[ds]?|ing) hands|arter|osen)|o(?:llaborations? with|de-?shar|m(?:mission(?!er)|pact)|n(?:cession|tacts|tinue the)|venant)|redit(?! cards?\b))`,
  String.raw`d(?:e(?:al(?!er|ings?\b|t\b)|clar|liver(?!y|ies)(?=[^;]{0,200} (?:to|by) ))|ivest|is(?:cussions with|posal)|ocument(?!ar)|taa?s?\b)`,
  String.raw`e(?:n(?:dorsed[^.;\n]{0,60}$|trust)|(?:nd|rminat)ing the (?:rental|hire)|xercised)`,
  String.raw`f(?:acilit(?:y|ies)[^.;\n]{0,40} (?:from|with|by) |orces|(?<!-f)riend(?!li|ly (?:and|but|way|fire))|tas?\b)`, 'g(?:oes to|rant)', 'h(?:and(?:s(?!ome)|ed)|ire[ds])',
  String.raw`in(?:itials|itiative|k(?!l)|struments|tent|vestment of[^.;\n]{0,40} from |(?:ves|jec)t(?:s|ed|ing)? [^.;,\n]{0,30}(?:million|billion|crore))`, 'join(?:t|ed)',
  String.raw`l(?:e(?:as(?!t\b)|nd(?!er)|nt\b|t (?:the|its|an?|half|part) |tters? (?:of|with|from))|ink(?!sys|edin)|oan)`, String.raw`m(?:e(?:morand|rg)|o[au]s?\b)`,
  String.raw`no(?:t (?:be )?(?:renew|prolong|extend)|tari)`, String.raw`o(?:ff-?take|(?<!in o)rder(?!ly))`,
  String.raw`p(?:a(?:ct|ired|pers?\b|rt(?:ed|ies|y to)\b)|ick(?:s|ed)?\b|lans? of|[pt]as?\b|ro(?:grammes?\b|tocol))`, 'r(?:e(?:financ|(?<!public re)lation(?!al))|oad-?map)',
  String.raw`s(?:ale of\b|e(?:l(?:ected|l(?!ers\b|ing\b(?<=(?:best|top)-selling)))|parate ways|ttle)|i(?:gn(?!if|al(?! of)|age|s? (?:of|that) |(?:s|ing)? up for )|ster)|o(?: did|ld\b)|p(?:as?\b|lit)|ta(?:ke(?!holder)|tements? of)|u(?:bscrib(?!er)|b-?leas|pply(?! chains?\b))|wap)`,
  String.raw`t(?:a(?:ke-?over|lks with)|e(?:am(?:s|ed|ing)?[ -]up|nder|r(?<!in ter)m(?:s\b|[ -]sheet|inated))|i(?:e(?:s?\b|d|-?up)|fas?\b)|o an end|[ao]ken? over|ook over)`,
  'understanding', 'v(?:enture|oid)', String.raw`w(?:ent to|on\b(?=[^;]{0,200}(?:mandate|bids?\b))|ork(?:ing)? plan)`,
  String.raw`(?:took|tak(?:e|en|es|ing)|secur(?:e|ed|es|ing)) (?:[\p{L}\d-]+ ){0,4}?\d[\d.,]* ?(?:%|per ?cent|p\.c\.|pct)`,
].join('|');
const TRIGGER = new RegExp(String.raw`${ANYWHERE}|\b(?:${AT_START})`, 'u');
/** True of a text or sentence that may name a paper, a tie or a deal. */
export function maySpeakOfPapers(text: string): boolean {
  return TRIGGER.test(inLower(text));
}

/** Where sister cities are the topic, these may list or end one: "Osaka came in 1974". */
const LISTED = /(?:1[89]|20)\d\d|follow|came|withdr|remov|drop|cancel/;
export function mayListCities(text: string): boolean {
  return occurs(LISTED, text);
}

/** Right behind a paper these tell of the next without naming it: "Another binds A and B", "C did the same". */
const STANDING_IN = /(?<![\p{L}])(?:among (?:them|these)|of these|another|first|second|third|fourth|fifth|similar|latest|largest|biggest|other|same|likewise|suit|ceremony|decision|termination|cancellation|notice|renewed|extended|prolonged|terminated?|cancell?ed|ended|expired|lapsed|ran out|(?:that|those|ones?)(?= with|,))(?![\p{L}])/iu;
export function mayStandForPaper(text: string): boolean {
  return STANDING_IN.test(text);
}

/** What names a paper, a tie or an order of its own accord: such a sentence tells even where it names nobody. */
const NAMES_PAPER = /agree|memorand|\bmou|treat(?:y|ies)|charter(?!ed)|\bpacts?\b|accord|protocol|sister|twin|partner|friendly|code-?shar|\b(?:bids?|orders?|tender|relationship|ties)\b|letters? of|contract|sign(?!if)|declaration|document|papers?\b|joint venture|concession|takeover/i;
/** Words that open a sentence and stand for nobody; "it", "the firm" and their like may. */
const OPENER = /^[^\p{L}]*(?:A|An|That|You|I|If|In|On|At|As|By|To|Of|For|From|With|Since|After|Before|During|When|While|Once|Until|Then|Now|Here|There|And|But|So|Or|Yet|Also|Still|Only|Just|Even|However|Because|Although|Though|What|Who|How|Why|Where|All|Some|Many|Most|More|Each|Every|Such|No|Not|Last|Next|Your|My|Among|About|Under|Over|Through|According)(?![\p{L}])/u;
const TWO_NAMES = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.&'’-]*(?:[,;:()/“”"–—-]|\s+[\p{Ll}\p{N}(“"‘–—-])[^]*?(?<![\p{L}\p{N}])\p{Lu}/u;
/** True of a sentence that can tell a deal of its own, before the text has told any: by the word of a paper, or by two that may be parties. */
export function mayTellAlone(text: string): boolean {
  return NAMES_PAPER.test(text) || TWO_NAMES.test(text.replace(OPENER, ''));
}
