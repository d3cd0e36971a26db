/** What a page declares about itself, apart from its text: meta tags, links, structured data. */
import { articleObjects, type JsonObject } from './json-ld.ts';
import type { Outline } from './outline.ts';
import { withEntities } from '../../page.ts';

export interface Facts {
  /** Contents of meta tags by lower-case name, property or itemprop, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly JsonObject[];
  /** `href` of rel=canonical, as written. */
  readonly canonical: string | null;
  /** `href` of base, as written. */
  readonly base: string | null;
  /** `lang` of the root. */
  readonly lang: string | null;
  /** Text of the title element. */
  readonly titleTag: string | null;
}

export function factsOf(outline: Outline): Facts {
  const meta = new Map<string, string[]>();
  let canonical: string | null = null;
  let base: string | null = null;
  let lang: string | null = null;
  let titleTag: string | null = null;
  for (const node of outline.nodes) {
    const { attribs } = node.element;
    if (node.tag === 'meta') addMeta(meta, attribs);
    else if (node.tag === 'html') lang ??= attribs['lang'] ?? attribs['xml:lang'] ?? null;
    else if (node.tag === 'base') base ??= attribs['href'] ?? null;
    else if (node.tag === 'title') titleTag ??= outline.blocks[node.firstBlock]?.text.slice(0, 600) ?? null;
    else if (node.tag === 'link' && /\bcanonical\b/i.test(attribs['rel'] ?? '')) canonical ??= attribs['href'] ?? null;
    else if (node.tag === 'body') lang ??= attribs['lang'] ?? null;
  }
  return { meta, jsonLd: articleObjects(outline), canonical, base, lang, titleTag };
}

function addMeta(meta: Map<string, string[]>, attribs: Readonly<Record<string, string>>): void {
  const content = attribs['content'];
  if (content === undefined || content.length > 20_000) return;
  for (const key of [attribs['name'], attribs['property'], attribs['itemprop'], attribs['http-equiv']]) {
    if (key === undefined) continue;
    const lower = key.trim().toLowerCase();
    const known = meta.get(lower);
    if (known === undefined) meta.set(lower, [content.trim()]);
    else known.push(content.trim());
  }
}

/** The first non-empty content of the first name that has one, entities decoded. */
export function metaOf(facts: Facts, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const content of facts.meta.get(name) ?? []) {
      const text = withEntities(content);
      if (text !== '') return text;
    }
  }
  return null;
}
