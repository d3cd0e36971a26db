/** Steps that read the text as a whole: language, furniture, sentences, dateline. */
export { datelineStep } from './dateline.ts';
export { furnitureStep } from './furniture.ts';
export { languageStep } from './language.ts';
export { sentenceStep } from './sentences.ts';
export { TEXT_RULES } from './text-rules.ts';
