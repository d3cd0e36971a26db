/** What a percentage is of, or what it changed by, in the text's own words. */
import { changeOf } from './change.ts';
import { limited, phraseAfter, textOf, words, type Row, type Scene, type Stretch } from './clause.ts';
import { agent, clauseAfter, told, verbAfter } from './complements.ts';
import type { Governor } from './governor/governor.ts';
import { CHANGE_LEAD, CHANGE_NOUN, CHANGE_NOUNS } from './measure-words.ts';
import type { Quantity } from './quantity.ts';
import { joined, withoutTail } from './shared-measure.ts';

/** What the figures before have told, and what governs this one. */
export interface Told {
  readonly governor: Governor;
  /** The measure of the figure before, in the same sentence. */
  readonly last: string | null;
  /** The noun that the last count counted. */
  readonly head: string | null;
  /** The measure of the last figure near by that is no percentage. */
  readonly anchor: string | null;
  /** What the last percentage of the sentence measured, where it was one of change. */
  readonly change: string | null;
  /** True right behind an amount of money. */
  readonly lender: boolean;
}
/** What people that were counted do, where no list tells a verb from a noun. */
const ACTING = /^(?:plan|want|hope|use|own|rent|live|work|earn|need|like|support|favou?r|oppose|trust|doubt|vote|smoke|commute|drive|speak|study|see|buy|sell|invest|export|hold)$/;
const PRONOUN = /^(?:them|these|those|whom|which|it|this)$/;

/** The measure of a percentage, or null. */
export function ofPercent(scene: Scene, q: Quantity, known: Told): string | null {
  const { last, head, anchor } = known;
  const next = scene.lower(q.to);
  const past = next === 'of' && PRONOUN.test(scene.lower(q.to + 1)) ? q.to + 2 : q.to;
  if (past !== q.to) return ofPronoun(scene, past, known);
  if (head !== null && scene.tag(q.to) === 'noun' && ACTING.test(next)) return joined(head, clauseAfter(scene, q.to));
  if (scene.tag(q.to) === 'noun' && !CHANGE_NOUN.test(next)) return doing(scene, q.to) ? joined(head ?? anchor ?? '', textOf(scene, phraseAfter(scene, q.to, 3))) : textOf(scene, limited(scene, phraseAfter(scene, q.to, 5)));
  if (next === 'of') return shareOf(scene, q, known);
  if (known.lender && scene.lower(q.from - 1) === 'at' && /^(?:comma|figure|close)$/.test(scene.tag(q.from - 2))) return 'interest';
  const change = changeOf(scene.tokens, q);
  if (change !== null && change.how === 'by') return changed(scene, q, { ...known, direction: change.direction });
  if (/^(?:which|whom)$/.test(scene.lower(q.from - 1))) return joined(head ?? last ?? '', verbAfter(scene, q.to, 4));
  return plainShare(scene, q, { ...known, last: last ?? anchor });
}

/** `60 per cent of which comes from Canberra`, `45% of it paid by the brands`. */
function ofPronoun(scene: Scene, past: number, { head, last, anchor }: Told): string | null {
  const whole = /^(?:it|this|which)$/.test(scene.lower(past - 1)) ? short(last ?? anchor ?? head) : head ?? short(last ?? anchor);
  return joined(whole === '' ? 'share' : 'share of', joined(whole, (ACTING.test(scene.lower(past)) ? clauseAfter(scene, past) : joined(verbAfter(scene, past, 4), '')) ?? textOf(scene, phraseAfter(scene, past, 4))) ?? '')?.replace(/ of$/, '') ?? null;
}

/** What is done to shares of firms. */
const ACQUIRED = /^(?:acquired|bought|purchased)$/;

/** `6.9% of all passengers`; whose share, where a short subject stands before it. */
function shareOf(scene: Scene, q: Quantity, { governor, last }: Told): string {
  if (scene.lower(q.to + 1) === 'what') {
    let to = q.to + 2;
    while (to < q.to + 9 && !/^(?:stop|comma|conjunction|figure|open|close)$/.test(scene.tag(to))) to++;
    return `share of ${words(scene.tokens.slice(q.to + 1, to))}`;
  }
  const whole = limited(scene, phraseAfter(scene, q.to, 6));
  const named = textOf(scene, whole).replace(/^of(?: \S+['’]s)?$/, '');
  const total = textOf(scene, whole).endsWith('total') && last !== null ? `, ${short(unchanged(last))}` : '';
  const verb = governor.role === 'first' ? verbAfter(scene, whole.to, 4) : '';
  if (governor.role === 'done' && ACQUIRED.test(governor.verb) && (/^(?:an?|the|its)$/.test(scene.lower(q.to + 1)) || (/^\p{Lu}/u.test(scene.tokens[q.to + 1]?.text ?? '') && !/['’]s$/.test(scene.lower(q.to + 1))))) return `stake in ${textOf(scene, limited(scene, phraseAfter(scene, q.to + 1, 5)))}`;
  const owner = governor.role === 'told' && !governor.pronoun ? told(scene, governor.phrase).replace(/^home$/, '') : '';
  const hangs = (governor.said ?? '').endsWith('ing') && owner === '' && last !== null && short(unchanged(last)).split(' ').length <= 4;
  if (hangs) return `share ${named}${total === '' ? `, ${short(unchanged(last))}` : total}`;
  if (governor.role === 'done' && governor.verb !== '') return `share ${named} ${governor.verb}${governor.pronoun ? '' : ` ${agent(scene, governor)}`}`.trimEnd();
  const whose = owner !== '' && (owner.split(' ').length <= 4 || named === '') && !/share|^total$/i.test(owner) ? `, ${owner}` : '';
  return `share ${named}${total}${whose}${verb === '' ? '' : ` ${verb}`}`;
}

/** `applications from Peru rose, those from Chile fell`: what `those` are was told before. */
function pointed(scene: Scene, phrase: Stretch, before: string | null): string {
  const named = told(scene, phrase);
  const lead = scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1;
  const here = scene.tag(phrase.from) === 'preposition' ? phrase.from : lead;
  if (before === null || scene.tag(here) !== 'preposition' || !/^(?:those|that)$/.test(scene.lower(here - 1))) return named;
  const head = unchanged(before).split(/ (?:of|in|to|between|with|from|for|by|at) /)[0] ?? '';
  return head === '' ? named : `${head} ${scene.lower(here)} ${named}`;
}

/** Who did it: what grew is what was done. */
const BY_WHOM = /(?<=\w [a-z]+(?:ed|en|wn|ld|nt|ght)) by .+$/;

/** `the average fares increase for pupils is 6 percent`. */
const NAMED_CHANGE = /^\w+(?: \w+){0,6} (?:increase|rise|growth|decrease|decline|fall|cut|reduction)(?: (?:in|of|for|to) |$)/i;

function changed(scene: Scene, q: Quantity, known: Told & { readonly direction: 'up' | 'down' }): string | null {
  const { governor, last, direction } = known;
  const next = scene.lower(q.to);
  const named = pointed(scene, governor.phrase, last ?? known.anchor);
  const phrase = CHANGE_NOUN.test(named) ? '' : named;
  const appended = governor.role === 'appended' || governor.role === 'chained' || isAppended(scene, q);
  if (/^(?:more|fewer|less)$/.test(next) && scene.tag(q.to + 1) === 'noun') return textOf(scene, { from: q.to, to: phraseAfter(scene, q.to + 1, 3).to });
  const noun = changeNoun(scene.tokens, q, direction);
  if (next === 'for' && /^[+\-−–]$/.test(scene.lower(q.from - 1)) && scene.tag(q.to + 1) !== 'date') return `${noun} in ${textOf(scene, limited(scene, phraseAfter(scene, q.to + 1, 4)))}`;
  const place = governor.pronoun && last !== null && scene.tag(governor.phrase.from) === 'preposition' ? joined(unchanged(last), textOf(scene, governor.phrase)) : null;
  if (place !== null) return `${noun} in ${place}`;
  const of = (appended || phrase === '') && last !== null ? unchanged(last).replace(BY_WHOM, '') : phrase;
  if (!appended && NAMED_CHANGE.test(of)) return of;
  if (of.split(' ').length > 8) return `${noun} in ${short(of)}`;
  return of === '' ? joined(noun, textOf(scene, phraseAfter(scene, CHANGE_NOUN.test(next) ? q.to + 1 : q.to, 4))) : `${noun} in ${of}`;
}

/** `exports rose by 4 billion`, `a decline of 300`: what is told is by how much. */
export function isDifference(scene: Scene, q: Quantity, { governor }: Told): boolean {
  const near = scene.lower(q.from - 1);
  const noun = near === 'of' && CHANGE_NOUN.test(scene.lower(q.from - 2));
  const more = /^(?:more|fewer|less|higher|lower)$/.test(scene.lower(q.to)) && scene.lower(q.to + 1) === 'than' && /^(?:told|appended)$/.test(governor.role) && (q.kind !== 'count' || q.to <= (q.max ?? q.amount).to);
  if (more && q.kind !== 'duration' && q.unit !== 'times') return changeOf(scene.tokens, q) !== null;
  if (q.kind === 'duration' || q.unit === 'times' || !(near === 'by' || noun) || (governor.role !== 'told' && governor.role !== 'of')) return false;
  return changeOf(scene.tokens, q)?.how === 'by' && (q.kind !== 'count' || q.to <= (q.max ?? q.amount).to);
}

export function ofDifference(scene: Scene, q: Quantity, known: Told): string | null {
  const direction = changeOf(scene.tokens, q)?.direction ?? 'up';
  const noun = changeNoun(scene.tokens, q, direction);
  const phrase = known.governor.role === 'told' && !known.governor.pronoun ? told(scene, known.governor.phrase) : '';
  const of = phrase === '' ? unchanged(known.last) : phrase;
  return of === '' ? noun : `${noun} in ${of}`;
}

/** A percentage that is told of its subject, or of a part of what the figure before measured. */
function plainShare(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, last, head, anchor } = known;
  const phrase = told(scene, governor.phrase);
  const ellipsis = CHANGE_LEAD.exec(known.change ?? last ?? '')?.[0];
  if (ellipsis !== undefined && isElliptic(scene, q, governor) && phrase !== '') return ellipsis + phrase;
  const behind = scene.tag(q.to) === 'preposition' && /^(?:in|to|from|for|by|on|through|via|under)$/.test(scene.lower(q.to)) && scene.tag(q.to + 1) !== 'date' ? textOf(scene, limited(scene, phraseAfter(scene, q.to, 4))) : '';
  if (scene.lower(q.from - 1) === 'by' && scene.tag(q.from - 2) === 'conjunction' && CHANGE_LEAD.test(last ?? '')) return joined(last ?? '', behind);
  if (governor.role === 'of' && phrase === 'share' && governor.verb !== '') return `${joined('share', anchor === null ? '' : `of ${short(anchor)}`) ?? ''}, ${governor.verb}`;
  const from = cameFrom(scene, governor);
  if (from !== '') return joined(short(anchor), from);
  if (governor.pronoun) return joined(last ?? '', behind);
  if (phrase === '' || governor.role === 'first' || governor.role === 'appended') {
    const act = verbAfter(scene, q.to, 4);
    if (act !== '' && head === null && anchor === null && /^(?:is|are|was|were)$/.test(scene.lower(q.to))) return act;
    return joined(act === '' ? withoutTail(short(unchanged(last ?? anchor)), behind) : head ?? short(anchor ?? last), act === '' ? behind : act);
  }
  const shared = /^account|^ma[dk]e/.test(governor.said ?? '') ? /^(share of .+, ).+$/.exec(last ?? '')?.[1] : undefined;
  if (shared !== undefined) return shared + phrase;
  if (/^account|^ma[dk]e|^represent|^contribut/.test(governor.said ?? '') && anchor !== null) return `share of ${short(anchor)}, ${phrase}`;
  const listed = governor.role === 'for' ? /^(share of .+, ).+$/.exec(last ?? '')?.[1] : undefined;
  if (listed !== undefined) return listed + phrase;
  return joined(phrase, governor.role === 'done' ? governor.verb : '');
}

/** `exports rose by 8 percent and imports by 3`, `food prices 9 percent`: the verb is that of the clause before. */
function isElliptic(scene: Scene, { from }: Quantity, { role, verb, phrase }: Governor): boolean {
  if (role !== 'told' || verb !== '' || from - phrase.to > 2) return false;
  const gap = scene.lower(from - 1);
  const led = scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1;
  return (gap === 'by' || from === phrase.to) && /^(?:comma|conjunction)$/.test(scene.tag(led));
}

/** `from China came 41 percent, from Korea 26`: where from, told before. */
function cameFrom(scene: Scene, { phrase }: Governor): string {
  if (phrase.to - phrase.from < 1 || phrase.to - phrase.from > 4 || scene.lower(phrase.from - 1) !== 'from' || !/^(?:stop|comma|conjunction)$/.test(scene.tag(phrase.from - 2))) return '';
  return `from ${textOf(scene, phrase)}`;
}

/** A measure without its complements. */
export function short(measure: string | null): string {
  const change = CHANGE_LEAD.exec(measure ?? '')?.[0] ?? '';
  const plain = (measure ?? '').slice(change.length);
  const head = /^(?:the )?(?:total |annual |daily )?(?:share|number|volume|value|amount|rate|cost|costs|level|output|sales?|prices?|area|length|exports?|imports?|volumes|total) (?:of|in) /i.exec(plain)?.[0] ?? '';
  return change + head + (plain.slice(head.length).split(/ (?:of|in|to|between|with|from|for|by|at) /)[0] ?? '');
}
const doing = (scene: Scene, at: number): boolean => /^[a-z]{2,}ing$/.test(scene.lower(at)) && /^(?:noun|determiner|pronoun)$/.test(scene.tag(at + 1));

/** `…, up 1.4%`, `…, an increase of 31.8 percent`: it tells more of what stands before the comma. */
function isAppended(scene: Scene, { from }: Quantity): boolean {
  let at = from - 1;
  while (from - at < 12 && (/^(?:adverb|preposition|determiner)$/.test(scene.tag(at)) || CHANGE_NOUNS.some(([p]) => p.test(scene.lower(at))))) at--;
  return /^(?:comma|open)$/.test(scene.tag(at)) && at < from - 1;
}

function changeNoun(tokens: Row, q: Quantity, direction: 'up' | 'down'): string {
  const near = [...tokens.slice(Math.max(0, q.from - 8), q.from).toReversed(), ...tokens.slice(q.to, q.to + 1)];
  for (const { lower } of near) for (const [pattern, noun] of CHANGE_NOUNS) if (pattern.test(lower)) return noun;
  return direction === 'up' ? 'increase' : 'fall';
}

/** `an increase in exports` measures exports, where no percentage follows. */
export function unchanged(last: string | null): string {
  return (last ?? '').replace(CHANGE_LEAD, '');
}
