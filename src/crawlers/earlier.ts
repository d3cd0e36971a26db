/** What is remembered of earlier visits: of a page, of the word of its server, of a robots.txt. */

/** How far a server is believed that says nothing has changed: `trust.ts` tells how it comes about. */
export interface Trust {
  /** Full answers that agreed with what the server says of changes, and times that it was believed since the last of them. */
  readonly proofs: number;
  readonly unchecked: number;
  readonly lies: boolean;
}

/** What a server says of the state of a page. */
export interface Validators { readonly etag: string | null; readonly lastModified: string | null }

/** A response as it was archived. */
export interface KeptResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** The last visit of an address. */
export interface Earlier extends Validators {
  readonly trust: Trust;
  /** `sha256:` and the hex digest of its body. */
  readonly digest: string;
  /** The address that answered, after redirects. */
  readonly finalUrl: string;
  /** The date of change that a sitemap index stated for it. */
  readonly stated: string | null;
  /** When it was last answered in full, ISO 8601 UTC. */
  readonly fetchedAt: string;
  /** Null where the archive no longer has it. */
  readonly body: () => Promise<KeptResponse | null>;
}

/** A robots.txt as it was read; an empty text where a site has none. Times are ISO 8601 UTC. */
export interface KeptRobots { readonly text: string; readonly fetchedAt: string; readonly until: string }
export interface RobotsMemory {
  readonly get: (origin: string) => Promise<KeptRobots | null>;
  readonly keep: (origin: string, robots: KeptRobots) => Promise<void>;
}
