// Runs after `npm ci`, and whenever npx looks at the project anew: builds, unless the tools to build with were left out
// (`--omit=dev`) or nothing has changed since the last build.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isFresh } from './fresh.mjs';

if (existsSync(new URL('../node_modules/typescript/package.json', import.meta.url)) && !isFresh(fileURLToPath(new URL('..', import.meta.url)))) await import('./build.mjs');
