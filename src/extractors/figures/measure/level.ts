/** What an amount is above or below by so much: a budget, a target, a mean. */
import { limited, phraseAfter, textOf, type Scene } from '../clause.ts';

/** `9% above budget`, `40 cm below its mean`: the level in brackets, as a change is kept; empty where another time is compared with, which is a change like others. */
export function levelBehind(scene: Scene, at: number): string {
  if (!SIDE.test(scene.lower(at))) return '';
  const level = limited(scene, phraseAfter(scene, at + 1, 3));
  const dated = [level.to, level.to + 1].some((k) => scene.tag(k) === 'date');
  if (dated || level.to === level.from || TIME.test(scene.lower(level.to - 1))) return '';
  return ` (${scene.lower(at + 1) === 'those' ? 'those ' : ''}${textOf(scene, level)})`;
}
const SIDE = /^(?:above|below)$/;
const TIME = /^(?:years?|quarters?|months?|weeks?|seasons?|periods?|before|earlier)$/;
