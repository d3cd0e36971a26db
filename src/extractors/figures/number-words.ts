/** Numbers in words and the scales that follow numbers. */
import { countOf, TENS, UNITS } from '../text/numerals.ts';

/** Words that stand for a number below a hundred. */
export const SMALL_NUMBERS: Readonly<Record<string, number>> = { ...Object.fromEntries([...UNITS, ...TENS].map((word) => [word, countOf(word)])), fourty: 40, zero: 0 };

/** Scales spelled out: they may follow digits and words alike. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2, thousand: 1e3, million: 1e6, millions: 1e6, billion: 1e9, billions: 1e9, trillion: 1e12, trillions: 1e12,
  quadrillion: 1e15, lakh: 1e5, lakhs: 1e5, lac: 1e5, lacs: 1e5, crore: 1e7, crores: 1e7, cr: 1e7, dozen: 12,
  bn: 1e9, bln: 1e9, blns: 1e9, bil: 1e9, mn: 1e6, mln: 1e6, mlns: 1e6, mio: 1e6, mill: 1e6, tn: 1e12, trn: 1e12, tln: 1e12, thsd: 1e3,
  mrd: 1e9, mld: 1e9, milliard: 1e9, milliards: 1e9, milliarden: 1e9, milliarde: 1e9, millionen: 1e6, tausend: 1e3,
  milliarder: 1e9, miljard: 1e9, miljarder: 1e9, miljoen: 1e6, miljoner: 1e6, millioner: 1e6, duizend: 1e3, tusen: 1e3,
  mille: 1e3, mila: 1e3, milioni: 1e6, milione: 1e6, miliardi: 1e9, miliardo: 1e9, millones: 1e6, millón: 1e6, mil: 1e3,
  milhões: 1e6, milhão: 1e6, bilhões: 1e9, bilhão: 1e9, billones: 1e12, billionen: 1e12, milionów: 1e6,
  тыс: 1e3, млн: 1e6, млрд: 1e9, трлн: 1e12, тысяч: 1e3, миллионов: 1e6, миллиона: 1e6, миллиардов: 1e9, миллиарда: 1e9,
};

/** Letters that are a scale only where money or the glued form shows it: `$10m`, `€3B`, `10K`. */
export const LETTER_SCALES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, m: 1e6, M: 1e6, mm: 1e6, MM: 1e6, b: 1e9, B: 1e9, t: 1e12, T: 1e12 };

/** Han characters that are a scale. */
export const HAN_SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12, 百亿: 1e10, 千亿: 1e11, 十亿: 1e9, 亿: 1e8, 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3, 百: 1e2,
  萬億: 1e12, 億: 1e8, 千萬: 1e7, 百萬: 1e6, 萬: 1e4,
};
