/** What a Chinese figure counts or measures, in the text's own words. Chinese has no blanks: the phrase is cut at verbs, places and 的. */
import { HAN_ENDS, HAN_LEADS, HAN_MUTUAL, HAN_OPENERS, HAN_VERBS } from './han-units.ts';

/** The words around a figure: up to some forty characters before and twenty behind it. */
export interface Around {
  readonly lead: string;
  readonly tail: string;
  readonly kind: string;
  readonly unit: string;
  /** Names of places in the text: a phrase begins behind one. */
  readonly places: readonly string[];
}

/** Words of time, and of the whole that is spoken of, before what is measured. */
const TIMES = /^(?:个月份?|[年月日](?:以来|底|末|前|初|内|起)?|以来|前?[一二三四五六七八九十\d]+个?月份?|[上下]半年|前?[一二三四]个?季度|第[一二三四]季度|全年|去年|今年|明年|上年|当年|当日|当天|同期|单月|年内|截至|目前|其中|预计|去岁|现|据了解|每年|每周|每月|每日|每天|每人|双方|两地|两市|首批|首次|累计|共计|一家的|经这些(?:城市|国家|地区)?|获得|总计|有(?=[㐀-鿿]{2}))/u;
const WHOLES = /^(?:全市|全省|全县|全区|全港|全国|全州|我市|我省|我港|本市|该市|该港|该省|该店|该公司|该集团|该项目|该企业|该园区|该展会|本项目|她的店|他的店)(?=.{2})/u;
/** Nouns that money and sizes stand before: `3000万美元贷款`. */
const NOUN_BEHIND = /^(?:的)?((?:专项|无息|低息|银团)?(?:贷款|投资|资金|合同|订单|基金|奖金|补贴|捐款|援助|货物|债券|授信|预算|罚款|奖学金|产业园?|项目|协议|采购))/u;
/** `3.2亿元的造船合同`: what the deal is on stands before its noun. */
const DEAL_BEHIND = /^的([㐀-鿿]{2,4}(?:合同|订单|贷款|协议|项目))(?=[，。；、]|$)/u;
const OWNER_BEHIND = /^的([㐀-鿿]{2,6})(?=[，。；、]|$)/u;
/** `24米长的游轮`: how a thing is measured, and the thing. */
const SIZED = /^(长|宽|高|深)的?([㐀-鿿]{2,6})?/u;
const SIZES: Readonly<Record<string, string>> = { 长: '长度', 宽: '宽度', 高: '高度', 深: '深度' };
const SHARE = /占(.*)的?(?:比重|比例|份额)?$/u;

/** The measure, or null where the words around tell none. */
export function chineseMeasure(around: Around): string | null {
  const { lead, tail, kind, unit } = around;
  const counts = unit === 'count';
  const before = phraseBefore(around);
  const behind = counts ? nounBehind(tail) : '';
  if (counts && behind !== '') return (HAN_MUTUAL.exec(lead)?.[0] ?? '') + behind;
  if (kind === 'percent') {
    const share = SHARE.exec(before);
    if (share?.[1] !== undefined && share[1] !== '') return `占${share[1].replace(/的$/u, '')}比重`;
    const whose = /^(?:为|是|来自)([㐀-鿿]{2,6})(?=[，。；、,;]|$)/u.exec(tail)?.[1];
    if (whose !== undefined) return whose;
  }
  const sized = kind === 'measure' ? SIZED.exec(tail) : null;
  if (sized !== null) return `${sized[2]?.replace(HAN_ENDS, '') ?? ''}${SIZES[sized[1] ?? ''] ?? ''}`;
  // `建设面积15万平方米的冷链园区`: whose area it is stands behind.
  const ground = kind === 'measure' && before.endsWith('面积') ? OWNER_BEHIND.exec(tail)?.[1] : undefined;
  if (ground !== undefined) return `${ground}面积`;
  const noun = DEAL_BEHIND.exec(tail)?.[1] ?? (kind === 'money' || kind === 'measure' ? NOUN_BEHIND.exec(tail)?.[1] ?? (before.length < 2 ? /^的([㐀-鿿]{2,6})/u.exec(tail)?.[1]?.replace(HAN_ENDS, '') : undefined) : undefined);
  if (noun !== undefined && noun !== '') return noun;
  return /^(?:[艘列辆架台个家]|(?:提高|提升|降低|回落|上涨|扩大|缩小))$/u.test(before) || before === '' || /[，。；]$/u.test(lead) ? null : before;
}

/** `4艘5600标箱的船舶`, `340余名代表参加`: the noun that is counted. */
function nounBehind(tail: string): string {
  const sized = /^[\d.,]+[万亿]?[㐀-鿿]{1,3}的([㐀-鿿]{1,8})/u.exec(tail);
  const lands = /^国家[和与及、（(]?地区/u.exec(tail)?.[0];
  if (lands !== undefined) return lands;
  const run = sized?.[1] ?? /^[㐀-鿿]{1,10}/u.exec(tail)?.[0] ?? '';
  return run.replace(/^的(?=.)/u, '').replace(HAN_ENDS, '');
}

function phraseBefore({ lead, places }: Around): string {
  const run = /[㐀-鿿A-Za-z·]{0,24}$/u.exec(lead.trimEnd())?.[0] ?? '';
  let phrase = run.replace(HAN_VERBS, '').replace(HAN_LEADS, '').replace(HAN_OPENERS, '');
  for (let round = 0; round < 4; round++) {
    const shorter = withoutPlace(phrase.replace(TIMES, '').replace(WHOLES, ''), places);
    if (shorter === phrase) break;
    phrase = shorter;
  }
  phrase = phrase.replace(/[比较](?:上年|去年|前年|上月)?(?:同期)?(?:(?=[提降增下回上扩缩])|$)/u, '').replace(/^[个家名条项次]?[和与及]?$/u, '');
  return /同期的?$/u.test(phrase) ? '' : afterOf(phrase.replace(/(?:首次|为?每年)$/u, '').replace(/的$/u, ''));
}

/** `厦门对马来西亚进出口总额`, `马来西亚企业在厦门投资项目`: whose or where it is, said before it. */
function withoutPlace(phrase: string, places: readonly string[]): string {
  for (const place of places) {
    if (phrase.length > place.length + 1 && phrase.startsWith(place)) return phrase.slice(place.length).replace(/^[市港县省区](?=.{2})/u, '');
    const at = phrase.indexOf(`在${place}`);
    if (at >= 0 && phrase.length > at + place.length + 2) return phrase.slice(at + place.length + 1);
  }
  return phrase;
}

/** `新加坡等地的航线`: what stands behind 的, unless that is a bare number word. */
function afterOf(phrase: string): string {
  const at = phrase.lastIndexOf('的');
  const last = phrase.slice(at + 1);
  return at >= 0 && last.length >= 2 && !phrase.startsWith('占') && !/^(?:总额|总量|总数|数量|规模|面积|产值|价值|金额|比重|比例|长度|高度)$/u.test(last) ? last : phrase;
}

/** `进出口总额186.5亿元，同比增长7.3%`: what grew was told before. */
export function grown(measure: string, lead: string): string {
  const change = /((?:同比|环比)?(?:增长|增加|减少|上升|下降|下跌|提高|提升|降低|回落|上涨|扩大|缩小))[了约近超达]*$/u.exec(lead.trimEnd())?.[1];
  const word = change ?? (/(?:增|升|提高|扩大|上涨)/u.test(lead.slice(-6)) ? '增长' : '下降');
  return `${measure.replace(/(?:同比|环比)?(?:增长|增加|减少|上升|下降|下跌)$/u, '')}${word}`;
}
