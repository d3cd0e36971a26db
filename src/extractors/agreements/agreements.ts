/** Agreements and formal relationships that the text says were, are or will be concluded. */
import type { Step } from '../draft.ts';
import type { RuleSpec } from '../rule.ts';

export const agreementStep: Step<'agreements'> = {
  gives: 'agreements', needs: ['language', 'ignored', 'sentences', 'dateline', 'dates', 'cities', 'organizations', 'people'], run: () => [],
};

export const AGREEMENT_RULES: readonly RuleSpec[] = [];
