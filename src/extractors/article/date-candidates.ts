/** Every day that a page offers as its day of publication, with how much each is worth. */
import { fromUrl } from './address-days.ts';
import type { Candidate, DateContext } from './candidate.ts';
import { MODIFIED_META, PUBLISHED_META } from './date-words.ts';
import { fromElements } from './element-days.ts';
import { type JsonObject, stringOf } from './json-ld.ts';
import { machineDate } from './machine-date.ts';
import type { PublishedFrom } from '../../record.ts';
import { fromText, fromYearless } from './visible-days.ts';

export function candidatesOf(context: DateContext): Candidate[] {
  if (context.named != null) return [{ value: context.named, from: 'visible', weight: 10, modified: false }];
  return [...fromJsonLd(context), ...fromMeta(context), ...fromElements(context), ...fromText(context), ...fromYearless(context), ...fromUrl(context)];
}

function candidate(value: string | null, more: { from: PublishedFrom; weight: number; modified?: boolean }): Candidate[] {
  return value === null ? [] : [{ value, from: more.from, weight: more.weight, modified: more.modified ?? false }];
}

function fromJsonLd({ facts, order }: DateContext): Candidate[] {
  return facts.jsonLd.flatMap((object: JsonObject, i) => {
    const type = stringOf(object['@type']) ?? '';
    const weight = (/Article|Posting|Report/i.test(type) ? 8 : type.endsWith('Page') ? 6.5 : 5) - Math.min(i, 6) * 0.3;
    const read = (key: string): string | null => machineDate(stringOf(object[key]), order);
    return [
      ...candidate(read('datePublished') ?? read('uploadDate'), { from: 'jsonld', weight }),
      ...candidate(read('dateCreated'), { from: 'jsonld', weight: weight - 2 }),
      ...candidate(read('dateModified'), { from: 'jsonld', weight: weight - 3, modified: true }),
    ];
  });
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
