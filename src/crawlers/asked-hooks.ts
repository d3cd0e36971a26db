/** The gate and the memory of a crawl's hooks, asked in one way: where they cannot be asked, the crawl ends. */
import type { RobotsMemory } from './earlier.ts';
import type { Gate } from './gate.ts';
import type { CrawlHooks, CrawlMemory } from './types.ts';

/** Makes a call that ends the crawl when it fails. */
export type Demand = <T>(call: () => Promise<T>) => Promise<T>;

/** Of what is told about a turn nothing is lost that would not lapse by itself: there failures are passed over. */
export function gateOf({ gate }: CrawlHooks, demand: Demand): Gate | null {
  if (gate === undefined) return null;
  return {
    enter: (origin, terms) => demand(() => gate.enter(origin, terms)),
    slow: (origin, gapMs) => demand(() => gate.slow(origin, gapMs)),
    hold: (origin, ms) => demand(() => gate.hold(origin, ms)),
    arrived: (origin, turn) => gate.arrived(origin, turn),
    end: (origin, turn) => gate.end(origin, turn),
  };
}

export function robotsOf({ memory }: CrawlHooks, demand: Demand): RobotsMemory | null {
  const robots = memory?.robots;
  return robots === undefined ? null : { get: (origin) => demand(() => robots.get(origin)), keep: (origin, kept) => demand(() => robots.keep(origin, kept)) };
}

export function memoryOf(hooks: CrawlHooks, demand: Demand): CrawlMemory | null {
  const { memory } = hooks;
  const robots = robotsOf(hooks, demand);
  if (memory === undefined || robots === null) return null;
  return {
    robots,
    earlier: (page) => demand(() => memory.earlier(page)),
    stands: (page, more) => demand(() => memory.stands(page, more)),
    open: (limit) => demand(() => memory.open(limit)),
    due: (limit) => demand(() => memory.due(limit)),
    openPages: () => demand(() => memory.openPages()),
    expect: (page) => demand(() => memory.expect(page)),
    ended: (page) => demand(() => memory.ended(page)),
  };
}
