/** Bounds of what a person asks to see, as they are typed: days, counts, confidence, forms. What cannot be meant raises `WrongUse` that names the option. */
import { calendarDay } from '../edtf.ts';
import { WrongUse } from '../errors.ts';

/** `values` without what was not given. */
export function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** A day of the calendar, YYYY-MM-DD. */
export function dayOf(flag: string, text: string | undefined): string | undefined {
  if (text !== undefined && calendarDay(text) === null) throw new WrongUse(`${flag} wants a day of the calendar as YYYY-MM-DD, not "${text}"`);
  return text;
}

/** The days of two options between which something is to lie; a span that holds no day is wrong use. */
export function spanOf([from, to]: readonly [string, string], first: string | undefined, last: string | undefined): { readonly since?: string; readonly until?: string } {
  const [since, until] = [dayOf(from, first), dayOf(to, last)];
  if (since !== undefined && until !== undefined && since > until) throw new WrongUse(`no day lies between ${from} ${since} and ${to} ${until}`);
  return given({ since, until });
}

/** How many days ago, or how many days long. */
export function daysOf(flag: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,5}$/.test(text)) throw new WrongUse(`${flag} wants a number of days, not "${text}"`);
  return text === undefined ? undefined : Number(text);
}

/** `--limit`: a whole number of at least 1. */
export function limitOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,8}$/.test(text)) throw new WrongUse(`--limit wants a whole number of at least 1, not "${text}"`);
  return text === undefined ? undefined : Number(text);
}

/** `--confidence`: a number from 0 to 1. */
export function confidenceOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^(?:0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/.test(text)) throw new WrongUse(`--confidence wants a number from 0 to 1, not "${text}"`);
  return text === undefined ? undefined : Number(text);
}

/** `--json` beside a form: the form that is meant. */
export function formOf<T extends string>(json: { readonly asked: boolean | undefined; readonly means: T }, format: T, isDefault: boolean): T {
  if (json.asked !== true) return format;
  if (!isDefault && format !== json.means) throw new WrongUse(`--json and --format ${format} ask for two forms: leave one away`);
  return json.means;
}
