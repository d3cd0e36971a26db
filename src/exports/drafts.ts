/** The files of one export: none takes its place before all are whole. */
import { Draft } from '../store/draft.ts';

/** A file that was written. */
export interface WrittenFile { readonly name: string; readonly rows: number; readonly bytes: number }

export class Drafts {
  readonly #open: { readonly name: string; readonly draft: Draft; rows: number }[] = [];
  readonly #place: (name: string) => string;

  /** `place` gives the path of a file by its name. */
  constructor(place: (name: string) => string) {
    this.#place = place;
  }

  /** A new file; `row` is to be called for each row put into it. */
  async file(name: string): Promise<{ readonly write: (piece: string | Uint8Array) => Promise<void>; readonly row: () => void }> {
    const held = { name, draft: await Draft.open(this.#place(name)), rows: 0 };
    this.#open.push(held);
    return { write: (piece) => held.draft.write(piece), row: () => { held.rows += 1; } };
  }

  /** What was written so far, in the order in which files were begun. */
  written(): readonly WrittenFile[] {
    return this.#open.map(({ name, draft, rows }) => ({ name, rows, bytes: draft.bytes }));
  }

  async commit(): Promise<void> {
    for (const { draft } of this.#open) await draft.close();
    for (const { draft } of this.#open) await draft.place();
  }

  /** The old files stay. */
  async discard(): Promise<void> {
    for (const { draft } of this.#open) await draft.discard();
  }
}
