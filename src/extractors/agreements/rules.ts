/** The rules of agreements as specifications: what each takes, what it refuses. */
import type { RuleSpec } from '../rule.ts';

export const AGREEMENT_RULES: readonly RuleSpec[] = [];
