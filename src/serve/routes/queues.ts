/** `/queues`: the dashboard of the queues (Bull Board), read-only for whoever has not shown the token. */
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import { withoutSecretsIn } from '../../page/secrets.ts';
import type { Queues } from '../../workers/jobs.ts';
import type { RouteGroup, ServeApp, ServeContext, ServeEnv } from '../context.ts';

const PATH = '/queues';

export const queues: RouteGroup = {
  path: PATH,
  listed: { title: 'Queues', about: 'Every job: what waits, runs and failed, its progress, its log. Read-only without the token.' },
  // The dashboard sets styles of its own while it runs; its scripts are files of ours.
  policy: { 'style-src': "'self' 'unsafe-inline'" },
  open: async (context) => {
    const [reading, writing] = [await board(context, true), await board(context, false)];
    const app = new Hono<ServeEnv>({ strict: false });
    app.all('*', async (c) => {
      context.shop.backend.check();
      const caller = c.get('caller');
      if (caller === 'guest' && c.req.method !== 'GET') return c.text('Without the token the dashboard is read-only.\n', 403);
      const answer = await (caller === 'token' ? writing : reading).fetch(c.req.raw);
      return withoutForeignFonts(answer);
    });
    return app;
  },
};

async function board({ shop }: ServeContext, readOnlyMode: boolean): Promise<ServeApp> {
  const [{ createBullBoard }, { BullMQAdapter }, { HonoAdapter }, { serveStatic }] = await Promise.all([
    import('@bull-board/api'), import('@bull-board/api/bullMQAdapter'), import('@bull-board/hono'), import('@hono/node-server/serve-static'),
  ]);
  const serverAdapter = new HonoAdapter(serveStatic);
  serverAdapter.setBasePath(PATH);
  const adapters = (Object.values(shop.queues) as Queues[keyof Queues][]).map((queue) => new BullMQAdapter(queue as never, { readOnlyMode }));
  for (const adapter of adapters) for (const field of ['data', 'returnValue', 'progress'] as const) adapter.setFormatter(field, withoutSecretsIn);
  createBullBoard({ queues: adapters, serverAdapter, options: { uiBasePath: uiFolder(), uiConfig: { boardTitle: readOnlyMode ? 'Dateliner (read-only)' : 'Dateliner' } } });
  const app = new Hono<ServeEnv>({ strict: false });
  return app.route(PATH, serverAdapter.registerPlugin() as unknown as ServeApp);
}

function uiFolder(): string {
  const require = createRequire(import.meta.url);
  return require.resolve('@bull-board/ui/package.json', { paths: [require.resolve('@bull-board/api')] }).replace(/[/\\]package\.json$/, '');
}

/** The dashboard's page asks another host for a font, which our policy would forbid anyway. */
async function withoutForeignFonts(answer: Response): Promise<Response> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return answer;
  const page = (await answer.text()).replace(/<link\b[^>]*\bhref="https?:\/\/[^>]*>/g, '');
  return new Response(page, { status: answer.status, headers: answer.headers });
}
