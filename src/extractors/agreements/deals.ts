/** Reads deals that are told by what is bought, ordered, lent or built, without a paper being named. */
import { DENIED, FUTURE, type Step } from './acts.ts';
import { isDisowned } from './against/disowned.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import { anyOf, DEAL_VERBS, formsOf, type DealVerb, type VerbForms } from './deal-verbs.ts';
import type { Instrument } from './papers.ts';
import type { Reading, RuleName } from './reading.ts';
import { groupAt, type Group } from './groups.ts';
import { P } from './letters.ts';
import { refuseIn, type Scene } from './scene.ts';
import { matchesOf } from '../matches.ts';
import { mayHold } from '../word-shapes.ts';

interface Deal { readonly verb: DealVerb; readonly forms: readonly VerbForms[]; readonly pattern: RegExp; /** Tells that a match goes on to the partner. */ readonly joint: RegExp }

/** A partner, past the words that describe it. */
const PARTNER = `(?=(?:(?:the|its|an?|their) )?(?:(?!(?:in|at|near|from|to|with|by|for) )[\\p{L}·'’-]+ ){0,4}(?:(?:led|headed) by (?:the )?)?${P})`;
/** A partner that is the object itself: nothing but an article and adjectives before it, or a group that it belongs to, no possessive behind. */
const OBJECT = `(?=(?:an? (?:(?!of )[\\p{Ll}-]+ ){0,2}(?:group|consortium|team|alliance|syndicate|joint venture) (?:of|between|made up of|formed by|led by|headed by|consisting of|comprising) (?:${P}['’]s )?)?(?:(?:the|its|an?|their) )?(?:\\p{Lu}[\\p{Ll}’]+(?:-[\\p{Ll}]+)? (?=\\p{Ll}))?(?:(?!(?:in|at|near|from|to|with|by|for|of|and|that) )[\\p{Ll}'’-]+ ){0,4}${P}(?!['’]s (?!(?:[\\p{L}-]+ ){0,4}(?:business(?:es)?|unit|arm|division|plants?|stake|operations?|assets|brands?|subsidiary|mines?|refinery|terminals?|portfolio|shares?|interest|share)(?![\\p{L}]))[\\p{Ll}]))`;
const BE = '(?:was|were|is|are|been|being|be) (?:[\\p{Ll}]+ )?';

const DEALS: readonly Deal[] = DEAL_VERBS.map((verb) => {
  const forms = verb.verbs.split(' ').map(formsOf);
  const words = verb.passive === true ? forms.map((f) => f.participle).join('|') : anyOf(forms);
  const object = verb.object === '' ? '' : `(?: ${verb.object})`;
  const tail = verb.before === '' ? ` ${OBJECT}` : ` ${verb.before} ${PARTNER}`;
  return { verb, forms, joint: new RegExp(` ${verb.before === '' ? '' : `(?:${verb.before}) `}$`, 'u'), pattern: new RegExp(`(?<![\\p{L}-])${verb.passive === true ? BE : ''}(?:${words})${object}${verb.alone === true ? `(?:${tail})?` : tail}`, 'gu') };
});

/** The deals that a word may tell: no pattern is asked for in a sentence without its verb. */
const BY_WORD = byWord();
const mayBeVerb = mayHold(BY_WORD.keys());

function byWord(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [i, { forms }] of DEALS.entries()) {
    const words = forms.flatMap((form) => Object.values(form)).flatMap((form) => /^[a-z]+/.exec(form) ?? []);
    for (const word of new Set(words)) found.set(word, [...found.get(word) ?? [], i]);
  }
  return found;
}

/** The deals that may be told in a sentence, in their order. */
function mayBeTold(words: ReadonlySet<string>): readonly Deal[] {
  const told = new Set<number>();
  for (const word of words) if (mayBeVerb(word)) for (const i of BY_WORD.get(word) ?? []) told.add(i);
  return told.size === 0 ? [] : DEALS.filter((_, i) => told.has(i));
}

/** Told by what is to be done; the partner stands somewhere behind, if at all. `words`: one of them is there. */
const PROMISES: readonly { readonly rule: RuleName; readonly words: readonly string[]; readonly pattern: RegExp }[] = [
  { rule: 'agreement.order', words: ['agreed', 'contracted', 'committed', 'undertook'], pattern: /(?:agreed|contracted|committed|undertook) to (?:buy|purchase|supply|sell|deliver|lease|charter) (?=[^;.]{0,20}\d)/gu },
  { rule: 'agreement.order', words: ['agreed'], pattern: /agreed(?: on| upon)? (?:an?|the) (?:[^\s,;.]+ ){0,3}?(?:delivery|supply|sale|purchase|grant|loan|lease|charter|acquisition)(?= (?:of|for|from|to|worth)(?![\p{L}]))/gu },
  { rule: 'agreement.order', words: ['supplied', 'supplies', 'supply', 'supplying'], pattern: /suppl(?:ied|ies|y|ying) [^;.]{3,80}? under (?:an?|the|its) (?:[^\s;.]+ )?(?:award|order|contract|tender)/gu },
  { rule: 'agreement.stake', words: ['buy', 'acquire'], pattern: /(?:will|(?:is|are|plans?|agreed|set|wants?) to) (?:buy|acquire) (?:\d[\d.,]* ?(?:%|per ?cent|percent|pct)|an?(?: [\p{L}-]+){0,2} stake)/gu },
  { rule: 'agreement.loan', words: ['provide', 'lend', 'extend'], pattern: /(?:will|is to|are to) (?:provide|lend|extend) [^;.]{0,40}?(?:million|billion|mln|bln|m|bn)(?![\p{L}])/gu },
];

/** "agreed to build": what follows is a deed, not a wish. */
const TOGETHER = /(?:have |has |had )?(?:also )?(?:agreed|are|teamed up|joined forces|undertook|undertake|decided|pledged|committed(?: themselves)?|have committed|contracted)(?: (?:already|recently|then|yesterday|in principle))?(?: (?:here |in principle |(?:in|on) )?[\uF000-\uF8FE])? (?:to (?:jointly |together |also )?(?!be |have |let |do |go |come |see |meet |hold |keep |continue|consider|explore|discuss|study|examine|work |strengthen|deepen|promote|enhance|expand|further|foster|boost|improve|maintain|intensify|support|encourage|help|co-?operate|cooperate|collaborate|look|take |step|push|facilitate|accelerate|sign|enter|conclude|renew|extend|prolong|become|disagree|merge|end|terminate|suspend|cancel)([\p{Ll}-]+(?: up)?)|(?:on|upon) (?:an?|the|joint|mutual|common|reciprocal) )/gu;
/** "agreed with the University of X on joint research", "agreed with Y to train technicians". */
const AGREED_WITH = /(?:have |has |had |is |are )?(?:also )?(?:agreed|agrees|agree) with (?=[^;.,]{0,40}[\uE000-\uEFFF](?!['’]s))[^;.,]{0,60}?,? (?:on|to|that) (?:an? |the |joint |common )?(?!co-?operation|ties|strengthen|deepen|promote|enhance|further|expand)/gu;
const VAGUE = /^(?:[^;.]{0,40})(?:co-?operation|ties|relations|exchanges|friendship|dialogue|understanding|communication|contacts?|coordination|mechanism|consensus|efforts?|committees?|commissions?|working (?:groups?|teams?)|(?:joint |expert |common )?(?:task force|team of experts|expert groups?)|joint (?:\p{Ll}+ )?teams?|sessions?|talks|rounds?|meetings?|visits?|consultations?)/u;

/** Words without which none of the patterns below matches anything that is taken. */
const RESOLVED = ['agreed', 'decided', 'undertook', 'undertake', 'undertakes', 'undertaken', 'pledged', 'committed', 'contracted'], AGREEING = ['agreed', 'agrees', 'agree'];
const NEGOTIATION = ['negotiation', 'negotiations', 'Negotiation', 'Negotiations'], SIGNED = ['signature', 'signatures'];

/** Every deal of a sentence. */
export function readDeals(scene: Scene): Reading[] {
  const readings: Reading[] = [];
  const { words } = scene;
  const told = (some: readonly string[]): boolean => some.some((word) => words.has(word));
  for (const deal of mayBeTold(words)) for (const m of matchesOf(deal.pattern, scene.mask)) {
    if (readings.some((r) => Math.abs(r.act - m.index) < 12)) continue;
    readings.push(...read(scene, { ...deal.verb, partner: m[0].endsWith(' ') && (deal.verb.before === '' || deal.joint.test(m[0])) }, m));
  }
  for (const promise of PROMISES) if (told(promise.words)) for (const m of matchesOf(promise.pattern, scene.mask)) {
    if (readings.some((r) => Math.abs(r.act - m.index) < 12)) continue;
    readings.push(...read(scene, { rule: promise.rule, partner: false }, m));
  }
  if (told(RESOLVED)) for (const m of matchesOf(TOGETHER, scene.mask)) readings.push(...joint(scene, m));
  if (told(AGREEING)) for (const m of matchesOf(AGREED_WITH, scene.mask)) {
    const subject = subjectOf(scene, m.index), other = scene.groups.find((g) => g.prep === 'with' && g.start > m.index);
    if (subject === null || isDisowned(scene.mask, m.index) || !isBody(scene, subject) && !(isOfficer(scene, subject) && isBody(scene, other ?? null)) || other === undefined || VAGUE.test(scene.mask.slice(m.index + m[0].length, m.index + m[0].length + 120)) || readings.some((r) => Math.abs(r.act - m.index) < 20)) continue;
    readings.push(make(scene, { rule: 'agreement.joint-action', instrument: 'agreement', at: subject.start, end: clauseEnd(scene.mask, m.index + m[0].length), act: m.index, subject: subject.items, others: other.items, words: 'joint action' }));
  }
  if (told(NEGOTIATION)) for (const m of matchesOf(TALKS, scene.mask)) {
    const group = scene.groups.find((g) => g.head >= m.index + m[0].length && g.prep === 'with');
    if (group !== undefined && !/broke|fail|end/.test(scene.mask.slice(group.end))) readings.push(make(scene, { rule: 'agreement.planned', instrument: 'contract', at: m.index, end: clauseEnd(scene.mask, group.end), act: m.index, subject: [], others: group.items, step: 'intent' }));
  }
  if (told(SIGNED)) for (const m of matchesOf(SIGNATURE, scene.mask)) {
    const group = scene.groups.find((g) => g.end > m.index + m[0].length);
    if (group !== undefined) readings.push(make(scene, { rule: 'agreement.nominal', instrument: 'contract', at: m.index, end: group.end, act: m.index, subject: [], others: group.items }));
  }
  return readings;
}
const TALKS = /(?<![\p{L}])(?<!under )[Nn]egotiations? (?:is |are )?(?:being held |under way |going on )?with (?=[\p{L}\uE000-\uEFFF])/gu;
const SIGNATURE = /signatures? (?:was|came|is|were) (?:that of|those of|from|by) (?=[\p{L}\uE000-\uEFFF])/gu;

/** "Under the agreement, which was signed in May, A will deliver": what is to be done is agreed already. */
const RESTS_ON = /(?:^|[.,;] )(?:[Uu]nder|[Ww]ith|[Tt]hrough|[Aa]ccording to|[Ii]n accordance with|[Pp]ursuant to) (?:the terms of )?(?:an?|the|this|its|their) (?:(?!draft |planned |proposed )[\p{L}\uF000-\uF8FF-]+ ){0,4}(agreement|contract|deal|pact|accord|memorandum|MoU)(?:,? [^;.]*)?, (?:the |its |an? )?(?:[\p{L}-]+ ){0,4}(?:[\uE000-\uEFFF][^;.]{0,40})?$/u;

interface Made { readonly rule: RuleName; readonly instrument: Instrument; readonly at: number; readonly end: number; readonly act: number; readonly subject: readonly number[]; readonly others: readonly number[]; readonly step?: Step; readonly together?: boolean; readonly words?: string }

function make(scene: Scene, made: Made): Reading {
  const before = scene.mask.slice(Math.max(0, made.act - 45), made.act + 9).split(/[,;:]/).at(-1) ?? '';
  const paper = RESTS_ON.exec(scene.mask.slice(Math.max(0, made.act - 260), made.act))?.[1];
  const planned = made.step === 'approved' || paper === undefined && (made.step === 'intent' || FUTURE.test(before) || /[\uE000-\uEFFF] to $/.test(scene.mask.slice(Math.max(0, made.act - 5), made.act)));
  return {
    rule: made.rule, scene, instrument: made.instrument, step: made.step ?? 'signed', planned, words: made.words ?? scene.mask.slice(made.act, made.end), subject: made.subject,
    others: made.others.filter((o) => !made.subject.includes(o)), together: made.together ?? made.subject.length > 1, start: Math.min(made.at, made.act), end: Math.max(made.end, made.act), act: made.act, date: null, complete: false, definite: false, nearby: [],
  };
}

function isBody(scene: Scene, group: Group | null): group is Group {
  return group !== null && group.items.some((i) => { const kind = scene.actors[i]?.kind; return kind !== 'person' && kind !== 'country'; });
}

/** "Rector Lind agreed with the college": a person who speaks for somebody. */
function isOfficer(scene: Scene, group: Group): boolean {
  return group.items.length === 1 && scene.actors[group.items[0] ?? -1]?.kind === 'person';
}

/** Two states or more. */
function isLands(scene: Scene, group: Group | null): group is Group {
  return group !== null && group.items.length > 1 && group.items.every((i) => scene.actors[i]?.kind === 'country');
}

const PLACES: ReadonlySet<string> = new Set(['city', 'region', 'country']);
const FIRMS: ReadonlySet<string> = new Set(['company', 'other']);
const LANDS: ReadonlySet<string> = new Set(['region', 'country']);

interface Told { readonly rule: RuleName; readonly partner: boolean; readonly step?: Step; readonly instrument?: Instrument; readonly behind?: string; readonly passive?: true; readonly firms?: true }

function read(scene: Scene, deal: Told, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length;
  if (/(?:agreement|contract|deal|pact|option|right|memorandum|intent|understanding) to $/.test(scene.mask.slice(Math.max(0, m.index - 16), m.index))) return [];
  if (TELLS_CONTENT.test(scene.mask.slice(0, m.index))) return [];
  const nearest = subjectOf(scene, m.index);
  const subject = deal.passive === true && deal.partner && !isBody(scene, nearest) ? tellerBehind(scene, end) : nearest;
  const no = (why: string): Reading[] => { refuseIn(scene, { start: m.index, end, rule: deal.rule, why }); return []; };
  const arms = ARMS.test(m[0]) && subject !== null && isLand(scene, subject);
  if (subject === null || !arms && !isBody(scene, subject)) return no('who acts is no body');
  if (DENIED.test(` ${scene.mask.slice(Math.max(0, m.index - 30), m.index).split(NEXT_SUBJECT).at(-1)} `)) return no('the deal is denied');
  if (ABLE.test(scene.mask.slice(Math.max(0, m.index - 20), m.index))) return no('it could be done, and is not told to be');
  const partner = deal.partner ? scene.groups.find((g) => g.end > end && (g.start >= end - 12 || g.head >= end) && g.start - end < 50) : nextPartner(scene, end, deal);
  if (deal.partner && partner === undefined) return no('no partner stands behind the verb');
  if (partner === undefined && scene.earlier !== null && CONTENT.test(scene.mask.slice(0, m.index))) return no('it tells what the paper told before is about');
  if (partner !== undefined && AS_TWIN.test(scene.mask.slice(partner.end, partner.end + 40))) return no('a twin is chosen, nothing is ordered');
  if (deal.behind !== undefined && partner !== undefined && !new RegExp(deal.behind, 'u').test(scene.mask.slice(partner.end, partner.end + 80))) return [];
  if (!arms && deal.rule === 'agreement.order' && partner !== undefined && [subject, partner].every((g) => g.items.every((i) => LANDS.has(scene.actors[i]?.kind ?? '')))) return no('trade between lands is no deal');
  if (deal.rule === 'agreement.stake' && partner !== undefined && partner.items.every((i) => PLACES.has(scene.actors[i]?.kind ?? ''))) return no('a place is not bought');
  if (deal.firms === true && partner?.items.some((i) => !FIRMS.has(scene.actors[i]?.kind ?? '')) === true) return no('money for a house that is no firm buys no part of it');
  const preferred = partner !== undefined && PREFERRED.test(scene.mask.slice(partner.end, partner.end + 80));
  const reading = make(scene, {
    rule: deal.rule, instrument: deal.instrument ?? 'contract', at: subject.start, end: clauseEnd(scene.mask, partner?.end ?? end), act: m.index, subject: subject.items, others: partner?.items ?? [],
    ...(preferred ? { step: 'intent' } : deal.step === undefined ? {} : { step: deal.step }),
  });
  return [{ ...reading, complete: partner === undefined }];
}

/** "Nobody wanted it, so A bought": a clause of its own begins. */
const NEXT_SUBJECT = /, (?:and |but |so |yet )?(?=(?:the )?[\uE000-\uEFFF] )/u;
/** "entered into an agreement with A, pursuant to which it shall buy": what the paper is about. */
const TELLS_CONTENT = /(?:agreement|contract|deal|pact|memorandum|mou|intent|understanding|accord)(?:,? (?:(?:by|under|in|through|pursuant to|according to|in terms of) which|whereby) [^;]*| [^;]{1,90}?,? (?:(?:by|under|through|pursuant to|according to|in terms of) which|whereby) (?:(?!, (?:and|while|but|whereas) )[^;])*)$/i;
/** "chose Porto as its twin town". */
const AS_TWIN = /^ as (?:an?|its|their|the) (?:[\p{Ll}]+ ){0,2}?(?:sister|twin|partner (?:city|town|municipality|region))(?![\p{L}])/u;
/** "bought 32 fighter jets": what states buy from each other. */
const ARMS = /\d (?:[\p{Ll}-]+ ){0,3}(?:jets|fighters|tanks|howitzers|helicopters|missiles|frigates|corvettes|submarines|warships|launchers|drones|rifles|warplanes|radars|doses)(?![\p{L}])/u;
const isLand = (scene: Scene, group: Group): boolean => group.items.every((i) => scene.actors[i]?.kind === 'country');

/** "will be able to deliver", "can supply". */
const ABLE = /(?:^| )(?:able to|in a position to|capable of|can|could|might) $/;
/** "selected B as preferred bidder": the contract is still to come. */
const PREFERRED = /^[^,;.]{0,50} as (?:its |the |an? |their )?(?:preferred|provisional|prospective|successful) (?:[\p{Ll}]+ )?(?:bidder|supplier|partner|contractor|tenderer|developer|operator|buyer)(?![\p{L}])/u;
/** "Under the protocol, the foundation will provide two million". */
const CONTENT = /^(?:Under|According to|As per|In accordance with|Pursuant to|By|Through|With|As part of) (?:the terms of )?(?:the|this|that|its|their) (?:[\p{L}-]+ ){0,3}?(?:agreement|contract|deal|pact|accord|memorandum|MoU|MOU|protocol|arrangement|charter|plan|programme|letter)(?![\p{L}])/u;
/** "The cranes will be built by X, the Port of Y said": who tells of it has ordered them. */
function tellerBehind(scene: Scene, from: number): Group | null {
  const said = SAID.exec(scene.mask.slice(from));
  const at = said === null ? -1 : from + said[0].lastIndexOf(said[1] ?? '');
  return groupAt(scene.groups, at) ?? null;
}
const SAID = /^[^;:]{1,140}?, (?:the )?(?:[\p{L}-]+ ){0,3}([\uE000-\uEFFF])[^,;.]{0,40} (?:said|says|announced|reported)(?![\p{L}])/u;

/** Who gave the order: the next group behind "from", "by" or "with". */
function nextPartner(scene: Scene, end: number, deal: Told): Group | undefined {
  const taker = deal.rule === 'agreement.loan' ? scene.groups.find((g) => g.start >= end && g.start - end < 60 && g.prep === 'to' && !/[;.]|, /.test(scene.mask.slice(end, g.start))) : undefined;
  if (taker !== undefined) return taker;
  const giver = scene.groups.find((g) => g.start >= end && g.start - end < 160 && (g.prep === 'from' || g.prep === 'by' || g.prep === 'with') && !/[;.]/.test(scene.mask.slice(end, g.start)));
  return giver ?? (deal.rule === 'agreement.order' ? scene.groups.find((g, i) => i === 0 && g.prep === 'in' && g.start <= 3) : undefined);
}

/** "agreed on the sale of wheat". */
const OF_GOODS = /^(?:the )?(?:sale|purchase|supply|delivery|construction|acquisition|takeover|lease) of |^(?:an? |the )?(?:[\p{Ll}-]+ ){0,2}(?:concession|lease|loan|licen[cs]e)(?![\p{L}])/u;

/** "agreed on the need to meet again": nothing is concluded. */
const NEEDED = /^(?:the )?(?:[\p{Ll}]+ )?(?:need|necessity|importance|desirability|urgency|usefulness|next steps|ways|modalities|agenda|same)(?![\p{L}])/u;
/** "With the Port of Porto, the port agreed on a corridor". */
const LED_WITH = /^(?:[-–—•*·▪►>]+ ?)?(?:(?:Jointly|Together|Along) w|W)ith (?:the )?(?:[\p{Ll}-]+ ){0,3}[\uE000-\uEFFF][^.;:]{0,60}, (?:the )?(?:[\p{Ll}-]+ ){0,2}$/u;

/** "The rector met with managers of B and agreed to open a laboratory": whom somebody met, right before they agreed. */
function metBefore({ groups, mask }: Scene, subject: Group, verb: number): Group | undefined {
  return groups.find((g) => g.start >= subject.end && g.end <= verb && MET.test(mask.slice(subject.end, g.start)) && AND_THEN.test(mask.slice(g.end, verb)));
}
/** "The rector met B and agreed": B is met, and does not act alone. */
function hostOf({ groups, mask }: Scene, met: Group): Group | undefined {
  return groups.findLast((g) => g.prep === null && g.end <= met.start && MET.test(mask.slice(g.end, met.start)));
}
const MET = /(?:met|meets|talks|talked|spoke|meeting|negotiated)(?: up)?(?: with)? (?:(?!to |and )[\p{L}-]+ ){0,6}(?:with )?$/u;
const AND_THEN = /^(?: (?:in|at|on) [^,;.]{1,40})?,? and (?:they |both )?$/u;

function joint(scene: Scene, m: RegExpExecArray): Reading[] {
  const nearest = subjectOf(scene, m.index), host = nearest === null ? undefined : hostOf(scene, nearest);
  const subject = host ?? nearest, met = subject === null ? undefined : metBefore(scene, subject, m.index);
  if (subject === null || isDisowned(scene.mask, m.index) || !isBody(scene, subject) && !isLands(scene, subject) && !(met !== undefined && isOfficer(scene, subject)) || !/agreed|decided|undert|pledged|committed|contracted/.test(m[0])) return [];
  const pair = subject.items.length > 1 || scene.actors[subject.items[0] ?? -1]?.kind === 'pair';
  const rest = scene.mask.slice(m.index + m[0].length, m.index + m[0].length + 120);
  const led = LED_WITH.exec(scene.mask.slice(0, subject.start));
  const lead = led === null ? met : scene.groups.find((g) => g.prep === 'with' && g.end > led.index && g.end <= subject.start);
  const common = lead !== undefined || /\b(?:together|jointly)\b|^(?:[^;.]{0,60}) with /.test(`${m[0]}${rest}`);
  if (!pair && lead === undefined && !/ with [\p{Ll} ]{0,20}[\uE000-\uEFFF]/u.test(rest) || VAGUE.test(rest) || NEEDED.test(rest) || !pair && !common) return [];
  const other = pair ? undefined : lead ?? scene.groups.find((g) => g.prep === 'with' && g.start > m.index);
  return [make(scene, { rule: 'agreement.joint-action', instrument: 'agreement', at: subject.start, end: clauseEnd(scene.mask, m.index + m[0].length), act: m.index, subject: subject.items, others: other?.items ?? [], together: true, ...(m[0].includes('in principle') ? { step: 'intent' as const } : {}), words: /buy|sell|supply|invest|finance/.test(m[1] ?? '') ? m[0] : OF_GOODS.test(rest) ? `agreed on the ${rest}` : 'joint action' })];
}
