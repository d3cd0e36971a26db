/** `/login`: a person shows the token once, and the browser holds a session instead of it. */
import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { RouteGroup, ServeEnv } from '../context.ts';
import { SESSION_S } from '../door.ts';
import { SESSION_COOKIE } from '../guard.ts';
import { page, type Html } from '../page.ts';

export const login: RouteGroup = {
  path: '/login', listed: null, public: ['/login'],
  open: async ({ door }) => {
    const app = new Hono<ServeEnv>({ strict: false });
    app.get('/', (c) => c.html(door.hasToken ? form(c.get('csrf'), null) : page('Sign in', html`<p>This server was started without a token (DATELINER_TOKEN): its pages can be read, and nothing more.</p>`)));
    app.post('/', async (c) => {
      const { token, leave } = await c.req.parseBody();
      if (leave !== undefined) {
        deleteCookie(c, SESSION_COOKIE, { path: '/' });
        return c.redirect('/', 303);
      }
      if (typeof token !== 'string' || !door.holdsToken(token)) return c.html(form(c.get('csrf'), 'That is not the token.'), 403);
      setCookie(c, SESSION_COOKIE, door.session(Date.now()), { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: SESSION_S });
      return c.redirect('/', 303);
    });
    return app;
  },
};

function form(csrf: string, trouble: string | null): Html {
  return page('Sign in', html`${trouble === null ? '' : html`<p class="bad" role="alert">${trouble}</p>`}
<form method="post" action="/login">
<input type="hidden" name="csrf" value="${csrf}">
<label for="token">Token (DATELINER_TOKEN of the server)</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<div><button>Sign in</button></div>
</form>`);
}
