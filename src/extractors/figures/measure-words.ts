/** Words that the measure of a figure leaves out, or turns into its own noun. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Dropped at both ends of a measure: articles, joints, auxiliaries, reporting verbs, adverbs. */
export const TRIMMED: ReadonlySet<string> = list(`
  the a an of in on at by for from to with and or but as than then that which who whom whose where when while if so this these those its it their they his her our we he she i
  is are was were be been being has have had having do does did will would shall should can could may might must
  reached reaches reach totalled totaled totals totalling totaling amounted amounts amounting came comes come stood stands stand hit hits numbered numbering exceeded exceeds exceed surpassed crossed topped passed
  recorded records posted posts saw sees seen registered registers reported reports achieved achieving attained valued worth equal equals equalling account accounts accounted accounting represents representing represented making
  rose rise rises risen rising grew grow grows grown growing increased increases increasing climbed jumped surged soared expanded fell fall falls fallen falling dropped declined declines decreased shrank lost up down plus minus
  more less fewer over under about around some nearly almost approximately roughly up to least most only just even also still already now today yesterday currently meanwhile there here not no well further another
  each every all both any per year-on-year annually yearly monthly altogether together further respectively according compared or against versus vs out into onto within between during
  contained contains covers cover covered measures measuring including include includes etc increased put puts make makes made said says further alone him them us me you
  estimated expected planned projected nearly close cost costs costing priced set left took brought alone laid increase growth rise decline decrease drop gain jump reduction`);

/** Where the words before a figure are cut: what stands before them tells of something else. */
export const CUTS: ReadonlySet<string> = list('which who whom whose where when while that because although though if but than as so including compared according after since until');

/** Prepositions that lead a complement behind a figure. */
export const COMPLEMENTS: ReadonlySet<string> = list('of for in to from at between per through with into on under towards across among by');

/** Nouns that say how something changed, by the words of the text. */
export const CHANGE_NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:growth|grew|grow|grown|growing|grows)$/, 'growth'], [/^(?:increase|increased|increases|increasing|up|plus|more|higher|added)$/, 'increase'], [/^(?:rose|rise|rises|risen|rising|climbed|jumped|surged|soared)$/, 'rise'],
  [/^(?:fell|fall|falls|fallen|down|minus|lower|less|slipped|slumped|plunged)$/, 'fall'], [/^(?:dropped|drop|drops|dropping)$/, 'drop'], [/^(?:expanded|expansion|expanding)$/, 'expansion'], [/^reduction$/, 'reduction'], [/^(?:decline|declined|declines|declining)$/, 'decline'], [/^(?:decrease|decreased|decreases|reduced|cut|shrank)$/, 'decrease'], [/^contract(?:ed|ing|ion)$/, 'contraction'], [/^(?:improved|improvement|improving)$/, 'improvement'], [/^(?:lost|loss|losing)$/, 'loss'],
];
/** The noun of change that a measure begins with. */
export const CHANGE_LEAD = /^(?:growth|increase|rise|fall|decrease|decline|drop|improvement|loss|expansion|contraction|reduction) in /;
/** Adjectives behind a length, and the noun they stand for. */
export const DIMENSIONS: Readonly<Record<string, string>> = { long: 'length', wide: 'width', high: 'height', tall: 'height', deep: 'depth', thick: 'thickness' };

/** Nouns of change that may stand behind a percentage: `a 24 percent jump`. */
export const CHANGE_NOUN = /^(?:increase|growth|rise|jump|gain|surge|decline|decrease|drop|fall|reduction|cut|more|less|higher|lower|up|down|fewer|larger|above|below|faster|slower|year|yoy|y)$/;
/** People who stand for the places they come from. */
export const ENVOYS: ReadonlySet<string> = list(`guests representatives delegates delegations mayors envoys officials entrepreneurs experts leaders participants students scholars athletes teams exhibitors visitors diplomats ambassadors
  companies enterprises members businesspeople artists journalists media buyers institutions universities people counterparts speakers governors councillors professors investors attendees merchants volunteers`);

/** Bodies of people and things that a count is of: `a delegation of 26 people`. */
export const GROUPS: ReadonlySet<string> = list('delegation delegations group team party staff crew committee panel jury fleet board mission class batch consortium commission council parliament assembly troupe orchestra choir squad cohort contingent');
/** Verbs that say no more than that something is there: `covers 34 trains`, `consists of 18 buses`. */
export const LIGHT: ReadonlySet<string> = list('covered consisted included comprised involved contained featured provided spanned boasted counted numbered had seen shown foreseen wanted needed required got become became done marked composed represented');
/** What was done with money, as a noun. */
export const NOMINALS: Readonly<Record<string, string>> = { invested: 'investment', donated: 'donation', saved: 'saving', poured: 'investment', contributed: 'contribution', lent: 'loan', lended: 'loan', chipped: 'contribution' };
/** Verbs with someone between them and an amount: `cost taxpayers $18,240`. */
export const PAYING: ReadonlySet<string> = list('cost costs costing saved saves saving earned earns earning brought pays paid owed owes lent gave gives granted grants fined fines charged charges');
