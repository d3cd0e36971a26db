/** What a figure measures, without the words that differ from one release to the next. */

const SMALL: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'of', 'in', 'for', 'to', 'from', 'by', 'at', 'on', 'its', 'their', 'with', 'and', 'which', 'that', 'this', 'total', 'overall', 'whole', 'entire', 'annual', 'city', "city's", 'municipal',
  'reached', 'stood', 'was', 'were', 'had', 'has', 'have', 'hit', 'amounted', 'came', 'handled', 'counted', 'recorded', 'registered', 'reported', 'value', 'volume', 'number', 'amount',
]);
/** Words that say that a figure is the change of another one. */
const CHANGE = /\b(?:increases?|growth|rise|rises|gains?|jump|surge|falls?|drop|declines?|decrease|reduction|cut|year[- ]on[- ]year|up|down|grew|rose|fell)\b|同比|环比|增长|下降|增加|减少/giu;

/** `more visitors`, `demand, above`: a change told by a degree; `Lower Saxony` is none. */
const DEGREE = /^(?:more|less|lower) (?=\S)|, (?:above|below)$/u;

/** The telling words in a plain form and in the order of the alphabet, without the name of the place; '' where none is left. */
export function metricOf(measure: string, placeNames: readonly string[] = []): string {
  let text = measure.normalize('NFKC').replace(DEGREE, '').toLowerCase().replace(CHANGE, ' ');
  for (const name of placeNames) text = text.replaceAll(name.toLowerCase(), ' ');
  const words = text.match(/\p{Script=Han}+|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const telling = words.filter((word) => !SMALL.has(word)).map(stem);
  // "Trade volume" and "trade value" are the trade; a bare "volume" is all there is to tell.
  return [...new Set(telling.length > 0 ? telling : words.map(stem))].toSorted().join(' ');
}

/** True for a measure that is the change of something. */
export const isChange = (measure: string): boolean => measure.search(CHANGE) !== -1 || DEGREE.test(measure);

const stem = (word: string): string => word.replace(/['’]s$/, '').replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '');
