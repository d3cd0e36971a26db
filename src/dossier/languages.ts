/** Languages that a dossier can be written in. */
import type { DossierWords } from './words.ts';
import { ENGLISH } from './words-en.ts';

export const LANGUAGES: Readonly<Record<string, DossierWords>> = { en: ENGLISH };
