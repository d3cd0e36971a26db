/** What is in hand when a process is stopped, or when a folder cannot be used, is neither lost nor waited for for ever. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { ReleaseRecord } from '../../src/record.ts';
import { run, start, temporaryFolder, type Place } from '../command-line.ts';
import { articlePage, serveMadeUpSite, type MadeUpSite } from '../made-up-site.ts';
import { until } from '../services.ts';

/** Answers a request for an article only when it is told to. */
const held: ServerResponse[] = [];
let holding: Server;
let origin: string;
let site: MadeUpSite;
beforeAll(async () => {
  holding = createServer((request, response) => {
    if (request.url === '/release-1.html') held.push(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => holding.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(holding.address() as AddressInfo).port}`;
  site = await serveMadeUpSite(5);
});
afterAll(async () => {
  await site.close();
  await new Promise<void>((resolve) => {
    holding.close(() => resolve());
    holding.closeAllConnections();
  });
});

const env = { DATELINER_ALLOW_HOST: '127.0.0.1', DATELINER_DELAY: '0', DATELINER_BROWSER: 'never' };
interface Status { readonly runs: readonly { readonly site: string; readonly status: string }[]; readonly queues: Readonly<Record<string, Readonly<Record<string, number>>>> }
const statusOf = async (place: Place): Promise<Status> => JSON.parse((await run(['status', '--json'], place)).out) as Status;

test('an address in hand outlives the start of another process and the end of its worker: the next worker reads it', async () => {
  const folder = temporaryFolder('in-hand');
  const place: Place = { cwd: folder.path, env };
  try {
    const first = start(['work'], place);
    await first.seen('"working"');
    const waiting = start(['enqueue', '--wait', `${origin}/release-1.html`], place);
    await until(() => held.length === 1);
    expect((await run(['crawl', `${site.origin}/`], place)).code).toBe(0);
    const { host } = new URL(origin);
    expect((await statusOf(place)).runs.find((one) => one.site === host)?.status).toBe('running');

    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    const { queues } = await statusOf(place);
    expect([queues['urls']?.['active'], (queues['urls']?.['waiting'] ?? 0) + (queues['urls']?.['delayed'] ?? 0)]).toEqual([0, 1]);

    // On a slow machine the first worker may have asked more than once.
    const before = held.length;
    const second = start(['work'], place);
    await until(() => held.length > before);
    held.at(-1)?.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articlePage(1));
    const told = await waiting.ended;
    expect([told.code, told.out]).toEqual([0, expect.stringContaining('Release 1')]);
    second.child.kill('SIGTERM');
    await second.ended;
  } finally {
    folder.remove();
  }
});

const recordsIn = (folder: string): ReleaseRecord[] => readFileSync(path.join(folder, 'out', 'records.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReleaseRecord);

test('an interrupted crawl leaves a summary that says so', async () => {
  const folder = temporaryFolder('stopped');
  const slow = await serveMadeUpSite(200, { waitMs: 25 });
  try {
    const crawl = start(['crawl', `${slow.origin}/`], { cwd: folder.path, env });
    await until(() => slow.answered() > 5);
    crawl.child.kill('SIGINT');
    expect((await crawl.ended).code).toBe(130);
    const summary = JSON.parse(readFileSync(path.join(folder.path, 'out', 'latest-run.json'), 'utf8')) as { status: string; pages: { new: number } };
    expect(summary.status).toBe('interrupted');
  } finally {
    await slow.close();
    folder.remove();
  }
});

test('a crawl whose archive cannot be written ends, says so and gives exit code 3', async () => {
  const folder = temporaryFolder('no-archive');
  try {
    mkdirSync(path.join(folder.path, 'data'));
    writeFileSync(path.join(folder.path, 'data', 'archive'), 'a file in its place');
    const ended = await run(['crawl', `${site.origin}/`], { cwd: folder.path, env });
    expect([ended.code, ended.out]).toEqual([3, expect.stringMatching(/failed: the archive .* cannot be used: .* choose another/)]);
  } finally {
    folder.remove();
  }
});

test('a crawl of a site that is being crawled is refused; Ctrl-C keeps what was fetched; the next one goes on', async () => {
  const folder = temporaryFolder('twice');
  const slow = await serveMadeUpSite(1200, { waitMs: 60 });
  const place: Place = { cwd: folder.path, env };
  onTestFinished(async () => {
    await slow.close();
    folder.remove();
  });
  const first = start(['crawl', `${slow.origin}/`], place);
  await until(() => slow.answered() > 20);
  const second = await run(['crawl', `${slow.origin}/`], place);
  expect([second.code, second.err]).toEqual([1, expect.stringContaining('is under way already')]);
  first.child.kill('SIGINT');
  const end = await first.ended;
  expect([end.code, end.err]).toEqual([130, expect.stringContaining('what was fetched is kept')]);
  const kept = recordsIn(folder.path).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(1200);
  const third = await run(['crawl', `${slow.origin}/`, '--max-pages', '60'], place);
  expect([third.code, third.out]).toEqual([0, expect.stringContaining('stopped at the page limit')]);
  expect(recordsIn(folder.path).length).toBeGreaterThan(kept);
});
