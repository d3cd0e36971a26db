/** Asks for a page that was visited before: in full, or only for what has changed where the server may be believed. */
import { createHash } from 'node:crypto';
import type { Earlier, Trust } from './earlier.ts';
import type { Answer } from './fetch.ts';
import { NO_TRUST, believed, checked, claimOf, conditions, mayBelieve, validatorsOf } from './trust.ts';

/** How a page was got. */
export interface Revisited {
  readonly answer: Answer;
  readonly trust: Trust;
  /** It stands as it was, so the server or its index says: the answer is the archived one. */
  readonly stands: boolean;
}
/** One request over its redirects; the conditions go to the address that answered last time, and only there. */
export type Ask = (conditions: { readonly url: string; readonly headers: Readonly<Record<string, string>> } | null) => Promise<Answer>;

/** `sha256:` and the hex digest of a body, by which answers are known again. */
export function digestOf(body: Buffer): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}

/** Gets a page of which `earlier` is known. `stated`: the date of change that a sitemap index states now. */
export async function revisit(earlier: Earlier | null, ask: Ask, { stated, now }: { readonly stated: string | null; readonly now: number }): Promise<Revisited> {
  if (earlier === null) return { answer: await ask(null), trust: NO_TRUST, stands: false };
  const headers = mayBelieve(earlier.trust, earlier.fetchedAt, now) ? conditions(earlier) : null;
  if (headers !== null) {
    const answer = await ask({ url: earlier.finalUrl, headers });
    if (answer.status !== 304) return { answer, trust: judged(earlier, answer, stated), stands: false };
    const kept = await earlier.body();
    if (kept !== null) return { answer: { ...answer, ...kept }, trust: believed(earlier.trust), stands: true };
  }
  const answer = await ask(null);
  return { answer, trust: await probed(earlier, { answer, ask, trust: judged(earlier, answer, stated) }), stands: false };
}

/** True where the index that names a sitemap is believed when it states the same date of change as before. */
export function standsAsStated(earlier: Earlier | null, stated: string | null, now: number): earlier is Earlier {
  return earlier !== null && stated !== null && earlier.stated === stated && mayBelieve(earlier.trust, earlier.fetchedAt, now);
}

function judged(earlier: Earlier, answer: Answer, stated: string | null): Trust {
  const changed = digestOf(answer.body) !== earlier.digest;
  const says = claimOf(earlier, validatorsOf(answer));
  const states = stated === null || earlier.stated === null ? 'nothing' : stated === earlier.stated ? 'same' : 'changed';
  // Whoever of the two says that nothing changed must be right.
  const claim = says === 'same' || states === 'same' ? 'same' : says === 'changed' || states === 'changed' ? 'changed' : 'nothing';
  return checked(earlier.trust, { changed, says: claim });
}

/**
 * A page that changed while its server was believed: since then, or before? Asked with what is surely out of date, an
 * honest server answers in full; one that says "not modified" to every such question says so now.
 */
async function probed(earlier: Earlier, { answer, ask, trust }: { answer: Answer; ask: Ask; trust: Trust }): Promise<Trust> {
  const headers = conditions(earlier);
  const isDoubtful = earlier.trust.unchecked > 0 && !trust.lies && digestOf(answer.body) !== earlier.digest;
  if (!isDoubtful || headers === null || answer.url !== earlier.finalUrl) return trust;
  const again = await ask({ url: earlier.finalUrl, headers }).catch(() => null);
  return again?.status === 304 ? { proofs: 0, unchecked: 0, lies: true } : trust;
}
