// Object literals that V8 gives a shape they share: a pure step of the build, source in, source out (decisions/0016).
import { changed, nodesOf } from './literals.mjs';

/** Nothing to spread, but the literal does not begin with an object then, and is made property by property. */
const NOTHING = ' ...null,';

/** The JavaScript `code` in which each `{ ...a, b }` is written `{ ...null, ...a, b }`; lines stay where they are. */
export function shaped(code) {
  const places = nodesOf(code)
    .filter(({ type, properties }) => type === 'ObjectExpression' && properties.length > 1 && properties[0].type === 'SpreadElement')
    .map(({ start }) => start + '{'.length);
  return changed(code, places.map((at) => ({ at, end: at, put: NOTHING })));
}
