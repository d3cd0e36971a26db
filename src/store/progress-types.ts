/** How far long work has come. */

export interface Progress {
  /** Where to go on: an offset, an id. */
  readonly position: string;
  readonly done: boolean;
  /** What was counted so far. */
  readonly counts: Readonly<Record<string, number>>;
}
export interface ProgressNotes {
  get(name: string): Promise<Progress | null>;
  note(name: string, progress: Progress): Promise<void>;
  forget(name: string): Promise<void>;
}
