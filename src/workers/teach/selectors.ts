/** Selectors by which an element can be found again on other pages of its site. */
import type { OutlineNode } from '../../extractors/article/outline.ts';

/** Tags that say what they hold. */
const SPEAKING: ReadonlySet<string> = new Set(['article', 'main', 'time', 'h1']);
/** Classes that tell the state of an element, or a number of its own. */
const FLEETING = /\d{3,}|^(?:active|current|open|closed|show|hide|hidden|first|last|odd|even|clearfix|row|col(?:-.*)?|container|wrapper|js|no-js)$|^(?:is|has)-|[a-z]+_[a-zA-Z0-9]{5,}$|^css-|^sc-/;
const NAME = /^[a-zA-Z_][\w-]{0,60}$/;
const WHOLE: ReadonlySet<string> = new Set(['#page', 'html', 'body']);

/** The likeliest to last first: id, classes with their tag, then the tag where it speaks for itself. */
export function elementSelectors({ tag, element }: OutlineNode): string[] {
  if (WHOLE.has(tag) || !NAME.test(tag)) return [];
  const id = element.attribs['id']?.trim() ?? '';
  const classes = (element.attribs['class'] ?? '').split(/\s+/).filter((name) => NAME.test(name) && !FLEETING.test(name)).slice(0, 4);
  return [...(NAME.test(id) && !FLEETING.test(id) ? [`#${id}`] : []), ...classes.map((name) => `${tag}.${name}`), ...(SPEAKING.has(tag) ? [tag] : [])];
}
