/** A confidence as a person types it. */
import { WrongUse } from '../errors.ts';

/** Undefined where none was given. Raises `WrongUse` for what is no number from 0 to 1. */
export function confidenceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^(?:0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/.test(text)) throw new WrongUse(`--confidence wants a number from 0 to 1, not "${text}"`);
  return Number(text);
}
