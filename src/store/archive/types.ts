/** The archive: every response as it came, in WARC files that any archive tool can replay. */
import type { RawPointer } from '../../record.ts';

export type HeaderList = readonly (readonly [string, string])[];

/** A response to keep. */
export interface ArchivedExchange {
  readonly method: string;
  /** The address that answered. */
  readonly url: string;
  /** ISO 8601 UTC. */
  readonly fetchedAt: string;
  readonly status: number;
  readonly statusText: string;
  /** As received, in order. `content-encoding` is what the server said although `body` is decompressed. */
  readonly headers: HeaderList;
  readonly requestHeaders: HeaderList;
  /** Decompressed. */
  readonly body: Buffer;
  /** Digest of the body (`sha256:` and hex), where it is known already. */
  readonly digest?: string;
  /** True when a browser made the body. */
  readonly rendered: boolean;
  /** What else is to be known of it: names and values of a metadata record. */
  readonly notes?: HeaderList;
}
/** A response as it is read back. */
export interface ArchivedResponse {
  readonly url: string;
  readonly fetchedAt: string;
  readonly status: number;
  readonly statusText: string;
  /** As kept: headers that told of compression and framing have the prefix `x-archive-orig-`. */
  readonly headers: HeaderList;
  readonly body: Buffer;
}

export interface Archive {
  /**
   * Keeps a response and the request that led to it. Resolves when the disk holds it. Raises `Unavailable` when it
   * cannot be written; then nothing of it is kept.
   */
  append(exchange: ArchivedExchange): Promise<RawPointer>;
  /**
   * Keeps of a response only that it came again: its body is that of an earlier one. Null, and nothing is kept, when no
   * whole response with this body can be read at `origin`.
   */
  appendAgain(exchange: ArchivedExchange, origin: RawPointer): Promise<RawPointer | null>;
  /** Reads one response, written by any process. Raises `BadInput`, with file and offset, when it is missing or damaged. */
  read(pointer: RawPointer): Promise<ArchivedResponse>;
  /** The bytes in the file that hold the response, packed; raises as `read` does. */
  member(pointer: RawPointer): Promise<Buffer>;
  /** The record that stands there as it is in the file, unpacked. Raises as `read` does. */
  recordBytes(pointer: RawPointer): Promise<Buffer>;
  close(): Promise<void>;
}
