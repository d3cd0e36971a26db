/** HTML to a tree: one pass, in pieces, so that hostile nesting can be left off. */
import { DomHandler, type Document, type Element } from 'domhandler';
import { Parser } from 'htmlparser2';

/**
 * Elements open at once: no page that people read comes near. The parser's own stack costs more with each level,
 * so a page that goes deeper is read up to there.
 */
const DEEPEST = 6000;
const PIECE = 32_768;

class Handler extends DomHandler {
  depth = 0;
  override onopentag(name: string, attribs: Element['attribs']): void {
    super.onopentag(name, attribs);
    this.depth++;
  }
  override onclosetag(): void {
    super.onclosetag();
    this.depth--;
  }
}

/** Never throws. */
export function treeOf(html: string): Document {
  const handler = new Handler();
  const parser = new Parser(handler, { decodeEntities: true });
  for (let at = 0; at < html.length && handler.depth < DEEPEST; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  return handler.root;
}
