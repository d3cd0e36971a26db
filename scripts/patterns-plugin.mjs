// For Vite: tests run the rules as they are built.
import { isNarrowed, narrow } from './narrow.mjs';
import { seamed } from './seams.mjs';

export const quickPatterns = { name: 'quick-patterns', enforce: 'post', transform: (code, id) => (isNarrowed(id) ? { code: seamed(narrow(code)), map: null } : null) };
