/** Numbers in brackets that lead to the list of sources, and the list. */
import { markup, safeLink, type Markup, type Part } from '../markup.ts';
import type { Cited } from './shelf.ts';
import type { DossierWords } from './words.ts';

export interface Citations {
  /** "[3]" for the releases with these ids, each once. */
  readonly of: (ids: readonly string[]) => Part;
  readonly list: Markup;
}

export function citations(sources: readonly Cited[], words: DossierWords): Citations {
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]));
  return {
    of: (ids) => [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b).map((n) => markup`<a class="cite" href="#s${n}">[${n}]</a>`),
    list: markup`<ol class="sources">${sources.map((source, i) => sourceLine(source, i + 1, words))}</ol>`,
  };
}

/** UTF-16 code units; a headline has not more, and what has more is none. */
const LONGEST_TITLE = 240;
export const shortTitle = (title: string): string => (title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`);

function sourceLine({ site, url, title, published }: Cited, n: number, words: DossierWords): Markup {
  const link = safeLink(url);
  const name = markup`<bdi>${title === null ? words.noTitle : shortTitle(title)}</bdi>`;
  return markup`<li id="s${n}"><span class="n">${n}</span><span>${link === null ? name : markup`<a href="${link}" rel="noopener noreferrer nofollow">${name}</a>`}<br><span class="soft"><bdi>${site ?? ''}</bdi>${site === null || published === null ? '' : ' · '}${published === null ? words.noDay : words.day(published)}${url === null ? null : markup`<span class="address"> · <bdi>${url}</bdi></span>`}</span></span></li>`;
}
