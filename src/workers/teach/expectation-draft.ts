/** The expectation of a learned page, for a person to fill: what the program read stands there as a comment only. */
import type { ReleaseRecord } from '../../record.ts';

export interface DraftOf {
  readonly record: ReleaseRecord;
  /** Address fetched, and the file of the saved page below `fixtures/`. */
  readonly url: string;
  readonly page: string;
  readonly contentType: string | null;
  /** When the page was fetched: with it the page keeps its layout when the site gets another. */
  readonly fetchedAt: string;
}

const quoted = (text: string): string => JSON.stringify(text);

/** YAML. Nothing that the program read counts until a person has taken the `#` away. */
export function expectationDraft({ record, url, page, contentType, fetchedAt }: DraftOf): string {
  const lines = record.text.split('\n').filter((line) => line.trim() !== '');
  const first = sentenceOf(lines[0] ?? '', 'first');
  const last = sentenceOf(lines.at(-1) ?? '', 'last');
  const canonical = record.canonicalUrl ?? url;
  const served = canonical === url ? [] : [`served: ${quoted(url)}`];
  const type = contentType === null || /^text\/html(?:;\s*charset=utf-?8)?$/i.test(contentType) ? [] : [`contentType: ${quoted(contentType)}`];
  return `${[
    '# To be filled by a person who reads the page. Lines marked "to check" hold what the program read: correct them against',
    '# the page and take away the "# "; the findings below are examples. fixtures/README.md tells the form.',
    `url: ${quoted(canonical)}`, ...served, `page: ${quoted(page)}`, `fetchedAt: ${quoted(fetchedAt)}`, ...type,
    `# title: ${quoted(record.title ?? '')}   # to check`,
    `# publishedAt: ${record.publishedAt === null ? 'null' : quoted(record.publishedAt.slice(0, 10))}   # to check${record.publishedFrom === null ? '' : ` (from: ${record.publishedFrom})`}`,
    `# language: ${quoted(record.language ?? '')}   # to check`,
    `# authors: [${record.authors.map(quoted).join(', ')}]   # to check`,
    `# captions: [${record.captions.map(quoted).join(', ')}]   # to check`,
    '# says:',
    '#   body:',
    `#     - ${quoted(first)}   # to check: the first sentence`,
    `#     - ${quoted(last)}   # to check: the last sentence`,
    '#   dates: ["October 24 = 2016-10-24"]',
    '#   cities: ["Sapporo, JP"]',
    '#   figures: ["over 60 guests = >=60 count; 2019; guests"]',
    '#   agreements:',
    '#     - {instrument: mou, relation: friendly-cooperation, status: concluded, date: "2016-10-24", parties: [[Chengdu], [Sapporo]], evidence: "words of the text"}',
    '# never:',
    '#   text: ["a line of the page that is no part of the article"]',
    'misses: []',
  ].join('\n')}\n`;
}

/** The first or the last sentence of a line, as far as full stops tell. */
function sentenceOf(line: string, which: 'first' | 'last'): string {
  const sentences = line.match(/[^.!?。！？]+[.!?。！？]+["”’」)]*(?=\s|$|[^\s\d])|[^.!?。！？]+$/gu) ?? [line];
  const long = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence.length > 20);
  return (which === 'first' ? long[0] : long.at(-1)) ?? line.trim();
}
