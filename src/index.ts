/** The library's door: `extract` and the types of what it gives. Importing it does nothing else. */
export { extract, type ExtractInput, type HtmlInput, type TextInput } from './extractors/extract.ts';
export type * from './record.ts';
