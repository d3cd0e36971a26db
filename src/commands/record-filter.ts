/** Which records a person asks for, by the options that `records` and `export` share. */
import type { RecordFilter } from '../store/store.ts';
import { given, limitOf, spanOf } from './limits.ts';

type Asked = { readonly [name in 'site' | 'since' | 'until' | 'city' | 'limit']?: string | undefined };

/** `days`: what the options of the first and the last day are called. Raises `WrongUse`. */
export function recordFilterOf({ site, since, until, city, limit }: Asked, days: readonly [string, string]): RecordFilter {
  return { ...spanOf(days, since, until), ...given({ site, city, limit: limitOf(limit) }) };
}
