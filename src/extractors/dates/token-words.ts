/** Words that can be part of a date, by the class of token they are. */
import { ORDINALS, UNITS } from '../text/numerals.ts';

const DECADES = ['tens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** Class of a word in small letters, and its number where it has one. */
export const WORDS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ...UNITS.slice(0, 12).map((w, i) => [w, ['card', i + 1]] as const),
  ...ORDINALS.map((w, i) => [w, [i < 4 ? 'nth' : 'ordword', i + 1]] as const),
  ...DECADES.slice(1).map((w, i) => [w, ['decade', 1920 + i * 10]] as const),
  ...entries('of', 'of'), ...entries('the', 'the'), ...entries('to', 'to thru through'), ...entries('until', 'until till'),
  ...entries('and', 'and &'), ...entries('or', 'or'), ...entries('between', 'between'), ...entries('on', 'on'),
  ...entries('in', 'in during throughout within'), ...entries('prep', 'since by from before after for as at around about circa early late mid than over against into with closed'),
  ...entries('last', 'last previous past'), ...entries('this', 'this current'), ...entries('same', 'same that'), ...entries('next', 'next coming upcoming following'),
  ...entries('yearunit', 'year'), ...entries('monthunit', 'month'), ...entries('months', 'months'), ...entries('weekunit', 'week'), ...entries('weekend', 'weekend'),
  ...entries('quarter', 'quarter'), ...entries('quarters', 'quarters'), ...entries('half', 'half'), ...entries('century', 'century centuries'),
  ...entries('fiscal', 'fiscal financial'), ...entries('fy', 'fy'), ...entries('end', 'end'), ...entries('onwards', 'onwards onward'), ...entries('present', 'present date'),
  ['spring', ['season', 21]], ['summer', ['season', 22]], ['autumn', ['season', 23]], ['winter', ['season', 24]], ['fall', ['fall', 23]],
  ['today', ['dayword', 0]], ['yesterday', ['dayword', -1]], ['tomorrow', ['dayword', 1]],
  ['q1', ['qcode', 33]], ['q2', ['qcode', 34]], ['q3', ['qcode', 35]], ['q4', ['qcode', 36]], ['h1', ['hcode', 40]], ['h2', ['hcode', 41]],
  ['1q', ['qcode', 33]], ['2q', ['qcode', 34]], ['3q', ['qcode', 35]], ['4q', ['qcode', 36]], ['1h', ['hcode', 40]], ['2h', ['hcode', 41]],
]);

function entries(cls: string, words: string): (readonly [string, readonly [string, number]])[] {
  return words.split(' ').map((word) => [word, [cls, 0]] as const);
}

/** Chinese words, the longest first, with class and number. */
export const CHINESE: readonly (readonly [string, string, number])[] = [
  ['春季', 'zhseason', 21], ['夏季', 'zhseason', 22], ['秋季', 'zhseason', 23], ['冬季', 'zhseason', 24],
  ['上半年', 'zhhalf', 40], ['下半年', 'zhhalf', 41], ['前三季度', 'zhquarters', 3], ['前三季', 'zhquarters', 3],
  ['第一季度', 'zhquarter', 33], ['第二季度', 'zhquarter', 34], ['第三季度', 'zhquarter', 35], ['第四季度', 'zhquarter', 36],
  ['一季度', 'zhquarter', 33], ['二季度', 'zhquarter', 34], ['三季度', 'zhquarter', 35], ['四季度', 'zhquarter', 36],
  ['今年', 'zhyear', 0], ['年内', 'zhyear', 0], ['本年', 'zhyear', 0], ['去年', 'zhyear', -1], ['明年', 'zhyear', 1], ['前年', 'zhyear', -2], ['本年度', 'zhyear', 0],
  ['本月', 'zhmonth', 0], ['上月', 'zhmonth', -1], ['上个月', 'zhmonth', -1], ['下月', 'zhmonth', 1], ['下个月', 'zhmonth', 1],
  ['昨天', 'dayword', -1], ['昨日', 'dayword', -1], ['今天', 'dayword', 0], ['今日', 'dayword', 0], ['明天', 'dayword', 1], ['明日', 'dayword', 1], ['前天', 'dayword', -2],
  ['世纪', 'zhcentury', 0], ['年代', 'zhdecade', 0], ['年底', 'zhyearend', 0], ['年末', 'zhyearend', 0], ['个月', 'zhmonths', 0], ['前', 'zhfirst', 0], ['月份', 'zhyue', 0],
  ['年', 'zhnian', 0], ['月', 'zhyue', 0], ['日', 'zhri', 0], ['号', 'zhri', 0], ['至', 'zhto', 0], ['到', 'zhto', 0], ['和', 'and', 0], ['、', 'comma', 0], ['—', 'dash', 0],
];
