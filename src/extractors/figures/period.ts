/** The time a figure is about: the date that the text names in the same clause. */
import type { DateFinding, Found, Span } from '../../record.ts';

type Dates = readonly Found<DateFinding>[];

/** The nearest date of the sentence; one that follows the figure at once wins over one before it. */
export function periodOf(figure: Span, sentence: Span | null, dates: Dates): string | null {
  if (sentence === null) return null;
  const inside = dates.filter((d) => d.start >= sentence.start && d.end <= sentence.end && !d.value.startsWith('XXXX'));
  const after = inside.find((d) => d.start >= figure.end);
  const before = inside.findLast((d) => d.end <= figure.start);
  if (after !== undefined && after.start - figure.end < 40) return after.value;
  return (before ?? after)?.value ?? null;
}
