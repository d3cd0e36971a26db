// Makes the patterns that functions write in place once, when their module loads: source in, source out (decisions/0013).
import { parseAst } from 'rolldown/parseAst';

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** The patterns within functions that keep no place of their own from one use to the next. */
function patternsIn(node, found = [], within = false) {
  if (node === null || typeof node !== 'object') return found;
  if (node.type === 'Literal') {
    if (within && node.regex !== undefined && !/[gy]/.test(node.regex.flags)) found.push(node);
    return found;
  }
  const inside = within || FUNCTIONS.has(node.type);
  for (const child of Array.isArray(node) ? node : Object.values(node)) patternsIn(child, found, inside);
  return found;
}

/** The JavaScript `code` with such patterns as constants of the module, on its first line; lines stay where they are. */
export function hoist(code) {
  const places = patternsIn(parseAst(code)).toSorted((a, b) => a.start - b.start);
  if (places.length === 0) return code;
  if (code.includes('pattern$')) throw new Error('names that begin with pattern$ are those of the build');
  const names = new Map();
  let out = '', from = 0;
  for (const { start, end, raw } of places) {
    if (!names.has(raw)) names.set(raw, `pattern$${names.size}`);
    out += code.slice(from, start) + names.get(raw);
    from = end;
  }
  return `const ${[...names].map(([raw, name]) => `${name} = ${raw}`).join(', ')}; ${out}${code.slice(from)}`;
}
