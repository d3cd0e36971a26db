/** The list of releases with its search and filters. */
import { byId, el, tell } from './dom.ts';
import { shown } from './marks.ts';
import { ANY, KINDS, PLURALS, type Query, type Row } from './model.ts';
import type { Source } from './source.ts';

export interface ReleaseList {
  /** Fetches and shows the rows that the filters ask for. */
  readonly refresh: () => Promise<void>;
  /** Marks the open release. */
  readonly mark: (id: string | null) => void;
  /** The release so many rows on from the open one; null at the ends. */
  readonly beside: (step: 1 | -1) => string | null;
}

export function releaseList(source: Source): ReleaseList {
  const list = byId('rows');
  const form = byId('filters') as HTMLFormElement;
  let ids: string[] = [];
  let open: string | null = null;
  let asked = 0;
  const mark = (id: string | null): void => {
    open = id;
    for (const link of list.querySelectorAll('a')) {
      if (link.dataset['id'] === id) {
        link.setAttribute('aria-current', 'true');
        link.scrollIntoView({ block: 'nearest' });
      } else link.removeAttribute('aria-current');
    }
  };
  const show = async (after: string | null): Promise<void> => {
    const mine = asked += 1;
    const { rows, total, more } = await source.rows(queryOf(form), after);
    // Whoever types on asks again: an answer that is late is no answer.
    if (mine !== asked) return;
    if (after === null) ids = [];
    const lines = rows.map(rowLine);
    if (more !== null) lines.push(moreLine(() => void show(more)));
    if (after === null) list.replaceChildren(...lines);
    else list.querySelector('.more')?.replaceWith(...lines);
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 && after === null) list.replaceChildren(el('li', { class: 'none' }, 'No release is like that.'));
    const count = total === null ? `${ids.length}${more === null ? '' : '+'}` : String(total);
    byId('count').textContent = `${count} ${count === '1' ? 'release' : 'releases'}`;
    tell(`${count} ${count === '1' ? 'release' : 'releases'} in the list`);
    mark(open);
  };
  const refresh = (): Promise<void> => show(null);
  form.addEventListener('input', () => void refresh());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => void refresh()));
  void source.sites().then((sites) => byId('site').append(...sites.map((site) => el('option', { value: site }, shown(site)))));
  const beside = (step: 1 | -1): string | null => {
    const place = open === null ? -1 : ids.indexOf(open);
    // Where the open release is not in the list, its ends are nearest.
    return ids[place === -1 && step === -1 ? ids.length - 1 : place + step] ?? null;
  };
  return { refresh, mark, beside };
}

function queryOf(form: HTMLFormElement): Query {
  const data = new FormData(form);
  return Object.fromEntries(Object.keys(ANY).map((name) => [name, String(data.get(name) ?? '').trim()])) as unknown as Query;
}

/** The address of a release within the page. */
export const hashOf = (id: string): string => `#${encodeURIComponent(id.toWellFormed())}`;

function rowLine({ id, site, day, title, counts, reviewed }: Row): HTMLElement {
  const dots = KINDS.map((kind, i) => {
    const count = counts[i] ?? 0;
    return count === 0 ? null : el('span', { class: `dot ${kind}`, title: `${count} ${PLURALS[kind]}` }, el('span', { 'aria-hidden': 'true' }, String(count)), el('span', { class: 'hidden' }, ` ${PLURALS[kind]}: ${count}. `));
  });
  const link = el('a', { href: hashOf(id) },
    el('span', { class: 'name', dir: 'auto' }, shown(title).slice(0, 240) || '(no title)'),
    el('span', { class: 'soft' }, [day || 'no date', shown(site)].filter((part) => part !== '').join(' · '), reviewed === null || reviewed === 0 ? '' : ` · ${reviewed} reviewed`),
    el('span', { class: 'dots' }, ...dots));
  link.dataset['id'] = id;
  return el('li', {}, link);
}

function moreLine(onClick: () => void): HTMLElement {
  const button = el('button', { type: 'button' }, 'Show more');
  button.addEventListener('click', onClick);
  return el('li', { class: 'more' }, button);
}
