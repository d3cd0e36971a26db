/** Where rows and articles come from, and where corrections go: the server that sent the page. */
import type { Query, View } from './model.ts';
import type { Rows, Source } from './source.ts';

/** What goes to the server with a correction. */
export interface Asked {
  readonly version: number;
  readonly last: string | null;
  readonly kind: string;
  readonly key: string | null;
  readonly action: string;
  readonly form: Readonly<Record<string, string>>;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly who: string;
}

export function servedSource(): Source {
  return {
    rows: async (query, after) => answerTo<Rows>(`/review/rows?${new URLSearchParams({ ...held(query), ...(after === null ? {} : { after }) }).toString()}`),
    view: async (id) => {
      const answer = await fetch(`/review/release?${new URLSearchParams({ id }).toString()}`);
      return answer.status === 404 ? null : await answer.json() as View;
    },
    sites: async () => answerTo<string[]>('/review/sites'),
  };
}

const held = (query: Query): Record<string, string> => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

async function answerTo<T>(path: string): Promise<T> {
  return await (await fetch(path)).json() as T;
}

/** Writes a correction; gives the release as it stands then, or what was in the way. */
export async function writeDown(id: string, asked: Asked, csrf: string): Promise<View | { readonly trouble: string }> {
  const answer = await fetch(`/review/release?${new URLSearchParams({ id }).toString()}`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-xsrf-token': csrf }, body: JSON.stringify(asked),
  }).catch(() => null);
  if (answer === null) return { trouble: 'The server does not answer. Nothing was written.' };
  if (answer.ok) return await answer.json() as View;
  const told = await answer.json().catch(() => null) as { message?: string } | null;
  return { trouble: told?.message ?? `The server refused it (${answer.status}). Nothing was written.` };
}
