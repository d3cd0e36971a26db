/** How a text as a whole writes its numbers: told once, and used for all of them. */
import type { Draft } from '../draft.ts';
import type { Manner } from './money.ts';

const CONTINENTAL = /^(?:de|fr|es|it|pt|nl|da|sv|nb|no|fi|pl|cs|sk|hu|ro|bg|hr|sr|sl|el|tr|ru|uk|id|vi)\b/;

/** `2.500.000` parts thousands by dots, as long as no comma parts them elsewhere. */
const DOTS = /(?<![\d.])\d{1,3}(?:\.\d{3}){2}(?![\d.]*\d)/;
/** `472.830`: so may one dot, with no scale behind. */
const DOT = /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]*\d)(?!\s?(?:%|per\b|pct|[mbt]rillion|[mb]illion|[mb]l?n\b|crore|lakh))/;
const COMMAS = /\d,\d{3}(?!\d)/;
/** `38,5 mln`, `6,2 %`: a comma before the fraction. */
const COMMA_FRACTION = /(?<![\d,.])\d{1,3},\d{1,2}\s?(?:%|per\s?cent|pct|million|billion|m(?:ln|io|rd|n)\b|bn\b|[Mm]illi|[Mm]rd|[Mm]io|€|EUR|euro)/;
const DOT_FRACTION = /(?<![\d,.])\d{1,3}\.\d{1,2}\s?(?:%|per\s?cent|pct|million|billion|m(?:ln|io|rd|n)\b|bn\b)/;

export function mannerOf({ language, text, cities }: Draft): Manner {
  const continental = (language !== null && CONTINENTAL.test(language)) || (!COMMAS.test(text) && (DOTS.test(text) || isMixed(text)));
  return { style: continental ? 'continental' : 'english', yen: /[¥￥]/.test(text) && (isYen(text) || isOfJapan(text, cities)) };
}

/** An English text by a hand that writes `38,5 mln` or, more than once, `472.830`. */
function isMixed(text: string): boolean {
  if (DOT_FRACTION.test(text)) return false;
  return DOT.test(text) && (COMMA_FRACTION.test(text) || [...text.matchAll(new RegExp(DOT, 'g'))].length > 2);
}

const YUAN = /yuan|RMB|CNY|renminbi|元/i;
/** Or a text that tells of towns in Japan, of none in China, and of no yuan. */
function isOfJapan(text: string, cities: Draft['cities']): boolean {
  return cities.some(({ country }) => country === 'JP') && !cities.some(({ country }) => country === 'CN') && !YUAN.test(text) && !/Chinese|\bChina(?! Airlines)/i.test(text);
}

/** The sign means yen where a text speaks of Japan, unless yuan go by that sign: they do not where they are written out. */
function isYen(text: string): boolean {
  if (!/\byen\b|\bJapan|\bJPY\b/i.test(text)) return false;
  if (!YUAN.test(text)) return true;
  return /(?:\d|[mb]illion|bn) ?yuan\b|\bRMB ?\d|\bCNY ?\d/i.test(text) && !/(?:\d|[mb]illion|bn) ?yen\b/i.test(text);
}
