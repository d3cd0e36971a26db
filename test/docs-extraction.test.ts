import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../src/index.ts';
import type { ReleaseRecord } from '../src/record.ts';

const page = readFileSync(new URL('../docs/extraction.md', import.meta.url), 'utf8');

/** What the tables of the page show of a finding. */
const SHOWN: Readonly<Record<string, (record: ReleaseRecord) => string[]>> = {
  Dates: (r) => r.dates.map((d) => `${d.text} = ${d.value}`),
  Cities: (r) => r.cities.map((c) => `${c.name}, ${c.country}`),
  Figures: (r) => r.figures.map((f) => `${f.text} = ${f.modifier === 'exact' ? '' : `${f.modifier} `}${f.value}${f.max === null ? '' : `..${f.max}`} ${f.unit}`),
  Agreements: (r) => r.agreements.map((a) => `${a.status}${a.date === null ? '' : ` ${a.date}`} ${a.instrument}, ${a.relation}: ${a.parties.map((p) => p.name).join(' + ')}`),
  People: (r) => r.people.map((p) => [p.name, p.title].filter((x) => x !== null).join(', ') + (p.organization === null ? '' : ` (${p.organization})`)),
  Organizations: (r) => r.organizations.map((o) => `${o.name}, ${o.kind}`),
  Quotes: (r) => r.quotes.map((q) => `${q.speaker ?? 'unknown'}: ${q.text}`),
};
const rows = page.split(/^## /m).flatMap((section) => {
  const kind = /^\w+/.exec(section)?.[0] ?? '';
  if (SHOWN[kind] === undefined) return [];
  return [...section.matchAll(/^\| (?!Text |-)(.+) \| (.+) \|$/gm)].map((m) => [kind, m[1] ?? '', m[2] ?? ''] as const);
});

describe('the examples of docs/extraction.md', () => {
  test('stand there for every kind', () => {
    expect(Object.keys(SHOWN).filter((kind) => !rows.some((row) => row[0] === kind))).toEqual([]);
  });
  test.each(rows)('%s: %s', async (kind, text, shown) => {
    const record = await extract({ id: 'example', publishedAt: '2024-06-05', text });
    expect((SHOWN[kind] as (typeof SHOWN)[string])(record).map((x) => `\`${x}\``).join(' ') || 'nothing').toBe(shown);
  });
});
