import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datelineIn } from '../../src/extractors/text/dateline.ts';
import { furnitureOf } from '../../src/extractors/text/furniture.ts';
import { languageOf } from '../../src/extractors/text/language.ts';
import { sentencesOf } from '../../src/extractors/text/sentences.ts';

/** A text without its furniture. */
const cut = (text: string): string => furnitureOf(text).toReversed().reduce((rest, i) => rest.slice(0, i.start) + rest.slice(i.end), text).trim();

describe('language', () => {
  test.each([
    ['The two cities signed an agreement on trade and tourism in the town hall.', 'en'],
    ['Die beiden Städte haben ein Abkommen über den Handel und die Kultur unterzeichnet.', 'de'],
    ['Les deux villes ont signé un accord pour le commerce et la culture dans la mairie.', 'fr'],
    ['Las dos ciudades firmaron un acuerdo para el comercio y la cultura en el ayuntamiento.', 'es'],
    ['成都市与札幌市签署了友好交流备忘录，两市将加强经济合作。', 'zh'],
    ['成都市與札幌市簽署了友好交流備忘錄，兩市將加強經濟合作。', 'zh-Hant'],
    ['札幌市と成都市は友好交流に関する覚書に署名しました。', 'ja'],
    ['청두시와 삿포로시는 우호 교류 양해각서에 서명했다.', 'ko'],
    ['Два города подписали соглашение о сотрудничестве.', 'ru'],
  ])('tells that %s is %s', (text, language) => expect(languageOf(text)).toBe(language));
  test.each(['', 'Chengdu', '2016-10-24', 'Lyon Turin Graz Pecs Brno Trier Nantes'])('says nothing of "%s"', (text) => expect(languageOf(text)).toBeNull());
});

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['It rained. The fair opened.', ['It rained.', 'The fair opened.']],
    ['Mr. Li of the U.S. Embassy met Dr. Ito. They spoke.', ['Mr. Li of the U.S. Embassy met Dr. Ito.', 'They spoke.']],
    ['He came from the U.S. The visit was short.', ['He came from the U.S.', 'The visit was short.']],
    ['Acme Co., Ltd. of Graz paid. It was 3.5 million.', ['Acme Co., Ltd. of Graz paid.', 'It was 3.5 million.']],
    ['On Sept. 13 Line No. 5 opened. J. F. Weber spoke.', ['On Sept. 13 Line No. 5 opened.', 'J. F. Weber spoke.']],
    ['"We came." "You saw!" she said. All left.', ['"We came."', '"You saw!" she said.', 'All left.']],
    ['“We won.” The hall rose.', ['“We won.”', 'The hall rose.']],
    ['The lake froze.The ferry stopped.', ['The lake froze.', 'The ferry stopped.']],
    ['See www.example.Org for more. Bye now.', ['See www.example.Org for more.', 'Bye now.']],
    ...[
      'Waalmond Energie N.V. Rotterdam', 'Orient Pte. Ltd. Director Tan', 'Adria d.o.o. Zagreb', 'Sava s.r.o. Brno', 'Sierra S.A. de C.V. Monterrey', 'Kumar Pvt. Ltd. Pune', 'Berg & Li L.L.P. London',
      'Acme Corp. Chief Berg', 'Rosa S.p.A. Turin', 'Kita K.K. Kobe', 'Costa Ltda. Porto', 'J. F. Weber', 'Dy. Mayor Rao', 'Lt. Gen. Rao', 'Mt. Rax',
    ].map((name): [string, string[]] => [`On Monday ${name} signed it. All left.`, [`On Monday ${name} signed it.`, 'All left.']]),
    ['It went to Berg A/S. The ship sailed.', ['It went to Berg A/S.', 'The ship sailed.']],
    ['Sales rose to 5 bn. Profit fell.', ['Sales rose to 5 bn.', 'Profit fell.']],
    ['Output grew in 2016.The firm won.', ['Output grew in 2016.', 'The firm won.']],
    ['1. The ministers met. 2. They left.', ['1. The ministers met.', '2. They left.']],
    ['两市签署协议。“很好！”他说。', ['两市签署协议。', '“很好！”', '他说。']],
    ['A heading\n  A line that runs\non. Next  \n', ['A heading', 'A line that runs', 'on.', 'Next']],
  ])('splits %j', (text, expected) => {
    expect(sentencesOf(text).map((s) => text.slice(s.start, s.end))).toEqual(expected);
  });
  test('are cut at a blank where a line goes on and on, and never within a character', () => {
    expect(sentencesOf(`${'word '.repeat(5000)}end.`).map((s) => s.end - s.start)).toEqual([19_999, 5004]);
    expect(sentencesOf(`a${'\u{20000}'.repeat(12_000)}`).map((s) => s.end - s.start)).toEqual([19_999, 4002]);
  });
  test('stay outside what is ignored', () => {
    const text = 'One. Two.\nShare\nThree.';
    expect(sentencesOf(text, [{ start: 10, end: 15 }]).map((s) => text.slice(s.start, s.end))).toEqual(['One.', 'Two.', 'Three.']);
  });
  test('are trimmed, in order, on one line and lose no word, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '.', 'Dr. ', 'A', '\n', '。', '”', '?! ')), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const spans = sentencesOf(text);
      let last = 0, kept = '';
      for (const span of spans) {
        const words = text.slice(span.start, span.end);
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(words).toBe(words.trim());
        expect(words).not.toContain('\n');
        last = span.end;
        kept += words;
      }
      expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }));
  });
});

describe('dateline', () => {
  test.each<[string, ...(string | null)[]]>([
    ['GRAZ, AUSTRIA - Media OutReach Newswire - 17 April 2025 - On April 16,', 'Graz', 'AT', 'Media OutReach Newswire', '2025-04-17'],
    ['BEIJING, Oct. 24 (Xinhua) -- The', 'Beijing', null, 'Xinhua', '2016-10-24'],
    ['HONG KONG SAR – EQS Newswire – 5 March 2024 – The', 'Hong Kong', 'HK', 'EQS Newswire', '2024-03-05'],
    ['LONDON and OSLO - Acme today', 'London', null, null, null],
    ['SINGAPORE and DA NANG, VIETNAM - City Releases - 15 June 2021 - Acme', 'Singapore', 'SG', 'City Releases', '2021-06-15'],
    ['BRIGHTON, England and OSLO, Norway, 3 May 2021 – Acme', 'Brighton', 'GB', null, '2021-05-03'],
    ['LONDON--(BUSINESS WIRE)--Acme', 'London', null, 'BUSINESS WIRE', null],
    ['PARIS, March 3, 2020 /PRNewswire/ -- Acme', 'Paris', null, 'PRNewswire', '2020-03-03'],
    ['(Lyon, 12 May 2021) The', 'Lyon', null, null, '2021-05-12'],
    ['新华社北京10月24日电 两市', '北京', null, '新华社', '2016-10-24'],
    [' date 2025-04-17 GRAZ, AUSTRIA - EQS News - 17 April 2025 - On', 'Graz', 'AT', 'EQS News', '2025-04-17'],
    ['AUSTIN, Texas (Reuters) - The', 'Austin', 'US', 'Reuters', null],
    ['LYON/TURIN - Two trains', 'Lyon', null, null, null],
    ['12 May 2021, GENEVA – The', 'Geneva', null, null, '2021-05-12'],
    ['GENEVA, 12 May 2021 – The', 'Geneva', null, null, '2021-05-12'],
    ['March 27th, 2021, Graz - A', 'Graz', null, null, '2021-03-27'],
    ['NAGPUR: The', 'Nagpur', null, null, null],
  ])('reads %s', (line, ...expected) => {
    const found = datelineIn(line, '2016-10-28');
    expect([found?.city, found?.country, found?.source, found?.date]).toEqual(expected);
  });
  test.each([
    'On October 24, Lyon signed a pact - at last.', 'In October 2000, the tie began.', 'Lyon, the second city - signed.',
    'NOTE: all halls are closed.', '12 May 2021, Mayor Anna Berg - the host - spoke.', 'Mayor Anna Berg - the host - spoke.', 'Nobody came.', '- A list', '',
  ])('leaves an ordinary beginning alone: %s', (line) => expect(datelineIn(line)).toBeNull());
  test('has no year where nothing tells it', () => expect(datelineIn('GRAZ, Oct. 24 -- The')?.date).toBe('XXXX-10-24'));
});

describe('furniture', () => {
  const article = 'The pact runs for five years.\nIt was signed in Graz.';
  test.each([
    ['Choir Sings in Turin\n\nForty voices filled the square.\n\n2016-11-03\n\nTram Stops Early\n\nWork begins at the station.\n\n2014-05-11\n\nShare\n© 2019 Gazette'],
    ['Choir Sings in Turin\n03 Nov 2016\nTram Stops Early\n11 May 2014\nAbout Us | Contact Us'],
    ['2016-11-03\nChoir Sings in Turin\n2014-05-11\nTram Stops Early\nForty people walked.\nAbout Us | Contact Us'],
    ['You may also like\nChoir Sings in Turin\nTram Stops Early for Works'],
  ])('takes teasers away: %s', (tail) => expect(cut(`${article}\n\n${tail}`)).toBe(article));
  test('takes a teaser away that is glued to the last sentence', () => {
    const tail = 'Choir Sings in Turin\nForty voices filled the square.\nNov 03, 2016\nTram Stops Early\nWork begins soon.\nMay 11, 2014';
    expect(cut(`${article}${tail}\nShare to WeChat Close`)).toBe(article);
  });
  test.each([
    'Milestones\nMay 3, 1994\nThe mayors exchange letters in Graz.\nJune 9, 1996\nThe agreement is signed.\nThe tie goes on.',
    'Milestones\nMay 3, 1994\nLetters exchanged in Graz\nJune 9, 1996\nAgreement signed',
    'The works go on:\nFirst stone laid\n3 May 2001\nRoof closed\n9 June 2002\nBoth dates were kept.',
    'Dear guests, the office is closed.\nForeign Affairs Office\nOctober 3, 2019',
    'About the City of Graz\nFounded in 1128, the city has 300,000 people.\nMedia contact: Anna Berg, +43 1 000',
    'By Friday, 2,000 had come.\nBy Anna Berg of Graz, a poem was read.',
  ])('leaves what belongs to the article: %s', (text) => expect(furnitureOf(text)).toEqual([]));
  test('is in order and without overlap, whatever the text', () => {
    const line = fc.oneof(fc.constantFrom('May 3, 2019', 'Share', 'Related News', 'A Headline of Words', 'A sentence ends.', '', 'Home | Contact Us', 'x.A Headline Glued Here'), fc.string());
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.join('\n');
      let last = 0;
      for (const span of furnitureOf(text)) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        last = span.end;
      }
    }));
  });
});
