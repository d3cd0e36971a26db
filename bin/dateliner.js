#!/usr/bin/env node
// What `npm ci` runs `prepare` for is done here where install scripts were blocked: the build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => new URL(`../${path}`, import.meta.url);
const built = () => existsSync(at('dist/cli.js')) && existsSync(at('compiled/ruleset.txt'));

function fail(message) {
  process.stderr.write(`dateliner: ${message}\n`);
  process.exit(3);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is too old: 20.19 or later is needed`);
if (!built()) {
  if (!existsSync(at('node_modules/typescript/package.json'))) fail('the program is not built, and what builds it is not installed: run "npm ci" in the project');
  process.stderr.write('dateliner: not built yet (install scripts were blocked): building\n');
  // Standard output belongs to the command.
  spawnSync(process.execPath, [fileURLToPath(at('scripts/build.mjs'))], { stdio: ['ignore', 2, 2] });
  if (!built()) fail('the build failed: run "npm run build" in the project');
}
await import(at('dist/cli.js'));
