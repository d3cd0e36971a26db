/** What the demo does on any backend: the whole way twice, the second time without anything new. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseRecord } from '../src/record.ts';
import { run, temporaryFolder } from './command-line.ts';
import type { Service } from './services.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (a: Ajv2020) => void)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(new URL('../schema/record.schema.json', import.meta.url), 'utf8')) as object);

const recordsIn = (folder: string): string => readFileSync(path.join(folder, 'out', 'records.jsonl'), 'utf8');
const parsed = (lines: string): ReleaseRecord[] => lines.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReleaseRecord);

/** The excerpt of a record that the README shows. */
const excerpt = JSON.parse(/```json\n([\s\S]*?)```/.exec(readFileSync(new URL('../README.md', import.meta.url), 'utf8'))?.[1] ?? '{}') as { id: string };

/** True when all that the excerpt tells stands in the whole; a string that ends in … tells the beginning of one. */
function stands(part: unknown, whole: unknown): boolean {
  if (typeof part === 'string' && part.endsWith('…')) return typeof whole === 'string' && whole.startsWith(part.slice(0, -1));
  if (Array.isArray(part)) return Array.isArray(whole) && part.every((item) => whole.some((other) => stands(item, other)));
  if (typeof part !== 'object' || part === null) return part === whole;
  return typeof whole === 'object' && whole !== null && Object.entries(part).every(([key, value]) => stands(value, (whole as Record<string, unknown>)[key]));
}

export interface Backend {
  readonly name: string;
  readonly there: boolean;
  /** Starts the server, and the variable that names it; null for the embedded one. */
  readonly server: { readonly start: () => Promise<Service>; readonly variable: string } | null;
}

export function describeDemo({ name, there, server }: Backend): void {
  describe(`the demo ${name}`, () => {
    const folder = temporaryFolder('demo');
    let service: Service | null = null;
    beforeAll(async () => {
      if (there && server !== null) service = await server.start();
    });
    afterAll(async () => {
      await service?.stop();
      folder.remove();
    });
    const place = () => ({ cwd: folder.path, env: { DATELINER_BROWSER: 'never', ...(service === null || server === null ? {} : { [server.variable]: service.url }) } });

    test.skipIf(!there)('goes the whole way; a second run finds nothing new and changes nothing', async () => {
      const first = await run(['demo'], place());
      // A slow machine sees lines of progress there.
      expect(first.err).not.toContain('dateliner:');
      expect(first.code).toBe(0);
      expect(first.out).toMatch(/articles seen \(0 known\), \d+ new/);
      expect(first.out).toContain(path.join(folder.path, 'out', 'records.jsonl'));
      expect(first.out).toMatch(/One record of \d+/);
      expect(first.out).toMatch(/robots: http/);
      expect(first.out).toMatch(/needs-browser: http/);

      const lines = recordsIn(folder.path);
      const records = parsed(lines);
      expect(records.length).toBeGreaterThanOrEqual(24);
      const invalid = records.filter((record) => !(validate(record) as boolean)).map((record) => record.canonicalUrl);
      expect(invalid).toEqual([]);
      expect(records.map((r) => r.id)).toEqual(records.map((r) => r.id).toSorted());
      expect(new Set(records.map((r) => r.canonicalUrl)).size).toBe(records.length);
      expect(records.every((r) => !/127\.0\.0\.1/.test(r.canonicalUrl ?? ''))).toBe(true);
      expect(records.some((r) => r.language?.startsWith('zh'))).toBe(true);
      const shown = records.find((r) => r.id === excerpt.id);
      expect(stands(excerpt, shown)).toBe(true);

      const second = await run(['demo', '--json'], place());
      expect(second.code).toBe(0);
      const { runs } = JSON.parse(second.out) as { runs: { pages: Record<string, number>; status: string }[] };
      expect(runs.map((r) => [r.status, r.pages['new'], r.pages['changed']])).toEqual([['done', 0, 0], ['done', 0, 0]]);
      expect(recordsIn(folder.path)).toBe(lines);
      expect(readdirSync(path.join(folder.path, 'out')).toSorted()).toEqual(['latest-run.json', 'records.jsonl', 'review.html', 'runs']);

      const ledger = JSON.parse((await run(['ledger', 'Xiamen', '--with', 'aarhus', '--json'], place())).out) as { kind: string; stands: string; steps: { sources: { recordId: string; evidence: { start: number; end: number; text: string } }[] }[] }[];
      expect(ledger.some((entry) => entry.kind === 'tie')).toBe(true);
      for (const { recordId, evidence } of ledger.flatMap((entry) => entry.steps.flatMap((step) => step.sources))) {
        expect(records.find((r) => r.id === recordId)?.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
      const copies = JSON.parse((await run(['copies', '--json'], place())).out) as { original: string; copies: { kind: string }[] }[];
      expect(copies.map((group) => group.copies.map(({ kind }) => kind))).toContainEqual(['exact']);

      const quiet = await run(['records', '--format', 'csv'], place());
      expect(quiet.out.split('\n').filter(Boolean).length).toBeGreaterThan(records.length);
    });
  });
}
