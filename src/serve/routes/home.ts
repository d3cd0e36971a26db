/** `/`: what there is, and how it goes. */
import { Hono } from 'hono';
import { html } from 'hono/html';
import { listJobs } from '../../workers/job-list.ts';
import { failedJobs, queueCounts } from '../../workers/jobs.ts';
import { scheduleStates } from '../../workers/schedules.ts';
import type { Workshop } from '../../workers/workshop.ts';
import type { Caller, RouteGroup, ServeEnv } from '../context.ts';
import type { Door } from '../door.ts';
import { page, type Html } from '../page.ts';
import { recordCount } from '../record-count.ts';
import { STYLE } from '../style.ts';

const LISTED = 15;

/** The home page over these groups. */
export function homeOf(groups: readonly RouteGroup[]): RouteGroup {
  return {
    path: '/', listed: null, public: ['/style.css', '/favicon.ico'],
    open: async ({ shop, door }) => {
      const app = new Hono<ServeEnv>({ strict: false });
      app.get('/', async (c) => c.html(home({ groups, door, caller: c.get('caller'), csrf: c.get('csrf'), state: await stateOf(shop) })));
      app.get('/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }));
      // Browsers ask for one beside what is no page of ours.
      app.get('/favicon.ico', (c) => c.body(null, 204));
      return app;
    },
  };
}

async function stateOf(shop: Workshop) {
  shop.backend.check();
  const [records, pending, counts, jobs, failed, runs, schedules] = await Promise.all([
    recordCount(shop), shop.store.captures.countPending(), queueCounts(shop.queues), listJobs(shop.queues, LISTED), failedJobs(shop.queues, LISTED),
    shop.store.runs.latest(LISTED), scheduleStates(shop, new Date()),
  ]);
  const active = jobs.filter((job) => job.state === 'active' && job.queue !== 'articles');
  return { kind: shop.backend.kind, records, pending, counts, active, failed, runs, schedules };
}

interface HomeView {
  readonly groups: readonly RouteGroup[];
  readonly door: Door;
  readonly caller: Caller;
  readonly csrf: string;
  readonly state: Awaited<ReturnType<typeof stateOf>>;
}

function home({ groups, door, caller, csrf, state }: HomeView): Html {
  const doors = groups.flatMap(({ path, listed }) => (listed === null ? [] : [html`<li><a href="${path}">${listed.title}</a><br><span class="soft">${listed.about}</span></li>`]));
  return page('What there is', html`<p>${state.records} records, ${state.pending} captures to read, queue in ${state.kind === 'redis' ? 'Redis' : 'PostgreSQL'}.</p>
<ul class="doors">${doors}</ul>
<h2>Queues</h2>${queueTable(state.counts)}
${activeTable(state.active)}${scheduleTable(state.schedules)}
<h2>Failed jobs</h2>${failedTable(state.failed)}
<h2>Last runs</h2>${runTable(state.runs)}
<h2>Access</h2>${access(door, caller, csrf)}`);
}

function queueTable(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Html {
  const states = [...new Set(Object.values(counts).flatMap((count) => Object.keys(count)))];
  const rows = Object.entries(counts).map(([name, count]) => html`<tr><td>${name}</td>${states.map((state) => html`<td class="number">${count[state] ?? 0}</td>`)}</tr>`);
  return html`<div class="scroll"><table><thead><tr><th scope="col">queue</th>${states.map((state) => html`<th scope="col" class="number">${state}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function activeTable(active: HomeView['state']['active']): Html {
  if (active.length === 0) return html``;
  const rows = active.map((job) => html`<tr><td>${job.what}</td><td>${job.begunAt ?? ''}</td><td>${typeof job.progress === 'object' && job.progress !== null ? Object.entries(job.progress).map(([name, value]) => `${String(value)} ${name}`).join(', ') : ''}</td></tr>`);
  return html`<h2>Under way</h2><div class="scroll"><table><thead><tr><th scope="col">what</th><th scope="col">begun</th><th scope="col">so far</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function scheduleTable(schedules: HomeView['state']['schedules']): Html {
  if (schedules.length === 0) return html``;
  const rows = schedules.map((one) => html`<tr><td>${one.site}</td><td>${one.pattern} (${one.tz})</td><td>${one.next ?? 'never'}</td><td>${one.overdue === null ? one.lastBegun ?? 'not yet' : html`<span class="bad">due since ${one.overdue.since}</span>`}</td><td>${one.note ?? ''}</td></tr>`);
  return html`<h2>Schedules</h2><div class="scroll"><table><thead><tr><th scope="col">site</th><th scope="col">when</th><th scope="col">next</th><th scope="col">last</th><th scope="col">note</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function failedTable(failed: HomeView['state']['failed']): Html {
  if (failed.length === 0) return html`<p class="good">None.</p>`;
  const rows = failed.map((job) => html`<tr><td>${job.id}</td><td>${job.failedAt ?? '-'}</td><td>${job.what}</td><td>${job.reason}</td></tr>`);
  return html`<div class="scroll"><table><thead><tr><th scope="col">job</th><th scope="col">failed</th><th scope="col">what</th><th scope="col">why</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function runTable(runs: HomeView['state']['runs']): Html {
  if (runs.length === 0) return html`<p class="soft">No runs yet.</p>`;
  const rows = runs.map((run) => html`<tr><td>${run.startedAt}</td><td>${run.site}</td><td${run.status === 'failed' ? html` class="bad"` : ''}>${run.status}</td><td>${run.finishedAt ?? ''}</td></tr>`);
  return html`<div class="scroll"><table><thead><tr><th scope="col">started</th><th scope="col">site</th><th scope="col">status</th><th scope="col">ended</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function access(door: Door, caller: Caller, csrf: string): Html {
  if (caller === 'token') return html`<form method="post" action="/login"><input type="hidden" name="csrf" value="${csrf}"><p>Signed in with the token.</p><button name="leave" value="yes">Sign out</button></form>`;
  if (door.hasToken) return html`<p>The dashboards are read-only. <a href="/login">Sign in</a> with the token to change jobs.</p>`;
  return html`<p>The dashboards are read-only. Start the server with DATELINER_TOKEN to change jobs from here.</p>`;
}
