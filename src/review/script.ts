/** The browser's part of the page, as the build joined it. */
import { readFileSync } from 'node:fs';
import { Unavailable, messageOf } from '../errors.ts';

let held: string | null = null;

/** One script. Raises `Unavailable` where the project was not built. */
export function pageScript(): string {
  try {
    held ??= readFileSync(new URL('../../dist/review/browser.js', import.meta.url), 'utf8');
    return held;
  } catch (error) {
    throw new Unavailable(`the script of the review page is missing (npm run build makes it): ${messageOf(error)}`, 'internal', { cause: error });
  }
}
