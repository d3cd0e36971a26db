/** What every store must do, whichever PostgreSQL it stands on. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reason } from '../../../src/errors.ts';
import { RecordSchema } from '../../../src/record.ts';
import { openStore, type OpenStore } from '../../../src/store/open.ts';
import type { StoreConfig } from '../../../src/store/reach.ts';
import type { NewCapture, RunOutcome, RunRefusal, SettledAddress, Store } from '../../../src/store/store.ts';
import { intakeContract } from './intake-contract.ts';
import { aCity, aRecord, anyRecord } from './records.ts';

let counter = 0;
/** A name that no other test uses: the tests of a suite share one database. */
function fresh(word: string): string {
  counter += 1;
  return `${word}-${counter}`;
}

function link(canonicalUrl: string) {
  return { site: 'example', canonicalUrl, url: `${canonicalUrl}?x` };
}

function counted(o: RunOutcome): string {
  return `${o.count} ${o.result} ${o.reason} ${o.language}`;
}

const REASONS: Readonly<Record<string, Reason>> = { failed: 'timeout', refused: 'robots' };
function settledAs(result: SettledAddress['result'], canonicalUrl: string, at = '2024-02-01T00:00:00.000Z'): SettledAddress {
  return { ...link(canonicalUrl), at, result, reason: REASONS[result] ?? null, message: null };
}

function refusal(n: number): RunRefusal {
  const url = `https://news.example/${n}`;
  return { url, canonicalUrl: url, result: 'refused', reason: 'robots', message: 'not \0 wanted', at: '2024-01-01T00:00:00.000Z' };
}

function aCapture(more: Partial<NewCapture> = {}): NewCapture {
  const file = fresh('archive/test');
  return {
    runId: 'run', site: 'example', kind: 'article', url: 'https://news.example/x', finalUrl: 'https://news.example/x',
    canonicalUrl: 'https://news.example/x', fetchedAt: '2024-05-06T07:08:09.123Z', status: 200, contentType: 'text/html',
    etag: null, lastModified: null, digest: `sha256:${'1'.repeat(64)}`, length: 5_000_000_000, rendered: false,
    raw: { file, offset: 4_000_000_000, length: 12 }, hint: null, ...more,
  };
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const nameOf = (url: string, kind: NewCapture['kind'] = 'article') => ({ kind, url: `${url}?x`, canonicalUrl: url });

export function storeContract(words: string, configure: () => Promise<StoreConfig>): void {
  describe(`a store on ${words}`, () => {
    let config: StoreConfig;
    let open: OpenStore;
    let store: Store;
    beforeAll(async () => {
      config = await configure();
      open = await openStore(config);
      ({ store } = open);
    });
    afterAll(() => open.close());

    test('has the same id each time it is opened, and closes twice without complaint', async () => {
      const again = await openStore(config);
      expect(again.store.id).toBe(store.id);
      expect(again.notices).toEqual([]);
      await again.close();
      await again.close();
    });

    intakeContract(() => store, aCapture);

    describe('captures', () => {
      test('come back as they were added', async () => {
        const capture = aCapture({ hint: { publishedAt: '2024-05-01', from: 'feed' }, etag: '"\0"', rendered: true, url: `https://news.example/${'x'.repeat(9000)}` });
        const id = await store.captures.add(capture);
        expect(await store.captures.get(id)).toEqual({ ...capture, id, outcome: null });
      });
      test('are added once for each raw pointer', async () => {
        const capture = aCapture();
        const ids = await Promise.all([1, 2, 3].map(() => store.captures.add(capture)));
        expect(new Set(ids).size).toBe(1);
      });
      test.each(['999999', 'x', '', '-1', '1e3', '99999999999999999999999'])('gives null for the unknown id %j', async (id) => {
        expect(await store.captures.get(id)).toBeNull();
        await store.captures.settle(id, { result: 'new', reason: null, message: null, recordId: null });
      });
      test('are pending until they are settled, and again when they are reopened', async () => {
        const runId = fresh('run');
        const ids = [await store.captures.add(aCapture({ runId })), await store.captures.add(aCapture({ runId })), await store.captures.add(aCapture({ runId }))];
        await store.captures.add(aCapture({ runId, kind: 'listing' }));
        const pending = async (more = {}): Promise<string[]> => (await store.captures.pending({ limit: 10, runId, ...more })).map((c) => c.id);
        expect(await pending()).toEqual(ids);
        expect(await pending({ limit: 1, afterId: ids[0] })).toEqual([ids[1]]);
        const outcome = { result: 'failed', reason: 'encoding', message: 'bad \0 byte', recordId: 'r' } as const;
        await store.captures.settle(ids[1] ?? '', outcome);
        expect(await pending()).toEqual([ids[0], ids[2]]);
        expect(await store.captures.countPending(runId)).toBe(2);
        expect(await store.captures.countPending()).toBeGreaterThanOrEqual(2);
        expect((await store.captures.get(ids[1] ?? ''))?.outcome).toEqual(outcome);
        await store.captures.reopen(ids[1] ?? '');
        expect(await pending()).toEqual(ids);
      });
      test('that are settled come newest first, by result, run and site', async () => {
        const runId = fresh('run');
        const settle = async (result: 'new' | 'refused', site: string): Promise<string> => {
          const id = await store.captures.add(aCapture({ runId, site }));
          await store.captures.settle(id, { result, reason: null, message: null, recordId: null });
          return id;
        };
        const [a, b, c] = [await settle('new', 'one'), await settle('refused', 'one'), await settle('new', 'two')];
        const ids = async (more: object): Promise<string[]> => (await store.captures.settled({ results: ['new', 'refused'], limit: 10, runId, ...more })).map((x) => x.id);
        expect(await ids({})).toEqual([c, b, a]);
        expect(await ids({ limit: 1 })).toEqual([c]);
        expect(await ids({ results: ['new'] })).toEqual([c, a]);
        expect(await ids({ results: [] })).toEqual([]);
        expect(await ids({ site: 'one' })).toEqual([b, a]);
      });
    });

    describe('addresses', () => {
      test('are still to fetch when they are new or failed, and known otherwise', async () => {
        const [never, fetched, kept, refused, failed] = ['never', 'fetched', 'kept', 'refused', 'failed'].map((n) => `https://news.example/${fresh(n)}`) as [string, string, string, string, string];
        await store.addresses.settle(settledAs('fetched', fetched));
        await store.addresses.settle(settledAs('new', kept));
        await store.addresses.settle(settledAs('refused', refused));
        await store.addresses.settle(settledAs('failed', failed));
        const seen = await store.addresses.seen([never, fetched, kept, refused, failed, never].map(link), { at: '2024-03-01T00:00:00.000Z' });
        expect([...seen].toSorted()).toEqual([never, failed].toSorted());
        const looked = await store.addresses.seen([kept, refused].map(link), { at: '2024-03-01T00:00:00.000Z', again: ['robots'] });
        expect([...looked]).toEqual([refused]);
        expect((await store.addresses.seen([refused].map(link), { at: '2024-03-01T00:00:00.000Z', again: ['off-site'] })).size).toBe(0);
      });
      test('remember when they were first and last seen, and last fetched', async () => {
        const url = `https://news.example/${fresh('a')}/${'y'.repeat(9000)}`;
        await store.addresses.seen([link(url)], { at: '2024-01-02T00:00:00.000Z' });
        await store.addresses.seen([link(url)], { at: '2024-01-05T00:00:00.000Z' });
        await store.addresses.seen([link(url)], { at: '2024-01-03T00:00:00.000Z' });
        await store.addresses.settle(settledAs('fetched', url, '2024-01-06T00:00:00.000Z'));
        await store.addresses.settle(settledAs('failed', url, '2024-01-07T00:00:00.000Z'));
        expect(await store.addresses.get(url)).toEqual({
          ...link(url), firstSeen: '2024-01-02T00:00:00.000Z', lastSeen: '2024-01-05T00:00:00.000Z', lastFetched: '2024-01-06T00:00:00.000Z',
          result: 'failed', reason: 'timeout', message: null,
        });
        expect(await store.addresses.get('https://news.example/unheard-of')).toBeNull();
      });
      test('are noted by the thousand, from several crawls at once and in any order', async () => {
        const prefix = fresh('many');
        const links = Array.from({ length: 2500 }, (_, i) => link(`https://news.example/${prefix}/${i}`));
        const seen = await Promise.all([links, links.toReversed(), links].map((l) => store.addresses.seen(l, { at: '2024-01-02T00:00:00.000Z' })));
        expect(seen.map((s) => s.size)).toEqual([2500, 2500, 2500]);
        expect((await store.addresses.seen([], { at: '2024-01-02T00:00:00.000Z' })).size).toBe(0);
      });
    });

    describe('visits', () => {
      const TRUST = { proofs: 3, unchecked: 1, lies: false };
      const visited = async (url: string, more: Partial<SettledAddress> = {}, capture: Partial<NewCapture> = {}): Promise<string> => {
        const captureId = await store.captures.add(aCapture({ etag: '"a"', ...capture }));
        await store.addresses.settle({ ...settledAs('fetched', url), visit: { captureId, trust: TRUST, stated: '2024-01-02' }, ...more });
        return captureId;
      };

      test('tell the last response, what its server is believed, and when it was looked at', async () => {
        const url = `https://news.example/${fresh('visit')}`;
        expect(await store.addresses.lastVisit(nameOf(url))).toBeNull();
        const id = await visited(url);
        expect(await store.addresses.lastVisit(nameOf(url))).toMatchObject({ capture: { id, etag: '"a"' }, trust: TRUST, stated: '2024-01-02', fetchedAt: '2024-02-01T00:00:00.000Z', checkedAt: '2024-02-01T00:00:00.000Z' });
        await store.addresses.stands(nameOf(url), { at: '2024-03-01T00:00:00.000Z', trust: { ...TRUST, unchecked: 2 } });
        expect(await store.addresses.lastVisit(nameOf(url))).toMatchObject({ capture: { id }, trust: { unchecked: 2 }, fetchedAt: '2024-02-01T00:00:00.000Z', checkedAt: '2024-03-01T00:00:00.000Z' });
        await store.addresses.settle(settledAs('new', url));
        expect(await store.addresses.lastVisit(nameOf(url))).toMatchObject({ capture: { id } });
        await store.addresses.settle(settledAs('fetched', url));
        expect(await store.addresses.lastVisit(nameOf(url))).toBeNull();
      });
      test('of a list are none of an article at the same address', async () => {
        const url = `https://news.example/${fresh('both')}`;
        const id = await visited(url, { kind: 'listing' });
        expect(await store.addresses.lastVisit(nameOf(url))).toBeNull();
        expect(await store.addresses.lastVisit(nameOf(url, 'listing'))).toMatchObject({ capture: { id } });
        expect(await store.addresses.get(url)).toBeNull();
      });
      test('that are due are those of kept articles, the longest ago first', async () => {
        const site = fresh('due');
        const [old, older, late, refused] = ['old', 'older', 'late', 'refused'].map((n) => `https://news.example/${fresh(n)}`) as [string, string, string, string];
        for (const [url, at, result] of [[old, '2024-02-01', 'new'], [older, '2024-01-01', 'same'], [late, '2024-06-01', 'new'], [refused, '2024-01-01', 'refused']] as const) {
          await visited(url, { site, at: `${at}T00:00:00.000Z` });
          await store.addresses.settle({ ...settledAs(result, url), site });
        }
        const due = async (limit: number): Promise<string[]> => (await store.addresses.due(site, { before: '2024-05-01T00:00:00.000Z', limit })).map((l) => l.canonicalUrl);
        expect([await due(9), await due(1)]).toEqual([[older, old], [older]]);
      });
      test('that are still to make are found again, with what a list told of them, until they are made or fail too often', async () => {
        const site = fresh('open');
        const [seen, failing, kept] = ['seen', 'failing', 'kept'].map((n) => `https://news.example/${fresh(n)}`) as [string, string, string];
        const hint = { publishedAt: '2024-05-06', from: 'listing' } as const;
        await store.addresses.seen([{ ...link(seen), site, hint }], { at: '2024-01-01T00:00:00.000Z' });
        await store.addresses.seen([{ ...link(failing), site }, { ...link(kept), site }], { at: '2024-01-02T00:00:00.000Z' });
        await store.addresses.settle({ ...settledAs('fetched', kept), site });
        const stillOpen = async (): Promise<string[]> => (await store.addresses.open(site, 9)).map((l) => l.canonicalUrl);
        expect(await store.addresses.open(site, 1)).toEqual([{ url: `${seen}?x`, canonicalUrl: seen, hint }]);
        for (let tries = 1; tries <= 5; tries += 1) {
          expect(await stillOpen()).toEqual([seen, failing]);
          await store.addresses.settle({ ...settledAs('failed', failing), site });
        }
        expect(await stillOpen()).toEqual([seen]);
      });
      test('of pages of a list are noted before they are made', async () => {
        const site = fresh('pages');
        const page = (n: number) => ({ url: `https://${site}.example/list?p=${n}`, canonicalUrl: `https://${site}.example/list?p=${n}`, start: `https://${site}.example/list`, page: n });
        for (const n of [3, 2, 2]) await store.addresses.expect({ ...page(n), site, at: '2024-01-01T00:00:00.000Z' });
        expect(await store.addresses.openPages(site)).toEqual([page(2), page(3)]);
        await store.addresses.settle({ ...settledAs('fetched', ''), kind: 'listing', site, ...page(2) });
        expect(await store.addresses.openPages(site)).toEqual([page(3)]);
        expect(await store.addresses.open(site, 9)).toEqual([]);
      });
    });

    describe('listings', () => {
      test('keep what each list shows for an article, the words of the last time, and when it was first shown so', async () => {
        const url = `https://news.example/${fresh('listed')}`;
        const item = { canonicalUrl: url, list: 'https://news.example/list', title: 'Quay \0 opened', teaser: null, published: '2024-05-01', captureId: '7' };
        await store.listings.note('example', [item, item], '2024-05-02T00:00:00.000Z');
        await store.listings.note('example', [{ ...item, captureId: '8' }], '2024-05-03T00:00:00.000Z');
        await store.listings.note('example', [{ ...item, list: 'https://news.example/feed' }], '2024-05-01T00:00:00.000Z');
        expect(await store.listings.of(url)).toEqual([
          { ...item, firstSeen: '2024-05-02T00:00:00.000Z', lastSeen: '2024-05-03T00:00:00.000Z' },
          { ...item, list: 'https://news.example/feed', firstSeen: '2024-05-01T00:00:00.000Z', lastSeen: '2024-05-01T00:00:00.000Z' },
        ]);
        await store.listings.note('example', [{ ...item, teaser: 'Both mayors came.', captureId: '9' }], '2024-05-04T00:00:00.000Z');
        expect((await store.listings.of(url))[0]).toMatchObject({ teaser: 'Both mayors came.', captureId: '9', firstSeen: '2024-05-02T00:00:00.000Z' });
        expect(await store.listings.of('https://news.example/never-listed')).toEqual([]);
      });
      test('are counted by article since a time', async () => {
        const site = fresh('site');
        const item = (n: number, more: { published?: string; teaser?: string }) => ({ canonicalUrl: `https://${site}/${n}`, list: `https://${site}/list`, title: null, teaser: more.teaser ?? null, published: more.published ?? null, captureId: null });
        await store.listings.note(site, [item(1, { published: '2024-05-01' }), item(2, { teaser: 'A line.' }), item(3, {})], '2024-05-02T00:00:00.000Z');
        await store.listings.note(site, [{ ...item(1, { published: '2024-05-01' }), list: `https://${site}/feed` }], '2024-05-03T00:00:00.000Z');
        expect([await store.listings.counts(site, '2024-05-01T00:00:00.000Z'), await store.listings.counts(site, '2024-05-03T00:00:00.000Z')]).toEqual([{ items: 3, dated: 1, teasers: 1 }, { items: 1, dated: 1, teasers: 0 }]);
      });
    });
    describe('origins', () => {
      test('remember their robots.txt beside their turns', async () => {
        const origin = `https://${fresh('origin')}.example`;
        expect(await store.origins.robots(origin)).toBeNull();
        await store.origins.hold(origin, 1);
        expect(await store.origins.robots(origin)).toBeNull();
        const robots = { text: 'User-agent: *\n# \0', fetchedAt: '2024-01-01T00:00:00.000Z', until: '2024-01-02T00:00:00.000Z' };
        for (const text of ['', robots.text]) await store.origins.keepRobots(origin, { ...robots, text });
        expect(await store.origins.robots(origin)).toEqual(robots);
      });
    });

    describe('records', () => {
      test('get a version each time their content changes, and none when it does not', async () => {
        const id = fresh('record');
        const first = aRecord({ id, canonicalUrl: `https://news.example/${id}` });
        expect(await store.records.put(first, null)).toEqual({ result: 'new', version: 1 });
        const mark = await store.records.mark();
        expect(await store.records.put({ ...first, version: 7, ruleset: 'r2', fetchedAt: '2025-01-01T00:00:00Z', raw: null, url: 'https://other.example/' }, null)).toEqual({ result: 'same', version: 1 });
        expect(await store.records.mark()).toBe(mark);
        expect(await store.records.get(id)).toEqual(first);
        expect(await store.records.put({ ...first, title: 'Other' }, '12')).toEqual({ result: 'changed', version: 2 });
        expect(await store.records.mark()).not.toBe(mark);
        expect(await store.records.get(id)).toEqual({ ...first, title: 'Other', version: 2 });
        expect(await store.records.get(id, 1)).toEqual(first);
        expect(await store.records.get(id, 3)).toBeNull();
        expect(await store.records.byUrl(`https://news.example/${id}`)).toEqual({ ...first, title: 'Other', version: 2 });
        expect(await store.records.put(first, null)).toEqual({ result: 'changed', version: 3 });
        expect(await store.records.get('nobody')).toBeNull();
        expect(await store.records.byUrl('https://news.example/nobody')).toBeNull();
      });
      test('put again from the capture they came from tell what they told at first', async () => {
        const record = aRecord({ id: fresh('twice') });
        const put = (title: string, captureId: string) => store.records.put({ ...record, title }, captureId);
        expect([await put('a', '1'), await put('a', '1'), await put('a', '2')].map((p) => p.result)).toEqual(['new', 'new', 'same']);
        expect([await put('b', '3'), await put('b', '3'), await put('b', '1')].map((p) => p.result)).toEqual(['changed', 'changed', 'same']);
      });
      test('keep every byte of whatever the contract allows', async () => {
        await fc.assert(fc.asyncProperty(anyRecord, async (record) => {
          RecordSchema.parse(record);
          const { version } = await store.records.put(record, null);
          const expected = JSON.stringify({ ...record, version });
          expect(JSON.stringify(await store.records.get(record.id))).toBe(expected);
          const byUrl = record.canonicalUrl === null ? record : await store.records.byUrl(record.canonicalUrl);
          expect(byUrl?.canonicalUrl).toBe(record.canonicalUrl);
        }), { numRuns: 60 });
      });
      test('refuse an id that no index holds', async () => {
        await expect(store.records.put(aRecord({ id: 'x'.repeat(1001) }), null)).rejects.toThrow('at most 1000 bytes');
      });
      test('give each version once to concurrent writers of different contents', async () => {
        const id = fresh('raced');
        const written = await Promise.all(Array.from({ length: 12 }, (_, i) => store.records.put(aRecord({ id, title: `title ${i}` }), null)));
        expect(written.map((w) => w.version).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
        expect(written.filter((w) => w.result === 'new')).toHaveLength(1);
      });
      test('are written once by concurrent writers of one content', async () => {
        const id = fresh('raced');
        const written = await Promise.all(Array.from({ length: 8 }, () => store.records.put(aRecord({ id }), null)));
        expect(written.map((w) => w.result).toSorted()).toEqual(['new', ...Array.from({ length: 7 }, () => 'same')]);
      });
      test('are listed in byte order of their ids, latest versions only', async () => {
        const site = fresh('site');
        const ids = Array.from({ length: 120 }, (_, i) => `${site}-${i}`).concat(['é', 'z', 'Z', '\u{1F600}', '\uFFFD', 'a b'].map((x) => `${site}-${x}`));
        for (const id of ids) await store.records.put(aRecord({ id, site }), null);
        await store.records.put(aRecord({ id: `${site}-5`, site, title: 'changed' }), null);
        const listed = await allOf(store.records.all({ site }));
        expect(listed.map((r) => r.id)).toEqual(ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
        expect(listed.find((r) => r.id === `${site}-5`)?.title).toBe('changed');
        expect((await allOf(store.records.all({ site, limit: 60 }))).map((r) => r.id)).toEqual(listed.slice(0, 60).map((r) => r.id));
        expect(await allOf(store.records.lines({ site }))).toEqual((await allOf(store.records.all({ site }))).map((r) => JSON.stringify(r)));
        expect(await store.records.count({ site })).toBe(ids.length);
        expect(await store.records.count({ site, limit: 10 })).toBe(10);
      });
      test('are found by site, days and city', async () => {
        const site = fresh('site');
        const put = (n: number, publishedAt: string | null, cities = [aCity('Espoo', 660_129)]) => store.records.put(aRecord({ id: `${site}-${n}`, site, publishedAt, cities }), null);
        await put(1, '2024-01-31T23:59:00+08:00');
        await put(2, '2024-02-01', [aCity('Århus', null), aCity('Espoo', 660_129)]);
        await put(3, null);
        await put(4, '2025-01-01', []);
        const found = async (filter: object): Promise<string[]> => (await allOf(store.records.all({ site, ...filter }))).map((r) => r.id.slice(-1));
        expect(await found({})).toEqual(['1', '2', '3', '4']);
        expect(await found({ since: '2024-02-01' })).toEqual(['2', '4']);
        expect(await found({ until: '2024-01-31' })).toEqual(['1']);
        expect(await found({ since: '2024-01-31', until: '2024-12-31' })).toEqual(['1', '2']);
        expect(await found({ city: 'ESPOO' })).toEqual(['1', '2', '3']);
        expect(await found({ city: '660129' })).toEqual(['1', '2', '3']);
        expect(await found({ city: 'årHUS' })).toEqual(['2']);
        expect(await found({ city: "Espoo'; --" })).toEqual([]);
        expect(await found({ site: fresh('nowhere') })).toEqual([]);
      });
    });

    describe('runs', () => {
      test('start, finish and are listed latest first', async () => {
        const site = fresh('site');
        const old = await store.runs.start(site, '2024-01-01T00:00:00.000Z');
        const run = await store.runs.start(site, '2024-01-02T00:00:00.000Z');
        expect(run).toEqual({ id: run.id, site, startedAt: '2024-01-02T00:00:00.000Z', finishedAt: null, status: 'running', summary: null });
        await store.runs.finish(run.id, { finishedAt: '2024-01-02T00:01:00.000Z', status: 'done', summary: { note: 'a\0b', n: 3 } });
        expect(await store.runs.get(run.id)).toEqual({ ...run, finishedAt: '2024-01-02T00:01:00.000Z', status: 'done', summary: { note: 'a\0b', n: 3 } });
        expect((await store.runs.latest(10, site)).map((r) => r.id)).toEqual([run.id, old.id]);
        expect(await store.runs.latest(1, site)).toHaveLength(1);
        expect((await store.runs.latest(1000)).map((r) => r.id)).toContain(old.id);
        expect(await store.runs.get('no such run')).toBeNull();
      });
      test('count what became of their articles', async () => {
        const run = await store.runs.start('example', '2024-01-01T00:00:00.000Z');
        const [finnish, unknown] = [fresh('fi'), fresh('unknown')];
        await store.records.put(aRecord({ id: finnish, language: 'fi' }), null);
        await store.records.put(aRecord({ id: unknown, language: null }), null);
        for (const [result, reason, recordId] of [['new', null, finnish], ['new', null, finnish], ['new', null, unknown], ['refused', 'not-article', null]] as const) {
          const id = await store.captures.add(aCapture({ runId: run.id }));
          await store.captures.settle(id, { result, reason, message: null, recordId });
        }
        await store.runs.noteRefusal(run.id, refusal(1));
        await store.captures.add(aCapture({ runId: run.id }));
        await store.captures.add(aCapture({ runId: run.id, kind: 'feed' }));
        const outcomes = await store.runs.outcomes(run.id);
        expect(outcomes.map(counted).toSorted()).toEqual(['1 new null und', '1 null null null', '1 refused not-article null', '1 refused robots null', '2 new null fi']);
      });
      test('note an address they refused once, in the order of refusal', async () => {
        const run = await store.runs.start('example', '2024-01-01T00:00:00.000Z');
        for (const n of [2, 1, 2, 3]) await store.runs.noteRefusal(run.id, refusal(n));
        expect(await store.runs.refusals(run.id, 2)).toEqual([refusal(2), refusal(1)]);
        const id = await store.captures.add(aCapture({ runId: run.id, url: 'https://news.example/9', canonicalUrl: 'https://news.example/9', fetchedAt: '2024-01-01T00:00:01.000Z' }));
        await store.captures.settle(id, { result: 'failed', reason: 'encoding', message: 'bad bytes', recordId: null });
        expect(await store.runs.refusals(run.id, 10)).toEqual([refusal(2), refusal(1), refusal(3), {
          url: 'https://news.example/9', canonicalUrl: 'https://news.example/9', result: 'failed', reason: 'encoding', message: 'bad bytes', at: '2024-01-01T00:00:01.000Z',
        }]);
      });
    });

    describe('locks', () => {
      test('are held by one, and free again when released', async () => {
        const crawl = fresh('crawl');
        const held = await store.lock(crawl);
        expect(held?.lost.aborted).toBe(false);
        expect(await store.lock(crawl)).toBeNull();
        const other = await store.lock(fresh('crawl'));
        expect(other).not.toBeNull();
        await held?.release();
        await held?.release();
        expect(held?.lost.aborted).toBe(true);
        const again = await store.lock(crawl);
        expect(again).not.toBeNull();
        await Promise.all([again?.release(), other?.release()]);
      });
    });
  });
}
