/** What a figure hangs on in its clause: the verb it is the object of, the subject it is told of, the noun before `of`. */
import type { Stretch } from '../clause.ts';
import { EMPTY } from '../subject.ts';

/**
 * - `told`: the figure says how large `phrase` is (`exports rose to N`, `iron ore: N`)
 * - `done`: the figure is what was done by `phrase` (`the port handled N`), `verb` says what, as a participle
 * - `had`: `phrase` has it; `of`, `for`, `with`, `beside`: it hangs on `phrase` by a preposition
 * - `chained`: it hangs on the figure before it; `appended`: it tells more of the figure before it; `first`: nothing stands before it
 */
export interface Governor {
  readonly role: 'told' | 'done' | 'had' | 'of' | 'for' | 'with' | 'beside' | 'chained' | 'appended' | 'first';
  readonly phrase: Stretch;
  readonly verb: string;
  /** The verb as the text has it. */
  readonly said?: string;
  /** The subject was told before: `it stood at N`. */
  readonly pronoun: boolean;
  /** The preposition between verb and figure. */
  readonly through?: string;
  /** `goods were exported for N`: the phrase suffered what the verb says. */
  readonly passive?: boolean;
}

/** A governor without a verb. */
export const bare = (role: Governor['role'], phrase: Stretch = EMPTY): Governor => ({ role, phrase, verb: '', pronoun: false });
