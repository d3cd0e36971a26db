import { describe, expect, test } from 'vitest';
import { endPhrase, furniturePhrase } from '../../src/extractors/article/phrases.ts';
import { PARAGRAPHS, pageOf, read } from './article-page.ts';

describe('what ends a text in many languages', () => {
  test.each([
    'Lees ook', 'Läs också:', 'Lue myös', 'Zobacz również', 'Čtěte také…', 'Kapcsolódó cikkek', 'Vezi și', 'İlgili haberler', 'Дивіться також', 'Δείτε επίσης', 'Berita Terkait', 'Tin liên quan', 'اقرأ أيضا', 'あわせて読みたい', '관련기사',
    '14 Kommentare', 'Reacties (3)', 'Komentarze', 'Hozzászólások [2]', 'Yorumlar', 'Σχόλια', '댓글 5', 'Deja un comentario',
  ])('%s', (heading) => {
    expect(endPhrase(heading)).toBe(true);
  });
  test.each(['Discussion', 'Responses of the town', 'The comments of the mayor', 'Mehr Information zur Halle', 'Related works of the painter were sold', 'Komentarz wójta'])('not %s', (heading) => {
    expect(endPhrase(heading)).toBe(false);
  });
  test('letters below it are no text', () => {
    const below = '<h3>Reacties (1)</h3><div><p>Jan: It was high time, and I had stopped to believe that anything would come of it.</p></div>';
    expect(read(pageOf({ end: below })).text).toBe(PARAGRAPHS.join('\n'));
  });
});

test('a wire release ends with its sender', () => {
  const end = '<p><b>Media contact</b><br>Ulf Lind<br>555 0100</p><p>SOURCE Varde Yards, Inc.</p>';
  expect(read(pageOf({ end })).text).toBe([...PARAGRAPHS, 'Media contact', 'Ulf Lind', '555 0100', 'SOURCE Varde Yards, Inc.'].join('\n'));
});

describe('lines that are no text', () => {
  test.each([
    'Baca juga: Harga ikan naik lagi', 'Czytaj także: Most na rzece otwarty', 'Lees ook > Brug blijft dicht', 'À lire aussi » Le pont est fermé', 'Dieser Artikel ist nur für Abonnenten lesbar.', 'Bereits registriert? Hier anmelden.', 'Cet article est réservé aux abonnés.',
    'Síguenos en Facebook y Twitter', 'Compartilhe no WhatsApp', 'Подписывайтесь на наш канал', 'Artikel drucken', 'Seguici su Instagram', 'This story is for subscribers.', 'Page last reviewed: February 3, 2023', 'Content source: Department of Health', 'Stay connected with the town of Varde:', 'On this page', 'Having trouble viewing this email? View it as a page.',
  ])('%s', (line) => {
    expect(furniturePhrase(line)).toBe(true);
    expect(read(pageOf({ between: `<p>${line}</p>` })).text).toBe(PARAGRAPHS.join('\n'));
  });
  test.each([
    'Dieser Artikel der Verfassung gilt seit dem Krieg für alle Gemeinden.', 'This story is for the children of the harbour.', 'Compartimos el puerto desde hace años', 'Teilen war nie die Stärke der beiden Städte.', 'Condividiamo il porto da anni', 'Bereits im Mai lagen die Pläne der beiden Räte vor.',
  ])('not %s', (line) => {
    expect(furniturePhrase(line)).toBe(false);
  });
  test('a small box where the text is sold is none, a whole text behind such a name is one', () => {
    expect(read(pageOf({ end: '<div class="paywall"><h3>The whole story</h3><p>Read on with a month for free, and leave whenever you like to.</p></div>' })).text).toBe(PARAGRAPHS.join('\n'));
    expect(read(pageOf().replace('class="text-column"', 'class="paywall"')).text).toBe(PARAGRAPHS.join('\n'));
  });
  test.each(['Stand: 03.02.2015', 'signed K. Lind, 24 September 2005', 'Added: 15.10.2013 | Author: Lind'])('a line of a day below the text: %s', (line) => {
    expect(read(pageOf({ end: `<p>${line}</p>` })).text).toBe(PARAGRAPHS.join('\n'));
  });
  test('a sentence with a day below the text is text', () => {
    expect(read(pageOf({ end: '<p>The next fair is on 15 October 2013.</p>' })).text).toMatch(/next fair/);
  });
});
