/** Words that the measure of a figure leaves out, or turns into its own noun. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words of comparison that tell a change without a noun of it: `up 4 percent`, `4 percent more`. */
const DEGREES = ['up', 'down', 'more', 'less', 'lower', 'above', 'below'] as const;
/** Nouns that say how something changed, by the words of the text. */
export const CHANGE_NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:growth|grew|grow|grown|growing|grows)$/, 'growth'], [/^(?:increase|increased|increases|increasing|plus|higher|added)$/, 'increase'], [/^(?:rose|rise|rises|risen|rising|climbed|jumped|surged|soared)$/, 'rise'],
  [/^(?:fell|fall|falls|fallen|minus|fewer|slipped|slumped|plunged)$/, 'fall'], [/^(?:dropped|drop|drops|dropping)$/, 'drop'], [/^(?:expands?|expanded|expansion|expanding)$/, 'expansion'], [/^reduc(?:tion|ed|es|ing)$/, 'reduction'], [/^(?:decline|declined|declines|declining)$/, 'decline'], [/^(?:decrease|decreased|decreases|decreasing)$/, 'decrease'], [/^cuts?$/, 'cut'], [/^(?:shrank|shrunk|shrinks|shrinking)$/, 'fall'], [/^contract(?:ed|ing|ion)$/, 'contraction'], [/^(?:improved|improvement|improving)$/, 'improvement'], [/^(?:lost|loss|losing)$/, 'loss'],
  ...DEGREES.map((degree) => [new RegExp(`^${degree}$`), degree] as const),
];
/** The noun of change that a measure begins with. */
export const CHANGE_LEAD = /^(?:growth|increase|rise|fall|decrease|decline|drop|improvement|loss|expansion|contraction|reduction|cut|up|down|more|less|lower|(?:above|below)(?: \([^)]*\))?) in /;
/** `more in exports`, `up in exports`, `above (budget) in exports`, as they are kept while a text is read, in the words of the text: `more exports`, `exports, up`, `exports above budget`. */
export function asWritten(measure: string): string {
  const [, side, level, what] = LEVEL_IN.exec(measure) ?? [];
  if (side !== undefined && level !== undefined && what !== undefined) return `${what} ${side} ${level}`;
  const [, degree, of] = DEGREE_IN.exec(measure) ?? [];
  if (degree === undefined || of === undefined) return measure;
  if (of.startsWith('share ')) return `${LESS.test(degree) ? 'fall' : 'rise'} in ${of}`;
  return BEHIND.test(degree) ? `${of}, ${degree}` : `${degree} ${of}`;
}
const LEVEL_IN = /^(above|below) \(([^)]*)\) in (.+)$/;
const DEGREE_IN = /^(up|down|more|less|lower|above|below) in (.+)$/;
const LESS = /^(?:down|less|lower|below)$/;
const BEHIND = /^(?:up|down|above|below)$/;
/** Adjectives behind a length, and the noun they stand for. */
export const DIMENSIONS: Readonly<Record<string, string>> = { long: 'length', wide: 'width', high: 'height', tall: 'height', deep: 'depth', thick: 'thickness' };

/** Nouns of change that may stand behind a percentage: `a 24 percent jump`. */
export const CHANGE_NOUN = /^(?:increase|growth|rise|jump|gain|surge|decline|decrease|drop|fall|reduction|cut|more|less|higher|lower|up|down|fewer|larger|above|below|faster|slower|dearer|costlier|pricier|bigger|stronger|longer|heavier|cheaper|smaller|weaker|shorter|lighter|year|yoy|y)$/;
/** People who stand for the places they come from. */
export const ENVOYS: ReadonlySet<string> = list(`guests representatives delegates delegations mayors envoys officials entrepreneurs experts leaders participants students scholars athletes teams exhibitors visitors diplomats ambassadors
  companies enterprises members businesspeople artists journalists media buyers institutions universities people counterparts speakers governors councillors professors investors attendees merchants volunteers`);

/** Bodies of people and things that a count is of: `a delegation of 26 people`. */
export const GROUPS: ReadonlySet<string> = list('delegation delegations group team party staff crew committee panel jury fleet board mission class batch consortium commission council parliament assembly troupe orchestra choir squad cohort contingent');
/** Verbs that say no more than that something is there: `covers 34 trains`, `consists of 18 buses`. */
export const LIGHT: ReadonlySet<string> = list('put covered consisted included comprised involved contained featured provided spanned boasted counted numbered had seen shown foreseen wanted needed required got become became done marked composed represented left');
/** What was done with money, as a noun. */
export const NOMINALS: Readonly<Record<string, string>> = { invested: 'investment', donated: 'donation', saved: 'saving', poured: 'investment', contributed: 'contribution', lent: 'loan', lended: 'loan', chipped: 'contribution' };
/** Verbs with someone between them and an amount: `cost taxpayers $18,240`. */
export const PAYING: ReadonlySet<string> = list('awarded awards award lend lends lending offered offers offer handed hands cost costs costing saved saves saving earned earns earning brought pays paid owed owes lent gave gives granted grants fined fines charged charges');
