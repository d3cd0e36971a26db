import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { extract } from '../src/extractors/extract.ts';
import { siteFor } from '../src/sites/registry.ts';
import { expectations, FIXTURES, missed, pageOf } from './sites-expectations.ts';

/** Writes the misses of today into the expectation: for a person who has looked at each of them (`SITES_MISSES=write`). */
function note(file: string, misses: readonly string[]): void {
  const where = path.join(FIXTURES, 'expectations', file);
  const document = parseDocument(readFileSync(where, 'utf8'));
  document.set('misses', document.createNode([...misses]));
  writeFileSync(where, document.toString({ lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', flowCollectionPadding: false }));
}

test.each(expectations())('$file: what is said of the page is found, but for the misses noted there', async ({ file, expectation }) => {
  const site = siteFor(expectation.url);
  const record = await extract({ html: pageOf(expectation), url: expectation.served ?? expectation.url }, { site, fetchedAt: expectation.fetchedAt ?? null });
  const misses = missed(record, expectation);
  if (process.env['SITES_MISSES'] === 'write') note(file, misses);
  expect(misses.toSorted()).toEqual(expectation.misses.toSorted());
});
