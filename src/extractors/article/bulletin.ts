/** Several releases on one page: by which addresses each of them is read. */
import { readArticle } from './article.ts';

/** A heading below the first. On pages of several releases an anchor stands in it or before it, and a year beside it, several times. */
const HEADING = /<h[2-5]\b[^<>]{0,300}>/gi;
const ANCHOR = /\s(?:id|name)\s?=/i;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TAG = /<[^<>]{0,1000}>?/g;
/** Leads to another page, as headings of teasers do. */
const LEADS_AWAY = /^[^<>]{0,100}<a\b[^<>]{0,200}\bhref\s?=\s?["']?[^#"'\s]/i;
/** Characters around a heading in which its anchor and its year are looked for. */
const REACH = 300;
const LEAST = 3;

/** Anchors of the releases on a page that holds several of them whole; empty on any other, most of which are not parsed for this. */
export function releaseAnchors(html: string, url: string): readonly string[] {
  return hasDatedAnchors(html) ? readArticle({ html, url, site: null, hint: null, fetchedOn: null }).anchors : [];
}

function hasDatedAnchors(html: string): boolean {
  let found = 0;
  let from = 0;
  for (const match of html.matchAll(HEADING)) {
    const end = match.index + match[0].length;
    const [before, behind] = [html.slice(Math.max(from, match.index - REACH), end), html.slice(end, end + REACH)];
    if (ANCHOR.test(before) && YEAR.test(`${before}${behind}`.replace(TAG, ' ')) && !LEADS_AWAY.test(behind)) found++;
    if (found === LEAST) return true;
    from = end;
  }
  return false;
}
