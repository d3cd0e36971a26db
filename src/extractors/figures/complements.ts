/** What stands behind a figure or a phrase and belongs to its measure: complements, what the counted did, how often. */
import { contentOf, isInfinitive, limited, phraseAfter, textOf, trimmed, words, type Scene, type Stretch } from './clause.ts';
import { listEnd } from './enumeration.ts';
import { joined } from './shared-measure.ts';
import { ACTS, EMPTY_HEADS, NOUNS_IN_ING, TIES, VAGUE } from './word-classes.ts';
import type { Governor } from './governor/governor.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

/** A phrase as a measure: an empty head (`a total of 69 projects`) and what leads up to the noun are left out. */
export function told(scene: Scene, phrase: Stretch): string {
  let { from } = phrase;
  while (from < phrase.to - 1 && scene.tag(from) === 'preposition') from++;
  if (scene.tag(from - 1) === 'comma' && TURNING.test(scene.lower(from)) && phrase.to > from + 1) from++;
  if (scene.tag(from + 1) === 'preposition' && LIGHT_NOUN.test(scene.lower(from)) && scene.tag(from - 1) === 'verb' && phrase.to > from + 2) from += 2;
  const text = textOf(scene, trimmed(scene, { from, to: phrase.to })).replace(/(?<=\w) (?:to|with|in) (?:the|a) (?:total )?(?:values?|tune|sums?|amounts?)$/, '');
  return text.replace(RESULTING, '').replace(OWNERS, '').replace(MOST, '').replace(POINTS, '');
}
/** `, cutting heat losses from N`: what is measured is the losses. */
const TURNING = /^(?:cutting|raising|lifting|bringing|reducing|increasing|lowering|boosting|pushing|taking|widening|narrowing|expanding|extending|doubling|tripling)$/;
/** `, resulting in a surplus of N`, `, surpassing home traffic at N`. */
const RESULTING = /^(?:resulting in|leading to|yielding|leaving|posting|recording|surpassing|producing) (?:an? |the )?(?=\p{L})/u;
/** `took part in the fair`, `is home to`: nouns that belong to their verb. */
const LIGHT_NOUN = /^(?:part|place|home|access|shape|advantage|account|care|note|aim|effect)$/;
/** `the bank's net profit`: whose it is goes without saying where it is the one that speaks. */
const OWNERS = /^(?:company|group|bank|firm|airline|port|corporation|operator|fund|city|town|country|county|province|region|state|municipality|district|nation|university|airport)['’]s (?=\w)/;
/** `the bulk of the investment`, `a 12-year contract`. */
const MOST = /^(?:(?:bulk|majority|lion['’]s share) of (?:the )?|(?:\d+|two|three|four|five|ten)-(?:year|month|day|week) (?=\p{L}))/u;
/** `backlog at quarter-end`, `costs for the period`: a point in time is no part of what is measured. */
export const POINTS = / (?:(?:at|as of|by|to|in|for|during) )(?:the )?(?:(?:end|start|beginning|close|middle)|(?:quarter|year|month|period|half)[- ]end|end[- ]\p{L}+|end of (?:the )?(?:year|quarter|month|period)|(?:same |whole |full |fiscal |financial |previous |first )*(?:year|time|period|quarter|month))$/iu;
/** `jobs in its first two years`, `guests in the last season`: when it was is no part of it either. */
const TIMES = / (?:in|for|over|during|since) (?:(?:the|its|their|his|her|our|an?) )?(?:(?:first|second|third|fourth|fifth|last|past|next|coming|previous|opening|final|same|whole|full|entire|fiscal|financial|academic|school|summer|winter|consecutive|two|three|four|five|ten) )*(?:years?|seasons?|months?|quarters?|weeks?|days?|decades?|row|inception)$| (?:in|for|over) the (?:three|six|nine|ten|eleven|twelve)$/i;
/** A phrase without the time at its end. */
export const untimed = (text: string): string => text.replace(TIMES, '').replace(POINTS, '');

/** The noun phrase nearest to the figure: `contracts` of `the port with contracts`. */
export function nearest(scene: Scene, { from, to }: Stretch): string {
  let start = to;
  while (start > from && to - start < 8 && (scene.tag(start - 1) !== 'preposition' || scene.lower(start - 1) === 'of')) start--;
  const text = textOf(scene, trimmed(scene, { from: start, to }));
  return COMPOUND.test(text) || EMPTY_HEADS.has(text.toLowerCase()) ? '' : text;
}
const COMPOUND = /^(?:front|terms|spite|view|excess|case|favour|favor|addition|home|enough|room|space|capacity|attendance|participation|presence|help|support)$/;

/** Who did it, where it bears a short name. */
export function agent(scene: Scene, { phrase }: Governor): string {
  if (phrase.to - phrase.from <= 6 && FACILITY.test(scene.lower(headOf(scene, phrase)))) return `by ${told(scene, phrase)}`;
  const tokens = scene.tokens.slice(phrase.from, phrase.to);
  return tokens.length > 0 && tokens.length <= 3 && tokens.every((t) => /^\p{Lu}/u.test(t.text)) && !(tokens.length === 1 && GENERIC.test(words(tokens))) && !isTopic(scene, tokens) ? `by ${words(tokens)}` : '';
}

/** Who did it, where a kind of thing is named and no one name: `by trial runs`, `by the dry dock`. */
export function kindOfAgent(scene: Scene, { phrase, pronoun }: Governor): string {
  const { from, to } = phrase;
  if (pronoun || to - from < 2 || to - from > 3 || NUMERAL.test(scene.lower(from)) || /^\p{Lu}/u.test(scene.tokens[to - 1]?.text ?? '')) return '';
  for (let at = from; at < to; at++) if (scene.tag(at) !== 'noun') return '';
  return `by ${textOf(scene, phrase)}`;
}
const NUMERAL = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|m|bn|million|billion|\d.*)$/;

/** Where goods and people pass: `carried by the feeder`, `moved by the port of N`. */
const FACILITY = /^(?:ports?|airports?|terminals?|harbou?rs?|quays?|feeders?|depots?|ferr(?:y|ies)|seaports?|railways?|canal|locks)$/;

/** The noun before the first `of`. */
function headOf(scene: Scene, { from, to }: Stretch): number {
  let at = from;
  while (at + 1 < to && scene.tag(at + 1) === 'noun') at++;
  return at;
}

/** Whom the text speaks of again and again: it goes without saying that it is they. */
const isTopic = (scene: Scene, tokens: readonly Token[]): boolean => tokens.every((t) => scene.often(t.text) >= TOPIC);
const TOPIC = 2;
const GENERIC = /^(?:Group|Company|Fund|Bank|City|Council|Government|Ministry|University|Port|Firm|Association|Party|Board|Commission|Corporation|Institute|Centre|Center)$/;

/** Who did it, in a few words. */
export function doer(scene: Scene, { phrase, pronoun }: Governor, most = 4): string {
  const text = pronoun ? '' : told(scene, phrase);
  return text === '' || text.split(' ').length > most ? '' : `by ${text}`;
}

/** `a year`, `per working day`: how often, in the text's words; `a year ago` is a time. */
export function rate(scene: Scene, from: number): { text: string; to: number } {
  const none = { text: '', to: from };
  if (!PER.test(scene.lower(from))) return none;
  const unit = WORKING.test(scene.lower(from + 1)) ? from + 2 : from + 1;
  if (!PER_UNIT.test(scene.lower(unit)) || BACK.test(scene.lower(unit + 1))) return none;
  return { text: words(scene.tokens.slice(from, unit + 1)).toLowerCase(), to: unit + 1 };
}
const PER = /^(?:a|an|per|each|every)$/;
const WORKING = /^(?:working|calendar|business|academic|school|square|cubic)$/;
const PER_UNIT = /^(?:year|month|week|day|hour|minute|head|person|annum|capita|night|trip|rotation|second|share|barrel|tonne|ton|kilo|kilogram|litre|liter|quintal|bushel|pound|semester|term|season|metre|meter|foot|unit|household|inhabitant|passenger|worker|employee)$/;
const BACK = /^(?:ago|earlier|before|later|previously|back)$/;

/** The noun phrase at a place, without the places and ends behind it. */
export function headPhrase(scene: Scene, from: number): string {
  const whole = phraseAfter(scene, from, 4);
  let to = whole.from;
  while (to < whole.to && (scene.tag(to) !== 'preposition' || scene.lower(to) === 'of')) to++;
  return textOf(scene, trimmed(scene, { from: whole.from, to }));
}

/** The token behind a bracket that opens at a place: `740 million yen (about US$8 million) for a stake`. */
export function pastBracket(scene: Scene, from: number): number {
  if (scene.tag(from) !== 'open') return from;
  for (let at = from + 1; at < from + 10; at++) if (scene.tag(at) === 'close') return at + 1;
  return from;
}

/** The token behind the same amount in another money: `4.5 billion rubles, or $68 million, in a credit line`. */
function pastAlternative(scene: Scene, from: number): number {
  let at = scene.tag(from) === 'comma' ? from + 1 : from;
  if (scene.lower(at) !== 'or') return from;
  at++;
  const first = at;
  while (at < first + 9 && (scene.tag(at) === 'figure' || VAGUE.has(scene.lower(at)) || scene.tokens[at]?.text === '$')) at++;
  return scene.tag(at - 1) === 'figure' && scene.tag(at) === 'comma' ? at + 1 : from;
}

/** What it was for or in: the complement behind a figure, the second rather than a first that only says from whom. */
export function purpose(scene: Scene, from: number): string {
  let at = pastAlternative(scene, pastBracket(scene, from));
  for (let k = 0; k < 2; k++) {
    if (scene.tag(at) !== 'preposition' || isInfinitive(scene, at) || scene.tag(at + 1) === 'date') return '';
    const counted = pastCount(scene, at);
    if (counted > at) return countedGoal(scene, at, counted);
    const whole = limited(scene, phraseAfter(scene, at, 5));
    if (!/^(?:from|by|with|through|via|at)$/.test(scene.lower(at)) || scene.tag(whole.to) !== 'preposition') return /^(?:per|than|until|since|after|before|as|over|within|during)$/.test(scene.lower(at)) ? '' : textOf(scene, { from: whole.from, to: listEnd(scene, whole.to) });
    at = whole.to;
  }
  return '';
}

/** `awarded 9 million to eleven schools`, `in 71 projects`: the token behind the number of what it was for; the place itself where none is counted there. */
function pastCount(scene: Scene, at: number): number {
  if (!GOAL.test(scene.lower(at)) || !leadsToFigure(scene, at)) return at;
  const q = nextQuantity(scene, at);
  const behind = q !== undefined && q.from < at + 6 && q.kind === 'count' && q.to > (q.max ?? q.amount).to ? (q.max ?? q.amount).to : at;
  return scene.tokens[behind]?.kind === 'word' ? behind : at;
}
/** The first figure behind a place: they stand in the order of the text, so that it is found by halves. */
function nextQuantity({ quantities }: Scene, at: number): Quantity | undefined {
  let [low, high] = [0, quantities.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.from ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return quantities[low];
}
const GOAL = /^(?:to|in|into|for|towards?|on)$/;
const countedGoal = (scene: Scene, at: number, noun: number): string => `${scene.lower(at)} ${textOf(scene, limited(scene, phraseAfter(scene, noun, 5)))}`;

/** True where a preposition at a place leads to another figure: `with a value of more than 3 million`. */
export function leadsToFigure(scene: Scene, from: number): boolean {
  if (scene.tag(from) !== 'preposition') return false;
  let at = from + 1;
  while (at < from + 6 && (VAGUE.has(scene.lower(at)) || scene.tag(at) === 'adverb' || scene.tokens[at]?.text === '$')) at++;
  return scene.tag(at) === 'figure';
}

/** `people living in the hills`, `firms working for the port`: what the counted do, told by a gerund. */
const isActing = (scene: Scene, at: number): boolean => scene.lower(at).endsWith('ing') && GERUND.test(scene.lower(at)) && !NOUNS_IN_ING.has(scene.lower(at)) && scene.tag(at + 1) === 'preposition' && scene.tag(at - 1) === 'noun';
const GERUND = /^[a-z]{3,}ing$/;

/** The complement behind a counted noun: `companies with money from abroad`; none where it leads to another figure. */
export function complement(scene: Scene, from: number): string {
  if (isActing(scene, from)) {
    const where = complement(scene, from + 1);
    return where === '' ? '' : `${scene.lower(from)} ${where}`;
  }
  const away = /^from (?:abroad|overseas|elsewhere)$/.test(`${scene.lower(from)} ${scene.lower(from + 1)}`) ? 2 : /^(?:abroad|overseas)$/.test(scene.lower(from)) ? 1 : 0;
  if (away > 0) return words(scene.tokens.slice(from, from + away));
  if (scene.tag(from) !== 'preposition' || scene.tag(from + 1) === 'date' || /^(?:per|as|than|like|until|since|after|before|worth|over|during|within)$/.test(scene.lower(from)) || isInfinitive(scene, from)) return '';
  let { to } = phraseAfter(scene, from, 4);
  if (scene.tag(from + 1) === 'figure' || /^(?:each other|one another|(?:two|three|four|five|six|seven|eight|nine|ten) \S+)$/.test(`${scene.lower(from + 1)} ${scene.lower(from + 2)}`)) return '';
  if (leadsToFigure(scene, to)) {
    do to--; while (to > from && scene.tag(to) !== 'preposition');
    if (to <= from) return '';
  }
  if (contentOf(scene, { from, to }) > 3) while (to > from + 1 && scene.tag(to) !== 'preposition') to--;
  to = listEnd(scene, to);
  return scene.tag(to) === 'date' || scene.tag(to + 1) === 'date' ? '' : untimed(` ${words(scene.tokens.slice(from, to))}`).trimStart().replace(/^on average\b.*$|^(?:at|by|in) the (?:end|start|beginning|same time)\b.*$|^in (?:spite|view|addition|contrast|response|return|exchange|accordance|line|connection|cooperation|partnership|collaboration)\b.*$/, '');
}

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const GUESSED: ReadonlySet<string> = new Set(['estimated', 'projected', 'forecast', 'valued', 'put', 'reached', 'increased', 'reduced', 'lifted', 'reported', 'seen', 'made', 'posted', 'achieved']);

/** Where, or by whom: told of what was only noted. */
const SEEN = /^(?:registered|recorded|seen)$/;
/** Words that belong to the verb before them: `set up`, `carried out`. */
const PARTICLES = /^(?:up|out|aside|down|off|away|back)$/;

const THINKING = /^(?:thinks?|thought|believed?|believes|say|says|said|feel|felt|expect|expected|hope|hoped|want|wanted|prefer|preferred|agree|agreed|fear|feared)$/;

/** `63 per cent think that rents are too high`: what they think. */
export function clauseAfter(scene: Scene, verb: number): string {
  let to = verb + 1;
  while (to < verb + 9 && !/^(?:stop|comma|figure|open|close|colon)$/.test(scene.tag(to)) && (scene.tag(to) !== 'conjunction' || to === verb + 1)) to++;
  return words(scene.tokens.slice(verb, to).filter((t, k) => k !== 1 || t.lower !== 'that'));
}

/** `completed a degree`, `saw the show`: the verb does something to what stands behind it. */
const hasObject = (scene: Scene, at: number): boolean => DOING.test(scene.lower(at)) && scene.tag(at + 1) === 'determiner' && scene.tag(at + 2) === 'noun';
const DOING = /^(?:completed?|saw|seen|lost|raised|started|began|begun|achieved|attained|kept|passed|left|hit|crossed|closed|cut)$/;

/** `31 remain on short time`. */
const REMAINING = /^(?:remain|remains|remained)$/;

/** What the counted did: `people have moved to the city`, `cars left through the gate`; auxiliaries are left out. */
export function verbAfter(scene: Scene, from: number, content: number): string {
  let at = from;
  while (at - from < 6 && (/^(?:auxiliary|adverb|relative)$/.test(scene.tag(at)) || (at > from && scene.lower(at) === 'to' && scene.lower(at + 1) === 'be' && scene.tag(at + 2) === 'verb')) && !scene.lower(at).startsWith('have ')) at++;
  const be = scene.tag(at - 1) === 'adverb' && scene.tag(at) === 'preposition' ? at - 2 : at - 1;
  if (be >= from && /^(?:are|were|is|was|be|been)$/.test(scene.lower(be)) && /^(?:noun|preposition)$/.test(scene.tag(at)) && at > from && content > 0) return textOf(scene, limited(scene, phraseAfter(scene, at, content)));
  if (REMAINING.test(scene.lower(at)) && scene.tag(at) === 'verb' && scene.tag(at + 1) === 'preposition' && content > 0) return textOf(scene, limited(scene, phraseAfter(scene, at + 1, content)));
  if (scene.tag(at) !== 'verb') return /^(?:have|has|had)$/.test(scene.lower(at - 1)) && scene.tag(at) === 'noun' && content > 0 ? textOf(scene, phraseAfter(scene, at, content)) : '';
  const plain = scene.tokens[at]?.text ?? '';
  const verb = PARTICLES.test(scene.lower(at + 1)) && !/^(?:noun|figure|determiner)$/.test(scene.tag(at + 2)) ? `${plain} ${scene.lower(++at)}` : plain;
  let helper = at - 1;
  while (at - helper < 5 && (scene.tag(helper) === 'adverb' || helper > from && scene.tag(helper) === 'verb')) helper--;
  const suffered = BEING.has(scene.lower(helper)) && (!GUESSED.has(plain) || (SEEN.test(plain) && /^(?:in|at|by|with|on|along)$/.test(scene.lower(at + 1)) && scene.tag(at + 2) !== 'date' && scene.tag(at + 3) !== 'date'));
  if (content === 0 || (TIES.has(plain) && !ACTS.has(plain) && !suffered && !hasObject(scene, at))) return content === 0 ? verb : '';
  if (THINKING.test(plain) && !suffered) return clauseAfter(scene, at);
  if (scene.tag(at + 1) === 'date') return verb;
  const away = complement(scene, at + 1);
  if (/^(?:from )?(?:abroad|overseas|elsewhere)$/.test(away)) return `${verb} ${away}`;
  const past = phraseAfter(scene, at + 1, content);
  const goal = isInfinitive(scene, past.to) ? ` ${words(scene.tokens.slice(past.to, phraseAfter(scene, past.to + 2, 2).to))}` : '';
  return `${joined(verb, textOf(scene, past)) ?? ''}${goal}`.replace(POINTS, '').replace(/ (?:by|at|in|since) the (?:end|start|beginning)$/, '');
}
