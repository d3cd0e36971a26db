/** Reads plain sentences as a release of one fixed day that no site tells anything about. */
import { readText } from '../../src/extractors/pipeline.ts';
import type { Draft } from '../../src/extractors/draft.ts';
import type { Trace } from '../../src/extractors/trace.ts';

/** The draft of a text published on 12 June 2024. */
export function read(text: string, { title = null, trace }: { readonly title?: string | null; readonly trace?: Trace } = {}): Draft {
  return readText({ text, title, url: null, publishedAt: '2024-06-12', dateOrder: null, homeCity: null, ...(trace === undefined ? {} : { trace }) });
}

/** One line a paper of a text: "mou concluded 2024-05 = Turku + Porto". */
export function papersOf(text: string, title: string | null = null): string[] {
  return read(text, { title }).agreements.map((a) => `${a.instrument} ${a.status} ${a.date ?? '-'} = ${a.parties.map((p) => p.name).join(' + ')}`);
}
