/** Papers whose conclusion somebody denies. */

/** "denied a report that it had signed": true of the verb that begins at a place. */
export function isDisowned(mask: string, verb: number): boolean {
  return DISOWNED.test(mask.slice(Math.max(0, verb - 120), verb));
}
const DISOWNED = /(?:den(?:y|ied|ies|ying)|dismiss(?:ed|es|ing)|refut(?:ed|es|ing)|reject(?:ed|s|ing)) (?:(?:an?|the|all|any|media|press|these|those) )*(?:reports?|rumou?rs?|claims?|suggestions?|speculation|allegations?|assertions?|having|that|it|he|she)(?: [^;:.]{0,60})? $/u;
