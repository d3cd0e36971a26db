/** Which day it is where a page is read, when it tells a time in UTC. */

/** Hours from UTC, least and most, in which the pages of a language are written; of English by country. */
const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  'en-us': [-8, -4], 'en-ca': [-8, -3], 'en-gb': [0, 1], 'en-ie': [0, 1], 'en-au': [8, 11], 'en-nz': [12, 13], 'en-in': [5.5, 5.5], 'en-za': [2, 2], 'en-sg': [8, 8], 'en-hk': [8, 8], 'en-ph': [8, 8],
  de: [1, 2], fr: [1, 2], it: [1, 2], nl: [1, 2], pl: [1, 2], cs: [1, 2], sk: [1, 2], hu: [1, 2], sv: [1, 2], nb: [1, 2], no: [1, 2], da: [1, 2], hr: [1, 2], sl: [1, 2], 'es-es': [1, 2], 'pt-pt': [0, 1], 'pt-br': [-4, -3],
  fi: [2, 3], el: [2, 3], ro: [2, 3], bg: [2, 3], uk: [2, 3], et: [2, 3], lv: [2, 3], lt: [2, 3], he: [2, 3], tr: [3, 3], ru: [2, 12], fa: [3.5, 3.5], hi: [5.5, 5.5], bn: [5.5, 6], th: [7, 7], vi: [7, 7], id: [7, 9], ms: [8, 8],
  zh: [8, 8], ja: [9, 9], ko: [9, 9], 'fr-ca': [-5, -4],
};

/** Offsets from UTC, in hours, that a page's clock may have: its site's zone on that day, else those of its language; null where nothing tells. */
export function hoursOf(language: string | null, timeZone: string | null, instant: string): readonly [number, number] | null {
  const exact = timeZone === null ? null : offsetIn(timeZone, instant);
  if (exact !== null) return [exact, exact];
  const tag = (language ?? '').toLowerCase();
  return HOURS[tag] ?? HOURS[tag.split('-')[0] ?? ''] ?? null;
}

/** The days (YYYY-MM-DD) that an instant in UTC may be at these offsets. */
export function localDays(instant: string, hours: readonly [number, number]): Set<string> {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return new Set();
  return new Set(hours.map((h) => new Date(time + h * 3_600_000).toISOString().slice(0, 10)));
}

function offsetIn(timeZone: string, instant: string): number | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  try {
    const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const offset = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name);
    return offset === null ? null : (offset[1] === '-' ? -1 : 1) * (Number(offset[2] ?? 0) + Number(offset[3] ?? 0) / 60);
  } catch {
    return null;
  }
}
