/** Records that were just written, so that who reads them next need not go to the disk. */
import type { RawPointer } from '../../record.ts';

/** Bytes that are kept: as many pages as a crawl is ahead of its readers. */
const MOST_BYTES = 6 * 1024 * 1024;

export class RecentMembers {
  readonly #members = new Map<string, Buffer>();
  #bytes = 0;

  keep(pointer: RawPointer, member: Buffer): void {
    if (member.length > MOST_BYTES / 8) return;
    this.#members.set(nameOf(pointer), member);
    this.#bytes += member.length;
    for (const [name, { length }] of this.#members) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#members.delete(name);
      this.#bytes -= length;
    }
  }

  /** The record, which is then forgotten: it is read once. */
  take(pointer: RawPointer): Buffer | null {
    const name = nameOf(pointer);
    const member = this.#members.get(name) ?? null;
    if (member === null) return null;
    this.#members.delete(name);
    this.#bytes -= member.length;
    return member;
  }
}

const nameOf = ({ file, offset }: RawPointer): string => `${file} ${offset}`;
