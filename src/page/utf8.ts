/** UTF-8 as it is met: mostly valid, now and then with bytes of another encoding in it. */
import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Bytes looked at for evidence: enough to judge a page, little enough to be quick. */
const EVIDENCE_BYTES = 1_000_000;
/** Good characters of a page without a bad byte leave no doubt when there are so many. */
export const ENOUGH = 3;

/** Length of the valid sequence that starts at `i`, 0 when there is none. */
function sequenceAt(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[i + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}

/** How far bytes look like UTF-8: characters beyond ASCII, at least so many of `ENOUGH`, and bytes that fit nowhere. */
export function utf8Evidence(bytes: Uint8Array): { ascii: boolean; good: number; bad: number } {
  const end = Math.min(bytes.length, EVIDENCE_BYTES);
  const head = bytes.subarray(0, end);
  if (isAscii(head)) return { ascii: true, good: 0, bad: 0 };
  const most = isUtf8(head) ? ENOUGH : Number.POSITIVE_INFINITY;
  let good = 0;
  let bad = 0;
  for (let i = 0; i < end && good < most;) {
    if ((bytes[i] ?? 0) < 0x80) { i++; continue; }
    const length = sequenceAt(bytes, i);
    if (length > 0) good++;
    // The last character may be cut through by the end of the page or of what is looked at.
    else if (i < end - 3) bad++;
    i += Math.max(1, length);
  }
  return { ascii: false, good, bad };
}

/** Decodes; a foreign byte or run of them is read as the western or Chinese character it most likely is. */
export function decodeUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\ufffd') || bytes.length > 4_000_000) return text;
  const parts: string[] = [];
  const decoder = new TextDecoder('utf-8');
  let from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let i = from; i < bytes.length;) {
    const length = sequenceAt(bytes, i);
    if (length > 0) { i += length; continue; }
    let end = i + 1;
    while (end < bytes.length && !resumes(bytes, end)) end++;
    parts.push(decoder.decode(bytes.subarray(from, i)));
    // A page that ends within a character loses that one alone.
    if (end < bytes.length || end - i > 3) parts.push(foreign(bytes.subarray(i, end)));
    from = end;
    i = end;
  }
  parts.push(decoder.decode(bytes.subarray(from)));
  return parts.join('');
}

/** True where UTF-8 goes on: at ASCII, or at good characters up to the next ASCII, four of them at most (fewer may be chance). */
function resumes(bytes: Uint8Array, i: number): boolean {
  for (let n = 0; n < 4 && i < bytes.length && (bytes[i] ?? 0) > 0x7f; n++) {
    const length = sequenceAt(bytes, i);
    if (length === 0) return false;
    i += length;
  }
  return true;
}

function foreign(run: Uint8Array): string {
  const buffer = Buffer.from(run);
  const chinese = run.length >= 4 ? iconv.decode(buffer, 'gb18030') : '\ufffd';
  return chinese.includes('\ufffd') ? iconv.decode(buffer, 'windows-1252') : chinese;
}
