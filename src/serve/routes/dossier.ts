/** `/dossier`: one page about a city; without a city, those that have most agreements. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { LANGUAGES } from '../../dossier/languages.ts';
import { DOSSIER_POLICY } from '../../dossier/page.ts';
import type { Shelf } from '../../dossier/shelf.ts';
import { tellOf } from '../../dossier/tell.ts';
import { ENGLISH } from '../../dossier/words-en.ts';
import { DatelinerError } from '../../errors.ts';
import { grouped } from '../../ledger/gather.ts';
import type { RouteGroup, ServeEnv } from '../context.ts';
import { page, type Html } from '../page.ts';
import { shelfOf } from '../shelves.ts';

const LISTED = 60;

export const dossier: RouteGroup = {
  path: '/dossier',
  listed: { title: 'Dossiers', about: 'One page about a city: map of partners, timeline, agreements, charts, sources. Made to be printed.' },
  policy: { 'script-src': DOSSIER_POLICY['script-src'], 'style-src': `'self' ${DOSSIER_POLICY['style-src']}` },
  open: async ({ shop }) => {
    const app = new Hono<ServeEnv>({ strict: false });
    app.get('/', async (c) => {
      const { city = '', lang = 'en' } = c.req.query();
      if (city.trim() === '') return c.html(choose(await shelfOf(shop), null));
      try {
        return c.html(tellOf(await shelfOf(shop), city.slice(0, 200), LANGUAGES[lang] ?? ENGLISH).page);
      } catch (error) {
        if (error instanceof DatelinerError) return c.html(choose(await shelfOf(shop), error.message), 404);
        throw error;
      }
    });
    return app;
  },
};

function choose({ answers }: Shelf, trouble: string | null): Html {
  const cities = [...grouped(answers.ledger.flatMap(({ parties }) => parties.filter(({ key }) => key.startsWith('city:'))), ({ key }) => key).values()]
    .toSorted((a, b) => b.length - a.length || (a[0]?.name ?? '').localeCompare(b[0]?.name ?? '', 'en')).slice(0, LISTED);
  return page('Dossiers', html`${trouble === null ? '' : html`<p class="bad" role="alert">${trouble.split('\n').map((line) => html`${line}<br>`)}</p>`}
<form method="get" action="/dossier"><label for="city">City: its name, its name and country (“Perth, AU”), or its GeoNames id</label><input id="city" name="city" required><div><button>Show</button></div></form>
${cities.length === 0 ? '' : html`<h2>With most agreements</h2><ul class="doors">${cities.map(([first, ...rest]) => html`<li><a href="/dossier?city=${String(first?.city ?? '')}">${first?.name ?? ''}</a> <span class="soft">${first?.country ?? ''} · ${rest.length + 1}</span></li>`)}</ul>`}`);
}
