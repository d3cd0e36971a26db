// Joins what a thread of extraction loads, some 550 modules, into a few files (decisions/0014): finding, opening and linking
// that many takes a thread as long as all else that it does before its first page.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { shaped } from './shapes.mjs';

const ENTRIES = ['extraction-thread', 'offline-thread'];
/** These load their tables when a page asks for them, which joining would undo. */
const APART = /^(?:node:|iconv-lite|encoding-sniffer)/;

/** A module's own address stays what it was, because files are found from there. */
const ownAddress = (folder) => ({
  name: 'own-address',
  transform: (code, id) => (code.includes('import.meta.url') ? code.replaceAll('import.meta.url', `new URL(${JSON.stringify(path.relative(folder, id))}, import.meta.url).href`) : null),
});

/** Writes `dist/threads/`. Called when the modules are as they are to be; the shapes of literals, which joining would undo, are set again. */
export async function joinThreads(dist) {
  const folder = path.join(dist, 'threads');
  const input = Object.fromEntries(ENTRIES.map((name) => [name, path.join(dist, 'workers', `${name}.js`)]));
  const joined = await rolldown({ input, platform: 'node', external: APART, plugins: [ownAddress(folder)] });
  await joined.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' });
  await joined.close();
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    writeFileSync(file, shaped(readFileSync(file, 'utf8')));
  }
}
