/** Bounds of what a person asks to see. */
import { WrongUse } from '../errors.ts';

/** `--limit`: a whole number of at least 1; undefined where none was given. Raises `WrongUse`. */
export function limitOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,8}$/.test(text)) throw new WrongUse(`--limit wants a whole number of at least 1, not "${text}"`);
  return text === undefined ? undefined : Number(text);
}

/** Raises `WrongUse` where no day can lie between two bounds; `names` are their options. */
export function checkSpan(names: readonly [string, string], since: string | undefined, until: string | undefined): void {
  if (since !== undefined && until !== undefined && since > until) throw new WrongUse(`no day lies between ${names[0]} ${since} and ${names[1]} ${until}`);
}

/** `--json` beside a form: the form that is meant. Raises `WrongUse` where another one is named. */
export function formOf<T extends string>(json: { readonly asked: boolean | undefined; readonly means: T }, format: T, isDefault: boolean): T {
  if (json.asked !== true) return format;
  if (!isDefault && format !== json.means) throw new WrongUse(`--json and --format ${format} ask for two forms: leave one away`);
  return json.means;
}
