/** Bodies that were archived in the chunks in which they came over the wire. */

/** The longest line that tells a chunk's size, bytes. */
const SIZE_LINE = 1000;

/** The body in one piece; null when these are no chunks. What stands behind the last whole chunk is left away. */
export function dechunked(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.subarray(at, at + SIZE_LINE).indexOf('\r\n');
    const size = end < 0 ? null : sizeIn(body.subarray(at, at + end).toString('latin1'));
    if (size === null) return parts.length === 0 ? null : Buffer.concat(parts);
    if (size === 0) break;
    const start = at + end + 2;
    parts.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
  return Buffer.concat(parts);
}

function sizeIn(line: string): number | null {
  const digits = /^\s*([0-9a-f]{1,12})\s*(?:;|$)/i.exec(line)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}
