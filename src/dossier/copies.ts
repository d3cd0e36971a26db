/** Releases that are copies of others: told once, counted once. */
import { markup, type Markup } from '../markup.ts';
import { shortTitle } from './citations.ts';
import type { Dossier } from './dossier.ts';
import type { Cited, Shelf } from './shelf.ts';
import type { DossierWords } from './words.ts';

export function copiesPart({ copies }: Dossier, words: DossierWords, releases: Shelf['releases']): Markup {
  if (copies.length === 0) return markup`<p class="soft">${words.none.copies}</p>`;
  const name = (id: string): Markup => {
    const release: Cited | undefined = releases.get(id);
    return markup`<bdi>${release?.title ? shortTitle(release.title) : words.noTitle}</bdi> <span class="soft"><bdi>${release?.site ?? ''}</bdi> ${release?.published ? words.day(release.published) : ''}</span>`;
  };
  return markup`<ul class="copies">${copies.map((group) => markup`<li><strong>${words.original}</strong> ${name(group.original)}<ul>${group.copies.map((copy) => markup`<li>${copy.kind === 'exact' ? words.exact : words.near(Math.round(copy.likeness * 100))}: ${name(copy.id)}${copy.changed.length === 0 ? null : markup`<br><span class="clash">${words.changed}: ${copy.changed.map(({ original, copy: other }) => `${original} → ${other}`).join('; ')}</span>`}</li>`)}</ul></li>
`)}</ul>`;
}
