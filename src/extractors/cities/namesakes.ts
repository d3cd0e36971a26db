/** People who bear the name of a land. */
import { sensesOfKey } from './gazetteer.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** `Georgia Stevens`, and `Georgia` for her: regions whose names the text gives to a person and never puts behind `in` or a comma. */
export function namesakesOfLands(phrases: readonly Phrase[], tokens: readonly Token[]): ReadonlySet<string> {
  const people = new Set<string>();
  const lands = new Set<string>();
  for (const { first, last, key, senses } of phrases) {
    if (!senses.firstName || senses.regions.length === 0) continue;
    const [own, next] = [tokens[first] as Token, tokens[last + 1]];
    if (own.gap === 'comma' || tokens[first - 1]?.fold === 'in') lands.add(key);
    const surname = next?.shape === 'cap' && next.gap === 'space' ? sensesOfKey(next.fold) : null;
    if (surname?.surname === true && !surname.common) people.add(key);
  }
  for (const key of lands) people.delete(key);
  return people;
}
