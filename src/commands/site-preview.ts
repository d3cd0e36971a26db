/** What was learned of a site, for a person who looks at it in a terminal. */
import type { Lesson } from '../workers/teach/learn.ts';
import { printable } from './render-record.ts';

/** Lines of a text that are shown at its begin and at its end. */
const SHOWN = 2;
const WIDTH = 110;

export function previewText(lesson: Lesson): string {
  const { site, pages, sources, taken, remarks } = lesson;
  const layout = site.layouts?.[0];
  const lines = [
    `${site.name}: ${site.title}, ${site.home}`,
    `  language ${site.language ?? 'unknown'}, time zone ${site.timeZone ?? 'unknown'}, days as ${site.dateOrder ?? 'unknown'}`,
    '', `patterns of article addresses (${taken.length} links taken):`, ...site.articles.map((pattern) => `  ${pattern}   takes ${taken.filter((url) => new RegExp(pattern, 'u').test(url)).length}`),
    '', 'lists:', ...(sources.length === 0 ? ['  none'] : sources.map(({ start, taken: links }) => `  ${start.kind} ${start.url}: ${links.length} articles`)),
    '', 'layout:', ...layoutLines(layout),
    ...pages.flatMap((page) => pageLines(page)),
    ...(remarks.length === 0 ? [] : ['', ...remarks.map((remark) => `look: ${remark}`)]),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function layoutLines(layout: NonNullable<Lesson['site']['layouts']>[number] | undefined): string[] {
  const parts = Object.entries(layout ?? {}).map(([part, value]) => `  ${part}: ${Array.isArray(value) ? value.join(', ') : String(value)}`);
  return parts.length === 0 ? ['  nothing: the generic step reads the pages'] : parts;
}

function pageLines({ page, record, plain, cut: frame }: Lesson['pages'][number]): string[] {
  const text = record.text.split('\n').filter((line) => line !== '');
  const kept = new Set(record.text.split('\n'));
  const cut = plain.text.split('\n').filter((line) => line !== '' && !kept.has(line));
  const shown = text.length <= 2 * SHOWN ? text : [...text.slice(0, SHOWN), `… ${text.length - 2 * SHOWN} lines …`, ...text.slice(-SHOWN)];
  return [
    '', page.url,
    `  title: ${record.title ?? 'none'}`,
    `  date: ${record.publishedAt === null ? 'none' : `${record.publishedAt} (from: ${record.publishedFrom ?? '?'})`}`,
    `  authors: ${record.authors.join(', ') || 'none'}`,
    ...record.captions.map((caption) => `  caption: ${short(caption)}`),
    ...shown.map((line) => `  | ${short(line)}`),
    ...frame.map(({ selector, text: words }) => `  cut (${selector}): ${short(words)}`), ...cut.map((line) => `  cut: ${short(line)}`),
    ...record.ignored.map(({ start, end, reason }) => `  ignored (${reason}): ${short(record.text.slice(start, end))}`),
  ];
}

function short(line: string): string {
  const flat = line.replace(/\s+/g, ' ');
  return flat.length > WIDTH ? `${flat.slice(0, WIDTH)}…` : flat;
}
