/** Every day that a page offers as its day of publication, with how much each is worth. */
import { fromUrl } from './address-days.ts';
import type { Candidate, DateContext } from './candidate.ts';
import { fromBoxes } from './date-boxes.ts';
import { MODIFIED_META, PUBLISHED_META } from './date-words.ts';
import { fromElements } from './element-days.ts';
import { metaOf } from './facts.ts';
import { type JsonObject, stringOf } from './json-ld.ts';
import { machineDate } from './machine-date.ts';
import type { PublishedFrom } from '../../record.ts';
import { fromText, fromShort } from './visible-days.ts';

export function candidatesOf(context: DateContext): Candidate[] {
  if (context.named != null) return [{ value: context.named, from: 'visible', weight: 10, modified: false }];
  return [...fromJsonLd(context), ...fromMeta(context), ...fromElements(context), ...fromText(context), ...fromShort(context), ...fromBoxes(context), ...fromUrl(context)];
}

function candidate(value: string | null, more: { from: PublishedFrom; weight: number; modified?: boolean }): Candidate[] {
  return value === null ? [] : [{ value, from: more.from, weight: more.weight, modified: more.modified ?? false }];
}

function fromJsonLd(context: DateContext): Candidate[] {
  const { facts, order } = context;
  const others = otherArticles(context);
  return facts.jsonLd.flatMap((object: JsonObject, i) => {
    const type = stringOf(object['@type']) ?? '';
    const weight = (others.has(object) ? 1 : isArticle(object) ? 8 : type.endsWith('Page') ? 6.5 : 5) - Math.min(i, 6) * (others.has(object) ? 0 : 0.3);
    const read = (key: string): string | null => machineDate(typeof object[key] === 'number' ? String(object[key]) : stringOf(object[key]), order);
    return [
      ...candidate(read('datePublished') ?? read('uploadDate'), { from: 'jsonld', weight }),
      ...candidate(read('dateCreated'), { from: 'jsonld', weight: weight - 2 }),
      ...candidate(read('dateModified'), { from: 'jsonld', weight: weight - 3, modified: true }),
    ];
  });
}

const isArticle = (object: JsonObject): boolean => /Article|Posting|Report/i.test(stringOf(object['@type']) ?? '');
const squeezed = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Where several articles are described under different headlines: those that are not called like this page. */
function otherArticles({ facts, outline, title }: DateContext): ReadonlySet<JsonObject> {
  const articles = facts.jsonLd.filter((object) => isArticle(object) && stringOf(object['headline']) !== null);
  if (new Set(articles.map((object) => stringOf(object['headline']))).size < 2) return new Set();
  const names = [outline.blocks[title]?.text ?? null, metaOf(facts, 'og:title'), facts.titleTag].map(squeezed).filter((name) => name.length > 3);
  return new Set(articles.filter((object) => {
    const headline = squeezed(stringOf(object['headline']));
    return !names.some((name) => name.includes(headline) || headline.includes(name));
  }));
}

function fromMeta({ facts, order }: DateContext): Candidate[] {
  const chinese = facts.meta.has('articletitle') || facts.meta.has('columnname') || facts.meta.has('contentsource');
  const found: Candidate[] = [];
  for (const [i, name] of PUBLISHED_META.entries()) {
    for (const content of facts.meta.get(name) ?? []) {
      const value = machineDate(content, order);
      if (value === null) continue;
      // Chinese government pages give Beijing time and do not say so.
      found.push({ value: chinese && name === 'pubdate' && /T\d\d:\d\d(?::\d\d)?$/.test(value) ? `${value}+08:00` : value, from: 'meta', weight: i < 32 ? 8 : 6, modified: false });
      break;
    }
  }
  return [...found, ...MODIFIED_META.flatMap((name) => candidate(machineDate(facts.meta.get(name)?.[0] ?? null, order), { from: 'meta', weight: 4.5, modified: true }))];
}
