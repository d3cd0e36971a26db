/** An explanation as a person reads it: the page first, then findings and refusals in the order of the text. */
import type { Explanation } from './explain.ts';
import { printable, shortened } from './render-record.ts';
import type { PageSeen } from '../extractors/trace.ts';
import type { AgreementFinding, FigureFinding, ReleaseRecord } from '../record.ts';

/** `+` found, `-` refused, `~` passed over as page furniture. */
interface Mark { readonly start: number; readonly sign: '+' | '-' | '~'; readonly kind: string; readonly text: string; readonly said: string }

/** Most characters of the text that a line quotes. */
const QUOTED = 60;

/** Several lines, ending in an empty one. */
export function renderExplanation(where: string, { record, refused, page }: Explanation): string {
  const marks = [
    ...foundIn(record),
    ...refused.map(({ start, kind, text, rule, why }): Mark => ({ start, sign: '-', kind, text, said: `${rule}: ${why}` })),
  ].toSorted((a, b) => a.start - b.start || (a.sign === b.sign ? 0 : a.sign === '+' ? -1 : 1));
  const place = placesIn(record.text);
  const lines = [
    `${where}: ${marks.filter((m) => m.sign === '+').length} findings (+), ${refused.length} refused (-), ${record.ignored.length} stretches passed over (~)`,
    ...(page === null ? [] : pageLines(page)),
    `  published ${record.publishedAt ?? 'on a day unknown'}${record.publishedFrom === null ? '' : ` (from ${record.publishedFrom})`} · language ${record.language ?? 'unknown'} · rules ${record.ruleset}`,
    ...marks.map((mark) => `${place(mark.start)} ${mark.sign} ${mark.kind.padEnd(12)} "${shortened(mark.text, QUOTED)}"  ${mark.said}`),
  ];
  return `${lines.map(printable).join('\n')}\n\n`;
}

function pageLines(page: PageSeen): string[] {
  const won = page.publishedAt?.slice(0, 10);
  return [
    `  page ${page.kind}, sure of its text to ${page.score}${page.needsScript ? ', built by scripts: it wants a browser' : ''}${page.fromLayout.length === 0 ? '' : `, by the site's selectors: ${page.fromLayout.join(', ')}`}${page.missedByLayout.length === 0 ? '' : `, where the site's selectors find no ${page.missedByLayout.join(', ')}`}`,
    `  title ${page.title === null ? 'none' : `"${page.title}"`} · canonical ${page.canonical ?? 'none told'}${page.modifiedAt === null ? '' : ` · changed ${page.modifiedAt}`}`,
    ...page.days.map((day) => {
      const wins = !day.modified && day.value.slice(0, 10) === won;
      return `  ${wins ? '+' : '-'} day ${day.value.padEnd(25)} ${day.from.padEnd(9)} ${day.weight.toFixed(1).padStart(4)}${day.modified ? '  a day of change' : ''}${wins && day.from === page.publishedFrom ? '  won' : wins ? '  agrees' : ''}`;
    }),
  ];
}

const made = ({ rule, confidence }: { rule: string; confidence: number }): string => `(${rule}, ${confidence})`;

function foundIn(record: ReleaseRecord): Mark[] {
  const { dateline, text } = record;
  return [
    ...record.ignored.map((i): Mark => ({ start: i.start, sign: '~', kind: 'furniture', text: text.slice(i.start, i.end), said: i.reason })),
    ...(dateline === null ? [] : [mark('dateline', { ...dateline, text: text.slice(dateline.start, dateline.end) }, [dateline.place, dateline.source, dateline.date].filter((x) => x !== null).join(' · '))]),
    ...record.dates.map((d) => mark('date', d, `${d.value}, ${d.role}, ${d.basis} ${made(d)}`)),
    ...record.cities.flatMap((c) => c.mentions.map((m, i) => mark('city', m, `${c.name}, ${c.country ?? '?'}${i === 0 ? `, ${c.role} ${made(c)}` : ''}`))),
    ...record.figures.map((f) => mark('figure', f, `${amount(f)} ${made(f)}`)),
    ...record.organizations.map((o) => mark('organization', o, `${o.name}, ${o.kind} ${made(o)}`)),
    ...record.people.map((p) => mark('person', p, `${[p.name, p.title, p.organization].filter((x) => x !== null).join(', ')} ${made(p)}`)),
    ...record.quotes.map((q) => mark('quote', q, `${q.speaker ?? 'speaker unknown'} ${made(q)}`)),
    ...record.agreements.map((a) => mark('agreement', a.evidence, `${agreement(a)} ${made(a)}`)),
  ];
}
const mark = (kind: string, { start, text }: { start: number; text: string }, said: string): Mark => ({ start, sign: '+', kind, text, said });

function amount({ value, max, unit, modifier, measure }: FigureFinding): string {
  return `${modifier === 'exact' ? '' : `${modifier} `}${value}${max === null ? '' : `..${max}`} ${unit}${measure === null ? '' : `, ${measure}`}`;
}
function agreement({ instrument, relation, status, date, parties }: AgreementFinding): string {
  return `${status}${date === null ? '' : ` ${date}`}, ${instrument}, ${relation}: ${parties.map((p) => p.name).join(' + ')}`;
}
/** Line and column (both from 1, in UTF-16 units) of places asked for in rising order. */
function placesIn(text: string): (at: number) => string {
  let line = 1;
  let head = 0;
  return (at) => {
    for (let next = text.indexOf('\n', head); next >= 0 && next < at; next = text.indexOf('\n', head)) {
      line++;
      head = next + 1;
    }
    return `${line}:${at - head + 1}`.padStart(9);
  };
}
