/** What an amount that stands before a paper is the amount of: `a 3 million dollar contract with Kade Lines for six tugs`. */
import { isInfinitive, limited, phraseAfter, textOf, words, type Scene } from '../clause.ts';
import { headPhrase } from '../complements.ts';

/** The noun phrase at a place with what it is for: `contract to renew the quay` rather than `contract with Kade Lines`. */
export function purposePhrase(scene: Scene, from: number): string {
  const head = headPhrase(scene, from);
  if (isLent(head)) {
    const near = textOf(scene, limited(scene, phraseAfter(scene, from, 5)));
    return near.startsWith(`${head} from `) ? near : head;
  }
  const end = goalAfter(scene, from);
  if (end > 0) return `${head} ${scene.tag(end + 1) === 'verb' ? aimed(scene, end) : textOf(scene, phraseAfter(scene, end, 4))}`;
  const whole = phraseAfter(scene, from, 7);
  const goal = isInfinitive(scene, whole.to) ? ` ${aimed(scene, whole.to)}` : '';
  return goal === '' ? textOf(scene, limited(scene, phraseAfter(scene, from, 5))) : `${head}${goal}`;
}

/** `to renew the quay`. */
const aimed = (scene: Scene, to: number): string => words(scene.tokens.slice(to, phraseAfter(scene, to + 2, 2).to));

/** True of money that is lent or given: it is that loan, whoever gets it and whatever it pays for; only from whom is told. What is paid under a contract is the price of a thing. */
export const isLent = (phrase: string): boolean => LENT.test(phrase);
const LENT = /(?:^|\s)(?:loans?|grants?|credits?|credit lines?|lines? of credit|(?:loan|credit|grant|financing|term|facility)(?: facilit(?:y|ies))?(?: agreements?)?|loan facilit(?:y|ies))$/i;

/** `contract between the Port and Kade Lines for six tugs`: where the purpose begins, behind those who made it; 0 where there is none. */
function goalAfter(scene: Scene, from: number): number {
  let parties = false;
  for (let at = from + 1; at < from + 18; at++) {
    const tag = scene.tag(at);
    if (/^(?:between|with|from|by)$/.test(scene.lower(at))) parties = true;
    else if (isInfinitive(scene, at)) return parties ? at : 0;
    else if (scene.lower(at) === 'for' && scene.tag(at + 1) !== 'date' && scene.tag(at + 1) !== 'figure') return parties ? at : 0;
    else if (!/^(?:noun|determiner|mark|conjunction|preposition|adverb)$/.test(tag)) return 0;
  }
  return 0;
}

/** `a contract for 85 gearboxes worth N`, `an order from Olst Ltd for 14 buoys, worth N`: the paper, and the goods that it counts; empty elsewhere. */
export function paperWorth(scene: Scene, from: number): string {
  let lead = from - 1;
  while (from - lead < 4 && !WORTH.test(scene.lower(lead))) lead--;
  if (!WORTH.test(scene.lower(lead))) return '';
  let end = scene.lower(lead) === 'at' ? lead - 1 : lead;
  if (scene.tag(end - 1) === 'comma') end--;
  let noun = end;
  while (end - noun < GOODS_LONGEST && GOODS.test(scene.tag(noun - 1))) noun--;
  if (noun === end || scene.tag(noun - 1) !== 'figure') return '';
  let link = noun - 1;
  while (noun - link < 4 && scene.tag(link) === 'figure') link--;
  if (!FOR.test(scene.lower(link)) && !isInfinitive(scene, link - 1)) return '';
  for (let at = link - 1; at > link - PAPER_REACH && scene.tag(at) !== 'stop' && scene.tag(at) !== 'figure'; at--) if (PAPER.test(scene.lower(at))) return `${scene.lower(at)} for ${goodsOf(scene, noun, end)}`;
  return '';
}
const WORTH = /^(?:worth|valued)$/;
const GOODS = /^(?:noun|preposition|determiner)$/;
const GOODS_LONGEST = 6;
const FOR = /^(?:for|of|on)$/;
const PAPER = /^(?:contracts?|orders?|agreements?|deals?|purchase|tender)$/;
const PAPER_REACH = 12;
/** The goods without the unit they are counted in: `of timber` is timber. */
function goodsOf(scene: Scene, from: number, to: number): string {
  let start = from;
  while (start < to && (scene.tag(start) === 'preposition' || scene.tag(start) === 'determiner')) start++;
  return words(scene.tokens.slice(start, to));
}
