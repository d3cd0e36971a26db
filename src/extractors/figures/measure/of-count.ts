/** What a count counts: the noun behind it, what it hangs on, what the counted did. */
import { textOf, words, type Scene, type Stretch } from '../clause.ts';
import { agent, complement, headPhrase, kindOfAgent, leadsToFigure, nearest, rate, told, verbAfter } from '../complements.ts';
import type { Governor } from '../governor/governor.ts';
import { beforeVague } from '../governor/vague.ts';
import { CHANGE_LEAD, LIGHT } from '../measure-words.ts';
import { participle } from '../participle.ts';
import type { Quantity } from '../quantity.ts';
import { joined } from '../shared-measure.ts';
import { TAKES } from '../word-classes.ts';
import { envoysBefore } from './envoys.ts';
import { deedOf } from './deed.ts';
import { benefiting, givenTo } from './in-clause.ts';
import { inGroup } from './groups.ts';
import { unchanged, type Told } from './known.ts';
import { ofBareCount } from './of-bare-count.ts';
import { relativeBehind } from './relative.ts';

/** The measure of a count, or null. */
export function ofCount(scene: Scene, q: Quantity, known: Told): string | null {
  const end = pairEnd(scene, q);
  const behind = (q.max ?? q.amount).to;
  const noun = words(scene.tokens.slice(behind, end)).replace(HYPHEN, '').replace(/^(?:odd|plus) /, '');
  if (noun === '') return ofBareCount(scene, q, known);
  const compound = HEADCOUNT.test(noun) && scene.tokens[behind]?.text === '-' && scene.tag(q.to) === 'noun';
  if (compound) return `${noun} ${headPhrase(scene, q.to)}`;
  if (FEWER.test(scene.lower(end)) && scene.lower(end + 1) === 'than') return `${scene.lower(end)} ${noun}`;
  const clause = known.governor.role === 'of' ? '' : relativeBehind(scene, end);
  if (clause !== '') return joined(noun, clause);
  const envoys = envoysBefore(scene, q);
  return envoys === null ? ofNoun(scene, { q, noun, end }, known) : joined(noun, envoys);
}
const HYPHEN = /^[-–+\s]+/;
/** `40 farms fewer than in May`. */
const FEWER = /^(?:more|fewer|less)$/;
/** `a 12-member council`, `an 80-strong team`. */
const HEADCOUNT = /^(?:member|person|man|strong)$/;

/** `40 cities and institutions`: where two nouns are counted together, behind the second of them. */
function pairEnd(scene: Scene, q: Quantity): number {
  const { from, to, amount, max } = q;
  if (to <= (max ?? amount).to || scene.lower(to) !== 'and' || !isPluralName(scene, to + 1)) return to;
  const next = scene.tag(to + 2);
  // `40 cars and burns 9 tonnes`: what stands before a figure is a verb.
  if (next === 'figure') return to;
  // `40 men and sales of 9 million`: the second has a figure of its own.
  if (scene.lower(to + 2) === 'of' && leadsToFigure(scene, to + 2)) return to;
  if (next === 'noun') return to;
  // `40 cars and buses left`: only at the beginning of a clause is the pair surely its subject.
  if (next !== 'verb' && next !== 'auxiliary') return to + 2;
  const before = scene.tag(APPROXIMATE.test(scene.lower(from - 1)) ? from - 2 : from - 1);
  return before === 'stop' || before === 'comma' ? to + 2 : to;
}
const APPROXIMATE = /^(?:some|about|over|around|nearly|almost)$/;

/** A plural without a capital. */
function isPluralName(scene: Scene, at: number): boolean {
  return scene.tag(at) === 'noun' && scene.lower(at).endsWith('s') && !/^\p{Lu}/u.test(scene.tokens[at]?.text ?? '');
}

/** A counted noun with what governs it. */
interface Counted {
  readonly noun: string;
  /** Where the noun ends. */
  readonly end: number;
  /** The complement behind it. */
  readonly post: string;
  readonly governor: Governor;
  readonly role: Governor['role'];
  readonly verb: string;
  readonly phrase: string;
}

function ofNoun(scene: Scene, { q, noun, end }: { readonly q: Quantity; readonly noun: string; readonly end: number }, { governor, head, last }: Told): string | null {
  // `the fair drew 40 firms`: what only took them in did nothing else with them.
  const taken = governor.role === 'told' && TAKES.has(governor.verb);
  const role = taken ? 'done' : governor.role;
  const verb = taken ? participle(governor.verb) : governor.verb;
  const often = rate(scene, end);
  const counted: Counted = { noun, end, post: complement(scene, often.to), governor, role, verb, phrase: told(scene, governor.phrase) };
  // `caused 40 flights to be cancelled`: what was done with the counted.
  if (scene.lower(end) === 'to' && scene.lower(end + 1) === 'be' && scene.tag(end + 2) === 'verb') return joined(noun, scene.lower(end + 2));
  if (role === 'told' && isLabelled(counted)) return counted.phrase;
  if (role === 'done') return ofDone(scene, counted);
  if (role === 'had' || role === 'with' || (role === 'told' && verb !== '')) return ofHad(scene, counted);
  if (role === 'of' || role === 'for') return ofHung(scene, counted);
  // `exports fell by 3% to 40 units`, `were up 6% at 40 head`: the unit says nothing, what it came to was told.
  if (role === 'chained' && /^(?:to|at)$/.test(verb) && last !== null && (UNITS.test(noun) || (CHANGE_LEAD.test(last) && counted.post === ''))) return unchanged(last);
  if (role === 'chained') return joined(noun, head !== null && IN_OR_FROM.test(verb) ? `of ${head}` : counted.post);
  const given = role === 'told' ? givenTo(scene, q, governor) : '';
  if (given !== '') return joined(noun, given);
  // `sales in 12 shops rose`: what rose are the sales.
  if (role === 'told' && isPlaced(scene, q)) return joined(noun, counted.post);
  return joined(joined(noun, counted.post) ?? '', deedOf(scene, counted));
}

/** `sales in 12 shops`; but `in 12 shops sales rose`. */
const isPlaced = (scene: Scene, { from }: Quantity): boolean => PLACING.test(scene.lower(beforeVague(scene, from)));
const PLACING = /^(?:in|to|from|at|across)$/;
const IN_OR_FROM = /^(?:in|from)$/;

/** `Staff: 40 persons`: the label tells more than the noun. */
function isLabelled({ noun, post, verb, phrase }: Counted): boolean {
  return phrase !== '' && ((verb === '' && LABELS.test(phrase)) || (post === '' && UNITS.test(noun)));
}
const LABELS = /^(?:\p{L}+ )?(?:capacity|population|staff|workforce|attendance|membership|circulation|headcount|(?:average|mean|median) (?:length|stay|age|size|number|duration)(?: .+)?)$/iu;
const UNITS = /^(?:units?|pieces?|items?|sets?|persons?|heads?)$/;

/** `handled 40 ships a day`: what was done with the counted, by whom and how often. */
function ofDone(scene: Scene, counted: Counted): string | null {
  const { noun, end, post, governor, verb, phrase } = counted;
  const benefit = benefiting(noun, governor);
  if (benefit !== '') return joined(noun, joined(post, benefit) ?? '');
  const event = governor.through === 'by' && governor.passive !== true && ATTENDED.test(verb) ? nearest(scene, governor.phrase) : '';
  if (event !== '' && post === '' && event.split(' ').length < 5) return joined(noun, `at ${event}`);
  if (noun === 'times') return joined(noun, joined(phrase, verb) ?? '');
  const often = rate(scene, end);
  const plain = governor.through !== undefined || LIGHT.has(verb) || (post !== '' && HELD.test(verb));
  // `carried 412 coaches from Karlskrona`: what was done with them tells more than where they were.
  const kept = plain ? post : OWN_PART.exec(post)?.[0] ?? '';
  const what = joined(noun, kept) ?? '';
  if (plain) return joined(what, often.text);
  return joined(joined(what, verb) ?? '', joined((post === '' && agent(scene, governor)) || (kept === '' ? kindOfAgent(scene, governor) : ''), often.text) ?? '');
}

/** `the ceremony, attended by 90 guests`. */
const ATTENDED = /^(?:attended|visited|watched|followed)$/;
/** Who owns or runs a thing has it: `operates 9 depots in the north`. */
const HELD = /^(?:operated|owned|maintained|kept|run)$/;
/** Complements that belong to their noun. */
const OWN_PART = /^(?:of|to) .+?(?= (?:from|in|at|on|by|with) |$)/;

/** `the city has 40 schools`, `a hotel with 40 rooms`, `recorded 40 cases`: whose they are. */
function ofHad(scene: Scene, counted: Counted): string | null {
  const { noun, post, role, verb, phrase } = counted;
  if (role === 'with' && post !== '') return joined(noun, post);
  // `with 19 papers signed on the spot`: a participle tells what was done with the counted.
  const done = role === 'with' && scene.lower(counted.end).endsWith('ed') ? verbAfter(scene, counted.end, 3) : '';
  if (done !== '') return joined(noun, done);
  if (role === 'told' && post === '' && NOTED.test(verb)) return joined(noun, participle(verb));
  const owned = !TIME.test(phrase) && isOwner(scene, counted) && (post === '' || IN_PLACE.test(post));
  return joined(noun, owned ? `of ${phrase}` : post);
}
/** `40 guests a year with 9 cooks`: the cooks are not the year's. */
const TIME = /^(?:year|month|week|day|season|hour|night)$/;
const NOTED = /^(?:counted|logged|listed|reported|reports|recorded|records|registered|registers|posted)$/;
const IN_PLACE = /^(?:in|at) /;

/** A short subject owns; a place (`in Bergen with 40 rooms`) or a pronoun does not. */
function isOwner(scene: Scene, { role, governor, phrase }: Counted): boolean {
  // `was seen by 40 guests`: nobody has them.
  if (governor.pronoun || governor.through === 'by' || phrase === '' || phrase.split(' ').length > 5 || ANYONE.test(phrase) || BEGUN.test(phrase)) return false;
  return role !== 'with' || !isPlace(scene, governor.phrase, phrase);
}
/** `Opened with 300 seats`: at the head of a line, a participle looks like a name. */
const BEGUN = /^[A-Z][a-z]+ed$/;
/** Whose it is goes without saying where the text speaks of one only. */
const ANYONE = /^(?:city|country|company|group|firm|town|region|municipality|university|port|county|province|state|district|airport|airline|bank|school)$/i;
function isPlace(scene: Scene, { from }: Stretch, phrase: string): boolean {
  return phrase === 'home' || scene.tag(from) === 'preposition' || scene.tag(from - 1) === 'preposition';
}

/** `Olst, a town of 9,000 people`, `a delegation of 26 people`, `a course for 15 nurses`. */
function ofHung(scene: Scene, counted: Counted): string | null {
  const { noun, post, governor, role } = counted;
  const named = role === 'of' ? nameBefore(scene, governor.phrase) : '';
  if (named !== '') return joined(noun, `of ${named}`);
  return inGroup(nearest(scene, governor.phrase), { noun, post, act: deedOf(scene, counted), role });
}

/** `Olst, a town of 9,000 people`: whose they are is named before the comma. */
function nameBefore(scene: Scene, { from, to }: Stretch): string {
  if (!/^an?$/.test(scene.lower(from - 1)) || scene.tag(from - 2) !== 'comma' || !SETTLEMENT.test(scene.lower(to - 1))) return '';
  let at = from - 2;
  while (from - at < 8 && scene.tag(at - 1) === 'noun' && /^\p{Lu}/u.test(scene.tokens[at - 1]?.text ?? '')) at--;
  return textOf(scene, { from: at, to: from - 2 });
}
const SETTLEMENT = /^(?:city|town|village|municipality|district|county|borough|province|island|country|state|region|community|settlement|port)$/;
