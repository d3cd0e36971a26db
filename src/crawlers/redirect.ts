/** Where answers lead on to. */
import { SkipPage } from '../errors.ts';
import { headerOf, type Answer } from './fetch.ts';

/** Statuses by which an answer leads on. */
export const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads; null for other answers. */
export function targetOf(answer: Answer): URL | null {
  const location = headerOf(answer.headers, 'location');
  if (!REDIRECTS.has(answer.status) || location === null) return null;
  // Node reads header bytes as Latin-1; servers that send raw UTF-8 mean UTF-8.
  const bytes = Buffer.from(location, 'latin1');
  const text = bytes.toString('utf8').includes('\uFFFD') ? location : bytes.toString('utf8');
  if (!URL.canParse(text, answer.url)) throw new SkipPage(`redirect to what is no address: ${location.slice(0, 200)}`, 'bad-url');
  return Object.assign(new URL(text, answer.url), { hash: '', username: '', password: '' });
}
