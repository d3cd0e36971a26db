/** The counted that are no object, though they stand behind the verb: those who benefit, those who are given something. */
import { isSome, leadOf, type Scene } from '../clause.ts';
import { told } from '../complements.ts';
import type { Governor } from '../governor/governor.ts';
import { beforeVague } from '../governor/vague.ts';
import type { Quantity } from '../quantity.ts';
import { isPeople } from './deed.ts';

/** `the canal will benefit 300 farmers`: it is they who benefit; empty elsewhere. */
export function benefiting(noun: string, { said, passive, through }: Governor): string {
  if (!BENEFITING.test(said ?? '') || passive === true || through !== undefined) return '';
  return isPeople(noun) ? 'who benefit' : 'that benefit';
}
const BENEFITING = /^benefit(?:s|ted|ting|ed|ing)?$/;

/** `gives scholarships to 300 pupils`: what the counted are given; empty elsewhere. */
export function givenTo(scene: Scene, { from }: Quantity, { phrase }: Governor): string {
  if (!isSome(phrase) || scene.lower(beforeVague(scene, from)) !== 'to' || !GIVING.test(scene.lower(leadOf(scene, phrase.from)))) return '';
  const what = told(scene, phrase);
  return what.split(' ').length > LONGEST ? '' : `given ${what}`;
}
const GIVING = /^(?:giv(?:e|es|en|ing)|gave|provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?|grant(?:s|ed|ing)?|award(?:s|ed|ing)?|bring(?:s|ing)?|brought|deliver(?:s|ed|ing)?|supply|suppl(?:ies|ied|ying)|hand(?:s|ed|ing)?|distribut(?:e|es|ed|ing))$/;
/** Words that such a gift has, at most. */
const LONGEST = 4;
