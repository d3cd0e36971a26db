/** The rules by which a city comes to be found, with what each takes and refuses. */
import type { RuleSpec } from '../rule.ts';

export const CITY_RULES: readonly RuleSpec[] = [];
