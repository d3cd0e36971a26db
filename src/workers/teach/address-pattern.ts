/** From one or two addresses of articles to patterns that take their like: numbers, dates and slugs become classes. */

/** A pattern and the addresses of a list that it takes. */
export interface Choice { readonly patterns: readonly string[]; readonly taken: readonly string[] }

const YEAR = /^(?:19|20)\d{2}$/;
/** Names given by machines: UUIDs, long hexadecimal numbers that hold digits and letters, and numbers. */
const TOKEN = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})|((?=[a-f]{0,30}\d)(?=\d{0,30}[a-f])[0-9a-f]{12,64}(?![0-9a-z]))|(\d+)/gi;
/** A folder of so many words is the title of an article. */
const TITLE_WORDS = 5;
const ENDING = /\.[a-z]{2,5}$/i;
/** A folder that names a language stays. */
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2})?$/i;
const SLUG = '[^/]+';
const ORIGIN = '^https?://[^/]+';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The class that a part of a path stands for; a name of a folder stands for itself. */
export function segmentPattern(segment: string, isLast: boolean): string {
  const ending = isLast ? ENDING.exec(segment)?.[0] ?? '' : '';
  const stem = segment.slice(0, segment.length - ending.length);
  return stemPattern(stem, isLast) + escaped(ending);
}

function stemPattern(stem: string, isLast: boolean): string {
  if (stem === '') return '';
  // At the end of an address a number counts articles, and will grow.
  if (!isLast && YEAR.test(stem)) return '\\d{4}';
  if (!isLast && /^\d{1,2}$/.test(stem)) return '\\d{1,2}';
  if (/^\d+$/.test(stem)) return '\\d+';
  if (/^\d{4}-\d{2}-\d{2}$/.test(stem)) return '\\d{4}-\\d{2}-\\d{2}';
  if (/^\d{4}-\d{2}$/.test(stem)) return '\\d{4}-\\d{2}';
  const rest = stem.replace(TOKEN, ' ');
  const words = rest.split(/[^\p{L}%]+/u).filter((word) => word.length > 2);
  if (words.length >= 2 || (words.length === 1 && isLast && rest === stem)) return slugPattern(stem, isLast, words.length);
  return tokensPattern(stem);
}

function tokensPattern(stem: string): string {
  let pattern = '';
  let at = 0;
  for (const match of stem.matchAll(TOKEN)) {
    pattern += escaped(stem.slice(at, match.index)) + (match[1] !== undefined ? '[0-9a-f-]{36}' : match[2] !== undefined ? '[0-9a-f]+' : '\\d+');
    at = match.index + match[0].length;
  }
  return pattern + escaped(stem.slice(at));
}

/** Words, and the number that many systems put before or behind them. */
function slugPattern(stem: string, isLast: boolean, words: number): string {
  if (!isLast && words < TITLE_WORDS && !/\d/.test(stem)) return escaped(stem);
  const behind = /([-_.][a-z]{0,2})(\d{2,})$/i.exec(stem);
  if (behind !== null) return `${SLUG}${escaped(behind[1] ?? '')}\\d+`;
  const before = /^\d{3,}([-_])/.exec(stem);
  return before === null ? SLUG : `\\d+${before[1]}${SLUG}`;
}

interface Address { readonly segments: readonly string[]; readonly query: string }

function addressOf(url: string): Address {
  const { pathname, search } = new URL(url);
  return { segments: pathname.split('/').slice(1), query: search.slice(1) };
}

/** The last part of a path that is not empty: behind it may stand a slash. */
const lastOf = (segments: readonly string[]): number => segments.findLastIndex((segment) => segment !== '');

/** Patterns that take all these addresses, the narrowest first; none where they have nothing in common. */
export function candidatePatterns(urls: readonly string[]): string[] {
  const [first, ...others] = urls.map(addressOf);
  if (first === undefined) return [];
  const query = queryPattern([first, ...others].map((address) => address.query));
  const last = lastOf(first.segments);
  const isLike = others.every(({ segments }) => segments.length === first.segments.length && lastOf(segments) === last);
  const found: string[] = [];
  if (isLike && query !== null) {
    const merged = first.segments.map((segment, i) => mergedSegment([segment, ...others.map(({ segments }) => segments[i] ?? '')], i === last && query === ''));
    found.push(wholePattern(merged, query));
    const folders = merged.map((part, i) => (i > 0 && i < last && !part.includes('\\d') && !LANGUAGE.test(part) ? SLUG : part));
    found.push(wholePattern(folders, query));
  }
  const tails = [first, ...others].map(({ segments }) => segmentPattern(segments[lastOf(segments)] ?? '', true));
  const [tail = ''] = tails;
  // Only a number tells an article by the end of its address alone.
  if (query === '' && tails.every((other) => other === tail) && [first, ...others].every(isNumbered)) found.push(`${tail.startsWith(SLUG) ? tail.slice(SLUG.length) : `/${tail}`}${tailSlash(first)}$`);
  return [...new Set(found)].filter((pattern) => urls.every((url) => new RegExp(pattern, 'u').test(url)));
}

/** A letter and a number (`-a101`), or a number too long for that of a page of a list. */
function isNumbered({ segments }: Address): boolean {
  const stem = (segments[lastOf(segments)] ?? '').replace(ENDING, '');
  return /\d{5,}/.test(stem) || /[-_][a-z]{1,2}\d{2,}$/i.test(stem);
}

const tailSlash = ({ segments }: Address): string => (segments.at(-1) === '' ? '/?' : '');

function wholePattern(parts: readonly string[], query: string): string {
  const path = parts.at(-1) === '' ? `${parts.slice(0, -1).join('/')}/?` : parts.join('/');
  return `${ORIGIN}/${path}${query}$`;
}

/** What the same part of several addresses has in common. */
function mergedSegment(segments: readonly string[], isLast: boolean): string {
  const patterns = [...new Set(segments.map((segment) => segmentPattern(segment, isLast)))];
  const [pattern = ''] = patterns;
  if (patterns.length === 1) return pattern;
  const endings = [...new Set(segments.map((segment) => (isLast ? ENDING.exec(segment)?.[0] ?? '' : '')))];
  if (patterns.every((p) => /^(?:\\d(?:\{[\d,]+\}|\+))+$/.test(p))) return '\\d+';
  return endings.length === 1 ? SLUG + escaped(endings[0] ?? '') : SLUG;
}

/** Parameters that name the article; null where the addresses do not have the same ones. */
function queryPattern(queries: readonly string[]): string | null {
  if (queries.every((query) => query === '')) return '';
  const lists = queries.map((query) => query.split('&').map((pair) => pair.split('=', 2) as [string, string?]));
  const [first = []] = lists;
  if (!lists.every((list) => list.map(([name]) => name).join('&') === first.map(([name]) => name).join('&'))) return null;
  const parts = first.map(([name, value = ''], i) => {
    const values = new Set(lists.map((list) => list[i]?.[1] ?? ''));
    const all = [...values];
    const isNumber = all.every((v) => /^\d+$/.test(v));
    return `${escaped(name)}=${isNumber ? '\\d+' : values.size === 1 && !/\d/.test(value) ? escaped(value) : '[^&]+'}`;
  });
  return `\\?${parts.join('&')}`;
}

export const takes = (patterns: readonly string[], url: string): boolean => patterns.some((pattern) => new RegExp(pattern, 'u').test(url));

/**
 * Of the patterns for these addresses, the one that takes most of what looks like articles and nothing of the
 * navigation; where no pattern takes all addresses, one for each.
 */
export function choosePatterns(urls: readonly string[], links: { readonly likely: readonly string[]; readonly refused: readonly string[] }): Choice {
  const groups = candidatePatterns(urls).length > 0 ? [urls] : urls.map((url) => [url]);
  const patterns = [...new Set(groups.map((group) => chosen(candidatePatterns(group), links)).filter((pattern) => pattern !== null))];
  return { patterns, taken: links.likely.filter((url) => takes(patterns, url)) };
}

function chosen(candidates: readonly string[], { likely, refused }: { readonly likely: readonly string[]; readonly refused: readonly string[] }): string | null {
  const clean = candidates.filter((pattern) => !refused.some((url) => takes([pattern], url)));
  const usable = clean.length > 0 ? clean : candidates.slice(0, 1);
  const count = (pattern: string): number => likely.filter((url) => takes([pattern], url)).length;
  // The sort is stable: of equal ones the narrowest.
  return usable.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}
