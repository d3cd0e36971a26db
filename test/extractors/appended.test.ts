import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import type { ReleaseRecord } from '../../src/record.ts';

/** Paragraphs that tell something, and paragraphs without a place, a date, a number, a name or an agreement. */
const telling = fc.constantFrom(
  'Turin and Graz signed a memorandum of understanding on 3 May 2024 in Trieste.', 'Trade between Japan and Peru rose 12 percent to 3.4 million euros in 2023.',
  'OSLO, Norway, March 7, 2024 - The harbour of Oslo handled 5 million tonnes of cargo last year.', '"We will build it together," said Mayor Paolo Conti of Graz University of Technology.',
  'The choir of Perth, Scotland, sang in Perth and in Birmingham on Friday.', 'Partners are Osaka, Cork and Hamburg, since 1998.', 'The two cities renewed the agreement in the first half of 2021.',
  'Lyon Municipal Government plans to buy 40 trams from Vossmar Rail AG for about €20.3mln by 2027.',
);
const quiet = fc.constantFrom(
  'It was a long evening, and the hall was full to the last seat.', 'The people who came were glad that it had been done at last.', 'Nobody knows what will become of it, but everyone hopes for the best.',
  'Songs were sung, and the children danced until they were tired.', 'More will be told when there is more to tell.',
);
const findings = ({ dates, cities, agreements, figures, people, organizations, quotes, dateline, ignored, publishedAt, language }: ReleaseRecord): unknown =>
  ({ dates, cities, agreements, figures, people, organizations, quotes, dateline, ignored, publishedAt, language });

const chinese = fc.constantFrom('成都市与札幌市于2016年10月24日签署合作备忘录。', '去年进出口总额达142.16亿元，增长5.2%。', '代表团访问了四川省彭州市。');
const quietChinese = fc.constantFrom('会上气氛热烈，大家都很高兴。', '人们对此充满希望。');

test.each([['English', telling, quiet], ['Chinese', chinese, quietChinese]])('a paragraph of %s at the end that tells nothing changes nothing before it', async (_, before, after) => {
  const ends = fc.array(after, { minLength: 1, maxLength: 3 });
  await fc.assert(fc.asyncProperty(fc.array(before, { minLength: 1, maxLength: 6 }), ends, fc.constantFrom('\n', '\n\n'), async (told, rest, joint) => {
    const text = told.join(joint);
    const [alone, followed] = [await extract({ id: 'a', publishedAt: '2024-06-05', text }), await extract({ id: 'a', publishedAt: '2024-06-05', text: [text, ...rest].join(joint) })];
    expect(findings(followed)).toEqual(findings(alone));
  }), { numRuns: 150 });
});
