/** Organizations, people and quotes. */
import type { Step } from '../draft.ts';
import type { RuleSpec } from '../rule.ts';

export const organizationStep: Step<'organizations'> = { gives: 'organizations', needs: ['ignored', 'sentences', 'cities'], run: () => [] };
export const personStep: Step<'people'> = { gives: 'people', needs: ['ignored', 'sentences', 'cities', 'organizations'], run: () => [] };
export const quoteStep: Step<'quotes'> = { gives: 'quotes', needs: ['ignored', 'sentences', 'organizations', 'people'], run: () => [] };

export const NAME_RULES: readonly RuleSpec[] = [];
