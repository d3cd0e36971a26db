// Scores today's rules with the shared benchmark, where it lies beside the project: `npm run score [-- --errors dates]`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { extract } from '../dist/index.js';
import { decodePage } from '../dist/page.js';

const bench = fileURLToPath(new URL('../../shared/bench', import.meta.url));
if (!existsSync(bench)) {
  console.error(`no benchmark at ${bench}: nothing to score`);
  process.exit(1);
}
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateliner-score-'));

/** Extracts every input, one after the other, and says how long it took. */
async function records(name, inputs) {
  const out = [];
  const start = process.cpuUsage();
  for (const input of inputs) {
    try {
      out.push(await extract(input));
    } catch (error) {
      console.error(`${name}: ${input.id}: ${error.message}`);
    }
  }
  const { user, system } = process.cpuUsage(start);
  console.log(`\n${name}: ${inputs.length} inputs, ${((user + system) / 1000 / inputs.length).toFixed(2)} CPU ms each`);
  const file = path.join(folder, `${name}.jsonl`);
  writeFileSync(file, out.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return file;
}
function score(scorer, truth, file) {
  spawnSync(process.execPath, [path.join(bench, scorer), path.join(bench, truth), file, ...process.argv.slice(2).filter((a) => !only.has(a))], { stdio: 'inherit' });
}
const pages = (set) => lines(path.join(bench, set, 'truth.jsonl')).map((row) => ({
  id: row.id, ...(row.url ? { url: row.url } : {}), html: decodePage(gunzipSync(readFileSync(path.join(bench, set, 'pages', `${row.id}.html.gz`))), null).text,
}));

const only = new Set(process.argv.slice(2).filter((a) => ['releases', 'places', 'article', 'published'].includes(a)));
const wanted = (name) => only.size === 0 || only.has(name);
if (wanted('releases')) {
  const inputs = lines(path.join(bench, 'releases.jsonl')).map(({ id, published, title, body }) => ({ id, title, text: body, ...(published ? { publishedAt: published } : {}) }));
  score('score.mjs', 'releases.jsonl', await records('releases', inputs));
}
if (wanted('places')) {
  const inputs = lines(path.join(bench, 'places', 'trnews.jsonl')).map(({ id, text }) => ({ id, text }));
  score('score-places.mjs', 'places/trnews.jsonl', await records('places', inputs));
}
for (const set of ['article', 'published']) if (wanted(set)) score('score-article.mjs', `${set}/truth.jsonl`, await records(set, pages(set)));
rmSync(folder, { recursive: true, force: true });
