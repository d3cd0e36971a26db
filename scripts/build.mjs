// Builds dist/ (tsc; made quick for V8; what commands and threads load and the script of the review page joined into few files) and compiled/ (gazetteer, digest of the rules).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinAll } from './join.mjs';
import { isNarrowed, narrow } from './narrow.mjs';
import { bundle } from './page-bundle.mjs';
import { seamed } from './seams.mjs';
import { shaped } from './shapes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);

function run(...args) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Every file below a folder, sorted, so that the digest does not depend on the file system's order. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** What V8 is slow with in the built files: patterns get classes that are quick to ask and seams that keep their machine code small, objects a shape they share. */
function quicken() {
  for (const file of filesBelow(at('dist')).filter((f) => f.endsWith('.js'))) {
    const code = readFileSync(file, 'utf8');
    const quick = shaped(isNarrowed(file) ? seamed(narrow(code)) : code);
    if (quick !== code) writeFileSync(file, quick);
  }
}

function rulesetDigest() {
  const hash = createHash('sha256');
  const rules = filesBelow(at('dist', 'extractors')).filter((f) => f.endsWith('.js') || f.endsWith('.json'));
  const data = filesBelow(at('compiled')).filter((f) => !f.endsWith('ruleset.txt'));
  // How bytes become text, and addresses canonical, is in a record as well.
  for (const file of [...rules, ...filesBelow(at('dist', 'page')).filter((f) => f.endsWith('.js')), at('dist', 'page.js'), at('dist', 'edtf.js'), ...data]) hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

// What a source that is gone had left would go into the digest of the rules.
rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('compiled'), { recursive: true });
run(at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
quicken();
run(at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.page.json');
await joinAll(at('dist'));
writeFileSync(at('dist', 'review', 'browser.js'), bundle(at('dist', 'review', 'browser', 'main.js')));
run(at('scripts', 'gazetteer.mjs'));
writeFileSync(at('compiled', 'ruleset.txt'), `${rulesetDigest()}\n`);
chmodSync(at('dist', 'cli.js'), 0o755);
