// Writes the usage blocks of the documents from the commands' own help: `npm run usage`.
import { readFileSync, writeFileSync } from 'node:fs';
import { usageBlocks } from '../dist/commands/usage.js';

for (const [name, block] of Object.entries(usageBlocks())) {
  const file = new URL(`../${name}`, import.meta.url);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(<!-- usage -->\n)[\s\S]*(<!-- \/usage -->)/, (_all, head, tail) => `${head}${block}${tail}`));
}
