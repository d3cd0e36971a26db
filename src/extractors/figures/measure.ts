/**
 * What is counted or measured, in the text's own words: what governs a figure, the noun it counts and its complement, with the
 * figure itself left out.
 */
import { isInfinitive, limited, phraseAfter, Scene, textOf, type Row, type Stretch } from './clause.ts';
import { agent, complement, doer, POINTS, headPhrase, pastBracket, purpose, purposePhrase, rate, told, verbAfter } from './complements.ts';
import { governorOf } from './governor/find.ts';
import type { Governor } from './governor/governor.ts';
import { DIMENSIONS, LIGHT, NOMINALS, PAYING } from './measure-words.ts';
import { listed, listedText, type Listed } from './listed-measure.ts';
import { participle } from './participle.ts';
import { isDifference, ofDifference, ofPercent, short, unchanged, type Told } from './percent-measure.ts';
import { anchorOf, changeBefore, coordinated, gapped, mainOf, REACH } from './neighbours.ts';
import { ofCount } from './count-measure.ts';
import { withRespective } from './respective.ts';
import { headOf, joined, partnerOf, withoutTail, withSharedEnds } from './shared-measure.ts';
import type { Quantity } from './quantity.ts';
import { crossesSentence } from './refine.ts';
import { subjectOf } from './subject.ts';
import { TIES, VERB_NOUNS } from './word-classes.ts';

/** The measure of every quantity of a text, in order; a conversion or a comparison has that of its partner. */
export function measuresOf(tokens: Row, quantities: readonly Quantity[], dated: (token: Row[number]) => boolean): (string | null)[] {
  const scene = new Scene(tokens, quantities, dated);
  const out: (string | null)[] = [];
  const lists: (Listed | null)[] = [];
  const governors: Governor[] = [];
  for (const [i, q] of quantities.entries()) {
    const former = quantities[i - 1];
    const partner = partnerOf(tokens, quantities, i);
    const shared = partner < 0 ? null : out[partner] ?? null;
    const together = former !== undefined && !crossesSentence(tokens, Math.max(former.to, q.from - REACH), q.from);
    const last = together ? out[q.kind === 'percent' ? mainOf(scene, quantities, i) : i - 1] ?? null : null;
    const governor = governorOf(scene, q);
    governors.push(coordinated(scene, q, { here: governor, former: together ? governors[i - 1] : undefined, before: former }) ?? gapped(scene, q, { here: governor, former: together ? governors[i - 1] : undefined }));
    const inList = shared === null ? listed(scene, q, { former: together ? lists[i - 1] ?? null : null, last }) : null;
    lists.push(inList);
    const lender = former?.kind === 'money' && q.from - former.to <= 8;
    const measure = inList !== null ? listedText(inList) : (shared !== null && scene.lower(q.from - 1) === 'to' ? unchanged(shared) : shared) ?? own(scene, q, { governor: governors[i] ?? governor, last, lender, change: q.kind === 'percent' && together ? changeBefore(quantities, out, i) : null, head: headOf(tokens, quantities, i), anchor: anchorOf(quantities, out, { i, alike: POINTERS.has(scene.lower(governor.phrase.to - 1)) && POINTING.test(told(scene, governor.phrase)) }) });
    const plain = measure?.replace(POINTS, '');
    out.push((plain?.includes('umber of') === true ? plain.replace(NUMBER_OF, '') : plain) ?? (q.unit === 'TEU' ? 'containers' : null));
  }
  return withRespective(scene, { quantities, governors, measures: withSharedEnds(tokens, quantities, out) });
}

function own(scene: Scene, q: Quantity, known: Told): string | null {
  if (q.kind === 'percent') return ofPercent(scene, q, known);
  if (isDifference(scene, q, known)) return ofDifference(scene, q, known);
  if (q.kind === 'count' && q.unit === 'count') return ofCount(scene, q, known);
  return q.kind === 'measure' ? ofSize(scene, q, known) : ofAmount(scene, q, known);
}

/** `the number of visitors`: what is counted is visitors. */
const NUMBER_OF = /(?<=^|^(?:increase|rise|growth|fall|decline|decrease|drop) in )(?:(?:total|overall|combined|annual) )?number of (?=\p{L})/iu;
const POINTERS: ReadonlySet<string> = new Set(['figure', 'total', 'number', 'amount', 'sum', 'value', 'volume']);
/** Subjects that only point back to what was measured before. */
const POINTING = new RegExp(`^(?:(?:total|overall|combined|corresponding|comparable) )*(?:${[...POINTERS].join('|')})$`, 'i');

/** Money, durations and multiples. */
function ofAmount(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, last } = known;
  const next = scene.tag(q.to);
  const named = next === 'verb' && scene.tag(q.from - 1) === 'determiner' && VERB_NOUNS.has(scene.lower(q.to));
  if (named) return joined(scene.lower(q.to), complement(scene, q.to + 1));
  if (next === 'noun') return purposePhrase(scene, q.to);
  const deed = next === 'relative' && known.governor.verb === '' ? deedBehind(scene, q.to) : '';
  if (deed !== '') return deed;
  const { role, verb, pronoun } = governor;
  const subject = told(scene, governor.phrase);
  const phrase = POINTING.test(subject) && role === 'told' ? known.anchor ?? subject : withoutParties(subject);
  const paid = ofPayment(scene, known);
  if (paid !== null) return paid;
  const past = pastBracket(scene, q.to);
  const post = /^(?:for|in|into|to|from|of|on|per)$/.test(scene.lower(past)) && !isInfinitive(scene, past) && scene.tag(past + 1) !== 'date' ? textOf(scene, limited(scene, phraseAfter(scene, past, 5))) : '';
  if (/^(?:corresponded|corresponds|correspond|related|relates|belonged|pertained)$/.test(scene.lower(past)) && scene.lower(past + 1) === 'to' && /^(?:first|appended|chained)$/.test(role)) return textOf(scene, limited(scene, phraseAfter(scene, past + 2, 5)));
  const act = role === 'appended' && /^(?:verb|auxiliary)$/.test(next) ? verbAfter(scene, q.to, 4) : '';
  if (act !== '') return act.includes(' ') ? act : joined(last === null ? phrase : unchanged(last), act);
  if (role === 'appended' && post.startsWith('in ') && last?.includes(' in ') === false && followedByIn(scene, q.from)) return post.slice(3);
  if (role === 'appended' || role === 'chained') return joined(last === null ? phrase : withoutTail(unchanged(last), post), post);
  if (role === 'first') return firstTold(scene, q, { last, post });
  if (role === 'done' && verb === '' && !pronoun) return joined(known.head ?? unchanged(last), post);
  if (governor.passive === true) return joined(joined(phrase, verb) ?? '', post);
  if (role === 'done') return doneWith(scene, q, known);
  if (pronoun) return joined(joined(unchanged(last), textOf(scene, governor.phrase)) ?? '', post);
  if (role === 'of') return joined(phrase, verb === '' ? post : `of ${verb}`);
  const partner = role === 'with' && known.anchor !== null ? partnerNamed(scene, governor.phrase) : '';
  if (partner !== '') return `${short(unchanged(known.anchor))}, ${partner}`;
  if (role === 'for' && verb === '' && boughtPart(scene, governor.phrase)) return `purchase price of ${phrase}`;
  if (role === 'for') return BUYING.test(verb) ? `purchase price of ${phrase}` : joined(verb, phrase);
  if (verb !== '' && scene.lower(q.from - 1) === 'worth' && !/^(?:is|are|was|were|be)$/.test(verb)) return joined(phrase, verb);
  const often = role === 'told' && phrase !== '' ? rate(scene, q.to) : { text: '', to: q.to };
  if (often.text !== '') return joined(joined(phrase, often.text) ?? '', scene.lower(often.to) === 'for' ? textOf(scene, phraseAfter(scene, often.to, 4)) : '');
  return joined(phrase === '' ? unchanged(last) || (governor.said ?? '') : phrase, scene.lower(past) === 'in' || scene.lower(past) === 'from' || scene.lower(q.from - 1) === 'worth' ? '' : post);
}

/** `a financing agreement between the bank and the mill in the amount of N`: those who made it go without saying. */
const withoutParties = (phrase: string): string => PARTIES.exec(phrase)?.[1] ?? phrase;
const PARTIES = /^((?:[\w-]+ ){0,4}(?:agreement|contract|accord|deal|loan|grant|lease|memorandum|facility|facilities)(?: (?:on|for) \S+(?: (?!between |with |by )\S+){0,4})?) (?:between|with|by) \S.*$/i;

/** `will acquire 80% of the mill for N`. */
function boughtPart(scene: Scene, { from }: Stretch): boolean {
  let at = from - 1;
  while (from - at < 3 && scene.tag(at) === 'determiner') at--;
  if (scene.lower(at) !== 'of' || scene.tag(at - 1) !== 'figure') return false;
  while (from - at < 8 && scene.tag(at - 1) === 'figure') at--;
  return BUYING.test(scene.lower(at - 1));
}

/** `the 21 million which the fund spent`: what was done with it, and by whom. */
function deedBehind(scene: Scene, from: number): string {
  let at = from + 1;
  while (at < from + 8 && /^(?:noun|determiner|adverb|auxiliary)$/.test(scene.tag(at))) at++;
  const verb = scene.tag(at) === 'verb' && scene.tag(from + 1) !== 'auxiliary' ? scene.lower(at) : '';
  const who = verb === '' ? '' : told(scene, { from: from + 1, to: at }).replace(/ (?:has|have|had|will|would)(?: \S+)?$/, '');
  return who === '' || TIES.has(verb) ? '' : `${participle(verb)} by ${who}`;
}

/** `Peru was the largest partner with N`, `Peru came second with N`: whose part of the whole it is. */
function partnerNamed(scene: Scene, phrase: Stretch): string {
  if (!RANKED.test(textOf(scene, phrase))) return '';
  const verb = scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1;
  const { phrase: subject, pronoun } = subjectOf(scene, verb);
  return pronoun || scene.lower(verb) === 'by' ? '' : told(scene, subject);
}
const RANKED = /^(?:(?:second|third|fourth|fifth|main|top|next)[- ])?(?:largest|biggest|leading|main|top|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|number one|most important)\b(?:[- ]?\w+)?(?: \w+){0,2}$/;

/** `$3 million in grants and $2 million in loans`: so is the figure before. */
function followedByIn(scene: Scene, from: number): boolean {
  for (let at = from - 1; at > from - 9; at--) if (scene.tag(at) === 'figure') return scene.lower(at + 1) === 'in';
  return false;
}

/** `$4 million will go to health`, `of which $1 billion is for tunnels`: nothing stands before it but the whole that it is part of. */
function firstTold(scene: Scene, q: Quantity, { last, post }: { last: string | null; post: string }): string | null {
  const act = verbAfter(scene, q.to, 4);
  const part = /^(?:which|whom)$/.test(scene.lower(q.from - 1)) && last !== null && (scene.tag(q.to) !== 'verb' || (/^(?:come|comes|came|go|goes|went)$/.test(scene.lower(q.to)) && !/ by /.test(last)));
  if (part && /^(?:is|was|are|were)$/.test(scene.lower(q.to)) && act.includes(' ')) return act;
  return part ? joined(unchanged(last), act === '' ? post : act) : joined(post, act) ?? last;
}

/** `will invest 740 million yen for a stake`, `has pledged 3 million`: what was done and for what, or by whom. */
function doneWith(scene: Scene, q: Quantity, { governor }: Told): string | null {
  const verb = NOMINALS[governor.verb] ?? governor.verb;
  const often = rate(scene, q.to);
  const post = purpose(scene, often.to);
  if (LIGHT.has(verb) && /^(?:in|of) /.test(post)) return post.slice(3);
  if (verb === 'contribution' && !governor.pronoun) return joined(joined(verb, doer(scene, governor, 5)) ?? '', joined(post.startsWith('to ') ? post : '', often.text) ?? '');
  return joined(joined(verb, post === '' ? doer(scene, governor) : post) ?? '', often.text);
}

/** `the links cost taxpayers $18,240`, `a bench which cost £1,250`: the cost of the subject. */
function ofPayment(scene: Scene, { governor }: Told): string | null {
  if (/^costs?$/.test(governor.said ?? '') && governor.role === 'told') { const phrase = told(scene, governor.phrase); return phrase === '' ? 'cost' : `cost of ${phrase}`; }
  const { from, to } = governor.phrase;
  const at = scene.tag(from - 1) === 'determiner' ? from - 2 : from - 1;
  const verb = scene.lower(at);
  if (governor.role !== 'told' || to - from > 3 || to === from || scene.tag(to) === 'verb' || !PAYING.has(verb) || scene.tag(at + 1) === 'preposition') return null;
  if (!verb.startsWith('cost')) return verb;
  const subject = governorOf(scene, { from: at + 1, to: at + 1 } as Quantity).phrase;
  return subject.to > subject.from ? `cost of ${told(scene, subject)}` : 'cost';
}

/** What ports do with goods. */
const CARRIED = /^(?:handled|moved|transhipped|loaded|unloaded|mobili[sz]ed|shifted|cleared)$/;
const BUYING = /^(?:acquire[ds]?|acquiring|buy|buys|buying|bought|purchased?|purchases)$/;
const AREAS = /^(?:[a-z]{1,2}2|ha|acre|mu|sq[a-z]+)$/;

/** Lengths, areas, weights, volumes. */
function ofSize(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, last } = known;
  const next = scene.lower(q.to);
  const dimension = DIMENSIONS[next];
  const phrase = told(scene, governor.phrase);
  if (dimension !== undefined) return dimensionOf(dimension, phrase, last);
  if (/^(?:km\/h|mph|kn|m\/s)$/.test(q.unit)) return 'speed';
  if (next === 'from' && /^(?:k?m|mi|nmi)$/.test(q.unit)) return joined('distance', textOf(scene, phraseAfter(scene, q.to, 4)));
  const often = rate(scene, q.to);
  if (often.text !== '' && scene.lower(often.to) === 'of') return joined(joined(headPhrase(scene, often.to + 1), governor.role === 'done' ? governor.verb : '') ?? '', often.text);
  const what = next === 'of' ? headPhrase(scene, q.to + 1) : scene.tag(q.to) === 'noun' ? headPhrase(scene, q.to) : '';
  if (what !== '') return governor.role === 'done' ? joined(joined(what, governor.verb) ?? '', agent(scene, governor)) : joined(what, verbAfter(scene, q.to + 1 + what.split(' ').length, 0));
  if (AREAS.test(q.unit) && (governor.role === 'chained' || (scene.lower(q.from - 1) === 'on' && scene.tag(q.from - 2) === 'comma'))) return 'area';
  if (/^(?:k?m|mi|nmi)$/.test(q.unit) && /^(?:stretch|extend|span|run|ran|measur)/.test(governor.said ?? governor.verb) && /^(?:for|over|undefined)$/.test(String(governor.through)) && phrase !== '') return `length of ${phrase.replace(/ (?:stretches|extends|spans)$/, '')}`;
  if (AREAS.test(q.unit) && /^(?:cover|span|occup)/.test(governor.verb)) return joined('area of', phrase);
  const goods = q.unit === 'TEU' ? 'containers' : /^(?:t|shortton)$/.test(q.unit) && CARRIED.test(governor.verb) ? 'cargo' : '';
  if (goods !== '' && governor.role === 'done') return joined(joined(goods, participle(governor.verb)) ?? '', governor.pronoun ? '' : agent(scene, governor));
  if (q.unit === 'TEU' && (/^(?:brought|brings?|takes?|saw|sees?|added|lost)$/.test(governor.verb))) return joined('containers', participle(governor.verb));
  return ofAmount(scene, q, known);
}

/** `1,650 metres long and 32 metres wide`: both are of the bridge. */
function dimensionOf(noun: string, phrase: string, last: string | null): string {
  const owner = Object.hasOwn(DIMENSIONS, phrase) || phrase === '' ? /^(?:length|width|height|depth|thickness) of (.+)$/.exec(last ?? '')?.[1] ?? '' : phrase;
  return owner === '' ? noun : `${noun} of ${owner}`;
}
