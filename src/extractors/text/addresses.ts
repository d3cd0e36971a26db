/** What addresses on the web tell of countries: the two letters at the end of a host's name. */
import { matchesOf } from '../matches.ts';

/** ISO 3166-1 alpha-2 of the country under whose end the host of an address stands; null for ends that the whole world uses, and for no address. */
export function landOfSite(url: string | null): string | null {
  return url === null ? null : landOfEnd(/^https?:\/\/[^/?#:]+\.([a-z]{2})(?=[/?#:]|$)/i.exec(url)?.[1]);
}
/** The countries of the hosts that a text names (`www.brant.example.ca`, `press@uni.example.de`), each once, in order. */
export function landsOfAddresses(text: string): ReadonlySet<string> {
  const lands = new Set<string>();
  for (const [, end] of matchesOf(END, text)) {
    const land = landOfEnd(end);
    if (land !== null) lands.add(land);
  }
  return lands;
}
/** The end of a host, with or without what may stand before it: `www.brant.example.ca`, `press@uni.example.de`, `brant-alerts.ca`. */
const END = /\.(?<=[a-z0-9-]{4}\.|[a-z0-9]\.[a-z]{2,3}\.)([a-z]{2})(?![a-z0-9@-]|\.[a-z0-9])/g;
const WORLDWIDE: ReadonlySet<string> = new Set(['co', 'io', 'tv', 'me', 'ai', 'fm', 'cc', 'ws', 'to', 'ly', 'gg', 'eu']);

function landOfEnd(end: string | undefined): string | null {
  const lower = end?.toLowerCase();
  if (lower === undefined || WORLDWIDE.has(lower)) return null;
  return lower === 'uk' ? 'GB' : lower.toUpperCase();
}
