/** Who is meant by an office alone: "the Governor" of whom the sentences before spoke by name. */
import type { Member } from './actor.ts';
import type { Pointer } from './pointers.ts';
import type { Story } from './story.ts';

/** True of pointing words that name an office. */
export function isOffice(story: Story, pointer: Pointer): boolean {
  return pointer.pronoun === 'person' && /^[Tt]he \p{Lu}/u.test(story.wordsOf(pointer));
}

/** The person last told by that office before the words, or null. */
export function holderOf({ everyone, draft: { text } }: Story, { start, end }: Pointer): Member | null {
  const office = text.slice(start + 'the '.length, end).toLowerCase();
  return everyone.findLast((a) => a.kind === 'person' && a.start < start && a.person?.title?.toLowerCase().includes(office) === true) ?? null;
}
