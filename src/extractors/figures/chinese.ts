/** Quantities in Chinese text: `168.42亿元`, `百分之五`, `1200余列`. They are read from the text, as Chinese has no blanks. */
import type { FigureFinding, Found, Span } from '../../record.ts';
import { tidy } from './amount.ts';
import { readDigits } from './digits.ts';
import { HAN_AFTER, HAN_BEFORE, HAN_CHANGE, HAN_DIGITS, HAN_TENS, HAN_UNITS, LONGEST_HAN_UNIT } from './han-units.ts';
import { chineseMeasure, grown } from './chinese-measure.ts';
import type { Modifier } from './modifiers.ts';
import { HAN_SCALES } from './number-words.ts';
import { confidenceOf } from './rules.ts';

const HAN = /[㐀-鿿]/;
// Runs are bounded, so that no start is read to the end of a long text.
const NUMBER = /(百分之)?(?:(\d[\d.,]{0,20})|([零〇一二两兩三四五六七八九十百千]{1,12}))\s?(?:(多|余|餘)(?=[万萬亿億]))?(万亿|萬億|千亿|百亿|十亿|亿|億|千万|百万|十万|万|萬|千|百)?(多|余|餘|几)?\s?/gu;
const RANGE = /^(?:[-–—~～至到]|—{2})\s?(\d[\d.,]{0,20})\s?(万亿|千亿|百亿|亿|億|千万|百万|万|萬)?(多|余)?\s?/u;

interface Bounds { readonly closed: (span: Span) => boolean; readonly places: readonly string[] }

/** Every Chinese quantity that touches no closed stretch, in order. `places`: the names of places in the text. */
export function chineseFigures(text: string, { closed, places }: Bounds): Found<FigureFinding>[] {
  const found: Found<FigureFinding>[] = [];
  if (!HAN.test(text)) return found;
  let floor = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index < floor) continue;
    const read = figureAt(text, match, places);
    if (read === null || closed(read)) continue;
    const before = found.at(-1);
    const told = withGrowth(read, before?.measure?.startsWith('占') === true && read.change !== null ? found.at(-2) ?? before : before, text);
    const listed = withSharedVerb(told, before, text);
    found.push(converts(text, listed, before) ? { ...listed, modifier: before?.modifier ?? 'exact' } : listed);
    floor = read.end;
  }
  return withRespective(text, found);
}

/** `收入56亿元，利润4亿元，分别增长12%和8%`, `出口和进口分别为5亿元和3亿元`: the figures go one by one with what was told before. */
function withRespective(text: string, found: Found<FigureFinding>[]): Found<FigureFinding>[] {
  for (let i = 0; i < found.length; i++) {
    const first = found[i];
    const lead = first === undefined ? null : RESPECTIVE.exec(text.slice(Math.max(0, first.start - 40), first.start));
    if (first === undefined || lead === null) continue;
    let n = 1;
    while (n < 6 && found[i + n] !== undefined && /^[、和与及，]$/u.test(text.slice(found[i + n - 1]?.end, found[i + n]?.start))) n++;
    const named = (lead[1] ?? '').split(/[、和与及]/u).filter((name) => name.length > 1);
    const told = named.length === n ? named : found.slice(Math.max(0, i - n), i).map((f) => f.measure ?? '');
    if (n < 2 || told.length !== n || told.includes('')) continue;
    for (let k = 0; k < n; k++) {
      const one = found[i + k];
      if (one !== undefined) found[i + k] = { ...one, change: first.change, measure: first.change?.how === 'by' ? grown(told[k] ?? '', lead[0]) : told[k] ?? null };
    }
  }
  return found;
}
const RESPECTIVE = /([\u3400-\u9fff、]*)(?:同比|环比|比上年)?分别(?:同比|环比)?(?:为|达到?|增长|下降|上升|提高|增加|减少|是|有)?[了约近超]?$/u;

/** `进出口总额186.5亿元，同比增长7.3%`: what grew was told before. */
function withGrowth(here: Found<FigureFinding>, before: Found<FigureFinding> | undefined, text: string): Found<FigureFinding> {
  const alone = here.measure === null || /^(?:比|较|同比|环比|年|去年|上年|是|占比)/u.test(here.measure) || here.measure.length < 2;
  if (!alone && here.kind === 'percent' && here.change?.how === 'by' && !/(?:增长|下降|提高|提升|降低|回落|上涨|扩大|缩小)$/u.test(here.measure ?? '')) return { ...here, measure: grown(here.measure ?? '', text.slice(Math.max(0, here.start - 12), here.start)) };
  if (!alone || before?.measure === null || before === undefined || /[。\n]/u.test(text.slice(before.end, here.start)) || here.start - before.end > 60) return here;
  const lead = text.slice(Math.max(0, here.start - 12), here.start);
  if (here.kind === 'percent' && here.change === null && /占(?:比|总量的?)?[约近超达为]*$/u.test(lead)) return { ...here, measure: `${before.measure}占比` };
  return { ...here, measure: here.unit === 'times' ? `${before.measure}倍数` : here.change?.how === 'by' ? grown(before.measure.replace(/^对[\u3400-\u9fff]{2,6}?(?=进出口)/u, ''), lead) : before.measure.replace(/(?:同比|环比)?(?:增长|下降)$/u, '') };
}

/** `新增航线3条、航班8个`: the verb of the first goes on. */
function withSharedVerb(here: Found<FigureFinding>, before: Found<FigureFinding> | undefined, text: string): Found<FigureFinding> {
  const verb = before === undefined || here.unit !== 'count' ? undefined : /^(?:新增|接待|签约|引进|发送|发运)/u.exec(before.measure ?? '')?.[0];
  return verb === undefined || here.measure === null || text.slice(before?.end, here.start) !== `、${here.measure}` ? here : { ...here, measure: verb + here.measure };
}

/** A conversion in brackets takes the modifier of the amount before it. */
function converts(text: string, here: Found<FigureFinding>, before: Found<FigureFinding> | undefined): boolean {
  return before !== undefined && here.modifier === 'exact' && here.kind === 'money' && before.kind === 'money' && /^[（(]\s?$/.test(text.slice(before.end, here.start));
}

function figureAt(text: string, match: RegExpExecArray, places: readonly string[]): Found<FigureFinding> | null {
  const [whole, hundredth, digits, numerals, some, scale, more] = match;
  const start = match.index;
  const lower = digits === undefined ? readNumerals(numerals ?? '') : readDigits(digits.replace(/[.,]+$/, ''), 'english');
  const lead = text.slice(Math.max(0, start - 32), start);
  if (Number.isNaN(lower) || /[第\d.,:/A-Za-z-]$/.test(lead)) return null;
  const range = digits === undefined ? null : RANGE.exec(text.slice(start + whole.length, start + whole.length + 30));
  const past = start + whole.length + (range?.[0].length ?? 0);
  const unit = tenthsAt(text, { at: past, numerals, scale }) ?? (hundredth === undefined ? unitAt(text, past) : { unit: 'percent', kind: 'percent' as const, end: past });
  if (unit === null || isName({ value: lower, unit: unit.unit, digits, scaled: scale !== undefined, numerals })) return null;
  const factor = text[unit.end - 1] === '成' ? 10 : HAN_SCALES[scale ?? ''] ?? 1;
  const upperFactor = HAN_SCALES[range?.[2] ?? ''] ?? 1;
  const end = trimmed(text, start, unit.end);
  return {
    start, end, text: text.slice(start, end), value: tidy(lower * (range !== null && scale === undefined ? upperFactor : factor)),
    max: range?.[1] === undefined ? null : tidy(readDigits(range[1].replace(/[.,]+$/, ''), 'english') * upperFactor), unit: unit.unit, kind: unit.kind,
    modifier: (more ?? some) !== undefined ? 'min' : modifierAround(lead, text.slice(unit.end, unit.end + 2)),
    measure: chineseMeasure({ lead, tail: text.slice(unit.end, unit.end + 20).replace(/^(?:以[上下]|左右|之多|以内)/u, ''), kind: unit.kind, unit: unit.unit, places }), period: null, change: changeBefore(lead),
    rule: 'figure.chinese', confidence: confidenceOf('figure.chinese'),
  };
}

const trimmed = (text: string, start: number, end: number): number => start + text.slice(start, end).trimEnd().length;

/** `两成`: tenths of the whole; `成` begins many other words. */
function tenthsAt(text: string, { at, numerals, scale }: { at: number; numerals: string | undefined; scale: string | undefined }): ReturnType<typeof unitAt> {
  if (numerals?.length !== 1 || scale !== undefined || text[at] !== '成' || /[都立员为功果熟长份本就交片套]/u.test(text.charAt(at + 1))) return null;
  return { unit: 'percent', kind: 'percent', end: at + 1 };
}

/** The longest unit that stands at a place. */
function unitAt(text: string, at: number): { unit: string; kind: FigureFinding['kind']; end: number } | null {
  for (let length = LONGEST_HAN_UNIT; length > 0; length--) {
    const unit = HAN_UNITS.get(text.slice(at, at + length));
    if (unit !== undefined && HAN.test(text.slice(at, at + length) + text.slice(at - 12 < 0 ? 0 : at - 12, at))) return { ...unit, end: at + length };
  }
  return null;
}

/** Years (`2023年`), dates and small numbers in words (`两个`) are no figures. */
function isName({ value, unit, digits, scaled, numerals }: { value: number; unit: string; digits: string | undefined; scaled: boolean; numerals: string | undefined }): boolean {
  if (unit === 'year') return scaled || value > 300 || numerals !== undefined;
  if (digits === undefined && numerals !== undefined && !scaled) return unit === 'count' ? value < 4 : value <= 1 && unit !== 'percent';
  return false;
}

/** `一百二十` = 120; NaN where the characters are no number (`二〇一九` is a year). */
function readNumerals(numerals: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const char of numerals) {
    const tens = HAN_TENS[char];
    if (tens !== undefined) { total += (digit ?? 1) * tens; digit = null; continue; }
    if (digit !== null && digit !== 0) return Number.NaN;
    digit = HAN_DIGITS[char] ?? null;
  }
  return total + (digit ?? 0) || Number.NaN;
}

function modifierAround(lead: string, tail: string): Modifier {
  const m = HAN_BEFORE.exec(lead.trimEnd()) ?? HAN_AFTER.exec(tail);
  if (m === null) return 'exact';
  return m[1] !== undefined ? 'min' : m[2] !== undefined ? 'max' : 'approx';
}

function changeBefore(lead: string): FigureFinding['change'] {
  const m = HAN_CHANGE.exec(lead);
  if (m === null) return null;
  return { direction: m[1] === undefined ? 'down' : 'up', how: /[到至为达]$/.test(lead) ? 'to' : 'by' };
}
