/** What the routes of the server are given, and how a group of them plugs in. */
import type { Hono } from 'hono';
import type { Workshop } from '../workers/workshop.ts';
import type { Door } from './door.ts';

/** Who asks: `token` has shown the token or come with a session that was opened by it; `guest` has not. */
export type Caller = 'token' | 'guest';

/** What every handler finds with `c.get(…)`. */
export interface ServeEnv {
  readonly Variables: {
    readonly caller: Caller;
    /** Goes into a hidden field `csrf` of each form, or into the header `x-xsrf-token` of a script's request. */
    readonly csrf: string;
  };
}
export type ServeApp = Hono<ServeEnv>;

export interface ServeContext {
  readonly shop: Workshop;
  readonly door: Door;
}

/** One group of routes: one file, one path, listed on the home page where it has a title. */
export interface RouteGroup {
  /** Where it is mounted: `/queues`; `/` for routes at the root. */
  readonly path: string;
  /** Name and one sentence for the home page; null for routes that no person opens. */
  readonly listed: { readonly title: string; readonly about: string } | null;
  /** Builds the routes when the server starts. */
  readonly open: (context: ServeContext) => Promise<ServeApp>;
  /** Paths (whole, from the root) that answer without the token even where it is demanded. */
  readonly public?: readonly string[];
  /** Content security policy directives that replace those of the same name, for these routes alone. */
  readonly policy?: Readonly<Record<string, string>>;
}
