// Memory over many documents: node scripts/bench/memory.mjs [HOW_MANY] [FOLDER_OR_JSONL], every text with numbers of its own.
// Prints resident and heap memory twelve times; the last line is JSON: what the second half grew by, in MB.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../../dist/index.js';

const MB = 1048576, POINTS = 12;
const many = Number(process.argv[2] ?? 100_000);
const from = process.argv[3] ?? fileURLToPath(new URL('../../fixtures/gold', import.meta.url));
const files = statSync(from).isDirectory() ? readdirSync(from).filter((name) => name.startsWith('tuned') && name.endsWith('.jsonl')).map((name) => path.join(from, name)) : [from];
const texts = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean)).map((line) => JSON.parse(line)).map(({ text, body }) => text ?? body).filter((text) => typeof text === 'string');

/** Another document each time: no cache of whole texts, names or numbers can hold them all. */
function varied(text, i) {
  return text.replace(/\d+/g, (digits) => String((Number(digits) + i) % 10 ** digits.length).padStart(digits.length, '1')).replace(/\b(?=[A-Z][a-z]{4})/g, i % 3 === 0 ? `X${i.toString(36)} ` : '');
}
const series = [];
for (let i = 0; i < many; i += 1) {
  await extract({ id: `d${i}`, publishedAt: '2024-06-01', text: varied(texts[i % texts.length], i) });
  if ((i + 1) % Math.ceil(many / POINTS) !== 0 && i + 1 !== many) continue;
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  series.push({ rss: rss / MB, heap: heapUsed / MB });
  console.log(`  ${String(i + 1).padStart(7)} documents   ${(rss / MB).toFixed(0).padStart(4)} MB resident   ${(heapUsed / MB).toFixed(1).padStart(6)} MB heap`);
}
const half = series[Math.floor(series.length / 2)], end = series.at(-1);
console.log(JSON.stringify({ documents: many, rssGrowth: end.rss - half.rss, heapGrowth: end.heap - half.heap }));
