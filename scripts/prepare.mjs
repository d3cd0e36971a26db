// Runs after `npm ci`: builds, unless the tools to build with were left out (`--omit=dev`).
import { existsSync } from 'node:fs';

if (existsSync(new URL('../node_modules/typescript/package.json', import.meta.url))) await import('./build.mjs');
