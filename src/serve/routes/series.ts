/** `/series`: figures over time, with their charts. */
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { seriesFigure } from '../../dossier/series-part.ts';
import type { Shelf } from '../../dossier/shelf.ts';
import { ENGLISH } from '../../dossier/words-en.ts';
import { CHART_COLOURS, CHART_RULES } from '../../ledger/chart/style.ts';
import { seriesAbout } from '../../ledger/find.ts';
import type { Series } from '../../ledger/series/types.ts';
import { markup, type Part } from '../../markup.ts';
import type { RouteGroup, ServeEnv } from '../context.ts';
import { page, type Html } from '../page.ts';
import { shelfOf } from '../shelves.ts';

/** Charts of one page: each is some kilobytes, and nobody scrolls further. */
const SHOWN = 24;
const STYLE = `:root { ${CHART_COLOURS.light} } @media (prefers-color-scheme: dark) { :root { ${CHART_COLOURS.dark} --c-paper: #151b23; } }
form.ask { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin-bottom: 1.5rem; } form.ask input[type=checkbox] { width: auto; } form.ask label { margin: 0; } form.ask button { margin: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 2rem 2.5rem; } figure { margin: 0; min-width: 0; overflow-wrap: anywhere; } figure h2 { font-size: 1rem; margin: 0 0 .35rem; }
.day { white-space: nowrap; } details { margin-top: .5rem; font-size: .875rem; } summary { cursor: pointer; color: var(--soft); } .checks { list-style: none; padding: 0; margin: .5rem 0 0; font-size: .875rem; } .checks li { display: grid; grid-template-columns: 1.35rem 1fr; } .checks .bad { color: var(--bad); } .good .sign { color: var(--good); } .checks .good { color: inherit; } .sign { font-weight: 700; } .cite { margin-inline-end: .4em; }
${CHART_RULES}`;

interface Asked { readonly measure: string; readonly city: string; readonly what: '' | 'contradictions' | 'all'; readonly from: number }

export const series: RouteGroup = {
  path: '/series',
  listed: { title: 'Series', about: 'Figures over time: charts, revisions, conflicts, and stated changes checked by arithmetic.' },
  open: async ({ shop }) => {
    const app = new Hono<ServeEnv>({ strict: false });
    app.get('/', async (c) => c.html(listPage(await shelfOf(shop), askedIn(c.req.query()))));
    app.get('/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }));
    return app;
  },
};

function askedIn(query: Readonly<Record<string, string>>): Asked {
  const what = query['what'] === 'contradictions' || query['what'] === 'all' ? query['what'] : '';
  return { measure: (query['measure'] ?? '').trim().slice(0, 200), city: (query['city'] ?? '').trim().slice(0, 200), what, from: /^\d{1,6}$/.test(query['from'] ?? '') ? Number(query['from']) : 0 };
}

const isContradicted = ({ points, checks }: Series): boolean => checks.some(({ holds }) => !holds) || points.some(({ others }) => others.some(({ what }) => what === 'conflicting'));

function listPage(shelf: Shelf, asked: Asked): Html {
  const { measure, city, what, from } = asked;
  const about = seriesAbout(shelf.answers.series, { ...(measure === '' ? {} : { measure }), ...(city === '' ? {} : { city }) });
  const wanted = about.filter((one) => (what === 'all' ? true : what === 'contradictions' ? isContradicted(one) : one.points.length > 1));
  const shown = wanted.slice(from, from + SHOWN);
  const more = wanted.length > from + SHOWN ? html`<p><a href="${addressOf({ ...asked, from: from + SHOWN })}">More series</a></p>` : '';
  const none = wanted.length > 0 ? '' : html`<p>No such series${about.length === 0 ? '' : `; ${about.length} have one period only`}.</p>`;
  return page('Series', html`<form class="ask" method="get" action="/series">
<div><label for="measure">What is measured</label><input id="measure" name="measure" value="${measure}"></div>
<div><label for="city">City: name or GeoNames id</label><input id="city" name="city" value="${city}"></div>
<div><label for="what">Show</label><select id="what" name="what">${choice('', 'more than one period', what)}${choice('contradictions', 'what does not fit', what)}${choice('all', 'all', what)}</select></div>
<button>Show</button></form>
<p class="soft">${wanted.length === 0 ? '' : `${from + 1} to ${from + shown.length} of ${wanted.length}`}</p>${none}
<div class="charts">${shown.map((one) => raw(seriesFigure(one, { words: ENGLISH, cite: { of: (ids) => citing(shelf, ids) }, heading: 'h2' }).text))}</div>${more}`, ['/series/style.css']);
}

const choice = (value: Asked['what'], label: string, chosen: string): Html => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`;

function addressOf({ measure, city, what, from }: Asked): string {
  return `/series?${new URLSearchParams({ measure, city, what, from: String(from) }).toString()}`;
}

/** Each report leads to its words. */
function citing({ releases }: Shelf, ids: readonly string[]): Part {
  return [...new Set(ids)].slice(0, 12).map((id) => {
    const release = releases.get(id);
    return markup`<a class="cite" href="/review#${encodeURIComponent(id.toWellFormed())}">${[release?.site ?? 'source', release?.published ?? ''].join(' ').trim()}</a> `;
  });
}
