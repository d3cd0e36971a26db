/** Values that are there and hold nothing: `-o "$OUT"` in a script whose variable is not set. */
import type { Command } from 'commander';
import { WrongUse } from '../errors.ts';

/** Raises `WrongUse` that names the option or the argument. */
export function refuseEmptyValues(command: Command): void {
  for (const option of command.options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (value === '' || (Array.isArray(value) && value.includes(''))) throw new WrongUse(`${option.long ?? option.flags}: "" will not do: it is empty`);
  }
  const at = command.args.indexOf('');
  if (at === -1) return;
  const names = command.registeredArguments.map((argument) => argument.name());
  throw new WrongUse(`${names[at] ?? names.at(-1) ?? 'argument'}: "" will not do: it is empty`);
}
