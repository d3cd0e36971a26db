/** What every request passes before a route sees it: host, origin, token, and marks against forged writes. */
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Caller, ServeEnv } from './context.ts';
import type { Door } from './door.ts';

/** The names that common HTTP clients of browsers know: they send the cookie back as the header by themselves. */
const CSRF_COOKIE = 'XSRF-TOKEN';
const CSRF_HEADER = 'x-xsrf-token';
export const SESSION_COOKIE = 'dateliner-session';
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** `isPublic` tells the paths that answer without the token even where it is demanded. */
export function guard(door: Door, isPublic: (path: string) => boolean): MiddlewareHandler<ServeEnv> {
  return async (c, next) => {
    if (!door.answersTo(c.req.header('host'))) return c.text('This server does not answer to that name; "serve --name" adds one.\n', 421);
    if (isForeign(c)) return c.text('Requests from other sites are refused.\n', 403);
    const bearer = bearerOf(c);
    if (bearer !== null && !door.holdsToken(bearer)) return refuse(c);
    const caller = bearer !== null || door.holdsSession(getCookie(c, SESSION_COOKIE) ?? '', Date.now()) ? 'token' : 'guest';
    if (door.closed && caller === 'guest' && !isPublic(c.req.path)) return askIn(c);
    const csrf = csrfOf(c, door);
    if (!READING.has(c.req.method) && bearer === null && !(await isOurOwn(c, csrf))) return c.text('This request does not come from a page of this server.\n', 403);
    c.set('caller', caller satisfies Caller);
    c.set('csrf', csrf);
    return next();
  };
}

/** Opening a page by a link elsewhere is no harm; everything else that another site asks for is. */
function isForeign(c: Context<ServeEnv>): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined) return !URL.canParse(origin) || new URL(origin).host !== c.req.header('host')?.toLowerCase();
  const from = c.req.header('sec-fetch-site');
  if (from === undefined || from === 'same-origin' || from === 'none') return false;
  return !(c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document');
}

/** The token as programs show it; null where no such header came. */
function bearerOf(c: Context<ServeEnv>): string | null {
  const header = c.req.header('authorization');
  return header === undefined ? null : (/^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '');
}

function refuse(c: Context<ServeEnv>): Response {
  return c.text('The token is wrong or missing.\n', 401, { 'www-authenticate': 'Bearer' });
}

/** A person is led to the form, a program is told. */
function askIn(c: Context<ServeEnv>): Response {
  const wantsPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
  return wantsPage ? c.redirect('/login') : refuse(c);
}

/** The mark of this browser, made anew where it has none of ours. */
function csrfOf(c: Context<ServeEnv>, door: Door): string {
  const held = getCookie(c, CSRF_COOKIE) ?? '';
  if (door.isCsrf(held)) return held;
  const fresh = door.newCsrf();
  if ((c.req.header('accept') ?? '').includes('text/html')) setCookie(c, CSRF_COOKIE, fresh, { path: '/', sameSite: 'Strict' });
  return fresh;
}

/** A write comes from our own page when the browser says so and the page's mark comes back with it. */
async function isOurOwn(c: Context<ServeEnv>, csrf: string): Promise<boolean> {
  const sameOrigin = c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') === 'same-origin';
  return sameOrigin && (c.req.header(CSRF_HEADER) ?? await fieldOf(c)) === csrf;
}

async function fieldOf(c: Context<ServeEnv>): Promise<string | null> {
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(c.req.header('content-type') ?? '')) return null;
  const { csrf } = await c.req.parseBody();
  return typeof csrf === 'string' ? csrf : null;
}
