/** Releases gathered into files, none of them bigger than a browser opens at once. */
import type { ReleaseRecord } from '../record.ts';
import { documentPieces, embedded, partName } from './document.ts';
import { viewOf } from './view.ts';

/** Releases of one file, bytes of UTF-8; with the page around them a file stays below 5 MB. */
const LARGEST = 4_700_000;

/** A file that is full: its name, and its content in pieces. */
export interface ReviewFile { readonly name: string; readonly pieces: Iterable<string> }

/** Takes records one by one and gives a file whenever one is full; holds no more than one file's releases. */
export class ReviewParts {
  readonly #largest: number;
  #held: string[] = [];
  #bytes = 0;
  #number = 1;

  constructor(largest: number = LARGEST) {
    this.#largest = largest;
  }

  /** The file that is full without this record; null while there is room. */
  add(record: ReleaseRecord): ReviewFile | null {
    const release = embedded(viewOf(record));
    const bytes = Buffer.byteLength(release) + 2;
    const full = this.#held.length > 0 && this.#bytes + bytes > this.#largest ? this.#file(true) : null;
    this.#held.push(release);
    this.#bytes += bytes;
    return full;
  }

  /** The last file, and the name of the one that would come behind it: an earlier run may have left one there. */
  end(): ReviewFile & { readonly beyond: (further: number) => string } {
    const file = this.#file(false);
    const number = this.#number;
    return { ...file, beyond: (further: number) => partName(number + further) };
  }

  #file(next: boolean): ReviewFile {
    const [releases, number] = [this.#held, this.#number];
    this.#held = [];
    this.#bytes = 0;
    this.#number += 1;
    return { name: partName(number), pieces: documentPieces(releases, { number, next }) };
  }
}
