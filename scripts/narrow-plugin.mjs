// For Vite: tests run the rules as they are built.
import { hoist } from './hoist.mjs';
import { isNarrowed, narrow } from './narrow.mjs';

export const narrowRules = { name: 'narrow-rules', enforce: 'post', transform: (code, id) => (isNarrowed(id) ? { code: hoist(narrow(code)), map: null } : null) };
