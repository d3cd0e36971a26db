/** A dossier in Chinese. */
import type { Magnitudes } from '../ledger/chart/amount.ts';
import { dayWords, type DayForms } from './day-words.ts';
import type { DossierWords } from './words.ts';

const SEASONS = ['春季', '夏季', '秋季', '冬季'];
/** Big numbers go by ten thousands. */
const MAGNITUDES: Magnitudes = [[1e12, '万亿'], [1e8, '亿'], [1e4, '万']];
const FORMS: DayForms = {
  day: (year, month, day) => `${year}年${month}月${day}日`, month: (year, month) => `${year}年${month}月`, quarter: (year, quarter) => `${year}年第${quarter}季度`,
  half: (year, half) => `${year}年${half === 1 ? '上' : '下'}半年`, season: (year, season) => `${year}年${SEASONS[season - 1] ?? ''}`, decade: (year) => `${year}年代`,
  about: (told) => `约${told}`, span: (first, last) => `${first}至${last}`, since: (first) => `自${first}起`,
};

export const CHINESE: DossierWords = {
  lang: 'zh', dossier: '城市档案',
  sections: { partners: '伙伴', timeline: '时间线', agreements: '协议', series: '数据变化', conflicts: '来源不一致之处', copies: '转载', sources: '来源' },
  summary: (n, span) => `${span === null ? '' : `${span[0]}至${span[1]}，`}${n.sites}个网站的${n.releases}篇稿件共提到与${n.countries}个国家的${n.partners}个伙伴达成的${n.agreements}项协议。`,
  standing: { concluded: '已达成', planned: '计划中', ended: '已终止或中止' },
  step: { intent: '意向', approved: '批准', signed: '签署', established: '建立', renewed: '续签', suspended: '中止', ended: '终止' },
  relation: { 'sister-city': '友好城市', 'friendly-cooperation': '友好合作', cooperation: '合作', 'trade-investment': '贸易与投资', other: '其他' },
  instrument: { mou: '谅解备忘录', agreement: '协议', contract: '合同', 'letter-of-intent': '意向书', declaration: '宣言', treaty: '条约', relationship: '关系', other: '文件' },
  disagree: { date: '日期', instrument: '文件种类', status: '状态' },
  columns: { agreement: '协议', stands: '状态', history: '经过（来源原文）', period: '时期', value: '数值', sources: '来源' },
  agreements: (n) => `${n}项协议`, by: (names) => `签署方：${names}`, day: (edtf) => dayWords(edtf, FORMS),
  noDay: '未提及日期', placedByReport: '浅色：未提及日期，按报道日期标出',
  mapTitle: (city) => `${city}的伙伴分布图`, mapNote: '圆圈表示有伙伴的城市，大小表示协议数量。',
  unlabelled: (n) => `${n}处因空间不足未标名称，见表。`, offMap: (names) => `因未提及城市而未在图上标出：${names}。`, noMap: '没有稿件提到其他城市的伙伴。',
  timelineTitle: (city) => `${city}历年协议`,
  none: { agreements: '没有稿件提到协议。', series: '没有跨越多个时期的数据。', conflicts: '各来源之间没有矛盾。', copies: '所引稿件中没有转载。' },
  values: '数值与来源', checks: '所述变化的核算', fits: '相符', misfits: '不符',
  singles: (n) => `另有${n}项数据仅有一个时期。`,
  conflictOf: (what, step) => `${what}${step === null ? '' : `（${step}）`}`, seriesConflict: (period) => `${period}的数值`, checkMisfit: '所述变化与数值不符',
  original: '原文', exact: '完全相同', near: (percent) => `${percent}%相同`, changed: '有改动', noTitle: '无标题',
  about: '每一行都以稿件原文为依据，方括号中的数字指向来源。仅当各方、文件和时间一致时，多篇报道才合并为一项协议；同一稿件的转载只计一次。稿件中没有的内容，这里也没有。',
  credits: '由 Dateliner 生成。海岸线与边界：Natural Earth，公有领域，不代表任何立场。地名：GeoNames，CC BY 4.0。',
  and: '和', list: '、',
  chart: {
    magnitudes: MAGNITUDES, basis: { single: '当期', cumulative: '年初以来累计', point: '时点' }, notFromZero: '纵轴不从0开始',
    marks: { reported: '首次报道', revised: '修订', conflicting: '不一致', fits: '变化相符', misfits: '变化不符' },
  },
};
