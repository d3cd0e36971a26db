/** Characters that are told by their number wherever a person or a program might be misled by them. */

/** Control characters but tab and line end, marks that turn a line around, and halves of a character. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** True where a text holds nothing of that kind. */
export function isSafe(text: string): boolean {
  return text.search(UNSAFE) < 0;
}
/** The same JSON, with such characters as JSON escapes: whoever parses it gets them back. */
export function safeJson(json: string): string {
  return json.replace(UNSAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** The text with such characters left out, for files that have no way to tell them. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, '');
}
