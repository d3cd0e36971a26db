/** Money around an amount: the sign, code or name that tells its currency. */
import { afterHyphen, rescaled, tidy, withLetterScale, type Amount } from './amount.ts';
import { CODES, codeBefore, DOLLARS, LETTERED_SIGNS, NAME_TO_CODE, scaledCode, SIGNS, WORD_NAMES } from './currencies.ts';
import type { Style } from './digits.ts';
import { isPence, minorAt } from './minor-units.ts';
import { nounEnd } from './nouns.ts';
import { PhraseTable } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What the grammar must know of the text as a whole. */
export interface Manner {
  readonly style: Style;
  /** What `¥` means here. */
  readonly yen: boolean;
}

const MONEY_TABLE = new PhraseTable(NAME_TO_CODE);
/** `2.6 billion of yuan`, `3 millions de tonnes`. */
export const OF = /^(?:of|de|di)$/;

/** Names that are other words too must be shown to be money by the amount itself. */
export function fitsMoney(tokens: readonly Token[], money: MoneyAfter, amount: Amount): boolean {
  const name = tokens[money.to - 1]?.lower ?? '';
  if (tokens[money.to]?.lower === 'of' && name.startsWith('pound')) return false;
  return !WORD_NAMES.has(name) || money.long || amount.scaled || amount.value >= 1000;
}

export interface MoneyAfter { readonly code: string; readonly to: number; readonly long: boolean }

/** `yuan`, `US dollars`, `of yuan`, `-yuan`, `EUR`, `€`, `US$` after an amount. */
export function moneyAfter(tokens: readonly Token[], past: number): MoneyAfter | null {
  const joined = afterHyphen(tokens, past);
  const at = OF.test(tokens[joined]?.lower ?? '') ? joined + 1 : joined;
  const token = tokens[at];
  if (token === undefined || token.kind === 'line') return null;
  const named = MONEY_TABLE.at(tokens, at);
  if (named !== null) return { code: named.value, to: tail(tokens, named.next, named.value), long: named.next > at + 1 };
  if (at !== joined) return null;
  if (token.kind === 'word' && CODES.has(token.text) && tokens[at + 1]?.kind !== 'number') return { code: token.text, to: at + 1, long: true };
  return signAfter(tokens, at);
}

function signAfter(tokens: readonly Token[], at: number): MoneyAfter | null {
  const token = tokens[at];
  const sign = token !== undefined && Object.hasOwn(SIGNS, token.text) ? SIGNS[token.text] : undefined;
  if (sign !== undefined && tokens[at + 1]?.kind !== 'number') return { code: sign, to: at + 1, long: true };
  const dollar = tokens[at + 1];
  const letters = token !== undefined && Object.hasOwn(DOLLARS, token.text) ? DOLLARS[token.text] : undefined;
  if (letters === undefined || dollar?.text !== '$' || !dollar.glued || tokens[at + 2]?.kind === 'number') return null;
  return { code: letters, to: at + 2, long: true };
}

/** `yuan (RMB)` and `yuan renminbi` are one name. */
function tail(tokens: readonly Token[], to: number, code: string): number {
  const inBrackets = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? codeBefore(tokens[to + 1]?.text ?? '') : null;
  return inBrackets?.code === code ? to + 3 : to;
}

/** `312 MSEK`, `14.2 M€`, `1.2 billion Ft`: money behind an amount that tells its scale, or needs one to be money. */
export function scaledMoneyAfter(tokens: readonly Token[], amount: Amount): { code: string; to: number; amount: Amount } | null {
  const [word, sign] = [tokens[amount.to], tokens[amount.to + 1]];
  if (word?.kind !== 'word') return null;
  if (amount.scaled) return word.text === 'Ft' && !word.glued ? { code: 'HUF', to: amount.to + 1, amount } : null;
  if (amount.spelled) return null;
  const read = scaledCode(word.text);
  if (read !== null) return { code: read.code, to: amount.to + 1, amount: { ...rescaled(amount, read.scale), to: amount.to + 1 } };
  const code = /^[Mk]$/.test(word.text) && sign?.glued === true && Object.hasOwn(SIGNS, sign.text) && tokens[amount.to + 2]?.kind !== 'number' ? SIGNS[sign.text] : undefined;
  return code === undefined ? null : { code, to: amount.to + 2, amount: rescaled(amount, word.text === 'M' ? 1e6 : 1e3) };
}

/** The share of whole money that an amount was told in: 0.01 of `45 cents`, else 1. */
export function minorPart({ value, mantissa, scale }: Amount): number {
  const part = value / (mantissa * scale);
  return part > 0 && part < 0.5 ? Number(part.toPrecision(1)) : 1;
}

/** `scale`: what the letters before the amount tell of it, as in `MSEK 312`. */
export interface MoneyBefore { readonly code: string; readonly from: number; readonly scale?: number }

/** The currency before an amount: `US$`, `HK$ `, `RMB`, `Rs.`, `€`, `EUR `. */
export function moneyBefore(tokens: readonly Token[], amount: Amount, manner: Manner): MoneyBefore | null {
  let at = amount.from - 1;
  // `EUR -2.1 million`.
  if (/^[-−–]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === false && tokens[at + 1]?.glued === true && tokens[at - 1]?.kind === 'word' && codeBefore(tokens[at - 1]?.text ?? '')?.sure === true) at--;
  if (tokens[at]?.text === '.' && tokens[at]?.glued === true) at--;
  const token = tokens[at];
  if (token === undefined || (at < amount.from - 1 && token.kind !== 'word' && token.text !== '/')) return null;
  const letters = token.glued === false && tokens[amount.from]?.glued === true && Object.hasOwn(DOLLARS, token.text) ? DOLLARS[token.text] : undefined;
  // `HK5.5 cents`: the letters of a dollar without its sign.
  if (letters !== undefined && minorAt(tokens, amount.to) !== null) return { code: letters, from: at };
  const lettered = token.glued ? LETTERED_SIGNS[`${tokens[at - 1]?.text}${token.text}`] : undefined;
  if (lettered !== undefined) return { code: lettered, from: at - 1 };
  if (token.kind === 'mark' && Object.hasOwn(SIGNS, token.text)) return signBefore(tokens, at, manner);
  if (token.kind !== 'word') return null;
  const scaled = amount.scaled || amount.spelled ? null : scaledCode(token.text);
  if (scaled !== null) return { ...scaled, from: at };
  const hit = codeBefore(token.text) ?? nameBefore(tokens, at, amount);
  if (hit === null || (at > 0 && token.glued && tokens[at - 1]?.kind === 'number')) return null;
  const shaped = amount.scaled || !amount.plain || withLetterScale(tokens, amount) !== null;
  const short = token.text.length <= 2 && !hit.sure;
  // `P 310 million` is money, `type P 310` is none.
  const apart = short && token.text.length === 1 && at + 1 === amount.from && tokens[amount.from]?.glued !== true && !(amount.scaled && isFree(tokens[at - 1]));
  if (!hit.sure && (!shaped || amount.spelled || apart)) return null;
  return { code: hit.code, from: at };
}

/** Behind a name (`Vitamin K 3 million`) a letter belongs to it. */
const isFree = (before: Token | undefined): boolean => before === undefined || before.kind !== 'word' || /^\p{Ll}+$/u.test(before.text) && !/^(?:type|class|category|grade|series|model|group|vitamin|hepatitis|plan|option|block|zone|tier|level|schedule|annex)$/.test(before.lower);

/** `lei 240 million`, `rupees 500 crore`: the name of money before an amount that counts nothing else. */
function nameBefore(tokens: readonly Token[], at: number, amount: Amount): { code: string; sure: boolean } | null {
  const code = NAME_TO_CODE.get(tokens[at]?.lower ?? '');
  const before = tokens[at - 1];
  const free = before === undefined || (before.kind !== 'number' && !/^(?:million|billion|trillion|crore|lakh|thousand|bn|mln)$/.test(before.lower));
  return code !== undefined && free && amount.scaled && !amount.spelled && nounEnd(tokens, amount.to) === amount.to ? { code, sure: true } : null;
}

/** `50 pence`, `20 US cents`, `85p` in a text of pounds: the amount in whole money; `code` is what stood before it. */
export function minorAfter(tokens: readonly Token[], amount: Amount, code: string | null): { code: string; to: number; amount: Amount } | null {
  const at = afterHyphen(tokens, amount.to);
  const hit = minorAt(tokens, at) ?? (isPence(tokens, at, amount.value) ? { value: { code: 'GBP', part: 0.01 }, next: at + 1 } : null);
  if (hit === null || amount.scale > 1e3) return null;
  return { code: code ?? hit.value.code, to: hit.next, amount: { ...amount, value: tidy(amount.value * hit.value.part), plain: false } };
}

function signBefore(tokens: readonly Token[], at: number, manner: Manner): { code: string; from: number } | null {
  const sign = tokens[at]?.text ?? '';
  const letters = tokens[at - 1];
  const dot = letters?.text === '.' && tokens[at - 2]?.lower === 's' && tokens[at - 4]?.lower === 'u';
  if (sign === '$' && dot) return { code: 'USD', from: at - 4 };
  const glued = tokens[at]?.glued === true;
  const country = letters?.kind === 'word' && Object.hasOwn(DOLLARS, letters.text) ? DOLLARS[letters.text] : undefined;
  if (sign === '$' && country !== undefined && (glued || letters?.text.length === 2)) return { code: country, from: at - 1 };
  const code = letters?.kind === 'word' ? codeBefore(letters.text) : null;
  const own = sign === '¥' || sign === '￥' ? (manner.yen ? 'JPY' : 'CNY') : SIGNS[sign] ?? 'USD';
  return code !== null && code.sure ? { code: code.code, from: at - 1 } : { code: own, from: at };
}
