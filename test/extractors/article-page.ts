/** A made-up page around whatever a case puts into it. */
import { type Article, type PageInput, readArticle } from '../../src/extractors/article/article.ts';

export const PARAGRAPHS = [
  'The harbor towns of Varde and Lisse signed a partnership on Friday, and both councils voted for it without a voice against.',
  'Under the paper they will share pilots, exchange apprentices every spring and look for a common line on the fees of small boats.',
  'The mayor of Lisse said that her town had waited a long time for a partner with so many cranes and so few quarrels.',
] as const;

export interface Parts {
  readonly head?: string;
  readonly html?: string;
  readonly above?: string;
  readonly top?: string;
  readonly between?: string;
  readonly end?: string;
  readonly below?: string;
  readonly title?: string;
}

/** `above` the heading, `top` between heading and text, `between` two paragraphs, at the `end` of the text's element, `below` it. */
export function pageOf(parts: Parts = {}): string {
  const [first, second, third] = PARAGRAPHS;
  return `<!DOCTYPE html><html${parts.html ?? ' lang="en"'}><head><title>Varde and Lisse sign</title>${parts.head ?? ''}</head><body>
<div class="page">${parts.above ?? ''}<h1>${parts.title ?? 'Varde and Lisse sign'}</h1>${parts.top ?? ''}
<div class="text-column"><p>${first}</p><p>${second}</p>${parts.between ?? ''}<p>${third}</p>${parts.end ?? ''}</div>${parts.below ?? ''}</div></body></html>`;
}

export function read(html: string, more: Partial<PageInput> = {}): Article {
  return readArticle({ html, url: 'https://news.example/a', site: null, hint: null, fetchedOn: null, ...more });
}
