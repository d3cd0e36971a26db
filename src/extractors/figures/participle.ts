/** Verbs as the participles that measures are told with: `containers handled`. */
import { IRREGULAR, PARTICIPLES } from './word-classes.ts';

/** `foresees`, `rebuilds`: verbs of a verb whose participle is known. */
const PREFIX = /^(?:fore|over|out|re)(?=[a-z]{3})/;

/** `employs`, `will rent`, `handled` as a participle. */
export function participle(verb: string): string {
  // "bring" and "sing" are no gerunds.
  if (verb.endsWith('ing') && /[aeiouy]/.test(verb.slice(0, -3))) return ofGerund(verb.slice(0, -3));
  const own = PARTICIPLES[verb] ?? PARTICIPLES[verb.replace(/s$/, '')] ?? PARTICIPLES[verb.replace(/es$/, '')];
  if (own !== undefined || verb.endsWith('ed')) return own ?? verb;
  const prefix = own === undefined ? PREFIX.exec(verb)?.[0] : undefined;
  if (prefix !== undefined) {
    const base = verb.slice(prefix.length);
    const known = PARTICIPLES[base] ?? PARTICIPLES[base.replace(/s$/, '')];
    if (known !== undefined) return prefix + known;
  }
  if (/[^aeiou]ies$/.test(verb)) return verb.replace(/ies$/, 'ied');
  const stem = verb.replace(/(?<=[^s])s$/, '');
  if (stem === verb && IRREGULAR.has(verb)) return verb;
  return stem.endsWith('e') ? `${stem}d` : /[^aeiou]y$/.test(stem) ? stem.replace(/y$/, 'ied') : `${stem}ed`;
}

/** `tak-`, `carry-`, `employ-` of `taking`, `carrying`, `employing`. */
function ofGerund(stem: string): string {
  const known = PARTICIPLES[stem] ?? PARTICIPLES[`${stem}e`] ?? PARTICIPLES[stem.slice(0, -1)];
  return known ?? (/[^aeiou]y$/.test(stem) ? stem.replace(/y$/, 'ied') : `${stem}ed`);
}
