/** Quantities that the text reports. */
import type { Step } from '../draft.ts';
import type { RuleSpec } from '../rule.ts';

export const figureStep: Step<'figures'> = { gives: 'figures', needs: ['language', 'ignored', 'sentences', 'dates', 'cities'], run: () => [] };

export const FIGURE_RULES: readonly RuleSpec[] = [];
