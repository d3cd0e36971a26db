/** Reads the figures of a text of which nothing else is known: its lines are its sentences. */
import { blankDraft, type Draft } from '../../src/extractors/draft.ts';
import { figureStep } from '../../src/extractors/figures/figures.ts';
import type { FigureFinding, Found } from '../../src/record.ts';

function draftOf(text: string, more: Partial<Draft> = {}): Draft {
  const sentences = [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return { ...blankDraft({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null }), sentences, ...more };
}
export const readFigures = (text: string, more: Partial<Draft> = {}): readonly Found<FigureFinding>[] => figureStep.run(draftOf(text, more));
