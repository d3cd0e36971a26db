/** Single days: when something was signed, told or begun. Few figures are of a day: what was counted on the spot, and what stood so then. */
import type { Counted, Pair } from './pairs.ts';
import { FLOW } from './period-words.ts';

/** The state of things on a day: `as of 31 May`, `at 30 June`. */
const STANDS = /\b(?:as (?:of|at|on|from)|at|by|until|since)(?: the)?(?: (?:close|end|start|beginning)(?: of)?)? ?$/i;
/** What a paper or a plan is about: `a contract for 36 trams`, `a tender for`, `the training of`. */
const PAPER = /\b(?:agreement|memorandum|MoU|contract|accord|protocol|order|tender|deal|roadmap|convention|lease|letter of intent|term sheet|projects?|programmes?|programs?|schemes?|plans?|loan|grant|credit|rights|supply|delivery|purchase|sale|training|construction|internships?)(?: (?!and\b)[\w'’-]+){0,9} (?:for|of|on|to|covering|with|about|at|worth|amounting to) (?:(?!projects?\b)[^.;:, ]+ ){0,5}[^.;:, ]*$/i;
/** `a contract for 36 trams`, `a memorandum on 150,000 tonnes`: of no time, whenever it was signed. */
const ONE_PAPER = /\b(?:an?|the|its|their|another|under|new|definitive|supply|framework|of|into) (?:[\w-]+ ){0,3}?(?:agreement|memorandum|MoU|contract|accord|protocol|order(?! (?:intake|book|backlog))|tender|deal|roadmap|lease|letter of intent|term sheet|loan|facility)(?: (?!and\b|which\b|that\b|came\b|stood\b|rose\b|fell\b|reached\b|was\b|were\b)[\w'’&.-]+){0,7} (?:for|of|on|to|covering|about|worth|valued at|amounting to) (?:(?:(?!projects?\b|the\b)[^.;:, ]+) ){0,4}[^.;:, ]*$/i;
/** How often: `每年招生100名`, `11 flights a day`. */
const EACH_ZH = /每[年人月天日周][^，。；]*$/u;

/** True for a figure that no time is of: what one paper is about, how much something takes each time. */
export function isTimeless(text: string, figure: Counted, floor: number): boolean {
  const lead = text.slice(Math.max(floor, figure.start - 100), figure.start);
  if (EACH_ZH.test(lead) || /(?:占地|遍布|分布在|可达)[^，。；]*$/u.test(lead)) return true;
  return figure.kind !== 'percent' && figure.kind !== 'duration' && ONE_PAPER.test(lead) && !/^(?:(?!\. |\band\b)[^;]){0,120}\b(?:in|from|over|between) (?:19|20)\d\d\b/.test(text.slice(figure.end, figure.end + 140));
}

/** What is to be done, or what something is for: `to connect 50 firms`, `which will protect some 900 farms`. */
const AIMS = /\b(?:to (?!be\b|the\b|an?\b|its\b|their\b|some\b|about\b|over\b|more\b|nearly\b)[a-z]+|will(?: \w+)?|would(?: \w+)?|is to|are to|includ\w+|consists? of|comprises|has|have|holds?|home to|cost|costs|covering|spread over|made of|worth|fee (?:is|of)|under which|in which) (?:(?:about|some|around|nearly|over|up to|more than|at least|roughly|an area of|a|the|another) ?)*[$€£¥]?$/i;
const OFTEN = /^ ?(?:\S+ ){0,3}(?:a|per|each|every) (?:year|month|week|day|hour|head|summer|semester|season)\b/i;
/** What is done with goods and money on a day. */
const MOVED = /\b(?:left|arriv|sold|raised|collected|donated|disbursed|approv|record|clos|paid|damag|destroy|burn|flood|caught)\w*/i;
/** `a $80 million loan`. */
const NAMED = /^ ?(?:\w+ ){0,2}(?:loan|credit|grant|contract|agreement|deal|order|tender|lease|pact|guarantee|facility|purchase|stake|memorandum|MoU|plot|bourse)\b/i;

/** True where a single day named in the sentence of a figure is not the day of the figure. */
export function isOfDeed({ text, figure, moment, floor }: Pair): boolean {
  if (moment.value.length !== 10 || STANDS.test(text.slice(Math.max(floor, moment.start - 24), moment.start))) return false;
  const lead = text.slice(Math.max(floor, figure.start - 100), figure.start);
  const tail = text.slice(figure.end, figure.end + 60);
  if (/^人|^名|^位|^余名|^多名/u.test(tail) || /[\u4E00-\u9FFF]/u.test(text.slice(figure.start, figure.end))) return false;
  if (figure.kind === 'count') return OFTEN.test(tail) || ((AIMS.test(lead) || PAPER.test(lead)) && !/\b(?:signed|attended|conclud\w+|watched|present)\b(?: today| yesterday)? (?:by |the |a total of )?$/i.test(lead.slice(-40)));
  if (figure.kind === 'duration') return false;
  const clause = `${lead} ${tail}`;
  return OFTEN.test(tail) || NAMED.test(tail) || AIMS.test(lead) || PAPER.test(lead) || !(FLOW.test(clause) || MOVED.test(clause) || (figure.kind === 'percent' && /\b(?:attend|took part|visit|came|drew)/.test(clause)));
}
