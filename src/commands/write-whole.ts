/** A file that a person asked for by name. */
import { writeFileSync } from 'node:fs';
import { Unavailable, messageOf } from '../errors.ts';

/** Raises `Unavailable` that names the file. */
export function writeWhole(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Unavailable(`${file} cannot be written: ${messageOf(error)}`, 'internal', { cause: error });
  }
}
