/** Who wrote it, as the page names them. */
import { type Facts, metaOf } from './facts.ts';
import { isObject, stringOf } from './json-ld.ts';
import type { Outline } from './outline.ts';
import { withEntities } from '../../page.ts';

const LABEL = /^(?:authors?|by|written by|words by|story by|posted by|editor|reporters?|von|par|por|di|作者|记者|文|来源记者|автор|autor(?:in)?|auteur)\s?[:：]?\s+(?=\S)|^(?:authors?|text|texte?|words|story|作者|记者|автор|autor|auteur)\s?[:：]\s?/iu;
const BETWEEN = /\s*(?:,|;|、|\||\band\b|\bund\b|\bet\b|\by\b|&)\s*/iu;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'’·-]{1,58}$/u;

/** Names in the page's order, each once: structured data first, then a byline above the body. */
export function authorsOf(outline: Outline, facts: Facts, more: { first: number; named: string | null }): string[] {
  const named = more.named === null ? [] : split(more.named.replace(LABEL, ''));
  for (const names of [named, declared(facts), shown(outline, more.first)]) {
    const good = [...new Set(names.map(tidied).filter((name) => NAME.test(name)))];
    if (good.length > 0) return good.slice(0, 12);
  }
  return [];
}

function declared(facts: Facts): string[] {
  for (const object of facts.jsonLd) {
    const author = object['author'] ?? object['creator'];
    const all = (Array.isArray(author) ? author : [author]).slice(0, 20);
    const names = all.map((a) => (isObject(a) || typeof a === 'string' ? stringOf(a) : null)).filter((n) => n !== null && !/^https?:/.test(n));
    if (names.length > 0) return names.flatMap((n) => split(withEntities(n as string)));
  }
  const meta = metaOf(facts, 'author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author', 'parsely-author', 'sailthru.author', 'byl');
  return meta === null || /^https?:|^@/.test(meta) ? [] : split(meta);
}

/** A byline within the dozen blocks above the body, or its first. */
function shown(outline: Outline, first: number): string[] {
  if (first === -1) return [];
  for (let i = first + 4; i >= Math.max(0, first - 12); i--) {
    const text = outline.blocks[i]?.text ?? '';
    const label = text.length < 140 ? LABEL.exec(text) : null;
    if (label !== null) return split(text.slice(label[0].length));
  }
  return [];
}

const split = (text: string): string[] => text.slice(0, 400).split(BETWEEN);
const tidied = (name: string): string => name.trim().replace(/^(?:by|von|par)\s+/i, '').trim();
