import { expect, test } from 'vitest';
import { findCopies, releaseOf, type CopyGroup } from '../../src/ledger/copies.ts';
import { extract } from '../../src/extractors/extract.ts';
import type { ReleaseRecord } from '../../src/record.ts';

const BODY = `The port authority of Tampere and the harbour board of Accra have agreed to share the data of their tide gauges, the two bodies said on 3 May 2021.
Traffic between the two harbours rose by 12.4 percent to 836 thousand tonnes in 2020, most of it timber and cocoa, and 41 ships called at both of them.
"We had been asking for this since the old gauges failed," said the harbour master of Accra, who came to Tampere with four engineers and a cook.
The boards will meet again in the autumn, when the first of the new gauges is to be set up beside the customs house on the eastern quay.`;
const SPAM = '\nClick here for the best offers on used cars in your region, updated every day.';
const CHINESE = '成都市与札幌市五月三日在成都签署友好合作备忘录，双方将在冰雪旅游、动漫产业和青少年交流方面开展合作。去年两市贸易额达三点六亿元，同比增长百分之十二。札幌市市长表示，愿意与成都共同推进直航恢复。';

async function record(id: string, about: { site: string; published: string | null; text: string }): Promise<ReleaseRecord> {
  const made = await extract({ id, ...(about.published === null ? {} : { publishedAt: about.published }), text: about.text });
  return { ...made, site: about.site };
}
async function groups(...all: [string, { site: string; published: string | null; text: string }][]): Promise<readonly CopyGroup[]> {
  return findCopies((await Promise.all(all.map(([id, about]) => record(id, about)))).map(releaseOf));
}

test('the same text on another site is a copy, and the first by day is the original', async () => {
  const found = await groups(['b', { site: 'paper', published: '2021-05-05', text: BODY }], ['a', { site: 'port', published: '2021-05-04', text: BODY }]);
  expect(found).toEqual([{ original: 'a', why: 'published first', copies: [{ id: 'b', kind: 'exact', likeness: 1, changed: [] }] }]);
});
test('of one day, the one that names another as its source is the copy', async () => {
  const found = await groups(['a', { site: 'paper', published: '2021-05-04', text: `${BODY}\nSource: Port of Tampere` }], ['b', { site: 'port', published: '2021-05-04', text: BODY }]);
  expect(found.map(({ original, why }) => [original, why])).toEqual([['b', 'of those published first, the one that names no other source']]);
});
test('a copy with spam and a changed number is told, with the number', async () => {
  const found = await groups(['a', { site: 'port', published: '2021-05-04', text: BODY }], ['b', { site: 'blog', published: '2021-05-09', text: BODY.replace('836 thousand', '863 thousand') + SPAM }]);
  expect(found).toHaveLength(1);
  expect(found[0]?.copies[0]).toMatchObject({ id: 'b', kind: 'near', changed: [{ original: '836 thousand tonnes', copy: '863 thousand tonnes' }] });
});
test('a part of a release is a copy of it', async () => {
  const found = await groups(['a', { site: 'port', published: '2021-05-04', text: BODY }], ['b', { site: 'blog', published: '2021-05-04', text: BODY.split('\n').slice(0, 3).join('\n') }]);
  expect(found.map(({ original, copies }) => [original, copies.length])).toEqual([['a', 1]]);
});
test('Chinese texts are compared by their characters', async () => {
  const found = await groups(['a', { site: 'x', published: '2021-05-04', text: CHINESE }], ['b', { site: 'y', published: '2021-05-05', text: CHINESE.replace('三点六', '三点九') }]);
  expect(found.map(({ original }) => original)).toEqual(['a']);
});
test.each([
  ['the release of the next month, written over the last one', BODY.replace('3 May 2021', '3 June 2021').replace('12.4', '9.1'), { site: 'port', published: '2021-06-04' }],
  ['another text on the same matter', 'Accra and Tampere will exchange what their tide gauges measure. The two harbours had 41 ships in common last year, and timber was what most of them carried, the ministry of transport wrote in its report on the northern ports.', { site: 'paper', published: '2021-05-04' }],
])('%s is no copy', async (_, text, about) => {
  expect(await groups(['a', { site: 'port', published: '2021-05-04', text: BODY }], ['b', { ...about, text }])).toEqual([]);
});
test('groups do not depend on the order of the records', async () => {
  const all: [string, { site: string; published: string | null; text: string }][] = [['c', { site: 'x', published: null, text: BODY }], ['a', { site: 'y', published: '2021-05-05', text: BODY }], ['b', { site: 'z', published: '2021-05-04', text: BODY + SPAM }]];
  expect(await groups(...all)).toEqual(await groups(...all.toReversed()));
});
