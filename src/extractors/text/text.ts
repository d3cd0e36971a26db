/** Steps that read the text as a whole: language, furniture, sentences, dateline. */
import type { Step } from '../draft.ts';
import type { RuleSpec } from '../rule.ts';

export const languageStep: Step<'language'> = { gives: 'language', needs: [], run: () => null };
export const furnitureStep: Step<'ignored'> = { gives: 'ignored', needs: [], run: () => [] };
export const sentenceStep: Step<'sentences'> = {
  gives: 'sentences', needs: ['ignored'],
  run: (draft) => [...draft.text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
};
export const datelineStep: Step<'dateline'> = { gives: 'dateline', needs: ['ignored', 'sentences'], run: () => null };

export const TEXT_RULES: readonly RuleSpec[] = [];
