/** The measure of lengths, areas, weights and volumes. */
import { phraseAfter, textOf, type Scene } from '../clause.ts';
import { agent, headPhrase, rate, told, verbAfter } from '../complements.ts';
import type { Governor } from '../governor/governor.ts';
import { DIMENSIONS, LIGHT } from '../measure-words.ts';
import { participle } from '../participle.ts';
import type { Quantity } from '../quantity.ts';
import { joined } from '../shared-measure.ts';
import type { Told } from './known.ts';
import { isOften } from './behind-amount.ts';
import { ofAmount } from './of-amount.ts';

export function ofSize(scene: Scene, q: Quantity, known: Told): string | null {
  return ofUnit(scene, q, known) ?? ofGoodsNamed(scene, q, known) ?? ofExtent(scene, q, known) ?? ofCargo(scene, q, known) ?? ofAmount(scene, q, known);
}

/** `32 metres wide`, `90 km/h`, `40 km from the coast`: the unit and the word behind it tell what is measured. */
function ofUnit(scene: Scene, q: Quantity, { governor, last }: Told): string | null {
  const next = scene.lower(q.to);
  const dimension = DIMENSIONS[next] ?? (next === 'in' ? NOUNS.exec(scene.lower(q.to + 1))?.[0] : undefined);
  if (dimension !== undefined) return dimensionOf(dimension, told(scene, governor.phrase).replace(WORKS, ''), last);
  if (SPEEDS.test(q.unit)) return 'speed';
  if (WEIGHING.test(governor.said ?? '') && governor.through === undefined) return joined('weight', governor.pronoun ? '' : `of ${told(scene, governor.phrase)}`.replace(/^of $/, ''));
  return AWAY.test(next) && LENGTHS.test(q.unit) ? joined('distance', textOf(scene, phraseAfter(scene, q.to, 4))) : null;
}
const WEIGHING = /^weigh(?:s|ed|ing)?$/;
/** `40 km from the coast`, `9 km off the cape`. */
const AWAY = /^(?:from|off|outside|away|inland|offshore|north|south|east|west|upstream|downstream)$/;
/** `410 km in length`. */
const NOUNS = /^(?:length|height|width|depth|diameter|area)$/;
/** `the dredging of the channel, 95 km long`: the channel is. */
const WORKS = /^(?:works?|dredging|construction|repairs?|building|renovation|extension|paving) (?:of|on|to) (?:the )?/i;
const SPEEDS = /^(?:km\/h|mph|kn|m\/s)$/;
const LENGTHS = /^(?:k?m|mi|nmi)$/;
const AREAS = /^(?:[a-z]{1,2}2|ha|acre|mu|sq[a-z]+)$/;

/** `1,650 metres long and 32 metres wide`, `80m long, 40m wide`: both are of the bridge. */
function dimensionOf(noun: string, phrase: string, last: string | null): string {
  const former = phrase === '' || Object.hasOwn(DIMENSIONS, phrase.slice(phrase.lastIndexOf(' ') + 1));
  const owner = former ? DIMENSION_OF.exec(last ?? '')?.[1] ?? '' : phrase;
  return owner === '' ? noun : `${noun} of ${owner}`;
}
const DIMENSION_OF = /^(?:length|width|height|depth|thickness) of (.+)$/;

/** `12 tonnes a day of waste`, `300 tonnes of copper`, `40 hectares reclaimed`: the goods are named behind the unit. */
function ofGoodsNamed(scene: Scene, q: Quantity, { governor }: Told): string | null {
  const often = rate(scene, q.to);
  // `pointing to 12 km of road`: what hangs on the verb by a preposition did not suffer it.
  const done = governor.role === 'done' && (governor.through === undefined || governor.through === 'in');
  if (often.text !== '' && scene.lower(often.to) === 'of') {
    return joined(joined(headPhrase(scene, often.to + 1), done ? governor.verb : '') ?? '', often.text);
  }
  const what = goodsBehind(scene, q.to);
  if (what === '') return null;
  if (done && LIGHT.has(governor.verb)) return what;
  const behind = rate(scene, q.to + 1 + what.split(' ').length).text;
  if (done) return joined(joined(joined(what, governor.verb) ?? '', agent(scene, governor)) ?? '', behind);
  return joined(what, verbAfter(scene, q.to + 1 + what.split(' ').length, 0));
}

function goodsBehind(scene: Scene, to: number): string {
  if (scene.lower(to) === 'of') return headPhrase(scene, to + 1);
  return scene.tag(to) === 'noun' && !isOften(scene, to) ? headPhrase(scene, to) : '';
}

/** `built on 40 hectares`, `the road stretches for 12 km`, `the park covers 9 ha`. */
function ofExtent(scene: Scene, q: Quantity, { governor }: Told): string | null {
  const area = AREAS.test(q.unit);
  if (area && (governor.role === 'chained' || isOnGround(scene, q))) return 'area';
  const phrase = told(scene, governor.phrase);
  if (phrase !== '' && LENGTHS.test(q.unit) && isStretching(governor)) return `length of ${phrase.replace(STRETCHES, '')}`;
  return area && COVERING.test(governor.verb) ? joined('area of', phrase) : null;
}
const STRETCHES = / (?:stretches|extends|spans)$/;
const COVERING = /^(?:cover|span|occup)/;

/** `The plant, on 40 hectares`. */
const isOnGround = (scene: Scene, { from }: Quantity): boolean => scene.lower(from - 1) === 'on' && scene.tag(from - 2) === 'comma';

/** `stretches N`, `runs for N`; but `ran at N`. */
function isStretching({ said, verb, through }: Governor): boolean {
  return STRETCHING.test(said ?? verb) && (through === undefined || through === 'for' || through === 'over');
}
const STRETCHING = /^(?:stretch|extend|span|run|ran|measur)/;

/** `the port handled 40,000 TEU`, `moved 12 million tonnes`: goods go without saying where ports handle them. */
function ofCargo(scene: Scene, q: Quantity, { governor }: Told): string | null {
  const goods = goodsOf(q.unit, governor.verb);
  if (goods !== '' && governor.role === 'done') {
    return joined(joined(goods, participle(governor.verb)) ?? '', governor.pronoun ? '' : agent(scene, governor));
  }
  return q.unit === 'TEU' && BRINGING.test(governor.verb) ? joined('containers', participle(governor.verb)) : null;
}
const BRINGING = /^(?:brought|brings?|takes?|saw|sees?|added|lost)$/;

function goodsOf(unit: string, verb: string): string {
  if (unit === 'TEU') return 'containers';
  return TONNES.test(unit) && CARRIED.test(verb) ? 'cargo' : '';
}
const TONNES = /^(?:t|shortton)$/;
/** What ports do with goods. */
const CARRIED = /^(?:handled|moved|transhipped|loaded|unloaded|mobili[sz]ed|shifted|cleared)$/;
