import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

const stated = (text: string): string[] => papersOf(text).map((line) => line.split(' ').slice(1).join(' ')).toSorted();

describe('deals whose object stands before the verb', () => {
  test.each([
    ['Norlake Foods Ltd., which Halvorsen Energy AG acquired in 2011, bakes rolls.', ['concluded 2011 = Halvorsen Energy AG + Norlake Foods Ltd.']],
    ['It was Norlake Foods Ltd. that Halvorsen Energy AG bought in 2011.', ['concluded 2011 = Halvorsen Energy AG + Norlake Foods Ltd.']],
    ['The trams that Turku ordered from Halden Rail Ltd. in 2011 are too wide.', ['concluded 2011 = Turku + Halden Rail Ltd.']],
    ['Bought by Halvorsen Energy AG in 2011, Norlake Foods Ltd. doubled its sales.', ['concluded 2011 = Halvorsen Energy AG + Norlake Foods Ltd.']],
    ["Halvorsen Energy AG's takeover of Norlake Foods Ltd. in 2011 cost 40 jobs.", ['concluded 2011 = Halvorsen Energy AG + Norlake Foods Ltd.']],
    ['The merger of Halvorsen Energy AG and Norlake Foods Ltd. was completed on 3 May 2011.', ['concluded 2011-05-03 = Halvorsen Energy AG + Norlake Foods Ltd.']],
    ["Halvorsen Energy AG's takeover of Norlake Foods Ltd. would cost 40 jobs.", []],
    ['The bread that Turku bought in 2011 was stale.', []],
    ['The island that Halvorsen Energy AG bought in 2011 is green.', []],
  ])('%s', (text, papers) => {
    expect(stated(text)).toEqual(papers);
  });
});

describe('papers before or behind their verbs in other orders', () => {
  test.each([
    ['Signed by Turku and Porto on 4 May 2011, the charter speaks of herring.', ['concluded 2011-05-04 = Turku + Porto']],
    ['The signing by Turku of a charter with Porto in 2011 was televised.', ['concluded 2011 = Turku + Porto']],
    ['Turku did not sign the charter with Porto until 2011.', ['concluded 2011 = Turku + Porto']],
    ['Not until 2011 was the charter between Turku and Porto signed.', ['concluded 2011 = Turku + Porto']],
    ['The renewal of the charter between Turku and Porto is scheduled for 2026.', ['planned 2026 = Turku + Porto']],
    ['Turku cancels contract with Halden Rail Ltd.', ['ended 2024-06-12 = Turku + Halden Rail Ltd.']],
    ['Norway has shelved the treaty with Portugal.', ['ended - = Norway + Portugal']],
    ['The agreement between Turku and Porto, concluded in 2011, is about to expire.', ['concluded 2011 = Turku + Porto']],
    ['The agreement between Turku and Porto is due to expire in May 2031.', ['concluded - = Turku + Porto']],
    ['The agreement between Turku and Porto expired in May 2011.', ['ended 2011-05 = Turku + Porto']],
    ['Turku has agreements with 14 cities. That of Porto, signed in 2011, is kept in a drawer.', ['concluded 2011 = Turku + Porto']],
    ['Riga sent a clerk to Porto to learn how to sign agreements.', []],
  ])('%s', (text, papers) => {
    expect(stated(text)).toEqual(papers);
  });
});

describe('who joins a paper of others', () => {
  test.each([
    ['Riga acceded to the pact between Turku and Porto in 2011.', ['concluded 2011 = Riga + Turku + Porto']],
    ['Riga joined the agreement between Turku and Porto in 2011.', ['concluded 2011 = Riga + Turku + Porto']],
    ['Riga wants to join the agreement between Turku and Porto.', []],
  ])('%s', (text, papers) => {
    expect(stated(text)).toEqual(papers);
  });
});

test('two ministries of one name are told apart by their states', () => {
  expect(stated("Norway's Ministry of Fisheries signed a memorandum with Portugal's Ministry of Fisheries on 4 May 2011.")).toEqual(['concluded 2011-05-04 = Ministry of Fisheries of Norway + Ministry of Fisheries of Portugal']);
  expect(stated('The Ministry of Fisheries of Norway and the Ministry of Fisheries of Portugal signed a memorandum on 4 May 2011.')).toEqual(['concluded 2011-05-04 = Ministry of Fisheries of Norway + Ministry of Fisheries of Portugal']);
});
