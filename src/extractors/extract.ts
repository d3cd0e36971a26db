/** One article in, one record out: the step that `dateliner extract`, the workers and the library share. */
import { assemble, idOf } from './assemble.ts';
import { readText } from './pipeline.ts';
import { rulesetDigest } from './ruleset.ts';
import { townOfHost } from './cities/town-of-host.ts';
import { BadInput } from '../errors.ts';
import type { Circumstances, ExtractInput } from './extract-input.ts';
import type { ReleaseRecord } from '../record.ts';

const ISO_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads one article. Raises `BadInput` when neither text nor html, or neither id nor url, is given, or
 * `publishedAt` is not ISO 8601.
 */
export async function extract(given: ExtractInput, around: Circumstances = {}): Promise<ReleaseRecord> {
  const input = wellFormed(given);
  const publishedAt = input.publishedAt ?? null;
  if (publishedAt !== null && !ISO_DAY.test(publishedAt)) {
    throw new BadInput(`publishedAt must be an ISO 8601 date or date-time, not "${publishedAt}"`);
  }
  if (typeof input.html === 'string') return (await import('./extract-page.ts')).extractPage(input, around);
  if (typeof input.text !== 'string') throw new BadInput('give either text or html');
  const canonical = input.url === undefined ? null : (await import('../page.ts')).canonicalUrl(input.url, around.site?.canonical);
  const id = input.id ?? (canonical === null ? null : idOf(canonical));
  if (id === null) throw new BadInput('give an id or a url');
  const draft = readText({
    text: tidy(input.text), title: input.title ?? null, url: input.url ?? null, publishedAt,
    dateOrder: around.site?.dateOrder ?? null, homeCity: around.site?.homeCity ?? townOfHost(input.url ?? null), ...(around.trace === undefined ? {} : { trace: around.trace }),
  });
  return assemble(draft, {
    id, ruleset: rulesetDigest(), url: input.url ?? null, canonicalUrl: canonical, site: around.siteName ?? around.site?.name ?? null,
    fetchedAt: around.fetchedAt ?? null, raw: around.raw ?? null, pageKind: 'article', authors: [], captions: [], ignored: [],
    language: null, publishedFrom: publishedAt === null ? null : around.publishedFrom ?? 'given',
  });
}

/** Halves of characters become �: strict readers of JSON refuse a whole file for one of them. */
function wellFormed(input: ExtractInput): ExtractInput {
  const names = (['id', 'url', 'title'] as const).filter((name) => input[name]?.isWellFormed() === false);
  return names.length === 0 ? input : { ...input, ...Object.fromEntries(names.map((name) => [name, input[name]?.toWellFormed()])) };
}

/** NFC and `\n` line ends; nothing else of a given text is changed. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').toWellFormed();
}
