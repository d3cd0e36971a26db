/** Agreements of Chinese texts: who signs what with whom, read clause by clause. */
import type { Draft } from '../draft.ts';
import { kindOfHan } from '../names/han-words.ts';
import { withoutLand } from '../names/han.ts';
import type { AgreementFinding, Found, Party, Span } from '../../record.ts';
import { firstEndingBehind, onceFor } from '../in-order.ts';
import { matchesOf } from '../matches.ts';

type Agreement = Found<AgreementFinding>;

const D = '[\\uF000-\\uF8FE]';
const X = '[\\p{Script=Han}A-Za-z·（）()]{2,24}?';
const ADVERB = `(?:于|在)?${D}|以\\p{Script=Han}{2,6}方式|正式|共同|最早|率先|成功|首次|当场|现场|线上|再次|分别|在\\p{Script=Han}{2,6}?(?=签|缔)|又|也|已|将|拟|计划|即将|有望`;
const VERB = '续签|签署|签订|签下|缔结|结为|结成|结好|建立|达成|成为';
const BETWEEN = new RegExp(`(${X})?((?:${ADVERB}|，)*)(?:与|和|同|跟)(${X})((?:${ADVERB})*)(${VERB})了?([^，。；]{0,60})`, 'gu');
const JOINED = new RegExp(`(${X}(?:、${X})*)分?别?((?:${ADVERB})*(?:和${D})*)(?:成为|加入)(${X})的?(?:国际)?(友好城市|友城|姐妹城市)`, 'gu');
const OVER = new RegExp(`(${X})(?:与|和|同)(${X})的?(友好城市关系|友好交流关系|友好合作关系|友城关系|合作协议|协议)((?:${ADVERB})*)(?:终止|中止|解除|到期)`, 'gu');

const INSTRUMENTS: readonly (readonly [AgreementFinding['instrument'], RegExp])[] = [
  ['mou', /备忘录/u], ['letter-of-intent', /意向/u], ['contract', /合同|订单|采购/u], ['declaration', /宣言|声明|倡议/u], ['treaty', /条约/u],
  ['agreement', /协议|协定|框架/u], ['relationship', /友好城市|友城|姐妹城市|关系|伙伴/u],
];
const TOTAL = /^.{0,12}(?:\d+|[一二三四五六七八九十百]+)(?:个|座|家|对)/u;

/** Every agreement of a Chinese draft, in order. */
export function findHanAgreements(draft: Draft): Agreement[] {
  const found: Agreement[] = [];
  for (const span of draft.sentences) {
    if (!/签|缔结|结为|结成|结好|建立|达成|成为|加入|终止|中止|解除/u.test(draft.text.slice(span.start, span.end))) continue;
    const clause = masked(draft, span);
    for (const m of matchesOf(BETWEEN, clause.mask)) found.push(...between(draft, clause, m));
    for (const m of matchesOf(JOINED, clause.mask)) found.push(...joined(draft, clause, m));
    for (const m of matchesOf(OVER, clause.mask)) found.push(make(draft, clause, { m, names: [m[1] ?? '', m[2] ?? ''], object: m[3] ?? '', adverbs: m[4] ?? '', step: 'ended', date: null }));
  }
  return distinct(found).toSorted((a, b) => a.evidence.start - b.evidence.start);
}

interface Clause { readonly mask: string; readonly at: readonly number[]; readonly dates: Draft['dates'] }

/** A sentence with every date as one letter. */
function masked(draft: Draft, span: Span): Clause {
  const first = firstEndingBehind(draft.dates, span.start);
  const dates = draft.dates.slice(first, first + 257).filter((d) => d.start >= span.start && d.end <= span.end).slice(0, 256);
  let mask = '', from = span.start;
  const at: number[] = [];
  const plain = (to: number): void => { for (; from < to; from++) { mask += draft.text[from]; at.push(from); } };
  for (const [i, date] of dates.entries()) {
    plain(date.start);
    mask += String.fromCharCode(0xf000 + i);
    at.push(date.start);
    from = date.end;
  }
  plain(span.end);
  at.push(span.end);
  return { mask, at, dates };
}

interface Told { readonly m: RegExpExecArray; readonly names: readonly string[]; readonly object: string; readonly adverbs: string; readonly step: NonNullable<AgreementFinding['step']>; readonly date: string | null }

function between(draft: Draft, clause: Clause, m: RegExpExecArray): Agreement[] {
  const [, first = '', early = '', second = '', late = '', verb = '', object = ''] = m;
  const words = verb === '结好' ? '友好城市' : object;
  if (!INSTRUMENTS.some(([, pattern]) => pattern.test(words)) || TOTAL.test(second) || /^(?:各国|多个|世界|全球|其他|有关|相关)/u.test(second)) return [];
  const names = first === '' ? [homeOf(draft), second] : [first, second];
  return [make(draft, clause, { m, names, object: words, adverbs: early + late, step: verb === '续签' ? 'renewed' : /签|达成/u.test(verb) ? 'signed' : 'established', date: null })];
}

function joined(draft: Draft, clause: Clause, m: RegExpExecArray): Agreement[] {
  const [, list = '', adverbs = '', home = '', kin = ''] = m;
  const days = [...adverbs].flatMap((c) => dayAt(clause, c) ?? []);
  const names = list.replace(/分别$/u, '').split('、');
  return names.map((name, i) => make(draft, clause, { m, names: [home, name], object: kin, adverbs, step: 'established', date: days.length === names.length ? days[i] ?? null : null }));
}

function dayAt(clause: Clause, letter: string): string | null {
  return clause.dates[letter.charCodeAt(0) - 0xf000]?.value ?? null;
}

function make(draft: Draft, clause: Clause, told: Told): Agreement {
  const { m, object } = told;
  const parties = told.names.filter((n) => n !== '').map((name) => partyOf(draft, name));
  const start = clause.at[m.index] ?? 0, end = clause.at[m.index + m[0].length] ?? draft.text.length;
  const instrument = INSTRUMENTS.find(([, pattern]) => pattern.test(object))?.[0] ?? 'relationship';
  const planned = /将|拟|计划|即将|有望/u.test(told.adverbs);
  const status = told.step === 'ended' ? 'ended' : planned ? 'planned' : 'concluded';
  const day = told.date ?? [...told.adverbs].map((c) => dayAt(clause, c)).find((d) => d !== null) ?? dayBefore(clause, m.index);
  return {
    instrument, relation: relationOf(object, instrument, parties), status, step: planned ? 'intent' : told.step,
    date: day ?? (instrument === 'relationship' || status === 'planned' ? null : eventOf(draft, start)), place: null, parties, signatories: [], subjects: [],
    evidence: { start, end, text: draft.text.slice(start, end) }, rule: 'agreement.han', confidence: parties.length > 1 ? 0.85 : 0.6,
  };
}

const LAST_DATE = new RegExp(`(${D})，?$`, 'u');
/** "1983年4月21日，A与B…": the date right before the clause. */
function dayBefore(clause: Clause, at: number): string | null {
  const letter = LAST_DATE.exec(clause.mask.slice(Math.max(0, at - 2), at))?.[1];
  return letter === undefined ? null : dayAt(clause, letter);
}

const wholeDays = onceFor((dates: Draft['dates']) => dates.filter((d) => /^\d{4}-\d{2}-\d{2}$/.test(d.value)));
/** So many days back the day of an event is looked for. */
const DAYS_BACK = 200;

/** The day the article reports of: the last full day told before. */
function eventOf(draft: Draft, at: number): string | null {
  const published = draft.publishedAt?.slice(0, 10) ?? null;
  const days = wholeDays(draft.dates);
  const before = firstEndingBehind(days, at);
  if (published === null) return before > 0 ? days[0]?.value ?? null : null;
  for (let i = before - 1; i >= 0 && i >= before - DAYS_BACK; i--) {
    const value = days[i]?.value ?? '';
    if (value.slice(0, 4) === published.slice(0, 4) && value <= published) return value;
  }
  return published;
}

function relationOf(object: string, instrument: AgreementFinding['instrument'], parties: readonly Party[]): AgreementFinding['relation'] {
  if (instrument === 'relationship' && /友好城市|友城|姐妹/u.test(object) || /(?:建立|缔结|结为).*友好城市/u.test(object)) return 'sister-city';
  if (instrument === 'contract') return 'trade-investment';
  return parties.every((p) => p.kind === 'city' || p.kind === 'region' || p.kind === 'government') ? 'friendly-cooperation' : 'cooperation';
}

/** A party by its words: a body by its ending, else the city they end with. */
function partyOf(draft: Draft, words: string): Party {
  const name = withoutLand(words.replace(/^(?:其中|期间|日前|近日|昨日|今日|当天|会上|会后|同时|此外)/u, '').replace(/^.*(?:后|间|午|的(?=\p{Script=Han}{2,6}$))/u, ''));
  const kind = kindOfHan(name);
  if (kind !== null) return { name, kind, country: null, city: null };
  const city = cityNamed(draft, name, words);
  if (city !== undefined) return { name: (city.mentions.find((m) => name.endsWith(m.text) || name.endsWith(`${m.text}市`))?.text ?? name).replace(/(?<=\p{Script=Han}{2})市$/u, ''), kind: 'city', country: city.country, city: city.geonameId };
  return { name: name.replace(/(?<=\p{Script=Han}{2})市$/u, ''), kind: /[省州区县]$/u.test(name) ? 'region' : 'city', country: null, city: null };
}

/** The first city that is named by each of the words that mentions have. */
const namesOf = onceFor((cities: Draft['cities']) => new Map(cities.flatMap((city, i) => city.mentions.map((m) => [m.text, { city, i }] as const)).toReversed()));

/** The first of the cities whose name is a party's, or ends the words of one. */
function cityNamed(draft: Draft, name: string, words: string): Draft['cities'][number] | undefined {
  const names = namesOf(draft.cities);
  const ends = [name, words].flatMap((w) => [w, w.replace(/市$/u, '')]).flatMap((w, which) => (which < 2 ? [w] : Array.from({ length: w.length }, (_, from) => w.slice(from))));
  return ends.flatMap((end) => names.get(end) ?? []).toSorted((a, b) => a.i - b.i)[0]?.city;
}

/** The city named most: whom the text is about. */
function homeOf(draft: Draft): string {
  return mostNamed(draft.cities).name;
}
const mostNamed = onceFor((cities: Draft['cities']) => ({ name: cities.toSorted((a, b) => b.mentions.length - a.mentions.length)[0]?.mentions[0]?.text ?? '' }));

function distinct(found: readonly Agreement[]): Agreement[] {
  const key = (a: Agreement): string => `${a.instrument}|${a.date ?? ''}|${a.parties.map((p) => p.name).toSorted().join('|')}`;
  const seen = new Set<string>();
  return found.filter((a) => {
    const own = key(a), isNew = !seen.has(own);
    seen.add(own);
    return isNew;
  });
}
