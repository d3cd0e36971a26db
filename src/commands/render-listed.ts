/** What lists show for an article, for a person. */
import type { SeenItem } from '../store/listing-types.ts';
import { printable } from './render-record.ts';

/** A few lines, or nothing where no list is known that shows it. */
export function renderListed(items: readonly SeenItem[]): string {
  if (items.length === 0) return '';
  const lines = items.flatMap(({ published, title, teaser, list, firstSeen }) => [
    `  ${published ?? 'no day'}: "${title ?? ''}" on ${list}, first seen ${firstSeen.slice(0, 10)}`, ...(teaser === null ? [] : [`    ${teaser.slice(0, 200)}`]),
  ]);
  return `\n${[`listed (${items.length})`, ...lines].map(printable).join('\n')}\n`;
}
