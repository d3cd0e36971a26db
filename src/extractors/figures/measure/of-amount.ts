/** The measure of money, durations and multiples, by the role of what governs them. */
import { isSome, limited, phraseAfter, textOf, type Scene } from '../clause.ts';
import { PAPERWORK } from '../governor/by-preposition.ts';
import { doer, pastBracket, purpose, rate, told, verbAfter } from '../complements.ts';
import { LIGHT, NOMINALS } from '../measure-words.ts';
import type { Quantity } from '../quantity.ts';
import { joined, withoutTail } from '../shared-measure.ts';
import { expected } from './as-before.ts';
import { complementBehind, namedBehind } from './behind-amount.ts';
import { short, unchanged, undone, type Told } from './known.ts';
import { isLent, paperWorth } from './papers.ts';
import { isBought, isPartBought, ofPayment, partnerNamed } from './paying.ts';
import { isPointing, pointed } from './pointing.ts';

/** An amount with the words that its measure is made of. */
interface Amount {
  readonly q: Quantity;
  readonly known: Told;
  /** The subject, or what it points back to. */
  readonly phrase: string;
  /** The complement behind the amount, and where it begins. */
  readonly post: string;
  readonly past: number;
}

export function ofAmount(scene: Scene, q: Quantity, known: Told): string | null {
  if (q.unit === 'times' && scene.tag(q.to) === 'noun' && known.governor.role === 'told' && isSome(known.governor.phrase)) return joined(told(scene, known.governor.phrase), `to ${textOf(scene, limited(scene, phraseAfter(scene, q.to, 3)))}`);
  const named = (expected(scene, q, known.last ?? known.anchor) || null) ?? namedBehind(scene, q, known) ?? ofPayment(scene, q, known) ?? ofPart(scene, q, known) ?? (paperWorth(scene, q.from) || null);
  if (named !== null) return named;
  const past = pastBracket(scene, q.to);
  return ofGoverned(scene, { q, known, phrase: phraseOf(scene, known), post: complementBehind(scene, past), past });
}

function phraseOf(scene: Scene, { governor, anchor, last }: Told): string {
  const subject = isSome(governor.phrase) ? pointed(scene, governor.phrase, last ?? anchor) : '';
  return isPointing(subject) && governor.role === 'told' ? anchor ?? subject : withoutParties(subject);
}

/** `a financing agreement between the bank and the mill in the amount of N`: those who made it go without saying. */
const withoutParties = (phrase: string): string => PARTIES.exec(phrase)?.[1] ?? phrase;
const PARTIES = /^((?:[\w-]+ ){0,4}(?:agreement|contract|accord|deal|loan|grant|lease|memorandum|order|tender|facility|facilities)(?: (?:on|for) \S+(?: (?!between |with |by )\S+){0,4})?) (?:between|with|by) \S.*$/i;

/** `9 million of it borrowed`: what is told of a part of what was measured before. */
function ofPart(scene: Scene, { to }: Quantity, { last }: Told): string | null {
  if (scene.lower(to) !== 'of') return null;
  const whole = phraseAfter(scene, to + 1, 3);
  // `12 million of the sum will go to schools`.
  if (scene.tag(to + 1) === 'determiner' && VERBAL.test(scene.tag(whole.to)) && !IT.test(scene.lower(to + 1))) return joined(textOf(scene, whole), verbAfter(scene, whole.to, 4));
  if (!IT.test(scene.lower(to + 1)) || last === null) return null;
  const past = scene.lower(to + 2) === 'coming' ? to + 3 : to + 2;
  return joined(undone(short(unchanged(last))), verbAfter(scene, past, 4) || textOf(scene, limited(scene, phraseAfter(scene, past, 4))));
}
const IT = /^(?:it|this|that|them|these|which)$/;

function ofGoverned(scene: Scene, amount: Amount): string | null {
  const { known: { governor, head, last }, phrase, post } = amount;
  const { role, verb, pronoun } = governor;
  if (HANGING.test(role)) return ofHanging(scene, amount);
  if (role === 'done' && verb === '' && !pronoun) return joined(head ?? unchanged(last), post);
  if (governor.passive === true) return joined(joined(phrase, verb) ?? '', post);
  if (role === 'done') return doneWith(scene, amount);
  if (amount.q.kind === 'money' && PUTTING.test(governor.said ?? '') && governor.through === undefined && TARGETS.test(scene.lower(amount.past))) return joined('put', textOf(scene, limited(scene, phraseAfter(scene, amount.past, 5))));
  if (pronoun && last === null && LOSING.test(governor.said ?? '')) return joined('lost', post);
  if (pronoun) return joined(joined(unchanged(last), textOf(scene, governor.phrase)) ?? '', post);
  if (role === 'of' && (SUM.test(phrase) || HANDED.test(phrase))) {
    const act = scene.lower(amount.past) === 'each' ? amount.past + 1 : amount.past;
    if (AUXILIARY.test(scene.lower(act))) return joined(phrase, verbAfter(scene, act, 4));
  }
  if (role === 'of') return isLent(phrase) && !post.startsWith('from ') ? phrase : joined(phrase, verb === '' ? post : `of ${verb}`);
  if (role === 'for') return ofPrice(scene, amount);
  if (ADDING.test(governor.said ?? '') && governor.through === undefined) return joined('added', post === '' ? doer(scene, governor) : post);
  if (RAISING.test(governor.said ?? '') && amount.q.kind === 'money' && governor.through === undefined) return joined('raised', post === '' ? doer(scene, governor) : post);
  if (LOSING.test(governor.said ?? '') && amount.q.amount.scaled && governor.through === undefined) return joined('lost', post);
  return partOf(scene, amount) ?? ofSubject(scene, amount);
}
/** `the county will put 3 million towards the roof`. */
const PUTTING = /^put(?:s|ting)?$/;
const TARGETS = /^(?:towards?|into|behind)$/;
/** `the firm lost 84 million`; but shares that lost 3 euros fell by them. */
const LOSING = /^(?:lost|loses)$/;
/** `the fund raised 9 million`: money is got, and no price lifted. */
const RAISING = /^rais(?:ed|es)$/;
/** `The state will add N`. */
const ADDING = /^add(?:s|ed)?$/;
/** Roles of a figure that no verb and no noun of its own clause governs. */
const HANGING = /^(?:first|appended|chained)$/;

/** `$3 million for schools, $2 million for roads`: what was measured before goes on. */
function ofHanging(scene: Scene, { q, known, phrase, post, past }: Amount): string | null {
  const { governor: { role }, last, beside } = known;
  if (CORRESPONDING.test(scene.lower(past)) && scene.lower(past + 1) === 'to') return textOf(scene, limited(scene, phraseAfter(scene, past + 2, 5)));
  if (role === 'first') return firstTold(scene, q, { last, post });
  const act = role === 'appended' && VERBAL.test(scene.tag(q.to)) ? verbAfter(scene, q.to, 4) : '';
  if (act !== '') return act.includes(' ') ? act : joined(last === null ? phrase : unchanged(last), act);
  if (role === 'appended' && isParallel(scene, q, { last, post })) return post.replace(IN_KIND, '');
  // `12 cranes, 4 million for roads`: what was counted before is no money.
  if (role === 'appended' && beside && post.startsWith('for ')) return post.slice('for '.length);
  return joined(last === null ? phrase : withoutTail(unchanged(last), post), post);
}
const VERBAL = /^(?:verb|auxiliary)$/;
/** `40 million related to pensions`. */
const CORRESPONDING = /^(?:corresponded|corresponds|correspond|related|relates|belonged|pertained)$/;

/** What stands before a figure and behind it. */
interface Ends { readonly last: string | null; readonly post: string }

/** `$3 million in grants and $2 million in loans`: each has a kind of its own, and the whole before them none. */
function isParallel(scene: Scene, { from }: Quantity, { last, post }: Ends): boolean {
  if (!post.startsWith('in ') || last?.includes(' in ') !== false) return false;
  for (let at = from - 1; at > from - 9; at--) if (scene.tag(at) === 'figure') return scene.lower(at + 1) === 'in';
  return false;
}

/** `$4 million will go to health`, `of which $1 billion is for tunnels`: nothing stands before it but the whole that it is part of. */
function firstTold(scene: Scene, q: Quantity, { last, post }: Ends): string | null {
  const act = verbAfter(scene, q.to, 4);
  if (last === null || !isPartOfLast(scene, q, last)) return joined(post, act) ?? last;
  if (BEING.test(scene.lower(q.to)) && act.includes(' ')) return act;
  return joined(act === '' ? unchanged(last) : undone(unchanged(last).replace(BY_WHOM, '')), act === '' ? post : act);
}
/** `shipped by the port`: of a part it goes without saying. */
const BY_WHOM = /(?<=ed) by .+$/;
const BEING = /^(?:is|was|are|were)$/;

/** `of which N`, `of which N came from tolls`; but `of which N paid the fee` tells of something else. */
function isPartOfLast(scene: Scene, { from, to }: Quantity, last: string): boolean {
  if (!WHICH.test(scene.lower(from - 1))) return false;
  return scene.tag(to) !== 'verb' || (COMING.test(scene.lower(to)) && (!last.includes(' by ') || BY_WHOM.test(last)));
}
const WHICH = /^(?:which|whom)$/;
const COMING = /^(?:come|comes|came|go|goes|went)$/;

/** `will invest 740 million yen for a stake`, `has pledged 3 million`: what was done and for what, or by whom. */
function doneWith(scene: Scene, { q, known: { governor } }: Amount): string | null {
  const verb = INVESTED.test(governor.said ?? '') ? 'invested' : NOMINALS[governor.verb] ?? governor.verb;
  const often = rate(scene, q.to);
  const post = purpose(scene, often.to);
  if ((LIGHT.has(verb) && OF_KIND.test(post)) || (GOT.test(verb) && KIND.test(post))) return post.replace(IN_KIND, '');
  if (verb !== 'contribution' || governor.pronoun) return joined(joined(verb, post === '' ? doer(scene, governor) : post) ?? '', often.text);
  const from = joined(verb, doer(scene, governor, 5)) ?? '';
  return joined(from, joined(TOWARDS.test(post) ? post : '', often.text) ?? '');
}
const TOWARDS = /^(?:to|towards?) /;
const OF_KIND = /^(?:in|of) /;
/** `attracted 3 million in foreign investment`: what it is stands behind; `spent in the south` tells where. */
const GOT = /^(?:booked|attracted|paid|raised|received|generated|secured|collected|drawn|brought|earned|pledged|promised|gained|gathered|owed|obtained|taken)$/;
const KIND = /^in (?:an? )?(?!(?:cash|kind|total|advance|full|part|return|all|stages|instalments|shares)\b)\p{Ll}/u;
const IN_KIND = /^(?:in|of) (?:an? )?/;
/** What was invested already is told by the verb; what will be, by the noun. */
const INVESTED = /^invest(?:ed|s)$/;

/** `bought the mill for N`, `will acquire 80% of the mill for N`: the price; `a loan for N`: what it is for. */
function ofPrice(scene: Scene, { known: { governor: { verb, phrase: what } }, phrase }: Amount): string | null {
  const bought = verb === '' ? isPartBought(scene, what) : isBought(verb);
  const goods = SOLD.test(verb) || SALE.test(phrase) ? phrase.replace(BUYER, '') : phrase;
  if (SOLD.test(verb)) return `${goods} sold`;
  return bought ? `purchase price of ${phrase}` : joined(PAPERWORK.test(verb) ? '' : verb, goods);
}
const SOLD = /^(?:sells?|sold|selling)$/;
const SALE = /^sale of /;
/** `sold the mill to Acme for N`: it is that of the mill. */
const BUYER = / to (?:the )?\p{Lu}.*$/u;

/** `Peru was the largest partner with N`: the whole is told before; null where this is told of no part. */
function partOf(scene: Scene, { known: { governor, anchor } }: Amount): string | null {
  if (governor.role !== 'with' || anchor === null) return null;
  const partner = partnerNamed(scene, governor.phrase);
  return partner === '' ? null : `${short(unchanged(anchor)).replace(PARTNER, '')}, ${partner}`;
}
/** The one that was told before: `investments, Peru`. */
const PARTNER = /, \p{Lu}[^,]*$/u;

/** `sales came to N`, `rents of N a month`, `exported goods worth N`: the subject, with what stands behind the amount. */
function ofSubject(scene: Scene, { q, known: { governor, last }, phrase, post, past }: Amount): string | null {
  const { role, verb } = governor;
  // `Of this sum 3 million comes from tolls`: what is told of the part stands behind it.
  if (OF_THIS.test(`${scene.lower(governor.phrase.from - 2)} ${scene.lower(governor.phrase.from - 1)}`) && VERBAL.test(scene.tag(q.to))) return joined(phrase, verbAfter(scene, q.to, 4));
  const worth = scene.lower(q.from - 1) === 'worth';
  if (worth && verb !== '' && !BE.test(verb)) return joined(phrase, verb);
  const often = role === 'told' && phrase !== '' ? rate(scene, q.to) : null;
  if (often !== null && often.text !== '') {
    const aim = scene.lower(often.to) === 'for' ? textOf(scene, phraseAfter(scene, often.to, 4)) : '';
    return joined(joined(phrase, often.text) ?? '', aim);
  }
  // `goods worth N were sold at the fair`: what was done with them stands behind.
  const deed = worth && AUXILIARY.test(scene.lower(past)) ? verbAfter(scene, past, 4) : '';
  const behind = worth || SETTING.test(scene.lower(past)) ? deed : post;
  return joined(phrase === '' ? unchanged(last) || (governor.said ?? '') : phrase, behind);
}
const AUXILIARY = /^(?:was|were|has|have|had|is|are|will)$/;
const HANDED = /(?:^|\s)(?:dividends?|aid|compensation|damages|subsid(?:y|ies)|donations?|payments?|bonus(?:es)?|fines?|goods|funds|proceeds)$/i;
const SUM = /^(?:amount|sum)$/i;
const OF_THIS = /^of (?:this|that|the|these)$/;
const BE = /^(?:is|are|was|were|be)$/;
/** `sales came to N in Peru`: where it was measured does not belong to the subject. */
const SETTING = /^(?:in|from)$/;
