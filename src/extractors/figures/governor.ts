/** What governs a figure in its clause: the verb it is the object of, the subject it is told of, the noun before `of`. */
import { bracketed, isApposed, labelBefore } from './apposed.ts';
import { isCountedBefore, phraseAfter, phraseBefore, type Scene, type Stretch } from './clause.ts';
import type { Quantity } from './quantity.ts';
import { participle } from './participle.ts';
import { EMPTY, GROUPED, groupStart, ofMainClause, subjectOf } from './subject.ts';
import { TIES, TURNS, VAGUE } from './word-classes.ts';

/**
 * - `told`: the figure says how large `phrase` is (`exports rose to N`, `iron ore: N`)
 * - `done`: the figure is what was done by `phrase` (`the port handled N`), `verb` says what, as a participle
 * - `had`: `phrase` has it; `of`, `for`, `with`, `beside`: it hangs on `phrase` by a preposition
 * - `chained`: it hangs on the figure before it; `appended`: it tells more of the figure before it; `first`: nothing stands before it
 */
export interface Governor {
  readonly role: 'told' | 'done' | 'had' | 'of' | 'for' | 'with' | 'beside' | 'chained' | 'appended' | 'first';
  readonly phrase: Stretch;
  readonly verb: string;
  /** The verb as the text has it. */
  readonly said?: string;
  /** The subject was told before: `it stood at N`. */
  readonly pronoun: boolean;
  /** The preposition between verb and figure. */
  readonly through?: string;
  /** `goods were exported for N`: the phrase suffered what the verb says. */
  readonly passive?: boolean;
}

const bare = (role: Governor['role']): Governor => ({ role, phrase: EMPTY, verb: '', pronoun: false });

export function governorOf(scene: Scene, q: Quantity): Governor {
  const at = beforeVague(scene, q.from);
  const tag = scene.tag(at);
  if (tag === 'preposition') return byPreposition(scene, at, q);
  if (tag === 'verb' || tag === 'auxiliary') return byVerb(scene, at);
  if (tag === 'noun' || tag === 'close') return { ...bare('told'), phrase: phraseBefore(scene, at + 1) };
  if (tag === 'colon') return scene.tag(q.to) === 'auxiliary' && q.kind !== 'count' ? bare('first') : scene.tag(at + 1) === 'determiner' && /^(?:the|its|their|this)$/.test(scene.lower(at + 1)) ? bare('first') : { ...bare('told'), phrase: labelBefore(scene, at) };
  if (tag === 'stop' && /^[–—-]$/.test(scene.lower(at))) { const label = labelBefore(scene, at); return { ...bare(label.to > label.from && scene.tag(label.to) !== 'comma' && (scene.tokens[label.from]?.glued !== true || scene.tag(label.from - 1) === 'open') ? 'told' : 'first'), phrase: label }; }
  if (tag === 'date') return byDate(scene, at);
  if (tag === 'conjunction' && /^(?:verb|auxiliary)$/.test(scene.tag(at + 1))) return byVerb(scene, at + 1);
  if (tag === 'open' && q.kind !== 'percent' && q.kind !== 'duration' && q.unit !== 'times' && scene.tag(q.to) === 'close') { const phrase = bracketed(scene, at); if (phrase !== null) return { ...bare('told'), phrase }; }
  if (tag === 'comma' || tag === 'open') { const phrase = phraseBefore(scene, at); return { ...bare(tag === 'comma' && isApposed(scene, phrase, at) ? 'told' : 'appended'), phrase }; }
  return bare(/^(?:stop|relative|pronoun|determiner)$/.test(tag) ? 'first' : 'appended');
}

/** Steps back over `more than`, `up to a total of` and the like. */
function beforeVague(scene: Scene, from: number): number {
  let at = from - 1;
  for (let k = 0; k < 7 && VAGUE.has(scene.lower(at)); k++) {
    const word = scene.lower(at);
    const pair = PAIRS.get(word)?.test(scene.lower(at - 1)) === true;
    if (/^(?:to|of|in|at)$/.test(word) && !pair) break;
    at -= pair ? 2 : 1;
  }
  if (scene.tag(at) === 'mark' && /^[+~≈-]$/.test(scene.lower(at))) at--;
  return scene.tag(at) === 'adverb' ? pastAdverbs(scene, at) : at;
}
const PAIRS: ReadonlyMap<string, RegExp> = new Map([['to', /^(?:up|close)$/], ['of', /^(?:excess|total|average|record|minimum|maximum|sum)$/]]);

function pastAdverbs(scene: Scene, from: number): number {
  let at = from;
  while (from - at < 4 && scene.tag(at) === 'adverb') at--;
  return at;
}

/** `As of June the fleet …`, `in 2023, 12 ships …`: a date alone leads nothing. */
function byDate(scene: Scene, from: number): Governor {
  let at = from;
  while (from - at < 10 && /^(?:date|determiner|preposition|adverb)$/.test(scene.tag(at))) at--;
  const tag = scene.tag(at);
  if (tag === 'noun') return { ...bare('told'), phrase: phraseBefore(scene, at + 1) };
  return tag === 'verb' || tag === 'auxiliary' ? byVerb(scene, at) : bare('first');
}

function byVerb(scene: Scene, at: number): Governor {
  const verb = scene.lower(at);
  let from = at;
  while (at - from < 6 && (GROUPED.test(scene.tag(from - 1)) || (scene.lower(from - 1) === 'to' && scene.tag(from) === 'verb') || scene.lower(from - 1) === 'than')) from--;
  if (/^(?:do|does|did|doing|done)$/.test(verb)) return bare('first');
  const { phrase, pronoun } = subjectOf(scene, from);
  if (/^(?:sets?|put|lays?|laid|setting)$/.test(verb) && scene.lower(at + 1) === 'aside') return { ...bare('done'), phrase, verb: 'set aside', said: verb, pronoun };
  const role = TIES.has(verb) || TURNS.has(verb) || /^(?:is|are|was|were|be|been|being)$/.test(verb) || /^(?:will|would|can|could|may|might|must|shall|should)$/.test(verb) ? 'told' : /^(?:has|have|had|having|with)$/.test(verb) ? 'had' : 'done';
  const passive = role === 'done' && /(?:ed|[a-z]n|[a-z]t|d)$/.test(verb) && isBeing(scene, from, at);
  return { role, phrase, passive, verb: role === 'done' ? participle(verb) : role === 'told' ? verb : '', said: scene.tag(at) === 'verb' ? verb : '', pronoun };
}

/** True where a form of `be` leads a group of verbs. */
function isBeing(scene: Scene, from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) if (/^(?:is|are|was|were|be|been|being)$/.test(scene.lower(at))) return true;
  return false;
}

function byPreposition(scene: Scene, at: number, q: Quantity): Governor {
  if (/^(?:between|from)$/.test(scene.lower(at)) && /^(?:by|to|of|at|for)$/.test(scene.lower(at - 1))) return byPreposition(scene, at - 1, q);
  const word = scene.lower(at);
  const last = pastDates(scene, at - 1);
  const particle = /^(?:up|down|off|out|away|back|over|on)$/.test(scene.lower(last)) || (word === 'at' && /^(?:in|through)$/.test(scene.lower(last)));
  const before = particle && /^(?:verb|auxiliary)$/.test(scene.tag(last - 1)) ? last - 1 : last;
  const tag = scene.tag(before);
  if (tag === 'figure' || (tag === 'noun' && isCounted(scene, before))) return { ...bare('chained'), verb: word };
  if (tag === 'verb' || tag === 'auxiliary') {
    const governor = { ...byVerb(scene, before), through: word };
    if (/^(?:through|past|beyond|into)$/.test(word) && /^(?:broke|broken|breaking|burst|pushed|went|gone)$/.test(scene.lower(before)) && q.kind !== 'count') return { ...governor, role: 'told', verb: scene.lower(before) };
    return word === 'of' || /^(?:to|by|from|at|above|below|for|between|around|over|under|worth|past|against)$/.test(word) ? { ...governor, role: governor.role === 'done' && governor.verb === '' ? 'told' : governor.role } : governor;
  }
  if (tag === 'comma' && /^(?:to|by|from)$/.test(word)) {
    const verb = pastDegree(scene, before - 1);
    if (scene.tag(verb) === 'verb') return { ...byVerb(scene, verb), through: word };
  }
  if (tag === 'comma' && word === 'with' && q.kind === 'count') { const subject = copularSubject(scene, before); if (subject !== null) return { ...bare('with'), phrase: subject }; }
  if (tag === 'comma' && /^(?:at|with|worth|of)$/.test(word)) return { ...bare(word === 'with' ? 'with' : 'told'), phrase: phraseBefore(scene, before) };
  if (word === 'of' && /^(?:value|tune|sum|amount)$/.test(scene.lower(before))) {
    const verb = verbOf(scene, before);
    if (verb >= 0) return { ...byVerb(scene, verb), through: word };
  }
  if (tag !== 'noun' && tag !== 'close' && tag !== 'mark') return bare(tag === 'pronoun' ? 'done' : 'first');
  const whole = phraseBefore(scene, before + 1);
  const phrase = word === 'of' ? lastPart(scene, whole) : whole;
  const opener = scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1;
  if (word === 'of') return ofNoun(scene, phrase, opener);
  if (word === 'worth' && scene.tag(opener) === 'verb' && !TIES.has(scene.lower(opener))) return { ...bare('told'), phrase, verb: PAPERWORK.test(scene.lower(opener)) ? '' : participle(scene.lower(opener)) };
  if (/^(?:at|for|worth)$/.test(word) && scene.lower(opener) === 'to' && scene.tag(opener - 1) === 'verb' && isBeing(scene, groupStart(scene, opener - 1), opener - 1)) return { ...byVerb(scene, opener - 1), role: 'told', verb: '', said: '', passive: false };
  if (/^(?:to|by|from|at|above|below|worth|like|between|against|than|versus|past)$/.test(word)) return { ...bare('told'), phrase };
  const deed = word === 'for' && scene.lower(opener) === 'by' && scene.tag(opener - 1) === 'verb' ? opener - 1 : -1;
  if (deed >= 0 && isBeing(scene, groupStart(scene, deed), deed)) return { ...byVerb(scene, deed), through: word };
  if (word === 'for') return { ...bare('for'), phrase, verb: scene.tag(opener) === 'verb' && !TIES.has(scene.lower(opener)) ? scene.lower(opener) : '' };
  return { ...bare(word === 'with' ? 'with' : 'beside'), phrase, verb: word };
}

/** `Olst is a town on the river, with N people`: they are those of the subject. */
function copularSubject(scene: Scene, comma: number): Stretch | null {
  let at = comma - 1;
  while (comma - at < 20 && /^(?:noun|determiner|preposition|mark|comma|conjunction|adverb)$/.test(scene.tag(at))) at--;
  if (!/^(?:is|are|was)$/.test(scene.lower(at)) || !/^an?$/.test(scene.lower(at + 1))) return null;
  const phrase = phraseBefore(scene, at);
  return phrase.to > phrase.from ? phrase : null;
}

/** `were exported from Kenya to the value of N`: the verb, with at most a place between; -1 where there is none. */
function verbOf(scene: Scene, value: number): number {
  let at = value - 1;
  if (scene.tag(at) !== 'determiner' || !/^(?:to|for|with|in)$/.test(scene.lower(at - 1))) return -1;
  at -= 2;
  while (value - at < 10 && /^(?:noun|determiner|preposition|date|adverb)$/.test(scene.tag(at))) at--;
  return scene.tag(at) === 'verb' && isBeing(scene, groupStart(scene, at), at) ? at : -1;
}

/** `grew the most, by N`, `rose sharply in July, to N`: the verb before a degree or a date. */
function pastDegree(scene: Scene, from: number): number {
  let at = /^(?:half|third|quarter|fifth|tenth|fraction)$/.test(scene.lower(from)) && scene.lower(from - 2) === 'by' ? from - 3 : from;
  while (from - at < 6 && /^(?:adverb|determiner|date)$/.test(scene.tag(at)) || (scene.tag(at) === 'preposition' && scene.tag(at + 1) === 'date')) at--;
  return /^(?:up|down|back)$/.test(scene.lower(at)) ? at - 1 : at;
}

/** `plants with a joint capacity`: what stands before `of` is the capacity. */
function lastPart(scene: Scene, { from, to }: Stretch): Stretch {
  for (let at = to - 1; at > from; at--) if (scene.lower(at - 1) === 'with' || (/^(?:at|to|on|for)$/.test(scene.lower(at - 1)) && /^an?$/.test(scene.lower(at)))) return { from: scene.tag(at) === 'determiner' ? at + 1 : at, to };
  return { from, to };
}

/** `has a population of N`: the noun, and in `verb` whose it is. */
function ofNoun(scene: Scene, phrase: Stretch, opener: number): Governor {
  const lower = scene.lower(opener);
  if (!/^(?:with|on|has|have|had|at|to|and|boasts|over|for|reach|reached|reaches|covers?|covered|covering|occupying|spanning|spans?|occup(?:y|ies|ied))$/.test(lower)) return { ...bare('of'), phrase };
  if (lower === 'and' && isCountedBefore(scene, opener) && SUMMED.test(scene.lower(phrase.to - 1))) return { ...bare('of'), phrase, verb: scene.lower(opener - 1) };
  const from = scene.tag(opener - 1) === 'comma' ? opener - 1 : opener;
  const whose = lower === 'with' && from !== opener && OWNED.test(scene.lower(phrase.to - 1)) ? ofMainClause(scene, from).phrase : EMPTY;
  const sharer = lower === 'with' && from === opener && scene.lower(phrase.to - 1) === 'share' && scene.tag(opener - 1) === 'noun' ? ofMainClause(scene, opener).phrase : EMPTY;
  const owner = whose.to > whose.from ? whose : sharer.to > sharer.from ? sharer : lower === 'on' ? (OWNED.test(scene.lower(phrase.to - 1)) ? phraseBefore(scene, opener) : EMPTY) : /^(?:covering|occupying|spanning)$/.test(lower) && from !== opener ? lastNoun(scene, phraseBefore(scene, from)) : lower === 'with' && /^(?:stop|first)$/.test(scene.tag(opener - 1)) ? ledInto(scene, phrase.to) : lower === 'at' && scene.tag(groupStart(scene, from) - 1) === 'comma' ? phraseBefore(scene, groupStart(scene, from) - 1) : lower === 'and' || (/^(?:to|for|over)$/.test(lower) && scene.tag(opener - 1) !== 'verb') || (from !== opener && lower === 'with') ? EMPTY : /^(?:has|have|had|boasts|reach|reached|reaches|cover.*|span.*|occup.*)$/.test(lower) ? subjectOf(scene, opener).phrase : uncounted(scene, copular(scene, phraseBefore(scene, groupStart(scene, from))));
  return { ...bare('of'), phrase, verb: owner.to > owner.from ? scene.tokens.slice(owner.from, owner.to).map((t) => t.text).join(' ') : '' };
}

/** `the opening of the Friendship Garden, covering an area of N`: that of what stands last. */
function lastNoun(scene: Scene, { from, to }: Stretch): Stretch {
  let at = to;
  while (at > from && scene.tag(at - 1) === 'noun') at--;
  return { from: at, to };
}

/** `40 plants in 11 countries with a capacity of N`: it is that of the plants, which go without saying. */
const uncounted = (scene: Scene, phrase: Stretch): Stretch => (scene.tag(phrase.from - 1) === 'figure' && /^(?:in|across|from)$/.test(scene.lower(phrase.from - 2)) ? EMPTY : phrase);

/** `Kunming is the capital of the province with a population of N`: it is that of the subject. */
function copular(scene: Scene, phrase: Stretch): Stretch {
  const verb = scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1;
  if (!/^(?:is|are|was)$/.test(scene.lower(verb)) || scene.lower(phrase.from - 1) === 'no') return phrase;
  const subject = phraseBefore(scene, verb);
  return subject.to > subject.from ? subject : phrase;
}

/** `With an area of N, the park is`: whose it is stands behind the comma that ends the phrase. */
function ledInto(scene: Scene, from: number): Stretch {
  for (let at = from; at < from + 10; at++) {
    if (scene.tag(at) === 'stop') break;
    if (scene.tag(at) === 'comma') { const next = phraseAfter(scene, at + 1, 3); return /^(?:verb|auxiliary)$/.test(scene.tag(next.to)) ? next : EMPTY; }
  }
  return EMPTY;
}

/** `145 projects and a volume of N`: it is that of the projects. */
const SUMMED = /^(?:volume|value|investment|capacity|worth)$/;

/** What is done to papers says nothing of what they are worth. */
const PAPERWORK = /^(?:sign|conclud|plac|award|approv|call|seal|ink|reach|clos|agree|win|won|land|secur|enter|draft|tender)\w*$/;

/** What a place or a body has. */
const OWNED = /^(?:population|area|share|staff|workforce|length|capacity)$/;

const isCounted = (scene: Scene, at: number): boolean => (scene.tag(at - 1) === 'figure' && scene.tokens[at - 2]?.text !== '-') || (scene.tag(at - 1) === 'noun' && scene.tag(at - 2) === 'figure');

function pastDates(scene: Scene, from: number): number {
  let at = from;
  while (from - at < 8 && (/^(?:date|adverb)$/.test(scene.tag(at)) || (scene.tag(at + 1) === 'date' && /^(?:preposition|determiner)$/.test(scene.tag(at))))) at--;
  return at;
}
