import { expect, test } from 'vitest';
import { read } from './extractors/article-page.ts';
import { ARTICLES, ERRORS, LISTINGS, OTHERS, VIDEOS, type KindPage } from './page-kind-pages.ts';

const MENU = ['Home', 'Town', 'Port', 'Council', 'Contact'].map((word) => `<li><a href="/${word.toLowerCase()}">${word}</a></li>`).join('');
/** How site builders put their frame around it. */
const FRAMES: readonly ((page: KindPage) => string)[] = [
  ({ title, head, main }) => `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${head ?? ''}</head><body><header><nav><ul>${MENU}</ul></nav></header><main><h1>${title}</h1>${main}</main><footer><p>© 2024 Town of Varde</p></footer></body></html>`,
  ({ title, head, main }) => `<html><head><title>${title} - Varde</title>${head ?? ''}</head><body><div id="wrap"><div class="menu"><ul>${MENU}</ul></div><div class="content"><h2>${title}</h2>${main}</div><div class="foot">Town of Varde, Quay 4. All rights reserved.</div></div></body></html>`,
  ({ title, head, main }) => `<html><head><title>${title}</title>${head ?? ''}</head><body><table><tr><td>${MENU}</td></tr><tr><td><b>${title}</b><br>${main}</td></tr><tr><td>Copyright 2024</td></tr></table></body></html>`,
  ({ title, head, main }) => `<title>${title}</title>${head ?? ''}<h1>${title}</h1>${main}`,
];

const cases = Object.entries({ listing: LISTINGS, error: ERRORS, video: VIDEOS, article: ARTICLES, other: OTHERS })
  .flatMap(([kind, pages]) => pages.map((page) => [kind, page.name, page] as const));

test.each(cases)('%s: %s, in every frame', (kind, _, page) => {
  const url = page.url ?? 'https://varde.example/page-17.html';
  expect(FRAMES.map((frame) => read(frame(page), { url }).kind)).toEqual(FRAMES.map(() => kind));
});
