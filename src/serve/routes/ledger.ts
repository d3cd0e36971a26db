/** `/ledger`: the agreements of all releases, each once, by who, when and how they stand; as a page and as CSV. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { csvLine } from '../../commands/csv-line.ts';
import { LEDGER_COLUMNS, ledgerRows } from '../../commands/render-ledger.ts';
import { ENGLISH } from '../../dossier/words-en.ts';
import { chosenEntries, daysOf, spanOf, type LedgerWish } from '../../ledger/choose.ts';
import { STANDINGS, standingOf } from '../../ledger/standing.ts';
import type { LedgerEntry, LedgerParty, LedgerSource, LedgerStep } from '../../ledger/types.ts';
import { safeLink } from '../../markup.ts';
import type { RouteGroup, ServeEnv } from '../context.ts';
import { page, type Html } from '../page.ts';
import { shelfOf } from '../shelves.ts';

/** Entries of one page. */
const SHOWN = 50;
/** Sources of a step that are named; the dossier of a city has them all. */
const SOURCES = 8;
const STYLE = `form.ask { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin-bottom: 1rem; } form.ask > div { flex: 1 1 9rem; max-width: 14rem; } form.ask button, form.ask label { margin: 0; }
.years { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem .4rem; font-size: .875rem; font-variant-numeric: tabular-nums; } .years a { display: block; border: 1px solid var(--line); border-radius: .35rem; padding: .1rem .5rem; text-decoration: none; } .years a[aria-current] { border-color: var(--accent); font-weight: 600; } .years span { color: var(--soft); }
.entries { list-style: none; padding: 0; } .entries > li { border-top: 1px solid var(--line); padding: 1rem 0; overflow-wrap: anywhere; } .entries h2 { font-size: 1.0625rem; margin: 0 0 .15rem; } .entries p { margin: 0; }
.entries ol { list-style: none; padding: 0; margin: .5rem 0 0; display: grid; gap: .6rem; } .entries ol > li { border-inline-start: 3px solid var(--line); padding-inline-start: .75rem; } q { display: block; quotes: '“' '”'; } .cites { font-size: .875rem; } .cites a { white-space: nowrap; } .planned { color: var(--soft); } .ended { color: var(--bad); } .concluded { color: var(--good); }`;

interface Asked { readonly city: string; readonly with: string; readonly during: string; readonly status: string; readonly kind: string; readonly from: number }

export const ledger: RouteGroup = {
  path: '/ledger',
  listed: { title: 'Ledger', about: 'Agreements of all releases, each once, with their history and the words they rest on; by party, time and status, or as CSV.' },
  open: async ({ shop }) => {
    const app = new Hono<ServeEnv>({ strict: false });
    app.get('/', async (c) => {
      const { answers } = await shelfOf(shop);
      return c.html(listPage(answers.ledger, askedIn(c.req.query())));
    });
    // Browsers hand it to a spreadsheet, and those want the mark before UTF-8.
    app.get('/ledger.csv', async (c) => {
      const entries = wantedOf((await shelfOf(shop)).answers.ledger, askedIn(c.req.query()));
      return c.body(`\ufeff${[LEDGER_COLUMNS, ...entries.flatMap(ledgerRows)].map(csvLine).join('')}`, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="ledger.csv"' });
    });
    app.get('/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }));
    return app;
  },
};

function askedIn(query: Readonly<Record<string, string>>): Asked {
  const said = (name: string): string => (query[name] ?? '').trim().slice(0, 200);
  return { city: said('city'), with: said('with'), during: said('during'), status: said('status'), kind: said('kind'), from: /^\d{1,6}$/.test(said('from')) ? Number(said('from')) : 0 };
}

function wishOf(asked: Asked): LedgerWish {
  const span = asked.during === '' ? null : spanOf(asked.during);
  const standing = STANDINGS.find((one) => one === asked.status);
  return {
    parties: [asked.city, asked.with].filter((name) => name !== ''), ...(standing === undefined ? {} : { standing }),
    ...(asked.kind === 'tie' || asked.kind === 'paper' ? { kind: asked.kind } : {}), ...(span === null ? {} : { during: span }),
  };
}

/** The latest first. */
function wantedOf(all: readonly LedgerEntry[], asked: Asked): LedgerEntry[] {
  return chosenEntries(all, wishOf(asked)).toSorted((a, b) => (latestOf(a) < latestOf(b) ? 1 : latestOf(a) > latestOf(b) ? -1 : 0));
}
const latestOf = ({ steps }: LedgerEntry): string => steps.map((step) => daysOf(step)?.first ?? '').toSorted().at(-1) ?? '';

function listPage(all: readonly LedgerEntry[], asked: Asked): Html {
  const wanted = wantedOf(all, asked);
  const shown = wanted.slice(asked.from, asked.from + SHOWN);
  const more = wanted.length > asked.from + SHOWN ? html`<p><a href="${addressOf({ ...asked, from: asked.from + SHOWN })}">More agreements</a></p>` : '';
  const wrong = asked.during !== '' && spanOf(asked.during) === null ? html`<p class="bad" role="alert">“${asked.during}” is no time: write a year (2019), a month (2019-05), a day, or two of them and what is between (2016/2019).</p>` : '';
  return page('Ledger', html`${form(asked)}${wrong}${years(all, asked)}
<p class="soft">${wanted.length === 0 ? 'No such agreement.' : html`${asked.from + 1} to ${asked.from + shown.length} of ${wanted.length}, the latest first · <a href="${addressOf({ ...asked, from: 0 }, '/ledger/ledger.csv')}" download>all ${wanted.length} as CSV</a>`}</p>
<ol class="entries">${shown.map(entryItem)}</ol>${more}`, ['/ledger/style.css']);
}

function form(asked: Asked): Html {
  const field = (name: 'city' | 'with' | 'during', label: string, like = ''): Html => html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${asked[name]}" placeholder="${like}"></div>`;
  const choice = (name: 'status' | 'kind', label: string, options: readonly (readonly [string, string])[]): Html => html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${[['', 'all'] as const, ...options].map(([value, text]) => html`<option value="${value}"${value === asked[name] ? html` selected` : ''}>${text}</option>`)}</select></div>`;
  return html`<form class="ask" method="get" action="/ledger">${field('city', 'City or party')}${field('with', 'With')}${field('during', 'When', '2019 or 2016/2019')}
${choice('status', 'Stands', STANDINGS.map((one) => [one, ENGLISH.standing[one]]))}${choice('kind', 'Kind', [['tie', 'ties'], ['paper', 'papers']])}<button>Show</button></form>`;
}

/** How many agreements something happened to in each year, of those that the other filters take. */
function years(all: readonly LedgerEntry[], asked: Asked): Html | '' {
  const counts = new Map<string, number>();
  for (const entry of chosenEntries(all, wishOf({ ...asked, during: '' }))) {
    for (const year of new Set(entry.steps.flatMap((step) => yearOf(step) ?? []))) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size < 2) return '';
  const link = ([year, count]: [string, number]): Html => html`<li><a href="${addressOf({ ...asked, during: year === asked.during ? '' : year, from: 0 })}"${year === asked.during ? html` aria-current="true"` : ''}>${year} <span>${count}</span></a></li>`;
  return html`<ol class="years" aria-label="Years">${[...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(link)}</ol>`;
}
/** Null where its days run over more than one year. */
function yearOf(step: LedgerStep): string | null {
  const days = daysOf(step);
  return days === null || days.first.slice(0, 4) !== days.last.slice(0, 4) ? null : days.first.slice(0, 4);
}

function addressOf(asked: Asked, path = '/ledger'): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '' && value !== 0).map(([name, value]): [string, string] => [name, String(value)]);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

function entryItem(entry: LedgerEntry): Html {
  const standing = standingOf(entry);
  return html`<li><h2>${entry.parties.map((party, i) => html`${i === 0 ? '' : ' – '}${partyName(party)}`)}</h2>
<p><strong class="${standing}">${ENGLISH.step[entry.stands]}</strong> <span class="soft">· ${ENGLISH.instrument[entry.instrument]}, ${ENGLISH.relation[entry.relation]}${entry.subjects.length === 0 ? '' : html` · <bdi>${entry.subjects.slice(0, 4).join('; ')}</bdi>`}</span></p>
${entry.conflicts.length === 0 ? '' : html`<p class="bad">Sources disagree on the ${entry.conflicts.map(({ what }) => ENGLISH.disagree[what]).join(', ')}.</p>`}
<ol>${entry.steps.map(stepItem)}</ol></li>`;
}

/** Cities lead to their dossiers. */
function partyName({ name, kind, country, city, key }: LedgerParty): Html {
  const shown = html`<bdi>${name}</bdi>`;
  return html`${city !== null && key.startsWith('city:') ? html`<a href="/dossier?city=${String(city)}">${shown}</a>` : shown}${country === null || kind === 'country' ? '' : html` <span class="soft">${country}</span>`}`;
}

function stepItem({ step, date, sources }: LedgerStep): Html {
  const [first] = sources;
  return html`<li><strong>${ENGLISH.step[step]}</strong> ${date === null ? ENGLISH.noDay : ENGLISH.day(date)}${first === undefined ? '' : html`<q dir="auto">${first.evidence.text.replace(/\s+/g, ' ')}</q>`}
<div class="cites soft">${sources.slice(0, SOURCES).map(sourceLinks)}${sources.length > SOURCES ? html`and ${sources.length - SOURCES} more` : ''}</div></li>`;
}

/** To the words in the review page, and to the page they came from. */
function sourceLinks({ recordId, key, site, published, url, confidence, copyOf }: LedgerSource): Html {
  const link = safeLink(url);
  return html`<a href="/review#${encodeURIComponent(recordId.toWellFormed())}&${encodeURIComponent(key.toWellFormed())}">${[site ?? 'source', published ?? ''].join(' ').trim()}</a> ${Math.round(confidence * 100)} % sure${copyOf === null ? '' : ', a copy'}${link === null ? '' : html` · <a href="${link}" rel="noopener noreferrer nofollow">page</a>`}<br>`;
}
