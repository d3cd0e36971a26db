/** How ministries, states and public agencies tell of papers. */
import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

describe('two states that a paper is called by', () => {
  test.each([
    ['The Kenya–Nepal Free Trade Agreement was signed in May 2019.', ['agreement concluded 2019-05 = Kenya + Nepal']],
    ['The Norway-Oman Tax Treaty was signed in 2020.', ['treaty concluded 2020 = Norway + Oman']],
    ['The Peru–Malta FTA was concluded in 2015.', ['agreement concluded 2015 = Peru + Malta']],
    ['The Mali–Ghana match ended in a draw.', []],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('what is and what is not there yet', () => {
  test.each([
    ['Kenya and Norway are also finalising an agreement on visas.', ['agreement planned - = Kenya + Norway']],
    ['Kenya and Norway finalised an agreement on visas on 3 May 2024.', ['agreement concluded 2024-05-03 = Kenya + Norway']],
    ['Turku keeps trying. Talks with Graz, where a memorandum was signed in 2021, have been suspended.', ['mou concluded 2021 = Graz + Turku']],
    ['Oman and Peru are negotiating a trade agreement. Oman and Peru had signed a trade agreement in 2006.', ['agreement planned - = Oman + Peru', 'agreement concluded 2006 = Oman + Peru']],
    ['Oman and Peru plan a trade agreement. The trade agreement was signed on 3 June 2024.', ['agreement concluded 2024-06-03 = Oman + Peru']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('the day of a paper', () => {
  test.each([
    ['The plan builds on a 2014 memorandum between the Halden Port Authority and the Port of Turku.', ['mou concluded 2014 = Halden Port Authority + Port of Turku']],
    ['The tram arrangement between Porto and Graz entered into effect on 1 April 2023.', ['agreement concluded 2023-04-01 = Porto + Graz']],
    ['The Halden Gallery opens its doors: under an agreement with the Turku Museum, 40 works will be shown from 14 June to 30 September.', ['agreement concluded - = Halden Gallery + Turku Museum']],
    ['The Port of Turku has worked with Graz Rail AG under a 2011 memorandum of understanding.', ['mou concluded 2011 = Port of Turku + Graz Rail AG']],
    ['In 2016 Kenya and Latvia concluded a memorandum on prisoners, replaced in 2020 by a fuller text.', ['mou concluded 2016 = Kenya + Latvia']],
    ['Turku and Graz renewed their pact of 2018, and the millers Norlake Foods Ltd. signed a contract with Halden Mills AG.', ['agreement concluded 2024-06-12 = Turku + Graz', 'contract concluded 2024-06-12 = Norlake Foods Ltd. + Halden Mills AG']],
    ['Talks with Graz on marking 60 years of friendship next year have begun, says Turku.', []],
    ['On 20 May the ministers of Kenya and Latvia held a meeting in Riga. The visa waiver came into force on 1 June. Both ministers signed a treaty on trade prior to the meeting.',
      ['treaty concluded 2024-05-20 = Kenya + Latvia']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('who signs', () => {
  test.each([
    ['She will then travel to Lima, where Norway and Peru are expected to conclude a memorandum on satellites.', ['mou planned - = Norway + Peru']],
    ["The Salmon Export Authority and Chile's trade promotion agency ProFruta signed a memorandum on fruit on 3 May.", ['mou concluded 2024-05-03 = Salmon Export Authority + ProFruta']],
    ['An accord on herring between the European Union, Norway and Iceland expired in 2020.', ['agreement ended 2020 = European Union + Norway + Iceland']],
    ['The government has secured a deal with Norway on cod. The UK and Norway signed a framework agreement in May 2020.', ['contract concluded 2024-06-12 = UK + Norway', 'agreement concluded 2020-05 = UK + Norway']],
    ['Governor Dale Holm returned from a mission to Austria and Slovenia with two new agreements.', []],
    ["St. Anna's Hospital, Turku, has new friends. In 2009 we signed an agreement with Graz Central Hospital.", ["agreement concluded 2009 = St. Anna's Hospital + Graz Central Hospital"]],
    ['Governor Dale Holm of Utah came home on Sunday. On 3 June the Governor and Trade Minister Anna Lind of Norway signed a memorandum on copper.', ['mou concluded 2024-06-03 = Utah + Norway']],
    ['The Halden Polytechnic works with the Turku Institute of Glass. A memorandum was exchanged in February.', ['mou concluded 2024-02 = Halden Polytechnic + Turku Institute of Glass']],
    ['Norway and Peru signed a tax treaty on 3 June 2024. The treaty must now be approved by Parliament.', ['treaty concluded 2024-06-03 = Norway + Peru']],
    ['Norway already has a trade agreement with Peru, which was signed on 3 May 2022.', ['agreement concluded 2022-05-03 = Norway + Peru']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('papers told pair by pair', () => {
  test.each([
    ['Three memoranda were exchanged: between Norlake Glass and Halden Optics on lenses; between Turku Foods and the Graz Food Agency; and between Lodz Microtest and Porto Electric for chip testing.',
      ['mou concluded 2024-06-12 = Norlake Glass + Halden Optics', 'mou concluded 2024-06-12 = Turku Foods + Graz Food Agency', 'mou concluded 2024-06-12 = Lodz Microtest + Porto Electric']],
    ['Two agreements will be signed in July: between Norlake Glass and Halden Optics; and between Turku Foods and the Graz Food Agency.', []],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});
