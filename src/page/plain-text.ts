/** Strings as people read them: one Unicode form, plain spaces, nothing invisible. */
import { Parser } from 'htmlparser2';

// Soft hyphen, zero-width space, direction marks and embeddings, word joiner and invisible operators, byte order mark.
// The zero-width joiners U+200C and U+200D stay: Persian and emoji are spelt with them.
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const PLAIN_ASCII = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Mark-up that stands between words. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** One line of text: NFC, every white space (nbsp too) one plain space, no invisible or control characters, no half surrogates. */
export function plainText(text: string): string {
  if (PLAIN_ASCII.test(text)) return text;
  return text.toWellFormed().replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** Text out of a value that may hold entities or mark-up (JSON-LD, `content` attributes written twice-encoded). */
export function withEntities(value: string): string {
  if (!value.includes('&') && !value.includes('<')) return plainText(value);
  const parts: string[] = [];
  const parser = new Parser({
    ontext: (text) => parts.push(text),
    onopentagname: (name) => { if (BREAKS.has(name)) parts.push(' '); },
  }, { decodeEntities: true });
  parser.end(value);
  return plainText(parts.join(''));
}
