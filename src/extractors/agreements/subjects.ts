/** What an agreement is about: "in the fields of trade, tourism and education". */

const FIELDS = /(?:in|on|across|covering|for) (?:the )?(?:fields?|areas?|spheres?|sectors?|domains?) (?:of |such as |like |including )?([^.;:()\n]{3,160})/iu;
const COOPERATION = /(?:co-?operat(?:ion|e)|collaborat(?:ion|e)|exchanges?|partner) (?:in|on) ([^.;:()\n]{3,140})/iu;
const ON = /^(?: of (?:understanding|co-?operation|intent|twinning))? (?:on|for|concerning|regarding|covering) ((?!(?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)[^.,;:()\d\n]{4,80})/u;
const STOP = /,? (?:with|between|which|that|who|at|during|was|were|is|are|will|has|have|in (?:the presence|presence)|signed|by|from|after|before|as well as|under|to be|until|while|when|where|the same|this|last|next|yesterday|today) .*$/iu;
const MOST = 8;

/** Fields of work in a clause and in the words that follow its paper. */
export function subjectsOf(clause: string, afterPaper: string): string[] {
  const listed = FIELDS.exec(clause)?.[1] ?? COOPERATION.exec(clause)?.[1];
  const fields = listed === undefined ? [] : split(listed);
  if (fields.length > 0) return fields;
  const about = ON.exec(afterPaper)?.[1];
  return about === undefined ? [] : [beforeNames(about.replace(STOP, ''))].filter((s) => s.length > 2 && !NO_SUBJECT.test(s));
}
/** What follows `on` or `for` and tells for whom, for how long or with how many, not what about. */
const NO_SUBJECT = /^(?:behalf|(?:the |an? |another |a further |at least |up to |some |about )*(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|first|second|third|next|coming|more|additional|further|new|initial|indefinite|unlimited) )*(?:years?|months?|weeks?|decades?|periods?|terms?|times?|duration)|(?:the )?(?:same|opening|closing|last|first|second|third|final|following|next) day|(?:the )?(?:margins?|sidelines?|occasion|spot|side|eve))(?![a-z])/iu;

/** Days and names stand as signs for themselves in the words after the paper: "tourism on [a day]" is about tourism. */
function beforeNames(about: string): string {
  const sign = about.search(/[\uE000-\uF8FF]/);
  if (sign === -1) return about.trim();
  const words = about.slice(0, sign).trim().split(/\s+/);
  while (LEADING.has(words.at(-1)?.toLowerCase() ?? '')) words.pop();
  return words.join(' ');
}
const LEADING: ReadonlySet<string> = new Set(['on', 'in', 'of', 'at', 'for', 'from', 'by', 'near', 'to', 'and', 'the', 'a', 'an', 'capital', 'city', 'town', 'province', 'state', 'old', 'late', 'early']);

/** "cooperation on Thursday", "exchanges in May 2019": when, not what about. */
const ON_A_DAY = /(?:^|,? (?:on|in) )(?:the )?(?:(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)|\d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\p{L}]).*$/u;

function split(list: string): string[] {
  const fields = list.replace(STOP, '').replace(ON_A_DAY, '').split(/,\s*(?:and\s+)?|\s+and\s+|\s*;\s*/u).map((s) => s.replace(/^(?:the|in|of)\s+/u, '').trim());
  return [...new Set(fields.filter((s) => s.length > 1 && s.length < 60 && !/[\uE000-\uF8FF]/.test(s)))].slice(0, MOST);
}
