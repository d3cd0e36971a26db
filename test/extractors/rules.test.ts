import { describe, expect, test } from 'vitest';
import { AGREEMENT_RULES } from '../../src/extractors/agreements/agreements.ts';
import { CITY_RULES } from '../../src/extractors/cities/cities.ts';
import { DATE_RULES } from '../../src/extractors/dates/dates.ts';
import type { Draft } from '../../src/extractors/draft.ts';
import { FIGURE_RULES } from '../../src/extractors/figures/figures.ts';
import { NAME_RULES } from '../../src/extractors/names/names.ts';
import { readText } from '../../src/extractors/pipeline.ts';
import type { RuleSpec } from '../../src/extractors/rule.ts';
import { TEXT_RULES } from '../../src/extractors/text/text.ts';

/** Every finding of a draft with the rule that made it, shown as examples write it. */
function shown(draft: Draft): { rule: string; out: string }[] {
  const all: { rule: string; at: number; out: string }[] = [
    ...draft.ignored.map((i) => ({ rule: `text.${i.reason}`, at: i.start, out: draft.text.slice(i.start, i.end) })),
    ...draft.dates.map((d) => ({ rule: d.rule, at: d.start, out: `${d.text} = ${d.value}` })),
    ...draft.cities.map((c) => ({ rule: c.rule, at: c.mentions[0]?.start ?? 0, out: `${c.name} = ${c.country ?? '?'}` })),
    ...draft.figures.map((f) => ({
      rule: f.rule, at: f.start,
      out: `${f.text} = ${f.value}${f.max === null ? '' : `..${f.max}`} ${f.unit}${f.modifier === 'exact' ? '' : ` ${f.modifier}`}`,
    })),
    ...draft.organizations.map((o) => ({ rule: o.rule, at: o.start, out: `${o.text} = ${o.kind}` })),
    ...draft.people.map((p) => ({ rule: p.rule, at: p.start, out: `${p.text} = ${p.title ?? '-'}` })),
    ...draft.quotes.map((q) => ({ rule: q.rule, at: q.start, out: `${q.text} = ${q.speaker ?? '-'}` })),
    ...draft.agreements.map((a) => ({
      rule: a.rule, at: a.evidence.start,
      out: `${a.instrument} ${a.relation} ${a.status} ${a.date ?? '-'} = ${a.parties.map((p) => p.name).join(' + ')}`,
    })),
  ];
  return all.toSorted((a, b) => a.at - b.at);
}

function findings(rule: RuleSpec, text: string, published: string | null): string {
  const draft = readText({ text, title: null, url: null, publishedAt: published, dateOrder: null, homeCity: null });
  return shown(draft).filter((f) => f.rule === rule.name).map((f) => f.out).join('; ');
}

const rules = [...TEXT_RULES, ...DATE_RULES, ...CITY_RULES, ...FIGURE_RULES, ...NAME_RULES, ...AGREEMENT_RULES];

test('every rule has a name of its own, two examples it takes and one it refuses', () => {
  expect(new Set(rules.map((r) => r.name)).size).toBe(rules.length);
  expect(rules.filter((r) => r.takes.length < 2 || r.refuses.length < 1).map((r) => r.name)).toEqual([]);
});

describe.each(rules)('$name', (rule) => {
  test.each(rule.takes)('takes: $in', (example) => {
    expect(findings(rule, example.in, example.published ?? null)).toBe(example.out);
  });
  test.each(rule.refuses)('refuses: %s', (text) => {
    expect(findings(rule, text, null)).toBe('');
  });
});
