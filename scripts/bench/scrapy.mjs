// Scrapy on the same pages, fetching and writing text alone: where the target of throughput.mjs stands.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { usage } from './processes.mjs';

const spider = fileURLToPath(new URL('scrapy-spider.py', import.meta.url));

/** The version of Scrapy on this machine; null where it is not installed. */
export function scrapyVersion() {
  const { status, stdout } = spawnSync('scrapy', ['version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Fetches every page of a sitemap into a file of `folder`: wall and CPU seconds, greatest resident size in MB, and how many lines it wrote. */
export async function runScrapy(sitemap, folder) {
  const out = path.join(folder, 'pages.jsonl');
  const begun = performance.now();
  const child = spawn('scrapy', ['runspider', spider, '-a', `sitemap=${sitemap}`, '-o', out], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece) => { said += piece; });
  let last = { peak: 0, cpu: 0 };
  const watch = setInterval(() => { last = usage(child.pid) ?? last; }, 500);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) console.log(said.slice(-2000));
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, code, cpu: last.cpu, peak: last.peak, written: readFileSync(out, 'utf8').split('\n').filter(Boolean).length };
}
