// Joins the modules that a process or a thread loads, some 550 each, into a few files (decisions/0014): finding, opening and
// linking that many takes as long as all else that is done before the first page.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { shaped } from './shapes.mjs';

const THREADS = ['extraction-thread', 'offline-thread'];
/** Packages of many small modules. All others are loaded from their own folders, as ever; so are tables that are wanted now and then. */
const PARTS = 'htmlparser2|entities|dom(?:handler|utils|elementtype|-serializer)|css-(?:select|what)|nth-check|boolbase|cheerio(?:-select)?|zod|kysely';

/** What rolldown asks for where a marked template holds `</script`: it writes the template as a call of this. */
const TEMPLATE = '@oxc-project/runtime/helpers/taggedTemplateLiteral';
const templates = {
  name: 'templates',
  resolveId: (name) => (name === TEMPLATE ? `\0${name}` : null),
  load: (name) => (name === `\0${TEMPLATE}` ? 'export default (texts, raw = texts.slice()) => Object.freeze(Object.defineProperty(texts, "raw", { value: Object.freeze(raw) }));' : null),
};

const OWN = new RegExp(`^(?:[./]|\\0|${TEMPLATE}|(?:${PARTS})(?:/|$))`);

/** A module's own address stays what it was, because files are found from there. */
const ownAddress = (folder) => ({
  name: 'own-address',
  transform: (code, id) => (code.includes('import.meta.url') ? code.replaceAll('import.meta.url', `new URL(${JSON.stringify(path.relative(folder, id))}, import.meta.url).href`) : null),
});

/** Writes what these modules need to `folder`. The shapes of literals, which joining undoes, are set again. */
async function join(input, folder) {
  const joined = await rolldown({ input, platform: 'node', external: (name) => !OWN.test(name), plugins: [ownAddress(folder), templates] });
  await joined.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  await joined.close();
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    writeFileSync(file, shaped(readFileSync(file, 'utf8')));
  }
}

/** Writes `dist/threads/` and `dist/joined/`, which `dist/cli.js` leads to from then on. Called when all modules are as they are to be. */
export async function joinAll(dist) {
  await join(Object.fromEntries(THREADS.map((name) => [name, path.join(dist, 'workers', `${name}.js`)])), path.join(dist, 'threads'));
  await join({ cli: path.join(dist, 'cli.js') }, path.join(dist, 'joined'));
  writeFileSync(path.join(dist, 'cli.js'), "#!/usr/bin/env node\nimport './joined/cli.js';\n");
}
