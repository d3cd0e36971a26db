/** Clauses: a time that one of them names is not that of a figure in another which tells what is so today, or of what is still to come. */
import type { Pair } from './pairs.ts';
import { PRESENT } from '../word-classes.ts';

/** Where a clause ends and another begins. */
const JOINTS = /[;；]|, (?:and|but|while|which|who|whose|where|with)\b|,(?= )|\b(?:and|but|while|whereas|which|who|whose)\b|[，]/g;
/** What is so today. */
const IS = /\b(?:is|are|has|have|employs|operates|supports|holds|covers|comprises|includes|owns|runs|serves|offers|lives|maintains|contains|hosts|provides|requires|stretches|houses|boasts|contributes|polishes|pays|costs|lends|lies|remains|consists|home to|room for|(?:city|town|village|country|county|district|region) (?:of|with)|population of|seats|measures|weighs|gives|goes? to)\b/i;
const NOT_NOW = /\b(?:[a-z]{2,}ed|was|were|had|did|sold|built|made|bought|took|grew|rose|fell|won|spent|brought|sent|began|became|lost|came|left|ran|been|done|seen|up|down|this year|so far|year|month)\b/i;
const TO_COME = /\b(?:will|would|shall|should|is to|are to|is due|are due|(?:is|are) (?:expected|planned|scheduled|set|foreseen|projected) (?:to|for)|plans? to|wants? to|wish(?:es)? to|intends? to|hopes? to|aims? to)\b/i;
const WAS = /\b(?:[a-z]{2,}ed|was|were|had|sold|built|made|bought|took|grew|rose|fell|won|spent|brought|sent|began|became|lost|came|left|ran|stood|held)\b/;

/** The words of the clause before a place, and where it begins. */
function clauseBefore(text: string, floor: number, at: number): { start: number; words: string; led: boolean } {
  const lead = text.slice(Math.max(floor, at - 120), at);
  let cut = 0;
  let led = false;
  for (const m of lead.matchAll(JOINTS)) { cut = m.index + (/^\w/.test(m[0]) ? 0 : 1); led = true; }
  return { start: at - lead.length + cut, words: lead.slice(cut), led };
}

/** `has 70,000 people and its airport received N in 2018`, `with room for N and will enter service in 2025`: the figure stands in a clause about today, the time in another. */
export function isElsewhere(pair: Pair): boolean {
  return pair.figure.end <= pair.moment.start ? isBehindSwitch(pair) : isBeforeSwitch(pair);
}

function isBehindSwitch({ text, figure, moment, floor }: Pair): boolean {
  const gap = text.slice(figure.end, moment.start);
  const joint = gap.search(/[;；,，]|\b(?:and|but|while|whereas)\b/);
  if (joint < 0 || gap.length > 300) return false;
  const { words } = clauseBefore(text, floor, figure.start);
  const clause = `${words} ${gap.slice(0, joint)}`;
  const rest = gap.slice(joint);
  if (/, with [^,]{0,40}$/.test(text.slice(Math.max(floor, figure.start - 60), figure.start)) && /^, (?:\w+ly )?[a-z]{2,}(?:ed|ld|ht|ew|ll|ade|as|ad) /.test(rest)) return true;
  if (TO_COME.test(clause)) return TO_COME.test(rest) && /^(?:[;；]|,? (?:and|but|while) (?:an?|the|its|their|another)\b)/.test(rest);
  if (TO_COME.test(rest)) return true;
  const verb = /\b([a-z]+s) (?:(?:about|some|around|nearly|over|up to|more than|at least|an?|the) )*\S{0,3}$/.exec(words)?.[1] ?? '';
  return ((IS.test(clause) && !NOT_NOW.test(clause)) || PRESENT.has(verb)) && WAS.test(rest);
}

/** `; the fee is`, `; the cost, N, is shared by`. */
function isToday(clause: string): boolean {
  if (/\b(?:is|are) (?:expected|invited|planned|due|awaited)\b/.test(clause)) return false;
  const plain = clause.replace(/\b(is|are) (?:\w+ly )?\w+ed\b/g, '$1');
  return IS.test(plain) && !NOT_NOW.test(plain) && !TO_COME.test(plain);
}

function isBeforeSwitch({ text, figure, moment, floor }: Pair): boolean {
  const gap = text.slice(moment.end, figure.start);
  if (gap.length > 400 || !/[;；]|, (?:and|but|while|which|whose|where)\b|\b(?:and|but|while|whereas|which|whose)\b/.test(gap)) return false;
  const last = gap.search(/[;；][^;；]*$/);
  if (last >= 0) return isToday(text.slice(moment.end + last, figure.end + 50).replace(/\n[\s\S]*$/, ''));
  const { start, words, led } = clauseBefore(text, moment.end, figure.start);
  if (!led) return false;
  if (/\b(?:which|that) (?:is|are|was|were) (?:by )?\S{0,3}$/.test(words) && /^ ?(?:\w+ )?(?:more|less|higher|lower|above|below|up|down|of)\b/.test(text.slice(figure.end, figure.end + 24))) return false;
  const told = text.slice(Math.max(floor, moment.start - 120), start);
  if (TO_COME.test(words) && !TO_COME.test(told) && WAS.test(told)) return true;
  return IS.test(words) && !NOT_NOW.test(words) && !TO_COME.test(words) && (WAS.test(told) || TO_COME.test(told) || /[;；]/.test(gap));
}

/** Something opens, begins, ends or is finished then. */
const OPENING = /\b(?:completed|finished|inaugurated|commissioned|renovated|(?:to|will|shall|should|would) (?:be )?(?:open|opened|start|started|begin|launch|launched|enter|expire|end|close|run|follow|leave|depart|come into|go into)|opens|begins|starts|expires?|runs? out|ends|follows|enters|is due|are due)\b[^.;\d]{0,24}$/i;
/** `创办于1952年`: said before the time. */
const FOUNDED_ZH = /(?:创办|成立|创立|设立|创建|始建|建成|兴建|开业|开馆|建校|结好|启用|通车)于?$/u;
/** `预计2026年投产`: said behind the time. */
const OPENING_ZH = /^[^，。；\d]{0,10}(?:投产|开工|建成|通车|投入使用|竣工|启用|开通|投入运营|投运|完工|首航|开馆|开园|开放|到期|交付|签署|签约|签订)/u;

/** True where a time is that of an opening or an end, and the figure stands in another clause. */
export function isOfOpening({ text, figure, moment, floor }: Pair): boolean {
  const behind = figure.end <= moment.start;
  const gap = behind ? text.slice(figure.end, moment.start) : text.slice(moment.end, figure.start);
  if (gap.length > 300) return false;
  if (text.charCodeAt(moment.end) > 0x2e80 && OPENING_ZH.test(text.slice(moment.end, moment.end + 20))) return behind ? gap.includes('，') : /[，。；]/u.test(gap.replace(/^，/u, ''));
  const lead = text.slice(Math.max(floor, moment.start - 50), moment.start);
  if (FOUNDED_ZH.test(lead)) return gap.includes('，');
  return moment.counted !== true && OPENING.test(lead) && /[,;]|\b(?:and|but|while)\b/.test(gap) && (behind || !/^ and [a-z]*[a-rt-z] (?:(?:about|some|around|nearly|over|up to|more than) )*$/.test(gap));
}
