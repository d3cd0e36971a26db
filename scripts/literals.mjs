// The patterns, strings and templates of JavaScript code, and changes to them; lines stay where they are.
import { parseAst } from 'rolldown/parseAst';

/** Calls `visit` with each pattern, string and template of a tree of syntax; a tag belongs to its template. */
function walk(node, visit) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) return void node.forEach((child) => walk(child, visit));
  const isTagged = node.type === 'TaggedTemplateExpression';
  if (node.type === 'Literal' || node.type === 'TemplateLiteral' || isTagged) visit(node);
  for (const child of isTagged ? [node.quasi.expressions] : Object.values(node)) walk(child, visit);
}

/** Where the text of a literal stands, `[from, to]` each: a template has several stretches, with what is put in between them. */
function stretchesOf({ type, regex, start, end, quasi, quasis }) {
  if (type === 'Literal') return [[start + 1, regex === undefined ? end - 1 : start + 1 + regex.pattern.length]];
  return (quasi?.quasis ?? quasis).map((piece) => [piece.start, piece.end]);
}

/**
 * Every literal of `code`: its `stretches`, how it writes a backslash of a pattern (`slash`), and the `flags` of a pattern,
 * which a string has not. All tags are taken for `String.raw`.
 */
export function literalsOf(code) {
  const found = [];
  walk(parseAst(code), (node) => {
    const isPlain = node.regex === undefined && node.type !== 'TaggedTemplateExpression';
    if (node.regex !== undefined || node.type !== 'Literal' || typeof node.value === 'string') found.push({ stretches: stretchesOf(node), slash: isPlain ? '\\\\' : '\\', flags: node.regex?.flags });
  });
  return found;
}

/** The code with `put` in the place of what stands from `at` to `end`, for each change; they do not overlap. */
export function changed(code, changes) {
  let out = '', from = 0;
  for (const { at, end, put } of changes.toSorted((a, b) => a.at - b.at)) {
    out += code.slice(from, at) + put;
    from = end;
  }
  return out + code.slice(from);
}
