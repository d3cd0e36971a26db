/** What changed since an earlier export: by the time of the change, or against what that export wrote down of itself. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { BadInput } from '../errors.ts';
import { storeOrder } from '../store/column.ts';
import type { RecordHead } from '../store/store.ts';

export type ChangeKind = 'new' | 'changed' | 'corrected' | 'gone';
/** One record that is not as it was. */
export interface Change {
  readonly id: string;
  readonly what: ChangeKind;
  /** Version that stands; null for what is gone. */
  readonly version: number | null;
  /** Version that was exported before; null where it is new, absent where it is not known. */
  readonly before?: number | null;
}
/** A record that an export holds, as it writes it down: id, version, id of the last correction. */
type Held = readonly [id: string, version: number, said: string | null];

/** What an export writes down of a record. */
export const heldLine = ({ id, version, said }: RecordHead): string => `${JSON.stringify([id, version, said])}\n`;

/** Of records that changed since a time: which way. */
export function changeSince({ id, version, writtenAt }: RecordHead, since: string): Change {
  const isRewritten = Date.parse(writtenAt) >= Date.parse(since);
  return { id, what: !isRewritten ? 'corrected' : version === 1 ? 'new' : 'changed', version };
}

/** Both lists run in the order of the store; each head comes with its change, null where it is as it was. */
export async function* changesAgainst(file: string, heads: AsyncIterable<RecordHead>): AsyncGenerator<{ readonly head: RecordHead | null; readonly change: Change | null }> {
  const earlier = heldIn(file)[Symbol.asyncIterator]();
  let before = await earlier.next();
  for await (const head of heads) {
    while (before.done !== true && storeOrder(before.value[0], head.id) < 0) {
      yield { head: null, change: gone(before.value) };
      before = await earlier.next();
    }
    if (before.done === true || before.value[0] !== head.id) {
      yield { head, change: { id: head.id, what: 'new', version: head.version, before: null } };
      continue;
    }
    yield { head, change: difference(before.value, head) };
    before = await earlier.next();
  }
  for (; before.done !== true; before = await earlier.next()) yield { head: null, change: gone(before.value) };
}

const gone = ([id, version]: Held): Change => ({ id, what: 'gone', version: null, before: version });

function difference([, version, said]: Held, head: RecordHead): Change | null {
  if (version === head.version && said === head.said) return null;
  return { id: head.id, what: version === head.version ? 'corrected' : 'changed', version: head.version, before: version };
}

async function* heldIn(file: string): AsyncGenerator<Held> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line !== '') yield heldOf(line, `${file}:${number}`);
  }
}

function heldOf(line: string, where: string): Held {
  let json: unknown = null;
  try {
    json = JSON.parse(line);
  } catch {
    // Told below.
  }
  if (Array.isArray(json) && typeof json[0] === 'string' && typeof json[1] === 'number') return json as unknown as Held;
  throw new BadInput(`${where} is damaged: remove the file, and the next export with --since last writes everything`);
}
