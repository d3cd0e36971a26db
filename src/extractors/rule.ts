/**
 * A rule reads as a specification: its name, and examples of what it takes and what it refuses.
 * Every extractor exports its rules as `RuleSpec`s; one test runs the examples of all of them.
 */

/** A text and the findings of the rule in it, each as `text = value`, joined by `; `. */
export interface Example {
  readonly in: string;
  readonly out: string;
  /** Publication date of the text, ISO 8601. */
  readonly published?: string;
}

export interface RuleSpec {
  /** What `rule` of a finding says: `<kind>.<name>`, e.g. `date.month-day-year`. */
  readonly name: string;
  readonly takes: readonly Example[];
  /** Texts in which the rule finds nothing. */
  readonly refuses: readonly string[];
}
