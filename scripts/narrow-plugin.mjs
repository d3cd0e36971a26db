// For Vite: tests run the rules as they are built.
import { narrow } from './narrow.mjs';

const RULES = /\/src\/(?:extractors|page)\/[^?]*\.ts$/;

export const narrowRules = { name: 'narrow-rules', enforce: 'post', transform: (code, id) => (RULES.test(id) ? { code: narrow(code), map: null } : null) };
