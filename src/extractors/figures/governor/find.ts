/** Finds what governs a figure, by the kind of word that stands before it. */
import { bracketed, isApposed, labelBefore } from '../apposed.ts';
import { isSome, isVerbal, phraseAfter, phraseBefore, type Scene } from '../clause.ts';
import type { Quantity } from '../quantity.ts';
import { byPreposition, pastDegree } from './by-preposition.ts';
import { byVerb } from './by-verb.ts';
import { EMPTY } from '../subject.ts';
import { bare, type Governor } from './governor.ts';
import { beforeVague } from './vague.ts';

export function governorOf(scene: Scene, q: Quantity): Governor {
  const at = beforeVague(scene, q.from);
  switch (scene.tag(at)) {
    case 'preposition': return byPreposition(scene, at, q);
    // `he said 40 farms were lost`: what is said is a clause of its own.
    case 'verb': case 'auxiliary': if (isPartNamed(scene, at)) return bare('told', { from: at, to: at + 1 });
      return SPEAKING.test(scene.lower(at)) ? bare('first') : byVerb(scene, at);
    case 'noun': case 'close': return bare('told', phraseBefore(scene, at + 1));
    case 'colon': return byColon(scene, at, q);
    case 'stop': return byDash(scene, at);
    case 'date': return byDate(scene, at);
    case 'conjunction': return isVerbal(scene, at + 1) ? byVerb(scene, at + 1) : bare('appended');
    case 'open': return inBrackets(scene, at, q) ?? bare('appended', phraseBefore(scene, at));
    case 'comma': return byComma(scene, at);
    case 'mark': return byLeader(scene, at, 'appended');
    case 'relative': case 'pronoun': case 'determiner': return bare('first');
    default: return bare('appended');
  }
}

/** `of which exports N`: right behind it stands no verb, but what the part is. */
const isPartNamed = (scene: Scene, at: number): boolean => scene.lower(at - 1) === 'which' && scene.lower(at - 2) === 'of' && scene.lower(at).endsWith('s') && scene.tag(at) === 'verb';
const SPEAKING = /^(?:said|says|say|stated|explained|believed|believes|argued|insisted|claimed|claims)$/;

/** `iron ore: N`; where a sentence begins behind the colon (`: 40 percent are`, `: the 12 ships`), no label stands before it. */
function byColon(scene: Scene, colon: number, q: Quantity): Governor {
  if ((scene.tag(q.to) === 'auxiliary' && q.kind !== 'count') || isClauseOf(scene, q)) return bare('first');
  const definite = scene.tag(colon + 1) === 'determiner' && DEFINITE.test(scene.lower(colon + 1));
  return definite ? bare('first') : bare('told', labelBefore(scene, colon));
}
/** `40 percent of pupils said`: a whole clause. */
function isClauseOf(scene: Scene, { kind, to }: Quantity): boolean {
  return kind === 'percent' && scene.lower(to) === 'of' && isVerbal(scene, phraseAfter(scene, to, 4).to);
}
const DEFINITE = /^(?:the|its|their|this)$/;

/** `Iron ore – N`: a dash as well may part a label from its figure; no other end of a sentence does. */
function byDash(scene: Scene, dash: number): Governor {
  if (!DASH.test(scene.lower(dash))) return byLeader(scene, dash, 'first');
  const label = labelBefore(scene, dash);
  const whole = isSome(label) && scene.tag(label.to) !== 'comma';
  const apart = scene.tokens[label.from]?.glued !== true || scene.tag(label.from - 1) === 'open';
  return bare(whole && apart ? 'told' : 'first', label);
}
/** `Barley ....... N`, `Oats . N`: dots that lead from a label to its figure end no sentence. */
function byLeader(scene: Scene, dot: number, role: Governor['role']): Governor {
  let from = dot;
  while (dot - from < LONGEST_LEADER && LEADER.test(scene.lower(from - 1))) from--;
  const leads = LEADER.test(scene.lower(dot)) && (from < dot || scene.tokens[dot]?.glued === false) && scene.tokens[from]?.glued === false;
  const label = leads ? labelBefore(scene, from) : EMPTY;
  return isSome(label) && label.to === from ? bare('told', label) : bare(role);
}
const LEADER = /^[.…·_]$/;
const LONGEST_LEADER = 80;
const DASH = /^[–—-]$/;

/** `As of June the fleet …`, `in 2023, 12 ships …`: a date alone leads nothing, what stands before it does. */
function byDate(scene: Scene, from: number): Governor {
  let at = from;
  while (from - at < 10 && AROUND_DATES.test(scene.tag(at))) at--;
  if (scene.tag(at) === 'noun') return bare('told', phraseBefore(scene, at + 1));
  return isVerbal(scene, at) ? byVerb(scene, at) : bare('first');
}
const AROUND_DATES = /^(?:date|determiner|preposition|adverb)$/;

/** `day visitors (N)`: an amount alone in brackets is of what stands before them; a rate there compares. */
function inBrackets(scene: Scene, open: number, q: Quantity): Governor | null {
  if (q.kind === 'percent' || q.kind === 'duration' || q.unit === 'times' || scene.tag(q.to) !== 'close') return null;
  const phrase = bracketed(scene, open);
  return phrase === null ? null : bare('told', phrase);
}

/** `the cost, N, is shared`: told of what opens the clause; `grew fastest, N`: of the verb; else the figure tells more of what came before. */
function byComma(scene: Scene, comma: number): Governor {
  const verb = scene.tag(comma - 1) === 'adverb' ? pastDegree(scene, comma - 1) : comma;
  if (scene.tag(verb) === 'verb' && CHANGING.test(scene.lower(verb))) return byVerb(scene, verb);
  const phrase = phraseBefore(scene, comma);
  return bare(isApposed(scene, phrase, comma) ? 'told' : 'appended', phrase);
}
const CHANGING = /^(?:rose|risen|grew|grown|climbed|jumped|surged|soared|expanded|gained|advanced|increased|fell|fallen|dropped|declined|slipped|slumped|plunged|decreased|shrank|suffered|lost)$/;
