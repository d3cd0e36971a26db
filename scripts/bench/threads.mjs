// What two threads of `dateliner extract` gain over one: wall time on the same lines, in turns, best of several.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const line = (text, id) => JSON.stringify({ id, publishedAt: '2024-06-01', text });

/** Seconds with one thread and with two, less what a run of one line takes; `load` is that of the machine before. */
export function compareThreads(texts, { copies, rounds }) {
  const load = loadavg()[0];
  const folder = mkdtempSync(path.join(tmpdir(), 'dateliner-bench-'));
  const [all, one] = ['all.jsonl', 'one.jsonl'].map((name) => path.join(folder, name));
  writeFileSync(all, Array.from({ length: copies }, (_, k) => texts.map((text, i) => line(text, `${k}-${i}`)).join('\n')).join('\n'));
  writeFileSync(one, line(texts[0], '0'));
  const seconds = (file, workers) => {
    const before = performance.now();
    const { status } = spawnSync(process.execPath, [CLI, 'extract', '--workers', String(workers), '--out', path.join(folder, 'out.jsonl'), file], { stdio: 'ignore' });
    if (status !== 0) throw new Error(`extract --workers ${workers} gave ${status}`);
    return (performance.now() - before) / 1000;
  };
  try {
    const best = { 1: Infinity, 2: Infinity };
    for (let round = 0; round < rounds; round += 1) for (const workers of [1, 2]) best[workers] = Math.min(best[workers], seconds(all, workers) - seconds(one, workers));
    return { single: best[1], double: best[2], documents: copies * texts.length, load };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
