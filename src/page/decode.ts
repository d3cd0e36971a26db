/** From bytes to text: what is declared is believed only as far as the bytes agree. */
import { getEncoding } from 'encoding-sniffer';
import iconv from 'iconv-lite';
import { guessEncoding, plausibility } from './guess.ts';
import { ENOUGH, decodeUtf8, utf8Evidence } from './utf8.ts';

export interface Decoded {
  readonly text: string;
  /** Lower-case name by the Encoding Standard; all of the GB family is `gb18030`. */
  readonly encoding: string;
  /** True when a declaration and the bytes agree, or the bytes alone leave no doubt. */
  readonly confident: boolean;
}

/** How much of a page is read for labels, bytes. */
const LABEL_BYTES = 4096;
/** Stands for "no label" in the answers of the sniffer, which has no word for it. */
const UNLABELLED = 'x-user-defined';
/** Below this share of sensible characters a declared encoding is doubted. */
const DOUBTFUL = 0.85;
/** Encodings of seven bits switch their sets of characters with it. */
const ESCAPE = 0x1b;

/** Decodes a page. Labels are taken from the header, the BOM, meta tags or the XML declaration. Never throws. */
export function decodePage(bytes: Uint8Array, contentType: string | null): Decoded {
  const mark = markOf(bytes);
  if (mark !== null) return { text: decodeAs(bytes, mark), encoding: mark, confident: true };
  const evidence = utf8Evidence(bytes);
  // Labels are read only where they can tell something: reading them takes longer than decoding.
  if (evidence.ascii) return asciiPage(bytes, bytes.includes(ESCAPE) ? labelsOf(bytes, contentType) : []);
  if (evidence.bad === 0 && evidence.good >= ENOUGH) return { text: decodeUtf8(bytes), encoding: 'utf-8', confident: true };
  const labels = labelsOf(bytes, contentType);
  if (evidence.bad === 0 && (labels.length === 0 || labels.includes('utf-8'))) {
    return { text: decodeUtf8(bytes), encoding: 'utf-8', confident: labels.includes('utf-8') };
  }
  // A page in UTF-8 with a few foreign bytes: a truncated end, a footer from another template.
  if (evidence.good > 10 * evidence.bad) return { text: decodeUtf8(bytes), encoding: 'utf-8', confident: labels.includes('utf-8') };
  return legacyPage(bytes, labels.filter((label) => label !== 'utf-8'));
}

/** A page with bytes above 0x7f that are not UTF-8. */
function legacyPage(bytes: Uint8Array, labels: readonly string[]): Decoded {
  const believed = labels.find((label) => plausibility(bytes, label) >= DOUBTFUL);
  const guess = guessEncoding(bytes);
  // A western label fits any bytes: it gives way to a guess that is sure.
  const western = believed === undefined || /^(?:windows-125[0-9]|iso-8859-\d+|macintosh)/.test(believed);
  if (believed !== undefined && !(western && guess.sure && guess.encoding !== believed && !sameScript(guess.encoding, believed))) {
    return { text: decodeAs(bytes, believed), encoding: believed, confident: true };
  }
  const encoding = guess.encoding ?? labels[0] ?? 'windows-1252';
  return { text: decodeAs(bytes, encoding), encoding, confident: guess.sure };
}

const sameScript = (a: string | null, b: string): boolean => a === null || (a.startsWith('windows-125') && b.startsWith('iso-8859-') && a !== 'windows-1251');

/** Bytes of seven bits: the same in all encodings, but for those with escapes (then there are labels) or two bytes a character. */
function asciiPage(bytes: Uint8Array, labels: readonly string[]): Decoded {
  const encoding = labels.includes('iso-2022-jp') ? 'iso-2022-jp' : wideWithoutMark(bytes) ?? 'utf-8';
  return { text: decodeAs(bytes, encoding), encoding, confident: true };
}

/** UTF-16 without a mark shows zero bytes beside every ASCII character. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 64);
  if (head.length < 8) return null;
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.4 && even === 0) return 'utf-16le';
  return even > head.length * 0.4 && odd === 0 ? 'utf-16be' : null;
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const labelsOf = (bytes: Uint8Array, contentType: string | null): string[] => [labelOfHeader(contentType), labelInside(bytes)].filter((label) => label !== null);
function labelOfHeader(contentType: string | null): string | null {
  const label = /charset\s*=\s*["']?([\w.:+-]+)/i.exec((contentType ?? '').slice(0, 1000))?.[1];
  if (label === undefined) return null;
  return known(getEncoding(Buffer.from('<p>'), { transportLayerEncodingLabel: label, defaultEncoding: UNLABELLED }));
}
function labelInside(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, LABEL_BYTES));
  return known(getEncoding(head, { maxBytes: LABEL_BYTES, defaultEncoding: UNLABELLED }));
}
/** Names of the GB family become their superset: four-byte characters break under the older names. */
function known(name: string): string | null {
  const lower = name.toLowerCase();
  if (lower === UNLABELLED || lower === 'replacement' || lower.startsWith('utf-16')) return null;
  return lower.startsWith('gb') ? 'gb18030' : lower;
}

/** Decodes leniently. An unknown name is read as windows-1252. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  if (encoding === 'iso-2022-jp') return new TextDecoder(encoding).decode(bytes);
  const name = encoding === 'big5' ? 'big5-hkscs' : encoding;
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), iconv.encodingExists(name) ? name : 'windows-1252');
}
