/** Long texts: four times as much takes about four times as long, whatever it is made of. `LENGTH` says how long the shorter text is. */
import { expect, test } from 'vitest';
import { blankDraft } from '../../src/extractors/draft.ts';
import { PIPELINE } from '../../src/extractors/pipeline.ts';

const length = Number(process.env['LENGTH'] ?? 30_000);
/** Quadratic time would be 16 times as long. */
const GROWTH = 9;
/** Milliseconds below which a step is too short to be measured. */
const LEAST = 60;

const filled = (make: (i: number) => string) => (size: number): string => {
  const pieces: string[] = [];
  for (let i = 0, told = 0; told < size; i++) told += pieces[pieces.push(make(i)) - 1]?.length ?? size;
  return pieces.join('').slice(0, size);
};
const repeated = (piece: string): ((size: number) => string) => filled(() => piece);
/** A number in letters, so that every name is another. */
const lettered = (i: number): string => i.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '');
const nested = (size: number): string => `${'('.repeat(size / 2)}${')'.repeat(size / 2)}`;

const TEXTS: readonly (readonly [string, (size: number) => string])[] = [
  ['brackets that open', repeated('([')], ['brackets within brackets', nested], ['numbers in brackets that never close', repeated('(1')], ['digits without an end', repeated('1234567890')],
  ['commas', repeated(',')], ['numbers and commas', repeated('1,')], ['full stops', repeated('.')], ['hyphens', repeated('a-')], ['blanks', repeated(' ')], ['line ends', repeated('\n')], ['one word', repeated('a')],
  ['capitals', repeated('MAYORS OF PERTH ')], ['capitalised words', repeated('Mayor Ming Bonn Group ')], ['quotation marks that open', repeated('“')], ['percentages', repeated('5% ')], ['years', repeated('2016, ')],
  ['one sentence without a full stop', repeated('the city of Perth signed an agreement with Bonn worth 5 million euros on 3 May 2024 and ')],
  ['sentences on one line', repeated('The mayor of Graz, Eva Lind, said on 3 May 2024 that trade rose by 5% to 12 million euros. ')],
  ['speeches', filled((i) => `“We are very glad of it,” Mayor Eva Lind${lettered(i)} said.\n`)],
  ['names that never come again', filled((i) => `Ms Oda Br${lettered(i)} of Xa${lettered(i)} Steel Group Ltd (X${lettered(i).toUpperCase()}) spoke. `)],
  ['Chinese without a full stop', repeated('成都市与札幌签署协议')], ['Chinese sentences', repeated('格拉茨市与成都市签署友好协议，总额达12.5亿元。2024年5月3日，市长李明说：“我们都很满意，也很期待。”')],
];
const spent = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
/** Milliseconds of each step, the lesser of two runs. */
function stepTimes(text: string): Map<string, number> {
  const times = new Map<string, number>();
  for (let turn = 0; turn < 2; turn++) {
    const draft = blankDraft({ text, title: null, url: null, publishedAt: '2024-06-01', dateOrder: null, homeCity: null });
    for (const [i, step] of PIPELINE.entries()) {
      const name = `${i + 1} ${step.gives}`;
      const own = spent(() => { Object.assign(draft, { [step.gives]: step.run(draft) }); });
      times.set(name, Math.min(times.get(name) ?? Infinity, own));
    }
  }
  return times;
}

test.each(['a', 'Жа', '市'])('millions of characters without a line end or a blank overflow nothing: %s', (piece) => {
  const draft = blankDraft({ text: repeated(piece)(6_000_000), title: null, url: null, publishedAt: '2024-06-01', dateOrder: null, homeCity: null });
  for (const step of PIPELINE) Object.assign(draft, { [step.gives]: step.run(draft) });
  expect(draft.sentences.length).toBeGreaterThan(0);
});

test.each(TEXTS)('the steps take their time in proportion: %s', (_, make) => {
  const [short, long] = [stepTimes(make(length)), stepTimes(make(4 * length))];
  const grown = [...long].map(([name, ms]) => ({ name, times: ms / Math.max(short.get(name) ?? 0, LEAST / 4), ms: Math.round(ms) }));
  expect(grown.filter(({ times, ms }) => ms > LEAST && times > GROWTH)).toEqual([]);
});
