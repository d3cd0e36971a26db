/** Whether a page needs its scripts before there is anything to read. */
import { readArticle } from './article.ts';

/** Text of these elements is never shown, or is shown only where there are no scripts. */
const UNSEEN = /^(?:script|style|noscript|template|svg|select|textarea|iframe|title)$/i;
/** Sentences that shells without their text carry as well. */
const SHELL_WORDS = /cookie|javascript|consent|browser|copyright|privacy|隐私|浏览器/i;
/** A run of text as long as this, characters, is a paragraph; so many of them are no shell. */
const RUN = { length: 80, count: 3 } as const;

/**
 * True when the page is a shell that scripts fill. Most pages plainly show paragraphs in their markup, and are not
 * parsed for it: a crawl asks this of every page.
 */
export function needsScripts(html: string, url: string): boolean {
  return !plainlyShowsText(html) && readArticle({ html, url, site: null, hint: null, fetchedOn: null }).needsScript;
}

/** True when the markup holds several long runs of text outside scripts and the like; one pass, linear. */
export function plainlyShowsText(html: string): boolean {
  let runs = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (end - at >= RUN.length && isParagraph(html.slice(at, Math.min(end, at + 1000)))) runs += 1;
    if (runs === RUN.count) return true;
    if (open === -1) return false;
    at = afterTag(html, open);
  }
  return false;
}

/** Where the tag at `open` ends; behind its whole element where the element is not shown; behind a comment. */
function afterTag(html: string, open: number): number {
  const past = (mark: string, from: number): number => {
    const found = html.indexOf(mark, from);
    return found === -1 ? html.length : found + mark.length;
  };
  if (html.startsWith('<!--', open)) return past('-->', open + 4);
  const name = /^[a-z]{1,12}/i.exec(html.slice(open + 1, open + 13))?.[0] ?? '';
  const close = past('>', open);
  return UNSEEN.test(name) ? past(`</${name}`, close) : close;
}

function isParagraph(run: string): boolean {
  const text = run.trim();
  return text.length >= RUN.length && !SHELL_WORDS.test(text) && (text.split(/\s+/, 16).length > 12 || /[\u3400-\u9fff]{20}/.test(text));
}
