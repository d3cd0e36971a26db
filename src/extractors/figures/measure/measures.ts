/**
 * What is counted or measured, in the text's own words: what governs a figure, the noun it counts and its complement, with the
 * figure itself left out.
 */
import { Scene } from '../clause.ts';
import { pastBracket, rate, told, untimed } from '../complements.ts';
import { governorOf } from '../governor/find.ts';
import { beforeVague } from '../governor/vague.ts';
import type { Governor } from '../governor/governor.ts';
import { listed, listedText, type Listed } from '../listed-measure.ts';
import { anchorOf, changeBefore, coordinated, gapped, mainOf, REACH } from '../neighbours.ts';
import { asWritten, CHANGE_LEAD } from '../measure-words.ts';
import type { Quantity } from '../quantity.ts';
import { crossesSentence } from '../sentences.ts';
import { withRespective } from '../respective.ts';
import { headOf, joined, partnerOf, withSharedEnds } from '../shared-measure.ts';
import { likeBefore } from './as-before.ts';
import { labelledBehind } from './behind-amount.ts';
import { unchanged, type Told } from './known.ts';
import { ofAmount } from './of-amount.ts';
import { isDifference, ofDifference } from './of-change.ts';
import { ofCount } from './of-count.ts';
import { ofPercent } from './of-percent.ts';
import { ofSize } from './of-size.ts';
import { labelAbove } from './line-above.ts';
import { isPointing, isPointer } from './pointing.ts';
import { COLON, topicOf } from './topic.ts';

/** The figures of a text, with what was told of those read so far. */
interface Line {
  readonly scene: Scene;
  readonly quantities: readonly Quantity[];
  readonly measures: (string | null)[];
  readonly lists: (Listed | null)[];
  readonly governors: Governor[];
  /** The figures that are told by those of the sentence before. */
  readonly alike: Set<number>;
}

/** The measure of every quantity of a text, in order; a conversion or a comparison has that of its partner. */
export function measuresOf(scene: Scene): (string | null)[] {
  const { tokens, quantities } = scene;
  const line: Line = { scene, quantities, measures: [], lists: [], governors: [], alike: new Set() };
  for (const [i, q] of quantities.entries()) readNext(line, q, i);
  const { governors, measures } = line;
  return withRespective(scene, { quantities, governors, measures: withSharedEnds(tokens, quantities, measures) }).map((measure) => (measure === null ? null : asWritten(measure)));
}

/** Reads the figure at `i`: from its partner or its list, where it has one, else from what governs it. */
function readNext(line: Line, q: Quantity, i: number): void {
  const { scene, quantities, measures, lists, governors } = line;
  const before = quantities[i - 1];
  const together = before !== undefined && !crossesSentence(scene.tokens, Math.max(before.to, q.from - REACH), q.from);
  const last = together ? measures[q.kind === 'percent' ? mainOf(scene, line, i) : i - 1] ?? null : null;
  const here = governorOf(scene, q);
  const former = together ? governors[i - 1] : undefined;
  const governor = coordinated(scene, q, { here, former, before }) ?? gapped(scene, q, { here, former });
  governors.push(governor);
  const shared = sharedWith(line, q, i);
  const inList = shared === null ? listed(scene, q, { former: together ? lists[i - 1] ?? null : null, last, alike: alikeBefore(line, q, i) }) : null;
  lists.push(inList);
  const measure = inList !== null ? listedText(inList) : shared ?? asListed(line, i) ?? ownOrTopic(scene, q, knownOf(line, i, { q, here, governor, last, together }));
  const like = measure === null ? likeBefore(line, i) : null;
  if (like !== null) line.alike.add(i);
  measures.push(withRate(scene, q, plainly(isReached(scene, q) ? unchanged(measure) : like ?? measure, q)));
}
/** `it had been 35 and 690`: the second, too, is of what the sentence before told. */
const asListed = (line: Line, i: number): string | null => {
  const like = line.alike.has(i - 1) ? likeBefore(line, i) : null;
  if (like !== null) line.alike.add(i);
  return like;
};

/** What the figure just before in the same line measured, where it has the same unit. */
function alikeBefore({ scene, quantities, measures }: Line, q: Quantity, i: number): string | null {
  const at = quantities[i - 1]?.kind === 'percent' && q.kind !== 'percent' ? i - 2 : i - 1;
  const before = quantities[at];
  if (before === undefined || before.unit !== q.unit || q.from - before.to > NEAR) return null;
  return scene.tokens.slice(before.to, q.from).some((t) => t.kind === 'line') ? null : measures[at] ?? null;
}
const NEAR = 20;

/** `3 million dollars (2.7 million euros)`: the measure of the partner; `to N` behind a change is not what it changed by. */
function sharedWith({ scene, quantities, measures }: Line, q: Quantity, i: number): string | null {
  if (isAlternative(scene, q, quantities[i - 1]) && CHANGE_LEAD.test(measures[i - 1] ?? '')) return measures[i - 1] ?? null;
  const partner = partnerOf(scene.tokens, quantities, i);
  const shared = partner < 0 ? null : measures[partner] ?? null;
  const aim = shared === null ? '' : AIM.exec(`${scene.lower(beforeVague(scene, q.from) - 1)} ${scene.lower(beforeVague(scene, q.from))}`)?.[1] ?? '';
  if (aim !== '') return `${aim} of ${unchanged(shared)}`;
  return shared !== null && scene.lower(q.from - 1) === 'to' ? unchanged(shared) : shared;
}

/** `against a target of N`. */
const AIM = /^(target|forecast|plan|budget|guidance|estimate|goal) of$/;

/** `rose by 48 dollars, or 1.1 percent`, `fell 2 percent (40 jobs)`: the same change in other terms. */
function isAlternative(scene: Scene, q: Quantity, former: Quantity | undefined): boolean {
  if (former === undefined || (q.kind === 'percent') === (former.kind === 'percent') || q.from - former.to > 5) return false;
  const between = scene.tokens.slice(former.to, q.from);
  const led = between.some((t) => t.lower === 'or') || (scene.tag(former.to) === 'open' && scene.tag(q.to) === 'close');
  return led && scene.lower(q.to) !== 'of' && between.every((t) => BETWEEN.test(t.lower));
}
const BETWEEN = /^(?:,|or|\(|\$|us|about|some|nearly|almost|just|over|by|around|roughly)$/;

/** `fell by 3 dollars, to N`: what it came to is no change. */
const isReached = (scene: Scene, q: Quantity): boolean => q.kind !== 'percent' && scene.lower(beforeVague(scene, q.from)) === 'to';

interface Here {
  readonly q: Quantity;
  /** What governs the figure by its own clause; `governor`: with what it takes over from the figure before. */
  readonly here: Governor;
  readonly governor: Governor;
  readonly last: string | null;
  /** True where the figure before stands in the same sentence. */
  readonly together: boolean;
}

function knownOf(line: Line, i: number, { q, here, governor, last, together }: Here): Told {
  const { scene, quantities, measures } = line;
  const former = quantities[i - 1];
  const alike = isPointer(scene.lower(here.phrase.to - 1)) && isPointing(told(scene, here.phrase));
  return {
    governor, last,
    beside: former?.kind === 'count' && former.to > (former.max ?? former.amount).to,
    lender: former?.kind === 'money' && q.from - former.to <= 8,
    change: q.kind === 'percent' && together ? changeBefore(quantities, measures, i) : null,
    whole: wholeOf(line, i),
    head: headOf(scene.tokens, { quantities, measures }, i),
    anchor: anchorOf(quantities, measures, { i, alike }),
  };
}

/** `84% of trains ran on time. 2% were cancelled`: the trains; null where the figure before is no percentage of the same line. */
function wholeOf({ scene, quantities, measures }: Line, i: number): string | null {
  const [former, q] = [quantities[i - 1], quantities[i]];
  if (former?.kind !== 'percent' || q?.kind !== 'percent' || q.from - former.to > NEAR) return null;
  if (scene.tokens.slice(former.to, q.from).some((t) => t.kind === 'line')) return null;
  return unchanged(measures[i - 1] ?? null).replace(/^share of (?:the )?/, '').replace(/(?: that| who|,) .*$/, '') || null;
}

/** `Grants. N to the brass band`: a measure that is a complement alone belongs to what its line is about. */
function ownOrTopic(scene: Scene, q: Quantity, known: Told): string | null {
  const measure = own(scene, q, known);
  const opener = measure !== null && BARE_BEHIND_COLON.test(measure) ? topicOf(scene, q.from, COLON) : '';
  if (opener !== '') return `${measure ?? ''} of ${opener}`;
  const bare = measure !== null && BARE.test(measure);
  if (measure !== null && !bare && !HANGING.test(measure)) return measure;
  const topic = topicOf(scene, q.from);
  if (topic === '') return measure;
  return bare ? `${measure} of ${topic}` : joined(topic, measure ?? '');
}
const HANGING = /^(?:to|for|of|from|towards) /;
/** Words that say nothing without that whose they are. */
const BARE = /^(?:(?:total|estimated|overall) )?(?:costs?|price|budget|fees?|length|capacity|value|size|area)$/i;
/** `Dog tax: income rose to N`: within the sentence behind a colon these, too. */
const BARE_BEHIND_COLON = /^(?:costs?|price|budget|fees?|incomes?|revenues?|turnover|grants?|rent|spending|staff|takings|losses|debts?|reserves|subsidy)$/i;

function own(scene: Scene, q: Quantity, known: Told): string | null {
  const label = labelledBehind(scene, q) ?? labelAbove(scene, q);
  if (label !== null) return label;
  if (q.kind === 'percent') return ofPercent(scene, q, known);
  if (isDifference(scene, q, known)) return ofDifference(scene, q, known);
  if (q.kind === 'count' && q.unit === 'count') return ofCount(scene, q, known);
  return q.kind === 'measure' ? ofSize(scene, q, known) : ofAmount(scene, q, known);
}

/** `12 places a year`: how often, where nothing said it yet. */
function withRate(scene: Scene, q: Quantity, measure: string | null): string | null {
  if (measure === null || q.kind === 'percent' || q.kind === 'duration') return measure;
  const { text } = rate(scene, pastBracket(scene, q.to));
  return text === '' || measure.includes(text.slice(text.indexOf(' '))) ? measure : `${measure} ${text}`;
}

/** A measure without points in time and without `number of`; of containers nobody needs to say what they are. */
function plainly(measure: string | null, q: Quantity): string | null {
  const plain = measure === null ? undefined : untimed(measure).replace(MOTION, ' ');
  if (plain === undefined) return q.unit === 'TEU' ? 'containers' : null;
  return plain.includes('umber of') ? plain.replace(NUMBER_OF, '') : plain;
}
/** `revenue came from tolls`: the preposition tells it. */
const MOTION = /(?<! who)(?: that)? (?:come|comes|came|go|goes|went|pass|passes|passed) (?=(?:from|to|through|into|via) )/;
/** `the number of visitors`: what is counted is visitors. */
const NUMBER_OF = /(?<=^|^(?:increase|rise|growth|fall|decline|decrease|drop) in )(?:(?:total|overall|combined|annual) )?number of (?=[\p{L}\d])/iu;
