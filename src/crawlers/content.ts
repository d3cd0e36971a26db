/** What a body is, by its declared type and by its first bytes; servers lie about the first. */
import { SkipPage } from '../errors.ts';
import { headerOf, type Answer } from './fetch.ts';

export type ContentKind = 'html' | 'xml' | 'json' | 'text' | 'binary';

/** First bytes of files that are no pages: documents, archives, images, sound, fonts, programs. */
const MAGIC = [
  '%PDF', 'PK\u0003\u0004', '\u0089PNG', 'GIF8', '\u00FF\u00D8\u00FF', 'RIFF', '\u001F\u008B', 'BZh', 'ID3', 'OggS', 'Rar!',
  '7z\u00BC\u00AF', 'wOFF', 'wOF2', '\u007FELF', 'MZ\u0090', '\u00D0\u00CF\u0011\u00E0', '\u0000\u0000\u0001\u0000', '{\\rtf', '\u00FD7zXZ',
];
const SNIFFED = 2048;

/** The kind of a 2xx answer's body. */
export function kindOf(answer: Answer): ContentKind {
  const declared = headerOf(answer.headers, 'content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const head = answer.body.subarray(0, SNIFFED).toString('latin1');
  if (looksBinary(head, declared)) return 'binary';
  // UTF-16 has a zero beside every letter: without them its markup reads like any other.
  const start = afterProlog(head.replaceAll('\u0000', '').replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, ''));
  if (/^<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\b/i.test(start)) return 'xml';
  const saysHtml = /^(?:text\/html|application\/xhtml\+xml)$/.test(declared);
  if (!saysHtml && /^[{[]/.test(start)) return 'json';
  if (saysHtml || /<(?:!doctype html|html|head|body|title|meta|div|p|article)\b/i.test(start)) return 'html';
  if (/[/+]xml$/.test(declared) || head.trimStart().startsWith('<?xml')) return 'xml';
  if (/[/+]json$/.test(declared)) return 'json';
  return /^(?:image|audio|video|font)\/|^application\/(?!octet-stream)/.test(declared) ? 'binary' : 'text';
}

/** What follows the XML declaration, processing instructions and comments. */
function afterProlog(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const end = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    const at = end === null ? -1 : rest.indexOf(end);
    if (end === null || at === -1) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}

function looksBinary(head: string, declared: string): boolean {
  if (MAGIC.some((magic) => head.startsWith(magic)) || head.startsWith('ftyp', 4)) return true;
  const zeros = head.split('\u0000').length - 1;
  const wide = head.startsWith('\u00FF\u00FE') || head.startsWith('\u00FE\u00FF') || /utf-?16/i.test(declared)
    || Math.abs(zeros * 2 - head.length) < head.length / 5;
  return zeros > 0 && !wide;
}

/** Raises `SkipPage` (`not-html`) unless the answer is a page of HTML. */
export function demandHtml(answer: Answer): void {
  const kind = kindOf(answer);
  if (kind === 'html') return;
  const declared = headerOf(answer.headers, 'content-type') ?? 'no content type';
  throw new SkipPage(`not a page of HTML: ${declared.slice(0, 100)}, ${kind} by its first bytes`, 'not-html');
}
