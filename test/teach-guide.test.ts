/** The guide to adding a site is walked through: what it shows is what its commands print. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveReplicas, type Replicas } from '../src/commands/replica-server.ts';
import { run, temporaryFolder } from './command-line.ts';

const guide = readFileSync(fileURLToPath(new URL('../docs/adding-a-site.md', import.meta.url)), 'utf8');
/** Where the guide serves the replica. */
const ORIGIN = 'http://127.0.0.1:8081';
const folder = temporaryFolder('guide');
let replicas: Replicas;
beforeAll(async () => { replicas = await serveReplicas(); });
afterAll(async () => {
  await replicas.close();
  folder.remove();
});

/** The fenced blocks of the guide, in order. */
const blocks = [...guide.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({ kind, text }));

/** The words of the guide at the origin of today. */
const here = (text: string): string => text.replaceAll(ORIGIN, replicas.origins.city);

/** What has these lines, where a line of "…" stands for any number of lines. */
function pictureOf(shown: string): RegExp {
  const pattern = shown.trimEnd().split('\n').map((line) => (line === '…' ? '[\\s\\S]*' : line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('\n');
  return new RegExp(`^${pattern}\\n*$`, 'u');
}

test('every command of the guide prints what the guide shows, from learning a site to trying it live', async () => {
  let ran = 0;
  for (const [i, { kind, text }] of blocks.entries()) {
    if (kind === 'yaml') writeFileSync(path.join(folder.path, 'practice', 'fixtures', 'expectations', 'go-xiamen', 'xiamen-palermo-memorandum-a101.yaml'), here(text));
    if (kind !== 'sh') continue;
    const args = here(text.trim()).replace(/^npx dateliner /, '').split(' ');
    const ended = await run(args, { cwd: folder.path, env: { DATELINER_BROWSER: 'never' } });
    const shown = blocks[i + 1]?.text ?? '';
    expect(ended.out).toMatch(pictureOf(here(shown)));
    expect(ended.err).toBe('');
    ran += 1;
  }
  expect(ran).toBe(3);
});
test('the server that the guide starts is there', () => {
  expect(guide).toContain("import('./dist/commands/replica-server.js').then(({ serveReplicas }) => serveReplicas({ port: 8081 }))");
});
