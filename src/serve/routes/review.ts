/** `/review`: the releases with their findings in a browser, to be accepted, rejected, corrected and completed. */
import { isUtf8 } from 'node:buffer';
import { Hono, type Context } from 'hono';
import { calendarDay } from '../../edtf.ts';
import { BadInput } from '../../errors.ts';
import { decodePage } from '../../page.ts';
import { servedPage } from '../../review/document.ts';
import { ANY, type Query } from '../../review/page/model.ts';
import { correctionFrom, requestFrom } from '../../review/request.ts';
import { reviewedView } from '../../review/reviewed.ts';
import { pageScript } from '../../review/script.ts';
import { STYLE } from '../../review/style.ts';
import type { RowFilter } from '../../store/row-types.ts';
import type { RouteGroup, ServeContext, ServeEnv } from '../context.ts';

/** Rows of the list sent at once. */
const ROWS = 200;
const REREAD = 'This release was read anew since the page was opened: look at it again. Nothing was written.';
const NEWER = 'Somebody else has corrected this finding since the page was opened: look at it again. Nothing was written.';

export const review: RouteGroup = {
  path: '/review',
  listed: { title: 'Review', about: 'Releases with their findings marked in the words; accept, reject, correct, add.' },
  open: async (context) => {
    const { store } = context.shop;
    const app = new Hono<ServeEnv>({ strict: false });
    app.get('/', (c) => c.html(servedPage({ csrf: c.get('csrf'), writable: mayWrite(context, c) })));
    app.get('/page.js', (c) => c.body(pageScript(), 200, { 'content-type': 'text/javascript; charset=utf-8' }));
    app.get('/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
    app.get('/sites', async (c) => c.json(await store.records.sites()));
    app.get('/rows', async (c) => {
      const found = await store.records.rows(filterOf(c.req.query()), ROWS + 1);
      const rows = found.slice(0, ROWS);
      const last = rows.at(-1);
      return c.json({ rows: rows.map((row) => ({ ...row, site: row.site ?? '' })), total: null, more: found.length > ROWS && last !== undefined ? `${last.day} ${last.id}` : null });
    });
    app.get('/release', async (c) => answerView(context, c, c.req.query('id') ?? ''));
    app.get('/kept', async (c) => answerKept(context, c, c.req.query('id') ?? ''));
    app.post('/release', async (c) => write(context, c));
    return app;
  },
};

/** On loopback without a token whoever sits at the machine may write; else whoever has shown the token. */
function mayWrite({ door }: ServeContext, c: Context<ServeEnv>): boolean {
  return !door.hasToken || c.get('caller') === 'token';
}

function filterOf(asked: Readonly<Record<string, string>>): RowFilter {
  const query: Query = { ...ANY, ...asked };
  const [, day = '', id = ''] = /^(\S*) ([\s\S]*)$/.exec(asked['after'] ?? '') ?? [];
  return {
    ...(query.words === '' ? {} : { words: query.words.split(/\s+/).slice(0, 20) }), ...(query.site === '' ? {} : { site: query.site }),
    ...(query.city === '' ? {} : { city: query.city }), ...(/^[0-6]$/.test(query.kind) ? { kind: Number(query.kind) } : {}),
    ...(calendarDay(query.since) !== null ? { since: query.since } : {}), ...(calendarDay(query.until) !== null ? { until: query.until } : {}),
    ...(/^0?\.\d+$/.test(query.below) ? { below: Number(query.below) } : {}), ...(query.reviewed === '' ? {} : { reviewed: query.reviewed === 'yes' }),
    ...(asked['after'] === undefined ? {} : { after: { day, id } }),
  };
}

async function answerView({ shop }: ServeContext, c: Context<ServeEnv>, id: string): Promise<Response> {
  const record = await shop.store.records.get(id);
  if (record === null) return c.json({ message: 'There is no such release.' }, 404);
  return c.json(reviewedView(record, await shop.store.corrections.of(id)));
}

/** What the site sent, as words: a page of somebody else must not come alive on this origin. */
async function answerKept({ shop }: ServeContext, c: Context<ServeEnv>, id: string): Promise<Response> {
  const raw = (await shop.store.records.get(id))?.raw ?? null;
  if (raw === null) return c.text('Nothing was archived for this release.\n', 404);
  try {
    const { body, headers } = await shop.archive.read(raw);
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
    // What a browser made is UTF-8 whatever the server said before.
    return c.text(isUtf8(body) ? body.toString('utf8') : decodePage(body, type).text);
  } catch (error) {
    if (error instanceof BadInput) return c.text(`${error.message}\n`, 404);
    throw error;
  }
}

async function write(context: ServeContext, c: Context<ServeEnv>): Promise<Response> {
  if (!mayWrite(context, c)) return c.json({ message: 'Sign in with the token to correct findings.' }, 403);
  const { records, corrections } = context.shop.store;
  const id = c.req.query('id') ?? '';
  try {
    const asked = requestFrom(await c.req.json().catch(() => null));
    const record = await records.get(id);
    if (record === null) return c.json({ message: 'There is no such release.' }, 404);
    if (record.version !== asked.version) return c.json({ message: REREAD }, 409);
    const correction = correctionFrom(record, await corrections.of(id), asked);
    if (correction === null) return c.json({ message: NEWER }, 409);
    const result = await corrections.add(correction, { version: asked.version, last: asked.last });
    if (result !== 'stored') return c.json({ message: result === 'newer' ? NEWER : REREAD }, 409);
    return await answerView(context, c, id);
  } catch (error) {
    if (error instanceof BadInput) return c.json({ message: error.message }, 400);
    throw error;
  }
}
