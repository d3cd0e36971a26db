/** Many articles at once must leave behind what the same articles leave one by one. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Brought, ReadCapture } from '../../../src/store/intake-types.ts';
import type { CaptureResult, NewCapture, Store } from '../../../src/store/store.ts';
import { writtenRecord } from '../../../src/store/written-record.ts';
import { aRecord, anyRecord } from './records.ts';

const TRUST = { proofs: 2, unchecked: 1, lies: false };
const bodyOf = ({ canonicalUrl, finalUrl, digest }: NewCapture) => ({ canonicalUrl, finalUrl, digest });
const HARD = ['plain', 'a "quoted" \\ one', 'nul \0 and half \ud800 of a pair', '{braces, "and" commas}', 'NULL', '成都'];

const successor = (id: string, over: number) => ({ record: writtenRecord(aRecord({ id, title: 'of ours' })), captureId: null, over });

export function intakeContract(opened: () => Store, aCapture: (more?: Partial<NewCapture>) => NewCapture): void {
  let count = 0;
  const address = (): string => `https://many.example/${(count += 1)}`;
  const article = (url = address(), more: Partial<NewCapture> = {}): NewCapture => aCapture({ url, finalUrl: url, canonicalUrl: url, length: 10, ...more });
  /** The capture as it stands in the store. */
  const stored = async (capture: NewCapture) => {
    const store = opened();
    const held = await store.captures.get(await store.captures.add(capture));
    if (held === null) throw new Error('it was added');
    return held;
  };

  describe('many articles at once', () => {
    test('are noted with their visits, in order, whatever their texts hold', async () => {
      const store = opened();
      const brought = HARD.map((text, i): Brought => ({
        capture: article(`${address()}-${text}`, { site: text, etag: text, runId: `r${text.replace('\0', '').toWellFormed()}`, hint: i % 2 === 0 ? { publishedAt: text, from: 'feed' } : null }),
        visit: i === 1 ? null : { trust: TRUST, stated: i === 2 ? text : null },
      }));
      const ids = await store.intake.bring(brought);
      expect(ids.map(Number)).toEqual(ids.map(Number).toSorted((a, b) => a - b));
      for (const [i, { capture, visit }] of brought.entries()) {
        expect(await store.captures.get(ids[i] ?? '')).toEqual({ ...capture, id: ids[i], outcome: null });
        expect(await store.addresses.get(capture.canonicalUrl)).toMatchObject({ url: capture.finalUrl, site: capture.site, result: 'fetched', reason: null, lastFetched: capture.fetchedAt });
        const last = await store.addresses.lastVisit({ kind: 'article', url: capture.url, canonicalUrl: capture.canonicalUrl });
        expect(last === null ? null : { id: last.capture.id, trust: last.trust, stated: last.stated }).toEqual(visit === null ? null : { id: ids[i], ...visit });
      }
    });

    test('of which one was there before, or two are of one address, give each its id; the address tells the last', async () => {
      const store = opened();
      const url = address();
      const [before, first, second] = [article(), article(url), article(url, { fetchedAt: '2024-06-01T00:00:00.000Z' })];
      const known = await store.captures.add(before);
      const visit = { trust: TRUST, stated: null };
      const ids = await store.intake.bring([{ capture: first, visit }, { capture: before, visit }, { capture: second, visit }]);
      expect(ids[1]).toBe(known);
      expect(await Promise.all(ids.map(async (id) => (await store.captures.get(id))?.raw))).toEqual([first.raw, before.raw, second.raw]);
      expect((await store.addresses.lastVisit({ kind: 'article', url, canonicalUrl: url }))?.capture.id).toBe(ids[2]);
    });

    test('find the first whole response of each body', async () => {
      const store = opened();
      const [one, other] = [article(), article()];
      for (const capture of [one, { ...one, raw: { ...one.raw, offset: 7 } }, other]) await store.captures.add(capture);
      expect(await store.intake.whole([bodyOf(other), { ...bodyOf(one), digest: 'sha256:2' }, bodyOf(one)])).toEqual([other.raw, null, one.raw]);
      expect(await store.intake.whole([])).toEqual([]);
    });

    test('leave the records that they leave one by one', async () => {
      const store = opened();
      await fc.assert(fc.asyncProperty(anyRecord, async (any) => {
        const record = { ...any, id: address() };
        const capture = await stored(article(record.id));
        expect(await store.intake.settle([{ capture, record: writtenRecord(record) }])).toEqual([{ result: 'new', reason: null, message: null, recordId: record.id }]);
        expect(JSON.stringify(await store.records.get(record.id))).toBe(JSON.stringify({ ...record, version: 1 }));
        // The content and the columns are those that the other way writes.
        expect(await store.records.put(record, 'another')).toEqual({ result: 'same', version: 1 });
        for await (const found of store.records.all({ site: record.site ?? 'none', ...(record.publishedAt === null ? {} : { since: record.publishedAt.slice(0, 10) }) })) if (found.id === record.id) return;
        expect([record.site, 'not found by its columns']).toEqual([null, 'not found by its columns']);
      }), { numRuns: 30 });
    });

    test('settle captures and addresses; a record that is there gets its next version, or stays', async () => {
      const store = opened();
      const [fresh, known, refused, failed] = [await stored(article()), await stored(article()), await stored(article()), await stored(article())];
      const again = await stored(article(fresh.canonicalUrl));
      await store.records.put(aRecord({ id: known.canonicalUrl }), null);
      const record = (capture: typeof fresh) => writtenRecord(aRecord({ id: capture.canonicalUrl, canonicalUrl: capture.canonicalUrl }));
      const refusal: CaptureResult = { result: 'refused', reason: 'not-article', message: 'nul \0', recordId: null };
      const failure: CaptureResult = { result: 'failed', reason: 'timeout', message: null, recordId: null };
      const read: ReadCapture[] = [{ capture: fresh, record: record(fresh) }, { capture: known, record: record(known) }, { capture: refused, outcome: refusal }, { capture: again, record: record(fresh) }, { capture: failed, outcome: failure }];
      const made = { result: 'new', reason: null, message: null, recordId: fresh.canonicalUrl };
      const [changed, same] = [{ ...made, result: 'changed', recordId: known.canonicalUrl }, { ...made, result: 'same' }];
      expect(await store.intake.settle(read)).toEqual([made, changed, refusal, same, failure]);
      expect(await Promise.all(read.map(async ({ capture }) => (await store.captures.get(capture.id))?.outcome))).toEqual([made, changed, refusal, same, failure]);
      expect(await store.addresses.get(fresh.canonicalUrl)).toMatchObject({ result: 'same', lastFetched: fresh.fetchedAt });
      expect(await store.addresses.get(refused.canonicalUrl)).toMatchObject({ result: 'refused', reason: 'not-article', message: 'nul \0', lastFetched: null });
      expect(await store.addresses.get(known.canonicalUrl)).toMatchObject({ result: 'changed', lastFetched: known.fetchedAt });
      expect(await store.records.get(known.canonicalUrl)).toEqual({ ...aRecord({ id: known.canonicalUrl, canonicalUrl: known.canonicalUrl }), version: 2 });
      // Told twice, it is what it was the first time.
      expect(await store.intake.settle(read.slice(0, 3))).toEqual([made, changed, refusal]);
      expect((await store.records.get(known.canonicalUrl))?.version).toBe(2);
      expect(await store.intake.settle([])).toEqual([]);
    });

    test('written by several at once, in any order, are written once', async () => {
      const store = opened();
      const captures = await Promise.all(Array.from({ length: 12 }, () => stored(article())));
      const turns = [captures, captures.toReversed(), captures].map(async (some) => store.intake.settle(some.map((capture) => ({ capture, record: writtenRecord(aRecord({ id: capture.canonicalUrl })) }))));
      const results = (await Promise.all(turns)).flat();
      // Each hears what became of the capture, whoever wrote it.
      expect(results.map(({ result }) => result)).toEqual(Array.from({ length: 36 }, () => 'new'));
      for (const { canonicalUrl } of captures) expect((await store.records.get(canonicalUrl))?.version).toBe(1);
    });

    test('next versions written by several at once come one after the other', async () => {
      const store = opened();
      const urls = Array.from({ length: 6 }, address);
      for (const id of urls) await store.records.put(aRecord({ id, title: 'the first' }), null);
      const turns = ['a', 'b', 'c'].map(async (title, i) => {
        const captures = await Promise.all((i === 1 ? urls.toReversed() : urls).map(async (url) => stored(article(url))));
        return store.intake.settle(captures.map((capture) => ({ capture, record: writtenRecord(aRecord({ id: capture.canonicalUrl, title })) })));
      });
      expect((await Promise.all(turns)).flat().map(({ result }) => result)).toEqual(Array.from({ length: 18 }, () => 'changed'));
      for (const id of urls) {
        expect((await store.records.get(id))?.version).toBe(4);
        expect(await Promise.all([2, 3, 4].map(async (version) => (await store.records.get(id, version))?.title))).toEqual(expect.arrayContaining(['a', 'b', 'c']));
      }
    });

    test('put over the versions that were seen leave alone what another has written since', async () => {
      const store = opened();
      const [kept, fresh, beaten] = [address(), address(), address()];
      for (const id of [kept, beaten]) await store.records.put(aRecord({ id, title: 'the first' }), null);
      await store.records.put(aRecord({ id: beaten, title: 'of another' }), null);
      expect(await store.records.putAll([successor(kept, 1), successor(fresh, 0), successor(beaten, 1)])).toEqual([
        { result: 'changed', version: 2 }, { result: 'new', version: 1 }, { result: 'same', version: 2 }]);
      expect((await store.records.made([beaten, 'none', kept, fresh])).map(({ title, version }) => [title, version])).toEqual([['of another', 2], ['of ours', 2], ['of ours', 1]]);
    });

    test('of which one cannot be written are not written at all', async () => {
      const store = opened();
      const [good, bad] = [await stored(article()), await stored(article())];
      const id = 'x'.repeat(1001);
      await expect(store.intake.settle([{ capture: good, record: writtenRecord(aRecord({ id: good.canonicalUrl })) }, { capture: bad, record: writtenRecord(aRecord({ id })) }])).rejects.toThrow('at most 1000 bytes');
      expect(await store.records.get(good.canonicalUrl)).toBeNull();
    });
  });
}
