/** The app on a real store and queue; requests are made of it directly, as a server would. */
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { GROUPS, createApp } from '../../src/serve/app.ts';
import type { RouteGroup, ServeApp, ServeEnv } from '../../src/serve/context.ts';
import { Door } from '../../src/serve/door.ts';
import { jobDetail } from '../../src/workers/job-list.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { addArticles } from '../../src/workers/jobs.ts';
import { temporaryFolder } from '../command-line.ts';

const TOKEN = 'a-token-of-good-length';
const BASE = 'http://127.0.0.1:4747';
const folder = temporaryFolder('serve');
let shop: Workshop;
let app: ServeApp;
let bare: ServeApp;
let wide: ServeApp;
let written = 0;

/** A group as a later page would be one: it writes something. */
const writing: RouteGroup = {
  path: '/notes', listed: { title: 'Notes', about: 'What was <noted>.' },
  open: async () => {
    const routes = new Hono<ServeEnv>({ strict: false });
    routes.get('/', (c) => c.text(c.get('csrf')));
    routes.post('/', (c) => c.text(String(written += 1)));
    return routes;
  },
};

beforeAll(async () => {
  shop = await openWorkshop(loadConfig({ flags: {}, env: {}, cwd: folder.path }), createLogger('silent'));
  const appAt = (host: string, token: string | null): Promise<ServeApp> => createApp({ shop, door: new Door({ host, token, names: [] }) }, [...GROUPS, writing]);
  app = await appAt('127.0.0.1', TOKEN);
  bare = await appAt('127.0.0.1', null);
  wide = await appAt('0.0.0.0', TOKEN);
});
afterAll(async () => {
  await shop.close();
  folder.remove();
});

const ask = (to: ServeApp, path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Response> =>
  Promise.resolve(to.request(`${BASE}${path}`, { ...init, headers: { host: '127.0.0.1:4747', ...init.headers } }));
const form = { 'content-type': 'application/x-www-form-urlencoded', origin: BASE };
const cookieOf = (answer: Response, name: string): string => new RegExp(`${name}=[^;]*`).exec(answer.headers.getSetCookie().join('\n'))?.[0] ?? '';

/** What a browser holds after it has opened a page: the cookie, and the mark of the page's forms. */
async function visited(to: ServeApp): Promise<{ cookie: string; csrf: string }> {
  const answer = await ask(to, '/notes', { headers: { accept: 'text/html' } });
  return { cookie: cookieOf(answer, 'XSRF-TOKEN'), csrf: await answer.text() };
}

describe('every answer', () => {
  test.each(['/', '/review', '/ledger', '/series', '/health', '/ready', '/queues', '/login', '/nothing-here'])('%s carries a policy that lets in nothing from elsewhere', async (path) => {
    const { headers } = await ask(app, path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*script-src 'self';.*frame-ancestors 'none'/);
    expect(policy).not.toMatch(/http|\*|unsafe-eval/);
    expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toEqual(['nosniff', 'no-store']);
  });
  test.each([
    ['a name that leads here by DNS', { host: 'rebound.example:4747' }, 421],
    ['a script of another site', { origin: 'https://elsewhere.example' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['an image of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 403],
    ['a link of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 200],
    ['a wrong token', { authorization: 'Bearer something-else-entirely' }, 401],
  ])('%s', async (_what, headers, status) => {
    expect((await ask(app, '/', { headers })).status).toBe(status);
  });
});

describe('the home page', () => {
  test('lists the groups that have a title, and what there is, escaped', async () => {
    const text = await (await ask(app, '/')).text();
    expect(text).toContain('<a href="/notes">Notes</a>');
    expect(text).toContain('What was &lt;noted&gt;.');
    expect(text).toContain('<a href="/queues">Queues</a>');
    expect(text).toContain('0 records');
  });
});

test('health and readiness are told to everybody, and nothing else is where a token is demanded', async () => {
  expect([(await ask(wide, '/health')).status, await (await ask(wide, '/ready')).json()]).toEqual([200, { status: 'ready', store: true, queue: true }]);
  for (const path of ['/', '/queues', '/queues/api/queues', '/notes']) expect((await ask(wide, path)).status).toBe(401);
  const led = await ask(wide, '/', { headers: { accept: 'text/html' } });
  expect([led.status, led.headers.get('location')]).toEqual([302, '/login']);
  expect((await ask(wide, '/queues/api/queues', { headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
});

describe('a write', () => {
  test('from our own page is taken, by form or by script', async () => {
    const { cookie, csrf } = await visited(bare);
    const before = written;
    expect((await ask(bare, '/notes', { method: 'POST', headers: { ...form, cookie }, body: `csrf=${csrf}` })).status).toBe(200);
    expect((await ask(bare, '/notes', { method: 'POST', headers: { origin: BASE, cookie, 'x-xsrf-token': csrf } })).status).toBe(200);
    expect(written).toBe(before + 2);
  });
  test('by the token needs no page', async () => {
    expect((await ask(app, '/notes', { method: 'POST', headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200);
  });
  test('without the mark, without the cookie, from another origin or to a server of other marks is refused', async () => {
    const { cookie, csrf } = await visited(bare);
    const before = written;
    const other = await visited(app);
    const wrong: readonly (readonly [Record<string, string>, string])[] = [
      [{ ...form, cookie }, ''], [form, `csrf=${csrf}`], [{ 'content-type': form['content-type'], cookie }, `csrf=${csrf}`],
      [{ ...form, origin: 'https://elsewhere.example', cookie }, `csrf=${csrf}`], [{ ...form, cookie: other.cookie }, `csrf=${other.csrf}`], [{ ...form, cookie }, `csrf=${other.csrf}`],
    ];
    for (const [headers, body] of wrong) expect((await ask(bare, '/notes', { method: 'POST', headers, body })).status).toBe(403);
    expect(written).toBe(before);
  });
  test('that is too large is refused', async () => {
    const { cookie, csrf } = await visited(bare);
    expect((await ask(bare, '/notes', { method: 'POST', headers: { ...form, cookie, 'content-length': '2000000' }, body: `csrf=${csrf}&x=${'x'.repeat(2_000_000)}` })).status).toBe(413);
  });
});

describe('the dashboard', () => {
  interface Board { readonly queues: readonly { readonly name: string; readonly readOnlyMode: boolean; readonly counts: Readonly<Record<string, number>> }[] }
  test('shows the queues to a guest, and changes nothing for one, not even from its own page', async () => {
    await addArticles(shop.queues, shop.store.id, ['1']);
    const board = await (await ask(app, '/queues/api/queues')).json() as Board;
    expect(board.queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual(Object.keys(shop.queues).map((name) => [name, true]));
    const { cookie, csrf } = await visited(app);
    const denied = await ask(app, '/queues/api/queues/articles/pause', { method: 'PUT', headers: { origin: BASE, cookie, 'x-xsrf-token': csrf } });
    expect([denied.status, await shop.queues.articles.isPaused()]).toEqual([403, false]);
  });
  test('may be written to by whoever signed in with the token', async () => {
    const { cookie, csrf } = await visited(app);
    const failed = await ask(app, '/login', { method: 'POST', headers: { ...form, cookie }, body: `csrf=${csrf}&token=not-the-token-at-all` });
    expect([failed.status, cookieOf(failed, 'dateliner-session')]).toEqual([403, '']);
    const signed = await ask(app, '/login', { method: 'POST', headers: { ...form, cookie }, body: `csrf=${csrf}&token=${TOKEN}` });
    expect([signed.status, signed.headers.get('location')]).toEqual([303, '/']);
    const session = cookieOf(signed, 'dateliner-session');
    expect(signed.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Strict/);
    const headers = { origin: BASE, cookie: `${cookie}; ${session}`, 'x-xsrf-token': csrf };
    expect((await ask(app, '/queues/api/queues/articles/pause', { method: 'PUT', headers })).status).toBe(200);
    expect(await shop.queues.articles.isPaused()).toBe(true);
    expect((await ask(app, '/queues/api/queues/articles/resume', { method: 'PUT', headers })).status).toBe(200);
    expect((await ask(app, '/queues/api/queues/articles/pause', { method: 'PUT', headers: { ...headers, 'x-xsrf-token': '' } })).status).toBe(403);
    expect(await shop.queues.articles.isPaused()).toBe(false);
  });
  test('shows no secret of an address, and neither does a job that is looked at', async () => {
    const job = await shop.queues.urls.add('url', { url: 'https://press:hunter2@news.example/a?token=s3cret-value' } as never, { delay: 3_600_000 });
    const board = await (await ask(app, '/queues/api/queues?activeQueue=urls&status=delayed')).text();
    const looked = JSON.stringify(await jobDetail(shop.queues, job.id ?? ''));
    for (const shown of [board, looked]) {
      expect(shown).toContain('https://news.example/a?token=***');
      expect(shown).not.toMatch(/hunter2|s3cret/);
    }
    await job.remove();
  });
  test('asks no other host for anything', async () => {
    const text = await (await ask(app, '/queues')).text();
    expect(text).toContain('id="root"');
    expect(text).not.toMatch(/(?:href|src)="(?:https?:)?\/\//);
  });
});
