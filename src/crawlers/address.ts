/** Which addresses may be connected to: a page must never make us knock on a private door. */
import type { LookupOptions } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { SkipPage } from '../errors.ts';
import { PRIVATE_RANGES } from './private-ranges.ts';

export interface ResolvedAddress { readonly address: string; readonly family: number }
/** Answers every address of a host name; rejects as `dns.lookup` does. */
export type Resolver = (hostname: string) => Promise<readonly ResolvedAddress[]>;

const PRIVATE = new BlockList();
for (const [net, prefix, family] of PRIVATE_RANGES) PRIVATE.addSubnet(net, prefix, family);

const systemResolver: Resolver = (hostname) => systemLookup(hostname, { all: true, order: 'verbatim' });

/** True for addresses of private, local, reserved or multicast networks, and for what is no IP address at all. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  return PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Tells allowed from refused addresses, before connecting and again with the very address connected to. */
export class AddressGuard {
  readonly #allowed: ReadonlySet<string>;
  readonly #resolve: Resolver;

  constructor(allowHosts: readonly string[], resolve: Resolver = systemResolver) {
    this.#allowed = new Set(allowHosts.map((host) => host.toLowerCase()));
    this.#resolve = resolve;
  }

  /** Raises `SkipPage` on what is no http(s) URL and on private IP addresses, in whatever spelling. */
  check(url: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new SkipPage(`not an http address: ${url.href.slice(0, 200)}`, 'bad-url');
    const host = bareHost(url);
    if (isIP(host) !== 0 && isPrivateAddress(host) && !this.#isNamed(url)) throw refusal(url.host, host);
  }

  /** A `lookup` for the connection to this URL: what it answers is what was checked, so a name cannot turn private in between. */
  lookupFor(url: URL): LookupFunction {
    return (_hostname, options, callback) => { void this.#answer(url, options, callback); };
  }

  async #answer(url: URL, options: LookupOptions, callback: Parameters<LookupFunction>[2]): Promise<void> {
    const found = await this.#publicAddresses(url).catch((error: unknown) => error as NodeJS.ErrnoException);
    if (found instanceof Error) return callback(found, '');
    const wanted = found.filter((a) => !options.family || options.family === a.family || options.family === `IPv${a.family}`);
    const usable = wanted.length > 0 ? wanted : found;
    if (options.all === true) return callback(null, [...usable]);
    return callback(null, usable[0]?.address ?? '', usable[0]?.family ?? 4);
  }

  async #publicAddresses(url: URL): Promise<readonly ResolvedAddress[]> {
    const addresses = await this.#resolve(bareHost(url));
    if (this.#isNamed(url)) return addresses;
    // One private answer among public ones is a trick or a mistake: neither is worth a request.
    const bad = addresses.find((a) => isPrivateAddress(a.address));
    if (bad !== undefined || addresses.length === 0) throw refusal(url.host, bad?.address ?? 'nothing');
    return addresses;
  }

  #isNamed(url: URL): boolean {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return [url.hostname, bareHost(url), `${url.hostname}:${port}`].some((name) => this.#allowed.has(name));
  }
}

/** The host without the brackets of IPv6 and without a final dot. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function refusal(host: string, address: string): SkipPage {
  return new SkipPage(`${host} leads to ${address}, a private address; name it with --allow-host ${host} if it is meant`, 'private-address');
}
