/** Cities that the text names as places or as acting city governments. */
import type { Step } from '../draft.ts';
import type { RuleSpec } from '../rule.ts';

export const cityStep: Step<'cities'> = { gives: 'cities', needs: ['language', 'ignored', 'sentences', 'dateline', 'dates'], run: () => [] };

export const CITY_RULES: readonly RuleSpec[] = [];
