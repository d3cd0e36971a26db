/** What robots.txt allows, by RFC 9309. */
import robotsParserModule from 'robots-parser';
import { PRODUCT } from '../config.ts';

// The package's types declare an ES default where it exports the function itself.
const robotsParser = robotsParserModule as unknown as (typeof robotsParserModule)['default'];

/** RFC 9309 asks for 500 KiB at least; what follows is not read, bytes. */
export const ROBOTS_BYTES = 512 * 1024;
/** No real file lists more sitemaps. */
const MOST_SITEMAPS = 100;

export interface RobotsRules {
  readonly allows: (url: string) => boolean;
  /** Milliseconds; 0 where none is asked. */
  readonly crawlDelayMs: number;
  readonly sitemaps: readonly string[];
}

/** A site without robots.txt. */
export const ALLOW_ALL: RobotsRules = { allows: () => true, crawlDelayMs: 0, sitemaps: [] };

/** Reads a robots.txt. `url` is where it was asked for: its rules hold for that origin. */
export function readRobots(url: string, text: string): RobotsRules {
  const robots = robotsParser(url, text);
  const delay = robots.getCrawlDelay(PRODUCT) ?? 0;
  return {
    allows: (address) => robots.isAllowed(address, PRODUCT) ?? true,
    crawlDelayMs: Number.isFinite(delay) && delay > 0 ? delay * 1000 : 0,
    sitemaps: robots.getSitemaps().slice(0, MOST_SITEMAPS),
  };
}

/** As much of a file as is read: a line that was cut in two (`Disallow: /` of `/private`) would say what nobody meant. */
export function wholeLines(body: Buffer): Buffer {
  if (body.length <= ROBOTS_BYTES) return body;
  const end = Math.max(body.lastIndexOf('\n', ROBOTS_BYTES - 1), body.lastIndexOf('\r', ROBOTS_BYTES - 1));
  return body.subarray(0, end + 1);
}
