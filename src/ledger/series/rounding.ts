/** How far a written number may be off: "836 bn" may stand for anything from 835.5 to 836.5. */
import type { FigureFinding } from '../../record.ts';

/** Half a unit of the last digit that is written, in the unit of the value; words are taken as exact to one in fifty. */
export function toleranceOf({ text, value, modifier }: Pick<FigureFinding, 'text' | 'value' | 'modifier'>): number {
  const loose = modifier === 'approx' ? Math.abs(value) * 0.03 : 0;
  const digits = /\d[\d.,\u00A0 ]*\d|\d/.exec(text)?.[0];
  if (digits === undefined) return Math.max(loose, Math.abs(value) * 0.02);
  const decimals = decimalsOf(digits, value);
  const written = Number(digits.replace(/[^\d]/g, '')) / 10 ** decimals;
  const scale = written === 0 ? 1 : Math.abs(value) / written;
  // "3,000" may well be rounded, "3,127" is not: zeros at the end of a whole number count as unwritten when there are two.
  const zeros = decimals === 0 ? /(00+)$/.exec(digits.replace(/[^\d]/g, ''))?.[1]?.length ?? 0 : 0;
  return Math.max(loose, 0.5 * scale * 10 ** (zeros - decimals));
}

/** Digits behind the decimal mark: whichever mark makes the number fit its value by a power of ten. */
function decimalsOf(digits: string, value: number): number {
  const mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (mark === -1) return 0;
  const behind = digits.slice(mark + 1).replace(/\D/g, '').length;
  const whole = Number(digits.replace(/\D/g, ''));
  const isGroup = behind === 3 && Number.isInteger(Math.log10(Math.abs(value) / whole)) && Math.abs(value) >= whole;
  return isGroup ? 0 : behind;
}
