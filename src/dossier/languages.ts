/** Languages that a dossier can be written in. */
import type { DossierWords } from './words.ts';
import { GERMAN } from './words-de.ts';
import { ENGLISH } from './words-en.ts';
import { CHINESE } from './words-zh.ts';

export const LANGUAGES: Readonly<Record<string, DossierWords>> = { en: ENGLISH, de: GERMAN, zh: CHINESE };

/** English where a language is not known. */
export const wordsIn = (code: string): DossierWords => LANGUAGES[code] ?? ENGLISH;
