// For Vite: tests run the rules as they are built.
import { isNarrowed, narrow } from './narrow.mjs';

export const narrowRules = { name: 'narrow-rules', enforce: 'post', transform: (code, id) => (isNarrowed(id) ? { code: narrow(code), map: null } : null) };
