/** What each rule for dates takes and refuses. */
import type { RuleSpec } from '../rule.ts';

export const DATE_RULES: readonly RuleSpec[] = [];
