/** Bytes that are pulled, looked at before they are taken, and counted. */

const NOTHING = Buffer.alloc(0);

export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #head: Buffer = NOTHING;
  #ended = false;
  /** Where the next byte stands in the file. */
  offset: number;

  constructor(chunks: AsyncIterable<Uint8Array>, offset = 0) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.offset = offset;
  }

  /** What is at hand, at least one byte; null at the end. Takes nothing. */
  async chunk(): Promise<Buffer | null> {
    while (this.#head.length === 0) if (!(await this.#pull())) return null;
    return this.#head;
  }

  /** At least `least` bytes, fewer only at the end. Takes nothing. */
  async peek(least: number): Promise<Buffer> {
    if (this.#head.length >= least) return this.#head;
    const parts = [this.#head];
    let length = this.#head.length;
    while (length < least && !this.#ended) {
      this.#head = NOTHING;
      if (!(await this.#pull())) break;
      parts.push(this.#head);
      length += this.#head.length;
    }
    this.#head = parts.length === 1 ? parts[0] ?? NOTHING : Buffer.concat(parts, length);
    return this.#head;
  }

  /** Takes bytes that were looked at. */
  skip(count: number): void {
    this.#head = this.#head.subarray(count);
    this.offset += count;
  }

  /** Leaves the rest unread. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#chunks.return?.();
  }

  async #pull(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#chunks.next();
    if (next.done === true) {
      this.#ended = true;
      return false;
    }
    const { buffer, byteOffset, byteLength } = next.value;
    this.#head = Buffer.from(buffer, byteOffset, byteLength);
    return true;
  }
}
