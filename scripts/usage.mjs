// Writes the usage block of the README from the commands' own help: `npm run usage`.
import { readFileSync, writeFileSync } from 'node:fs';
import { usageBlock } from '../dist/commands/usage.js';

const file = new URL('../README.md', import.meta.url);
const readme = readFileSync(file, 'utf8');
writeFileSync(file, readme.replace(/(<!-- usage -->\n)[\s\S]*(<!-- \/usage -->)/, (_all, head, tail) => `${head}${usageBlock()}${tail}`));
