/** Files of records, one a line: read back by the contract, those of earlier versions brought up to it. */
import { BadInput } from './errors.ts';
import { RecordSchema, SCHEMA_VERSION, type ReleaseRecord } from './record.ts';

/** Fields that a record of an earlier version may lack, and what they were before there was anything to say. */
const SINCE_ADDED: Readonly<Record<string, unknown>> = {
  authors: [], captions: [], ignored: [], dates: [], cities: [], agreements: [], figures: [], people: [], organizations: [], quotes: [],
  url: null, canonicalUrl: null, site: null, fetchedAt: null, raw: null, title: null, language: null, publishedAt: null, publishedFrom: null, dateline: null,
  version: 1, pageKind: 'article',
};

/** The record of a line. Raises `BadInput` that says what is wrong and what to do. */
export function recordOfLine(line: string): ReleaseRecord {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    throw new BadInput('the line is no JSON: it may be cut off', 'invalid-record');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new BadInput('the line is no record', 'invalid-record');
  refuseOtherVersions(json as Readonly<Record<string, unknown>>);
  const checked = RecordSchema.safeParse({ ...SINCE_ADDED, ...json });
  if (checked.success) return checked.data;
  const issues = checked.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.') || 'the record'}: ${message}`).join('; ');
  throw new BadInput(`the record does not keep to the contract (${issues}): make it anew with "dateliner extract", which reads the "text" or "html" of a line`, 'invalid-record');
}

function refuseOtherVersions({ schemaVersion, text }: Readonly<Record<string, unknown>>): void {
  if (schemaVersion === SCHEMA_VERSION) return;
  const again = typeof text === 'string' ? 'its text is in it: "dateliner extract FILE.jsonl" makes a record of today from it' : 'make it anew with "dateliner extract"';
  if (schemaVersion === undefined) throw new BadInput(`the line has no "schemaVersion": it is no record, or of an early Dateliner; ${again}`, 'invalid-record');
  const isNewer = Number(schemaVersion) > Number(SCHEMA_VERSION);
  throw new BadInput(`the record is of version ${JSON.stringify(schemaVersion)} of the contract, and this Dateliner reads version ${SCHEMA_VERSION}: ${isNewer ? 'upgrade it' : again}`, 'invalid-record');
}
