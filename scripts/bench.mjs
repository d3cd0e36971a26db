// Measures speed as ratios within one run, because machines are shared: `npm run bench`.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'htmlparser2';
import nlp from 'compromise';
import { extract } from '../dist/index.js';
import { readArticle } from '../dist/extractors/article/article.js';
import { decodePage } from '../dist/page.js';

const ROUNDS = 5;
const TEXTS = 200;
const LENGTH = 2500;
const fixtures = fileURLToPath(new URL('../fixtures/replicas', import.meta.url));

const pages = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => decodePage(readFileSync(path.join(entry.parentPath, entry.name)), null).text)
  .filter((html) => html.length > 2000);
const bodies = pages.map((html) => readArticle({ html, url: null, site: null, hint: null, fetchedOn: null }).text).filter((text) => text.length > 500);

/** Texts of about the length of a release, each put together from other paragraphs. */
const paragraphs = bodies.flatMap((body) => body.split('\n')).filter((line) => line.length > 80);
const texts = Array.from({ length: TEXTS }, (_, i) => {
  let text = '';
  for (let k = 0; text.length < LENGTH; k += 1) text += `${paragraphs[(i * 7 + k * (1 + (i % 5))) % paragraphs.length]}\n`;
  return text.slice(0, LENGTH);
});

/** CPU milliseconds an item of the best of several rounds; the first warms up. */
async function measure(items, work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (const item of items) await work(item);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000 / items.length);
  }
  return best;
}
const show = (name, ms, base) => console.log(`${name.padEnd(48)} ${ms.toFixed(3).padStart(8)} ms${base === undefined ? '' : `   ${(ms / base).toFixed(2)} times`}`);

console.log(`${texts.length} texts of ${LENGTH} characters, one thread, CPU time of the best of ${ROUNDS} rounds`);
const tagging = await measure(texts.slice(0, 40), (text) => nlp(text).terms().length);
show('compromise, nlp(text) alone', tagging, tagging);
show('text to record, everything on', await measure(texts, (text) => extract({ id: 'x', publishedAt: '2024-06-01', text })), tagging);

console.log(`\n${pages.length} pages of ${Math.round(pages.reduce((sum, page) => sum + page.length, 0) / pages.length)} characters`);
const parsing = await measure(pages, (html) => parseDocument(html));
show('htmlparser2, DOM parse alone', parsing, parsing);
show('article step', await measure(pages, (html) => readArticle({ html, url: null, site: null, hint: null, fetchedOn: null })), parsing);

console.log('\nlength of the text, time a character');
const long = texts.join('\n');
const one = await measure([long.slice(0, 50_000)], (text) => extract({ id: 'x', text }));
const ten = await measure([long.slice(0, 500_000)], (text) => extract({ id: 'x', text }));
show('50,000 characters', one);
show('500,000 characters (10 times is linear)', ten, one);
