/** Dates and periods that the text names, as EDTF. */
import type { Step } from '../draft.ts';
import type { RuleSpec } from '../rule.ts';

export const dateStep: Step<'dates'> = { gives: 'dates', needs: ['language', 'ignored', 'sentences', 'dateline'], run: () => [] };

export const DATE_RULES: readonly RuleSpec[] = [];
