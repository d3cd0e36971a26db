// Whether what was built is newer than all that it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SOURCES = ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'tsconfig.page.json'];
/** Written last, and what commands begin with. */
const BUILT = ['compiled/ruleset.txt', 'dist/cli.js'];

/** Times of a file, or of a folder with all below it: a folder tells by its own what was removed. */
function* timesOf(at) {
  const stat = statSync(at, { throwIfNoEntry: false });
  if (stat === undefined) return;
  yield stat.mtimeMs;
  if (stat.isDirectory()) for (const name of readdirSync(at)) yield* timesOf(path.join(at, name));
}

export function isFresh(root) {
  if (!BUILT.every((file) => existsSync(path.join(root, file)))) return false;
  const built = statSync(path.join(root, BUILT[0])).mtimeMs;
  for (const source of SOURCES) for (const time of timesOf(path.join(root, source))) if (time > built) return false;
  return true;
}
