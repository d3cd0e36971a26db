/** Agreements of Chinese texts: who signs what with whom, read clause by clause. */
import type { Draft } from '../draft.ts';
import type { AgreementFinding, Party, Span } from '../../record.ts';
import { firstEndingBehind, onceFor } from '../in-order.ts';
import { matchesOf } from '../matches.ts';
import { homeOf, mentionsInOrder, partyOf } from './han-parties.ts';
import { D, DATE_BASE, dateAt } from './letters.ts';
import type { Unweighed } from './sureness.ts';

const X = '[\\p{Script=Han}A-Za-z·（）()]{2,30}?';
/** Several names behind "与". */
const XS = '[\\p{Script=Han}A-Za-z·（）()、]{2,60}?';
/** What may stand between the parties and the verb: when, how, how soon. */
const ADVERB = `(?:早在|于|在|自|从)?${D}(?:起|就|即)?|以\\p{Script=Han}{2,8}(?:方式|形式)|通过\\p{Script=Han}{2,8}|在\\p{Script=Han}{2,12}?(?:下|上|中|期间|前)(?=共|签|正|达|建|，)|在\\p{Script=Han}{2,6}?(?=签|缔)|就\\p{Script=Han}{2,20}?(?=签|达)|正式|共同|最早|率先|成功|首次|当场|现场|线上|再次|分别|联合|当天|当日|同日|同时|今天|昨天|昨日|日前|近日|随后|此后|目前|现已|已经|曾经|曾|则|还|又|也|已|并|先后|相继|双双|就|均|都|将|拟|计划|即将|有望|预计|力争|争取|准备|商定`;
const VERB = '续签|签署|签订|签下|签约|签过|签了|缔结|结为|结成|结好|建立|达成|成为|交换|互换|订立|恢复|确立|确定|开启|签';
const MANY = '两市|双方|两地|两校|两港|两国|两省|两院|两馆|两会|两区|两县|两州|两企业|两家|三方|三市';
/** "文化和旅游局": there the word belongs to a name. */
const AND = '(?:与|同|跟|(?<!文化|经济|商务|工业|教育|发展|体育|科学|卫生|住房|贸易|投资|规划|资源)和)';
const BETWEEN = new RegExp(`(${X})?((?:${ADVERB}|，)*)${AND}(${XS})((?:${ADVERB}|，)*)(${VERB})(?:了|过|有)?([^，。；]{0,60})`, 'gu');
/** "A于1982年、B于1986年先后与C结好": each with its own day. */
const IN_TURN = new RegExp(`((?:[\\p{Script=Han}·]{2,16}?(?:于|在)${D}[、，和]){1,8}[\\p{Script=Han}·]{2,16}?(?:于|在)${D})(?:先后|分别|相继|依次)?与([\\p{Script=Han}·]{2,12}?)(结好|结为友好城市|缔结友好城市关系|建立友好城市关系)`, 'gu');
const TOGETHER = new RegExp(`(${MANY})(?:代表|领导|负责人)?((?:${ADVERB}|，)*)(${VERB})(?:了|过|有)?([^，。；]{0,60})`, 'gu');
const PAPER_FIRST = new RegExp(`(${X})?(?:与|和|同)(${X})(?:共建|合建|合作|联合|共同|就)?的((?:\\p{Script=Han}{0,10})?(?:协议|备忘录|合同|意向书|协定))(?:已?经\\p{Script=Han}{2,14}(?:通过|批准|同意|审议)，?)?((?:${ADVERB}|原定|定于|预定|有望|，)*)(?:签订|签署|签约|续签|正式签)`, 'gu');
const JOINED = new RegExp(`(${X}(?:、${X})*)分?别?((?:${ADVERB})*(?:和${D})*)(?:成为|加入)(${X})的?(?:国际)?(友好城市|友城|姐妹城市)`, 'gu');
const OVER = new RegExp(`(${X})?(?:与|和|同)(${X})的?((?:\\p{Script=Han}{0,8})?(?:友好城市关系|友好交流关系|友好合作关系|友城关系|合作协议|协议|备忘录|合同|合作关系|关系|合作项目|办学项目|项目))((?:${ADVERB})*)(?:因[^，。]{0,14}，?)?((?:${ADVERB})*)(?:被|已|正式|宣布)*(?:终止|中止|解除|到期|取消|暂停|作废|失效)`, 'gu');
const END = new RegExp(`(${X})((?:${ADVERB})*)(?:终止|中止|解除|取消|暂停)了?(?:与|和|同)(${X})的?((?:\\p{Script=Han}{0,8})?(?:关系|协议|备忘录|合同))`, 'gu');

const INSTRUMENTS: readonly (readonly [AgreementFinding['instrument'], RegExp])[] = [
  ['mou', /备忘录/u], ['letter-of-intent', /意向/u], ['contract', /合同|订单|采购|贷款|购销|供货|租赁/u], ['declaration', /宣言|声明|倡议/u], ['treaty', /条约/u],
  ['agreement', /协议|协定|框架/u], ['relationship', /友好城市|友城|姐妹城市|关系|伙伴/u],
];
const TOTAL = /^.{0,12}(?:\d+|(?!一[个座家对])[一二三四五六七八九十百]+)(?:多|余)?(?:个|座|家|对)/u;

/** A sentence is Chinese when most of its letters are. */
export function isHanSentence(text: string): boolean {
  let han = 0, latin = 0;
  for (let i = 0; i < text.length && i < 400; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0x41 && code <= 0x7a) latin++;
  }
  return han >= 6 && han * 2 > latin;
}

/** A longer stretch without a full stop is a table or a list. */
const LONGEST = 3000;

/** Every agreement that the given sentences of a draft tell in Chinese, in order. */
export function findHanAgreements(draft: Draft, sentences: readonly Span[]): Unweighed[] {
  const found: Unweighed[] = [];
  for (const sentence of sentences) {
    const span = { start: sentence.start, end: Math.min(sentence.end, sentence.start + LONGEST) };
    if (!/签|缔结|结为|结成|结好|建立|达成|成为|加入|终止|中止|解除|交换|互换|订立|恢复|取消|暂停|到期/u.test(draft.text.slice(span.start, span.end))) continue;
    const clause = masked(draft, span);
    const taken: Span[] = [];
    const claim = (m: RegExpExecArray): boolean => {
      const at = { start: m.index, end: m.index + m[0].length };
      if (taken.some((t) => t.start < at.end && at.start < t.end)) return false;
      taken.push(at);
      return true;
    };
    for (const m of matchesOf(IN_TURN, clause.mask)) if (claim(m)) found.push(...inTurn(draft, clause, m));
    for (const m of matchesOf(OVER, clause.mask)) if (claim(m)) found.push(make(draft, clause, { m, names: [m[1]?.replace(/(?:原定|原本|原来|原)$/u, '') ?? homeOf(draft), whole(m[2], m[3])], object: m[3] ?? '', adverbs: `${m[4] ?? ''}${m[5] ?? ''}`, step: 'ended', date: null }));
    for (const m of matchesOf(PAPER_FIRST, clause.mask)) if (claim(m)) found.push(make(draft, clause, { m, names: [m[1] ?? homeOf(draft), whole(m[2], m[3])], object: m[3] ?? '', adverbs: `${m[4] ?? ''}${/原定|定于|预定|推迟|拟/u.test(clause.mask.slice(m.index, m.index + m[0].length + 12)) ? '拟' : ''}`, step: 'signed', date: null }));
    for (const m of matchesOf(END, clause.mask)) if (claim(m)) found.push(make(draft, clause, { m, names: [m[1] ?? homeOf(draft), whole(m[3], m[4])], object: m[4] ?? '', adverbs: m[2] ?? '', step: 'ended', date: null }));
    for (const m of matchesOf(BETWEEN, clause.mask)) if (!taken.some((t) => t.start < m.index + m[0].length && m.index < t.end)) {
      const made = between(draft, clause, m);
      if (made.length > 0) claim(m);
      found.push(...made);
    }
    for (const m of matchesOf(TOGETHER, clause.mask)) if (claim(m)) found.push(...together(draft, clause, { m, earlier: found }));
    for (const m of matchesOf(JOINED, clause.mask)) found.push(...joined(draft, clause, m));
  }
  return distinct(found).toSorted((a, b) => a.evidence.start - b.evidence.start);
}

/** A name whose end was taken for the beginning of what it is about: "卡萨" and "布兰卡大学的联合办学项目". */
function whole(name: string | undefined, object: string | undefined): string {
  const rest = /^(\p{Script=Han}*?)的/u.exec(object ?? '')?.[1] ?? '';
  return `${name ?? ''}${rest}`;
}

/** "两市就签署了…": those of the last paper, else the two named last. */
function together(draft: Draft, clause: Clause, told: { m: RegExpExecArray; earlier: readonly Unweighed[] }): Unweighed[] {
  const [, , adverbs = '', verb = '', object = ''] = told.m;
  if (!INSTRUMENTS.some(([, pattern]) => pattern.test(object))) return [];
  const at = clause.at[told.m.index] ?? 0;
  const places = /^两[市地国省区县州]/u.test(told.m[1] ?? '');
  const fits = told.earlier.slice(-MEMORY).filter((a) => a.parties.length > 1 && at - a.evidence.start < BACK && (!places || a.parties.every((p) => p.kind === 'city' || p.kind === 'region' || p.kind === 'country' || p.kind === 'government')));
  const near = draft.text.slice(Math.max(0, at - BACK), at);
  const named = (a: Unweighed): number => Math.max(...a.parties.map((p) => near.lastIndexOf(p.name)));
  const last = fits.reduce<Unweighed | undefined>((top, a) => (top === undefined || named(a) >= named(top) ? a : top), undefined);
  const mentions = mentionsInOrder(draft.cities);
  const before = firstEndingBehind(mentions, at);
  const two = [...new Set(mentions.slice(Math.max(0, before - 8), before).map((m) => m.text))].slice(-2);
  const names = last?.parties.map((p) => p.name) ?? two;
  if (names.length < 2) return [];
  return [make(draft, clause, { m: told.m, names, object, adverbs, step: stepOf(verb), date: null })];
}
/** So far back the parties of a paper are still meant by "双方". */
const BACK = 600;
const MEMORY = 20;

function stepOf(verb: string): Told['step'] {
  return verb === '续签' || verb === '恢复' ? 'renewed' : /签|达成|换|订/u.test(verb) ? 'signed' : 'established';
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
    mask += String.fromCharCode(DATE_BASE + i);
    at.push(date.start);
    from = date.end;
  }
  plain(span.end);
  at.push(span.end);
  return { mask, at, dates };
}

interface Told { readonly m: RegExpExecArray; readonly names: readonly string[]; readonly object: string; readonly adverbs: string; readonly step: NonNullable<AgreementFinding['step']>; readonly date: string | null }

function between(draft: Draft, clause: Clause, m: RegExpExecArray): Unweighed[] {
  const [, told = '', early = '', second = '', late = '', verb = '', object = ''] = m;
  const first = told.replace(IN_PASSING, '').replace(/(?:原定|原本|原来|原)$/u, '');
  const words = verb === '结好' ? '友好城市' : object;
  if (!INSTRUMENTS.some(([, pattern]) => pattern.test(words)) || TOTAL.test(second) || /^(?:各国|多个|世界|全球|其他|有关|相关)/u.test(second) || /^(?:\d|[一二三四五六七八九十])+周年/u.test(object) || verb === '成为' && !BECOMES.test(object)) return [];
  const met = /^(?:该市|该城|对方|该州|该省|该校)/u.test(second) ? /(?:访问|会见|抵达|考察|拜会|来到)了?(\p{Script=Han}{2,12})$/u.exec(first)?.[1] : undefined;
  const names = first === '' ? [homeOf(draft), second] : [first, ...(met ?? second).replace(SHARED, '').split('、')];
  const later = DEFERRED.exec(object), adverbs = `${early}${late}${later !== null || told.endsWith('原定') ? '拟' : ''}`;
  const date = later?.[1] === undefined ? null : dayAt(clause, later[1]);
  const some = early.includes('分别') ? [...(NAMED_BEFORE.exec(clause.mask.slice(Math.max(0, m.index - 60), m.index))?.[1] ?? '').split('、').filter((n) => n !== ''), first] : [];
  if (some.length > 1 && some.length === names.length - 1) return some.map((name, i) => make(draft, clause, { m, names: [name, names[i + 1] ?? ''], object: words, adverbs, step: stepOf(verb), date }));
  const each = some.length === 1 && names.length > 2 ? names.slice(1).map((name) => [names[0] ?? '', name]) : [names];
  return each.map((own) => make(draft, clause, { m, names: own, object: words, adverbs, step: stepOf(verb), date }));
}
/** "A、B、C三地文旅部门": what they are together. */
const SHARED = /(?:等?[两三四五六七八][地市县区校方家国港](?:\p{Script=Han}{2,6}(?:部门|单位|机构|企业))?|双方|多方|等)$/u;
const BECOMES = /^(?:\p{Script=Han}{0,10}的?)?(?:国际)?(?:友好城市|友城|姐妹城市|友好交流城市|友好合作城市|战略合作伙伴|合作伙伴)(?!交往|交流|建设)/u;

function inTurn(draft: Draft, clause: Clause, m: RegExpExecArray): Unweighed[] {
  const [, list = '', home = ''] = m;
  return [...list.matchAll(/([\p{Script=Han}·]{2,16}?)(?:于|在)([\uF000-\uF8FE])/gu)].map((one) => make(draft, clause, { m, names: [home, one[1] ?? ''], object: '友好城市', adverbs: '', step: 'established', date: dayAt(clause, one[2] ?? '') }));
}
/** Words that only lead on from what was told before: nobody is named by them. */
const IN_PASSING = /^(?:同年|当年|次年|翌年|其后|此外|另外|同期|年内|会前|会后|期间|当月|次月)+/u;
/** "A、B分别与C、D签下": each has its own partner, in turn. */
const NAMED_BEFORE = /(?:^|[，。；])((?:[\p{Script=Han}A-Za-z]{2,20}、){1,5})$/u;
/** "因故推迟到": what was to be signed is signed later. */
const DEFERRED = new RegExp(`(?:推迟|延期|延后|改期)(?:至|到|于)?(${D})?`, 'u');

function joined(draft: Draft, clause: Clause, m: RegExpExecArray): Unweighed[] {
  const [, list = '', adverbs = '', home = '', kin = ''] = m;
  const days = [...adverbs].flatMap((c) => dayAt(clause, c) ?? []);
  const names = list.replace(/分别$/u, '').split('、');
  return names.map((name, i) => make(draft, clause, { m, names: [home, name], object: kin, adverbs, step: 'established', date: days.length === names.length ? days[i] ?? null : null }));
}

function dayAt(clause: Clause, letter: string): string | null {
  return clause.dates[dateAt(letter, 0) ?? -1]?.value ?? null;
}

function make(draft: Draft, clause: Clause, told: Told): Unweighed {
  const { m, object } = told;
  const parties = told.names.filter((n) => n !== '').map((name, i) => partyOf(draft, { words: name, first: i === 0, at: clause.at[m.index] ?? 0 }));
  const start = clause.at[m.index] ?? 0, end = clause.at[m.index + m[0].length] ?? draft.text.length;
  const instrument = INSTRUMENTS.find(([, pattern]) => pattern.test(object))?.[0] ?? 'relationship';
  const planned = told.step !== 'ended' && /将|拟|计划|即将|有望|预计|力争|争取|准备|商定/u.test(told.adverbs);
  const status = told.step === 'ended' ? 'ended' : planned ? 'planned' : 'concluded';
  const day = told.date ?? [...told.adverbs].map((c) => dayAt(clause, c)).find((d) => d !== null) ?? dayBefore(clause, m.index);
  return {
    instrument, relation: relationOf(object, instrument, parties), status, step: planned ? 'intent' : told.step,
    date: day ?? (instrument === 'relationship' || status === 'planned' ? null : eventOf(draft, start)), place: null, parties, signatories: [], subjects: [],
    evidence: { start, end, text: draft.text.slice(start, end) }, rule: 'agreement.han',
  };
}

const LAST_DATE = new RegExp(`(${D})，?$`, 'u');
/** "1983年4月21日，A与B…": the date right before the clause. */
function dayBefore(clause: Clause, at: number): string | null {
  const letter = LAST_DATE.exec(clause.mask.slice(Math.max(0, at - 2), at))?.[1];
  return letter === undefined ? null : dayAt(clause, letter);
}

/** Whole days, and days on end by the last of them. */
const wholeDays = onceFor((dates: Draft['dates']) => dates.flatMap((d) => (/^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/.test(d.value) ? [{ ...d, value: d.value.slice(-10) }] : [])));
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
  if (/^(?:relationship|agreement|treaty)$/.test(instrument) && /友好城市|友城|姐妹/u.test(object) || /(?:建立|缔结|结为).*友好城市/u.test(object)) return 'sister-city';
  if (instrument === 'contract') return 'trade-investment';
  return parties.every((p) => p.kind === 'city' || p.kind === 'region' || p.kind === 'government') ? 'friendly-cooperation' : 'cooperation';
}

function distinct(found: readonly Unweighed[]): Unweighed[] {
  const seen = new Set<string>();
  return found.filter((a) => {
    const own = `${a.instrument}|${a.date ?? ''}|${a.parties.map((p) => p.name).toSorted().join('|')}`, isNew = !seen.has(own);
    seen.add(own);
    return isNew;
  });
}
