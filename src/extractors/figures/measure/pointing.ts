/** Subjects that only point back to what was measured before: `the total came to N`. */
const POINTERS: ReadonlySet<string> = new Set(['figure', 'total', 'number', 'amount', 'sum', 'value', 'volume']);
const POINTING = new RegExp(`^(?:(?:total|overall|combined|corresponding|comparable) )*(?:${[...POINTERS].join('|')})$`, 'i');

/** True of the last word of such a subject. */
export const isPointer = (word: string): boolean => POINTERS.has(word);

/** True of the whole of it. */
export const isPointing = (subject: string): boolean => POINTING.test(subject);
