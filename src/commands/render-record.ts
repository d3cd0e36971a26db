/** A record as a person reads it. */
import type { AgreementFinding, FigureFinding, ReleaseRecord } from '../record.ts';

/** How much of the text is shown. */
const TEXT_LINES = 4;
const WIDTH = 100;

/** Several lines, ending in a line end. Control characters of a page are shown as spaces. */
export function renderRecord(record: ReleaseRecord): string {
  const lines = [
    record.title ?? '(no title)',
    [record.publishedAt ?? 'no date', record.publishedFrom === null ? null : `from ${record.publishedFrom}`, record.site, record.language].filter(Boolean).join(' · '),
    record.url ?? record.id,
    `id ${record.id}, version ${record.version}`,
    '',
    ...record.text.split('\n').slice(0, TEXT_LINES).map((line) => `  ${shortened(line, WIDTH)}`),
    ...section('dates', record.dates.map((d) => `${d.value.padEnd(22)} "${d.text}" (${d.role}, ${d.basis}, ${d.rule})`)),
    ...section('cities', record.cities.map((c) => `${`${c.name}, ${c.country ?? '?'}`.padEnd(22)} ${c.mentions.length} × "${c.mentions[0]?.text ?? ''}" (${c.role}, ${c.rule})`)),
    ...section('agreements', record.agreements.map(agreement)),
    ...section('figures', record.figures.map(figure)),
    ...section('people', record.people.map((p) => `${p.name}${p.title === null ? '' : `, ${p.title}`}${p.organization === null ? '' : `, ${p.organization}`}`)),
    ...section('organizations', record.organizations.map((o) => `${o.name} (${o.kind})`)),
    ...section('quotes', record.quotes.map((q) => `${q.speaker ?? '?'}: ${q.text.replaceAll('\n', ' ')}`)),
    ...section('ignored', record.ignored.map((i) => `${i.reason}: "${record.text.slice(i.start, i.end).replaceAll('\n', ' ')}"`)),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function section(name: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ['', `${name} (${items.length})`, ...items.flatMap((item) => item.split('\n')).map((line) => `  ${shortened(line, WIDTH)}`)];
}
function figure(f: FigureFinding): string {
  const amount = `${f.modifier === 'exact' ? '' : `${f.modifier} `}${f.value}${f.max === null ? '' : ` to ${f.max}`} ${f.unit}`;
  return `${amount.padEnd(22)} "${f.text}"${f.measure === null ? '' : ` ${f.measure}`}${f.period === null ? '' : ` [${f.period}]`} (${f.rule})`;
}
function agreement(a: AgreementFinding): string {
  const parties = a.parties.map((p) => p.name).join(' + ');
  return `${a.status}${a.date === null ? '' : ` ${a.date}`}: ${a.instrument}, ${a.relation}: ${parties}\n  "${a.evidence.text.replaceAll('\n', ' ')}" (${a.rule})`;
}
/** The line, cut to so many characters, the mark of the cut included. */
export const shortened = (line: string, width: number): string => (line.length <= width ? line : `${line.slice(0, width - 1).toWellFormed()}…`);
/** Takes away what could move the cursor, colour the terminal or turn the line around. */
export const printable = (line: string): string => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, ' ');
