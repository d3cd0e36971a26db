// Joins the modules of a page into one script, each behind those that it imports: the page is one file and asks for no other.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /^import\b[^;]*?from '(\.\/[^']+)';\n/gm;

/** The modules that `entry` needs, `entry` last. */
function inOrder(entry, seen = new Map()) {
  if (seen.has(entry)) return seen;
  const text = readFileSync(entry, 'utf8');
  seen.set(entry, null);
  for (const [, to] of text.matchAll(IMPORT)) inOrder(path.join(path.dirname(entry), to), seen);
  // Set again, so that it stands behind what it imports.
  seen.delete(entry);
  return seen.set(entry, text);
}

/** One script from the module `entry` and all that it imports. Two of them must not use one name: then the script does not parse. */
export function bundle(entry) {
  const modules = [...inOrder(entry).values()].map((text) => text.replace(IMPORT, '').replace(/^export (?=(?:async |const|function|class))/gm, '').replace(/^export \{\};\n/gm, ''));
  const script = `(() => {\n'use strict';\n${modules.join('')}})();\n`;
  if (/^\s*(?:import|export)\b/m.test(script)) throw new Error('the page uses a form of import or export that cannot be joined');
  if (/<\/script|<!--/i.test(script)) throw new Error('the page\'s script would end the element that it stands in');
  // Raises a SyntaxError where two modules use one name.
  Function(script);
  return script;
}
