/** Runs of digits with the marks that part thousands and fractions. */

/** How a text writes fractions: `1,234.5` or `1.234,5`. */
export type Style = 'english' | 'continental';

/** The number of a run of digits with separators, or NaN where it is no number (`1.2.3`, `007`). */
export function readDigits(text: string, style: Style): number {
  if (text.length > 24) return Number.NaN;
  if (/^\d+$/.test(text)) return text.length > 1 && text.startsWith('0') ? Number.NaN : Number(text);
  if (!APOSTROPHE.test(text)) return readMarked(text, style);
  return /^[1-9]\d{0,2}(?:['’]\d{3})+(?:\.\d+)?$/.test(text) ? Number(text.replace(/['’]/g, '')) : Number.NaN;
}
const APOSTROPHE = /['’]/;

/** The reading of the text's own style; the other where that gives no number. */
function readMarked(text: string, style: Style): number {
  const [first, second] = style === 'english' ? [',', '.'] : ['.', ','];
  const own = readSeparated(text, first ?? ',', second ?? '.');
  return Number.isNaN(own) ? readSeparated(text, second ?? '.', first ?? ',') : own;
}

function readSeparated(text: string, thousands: string, decimal: string): number {
  const parts = text.split(decimal);
  const [whole = '', fraction] = parts;
  if (parts.length > 2 || (fraction !== undefined && !/^\d+$/.test(fraction))) return Number.NaN;
  const groups = whole.split(thousands);
  const grouped = groups.length > 1;
  if (!groups.every((g) => /^\d+$/.test(g))) return Number.NaN;
  if (grouped && (groups.at(-1)?.length !== 3 || groups[0] === '0' || (groups[0]?.length ?? 0) > 3 || !groups.slice(1, -1).every((g) => g.length === 2 || g.length === 3))) return Number.NaN;
  if (!grouped && whole.length > 1 && whole.startsWith('0')) return Number.NaN;
  return Number(`${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`);
}
