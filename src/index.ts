/** The library's door: `extract` and the types of what it gives. Importing it does nothing else. */
export { extract } from './extractors/extract.ts';
export type { ExtractInput, HtmlInput, TextInput } from './extractors/extract-input.ts';
export type * from './record.ts';
