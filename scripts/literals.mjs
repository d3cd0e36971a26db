// The syntax of JavaScript code, its patterns, strings and templates, and changes to it; lines stay where they are.
import { parseAst } from 'rolldown/parseAst';

/** Every node of a tree of syntax, those around others first; of a template with a tag only what is put in, for its text belongs to the tag. */
function below(node) {
  if (node === null || typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap(below);
  const within = node.type === 'TaggedTemplateExpression' ? [node.quasi.expressions] : Object.values(node);
  return typeof node.type === 'string' ? [node, ...within.flatMap(below)] : within.flatMap(below);
}

/** Every node of the syntax of `code`, in ESTree's words. */
export const nodesOf = (code) => below(parseAst(code));

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
  return nodesOf(code).flatMap((node) => {
    const { type, regex, value } = node;
    const isPattern = regex !== undefined, isTagged = type === 'TaggedTemplateExpression';
    if (!isPattern && !isTagged && type !== 'TemplateLiteral' && !(type === 'Literal' && typeof value === 'string')) return [];
    return [{ stretches: stretchesOf(node), slash: isPattern || isTagged ? '\\' : '\\\\', flags: regex?.flags }];
  });
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
