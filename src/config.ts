/** What can be set, and from where: flags, then the environment, then one file, then the defaults. */
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { WrongUse, messageOf } from './errors.ts';

/** The product token: what the User-Agent begins with, and what robots.txt files may name. */
export const PRODUCT = 'Dateliner';
/** The file that is read when `--config` names none. */
const CONFIG_FILE = 'dateliner.yaml';

/** Timers take no more: milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A whole number as a flag or the environment writes it, or as the file holds it. */
const whole = (least: number) => {
  const error = `a whole number of at least ${least} is wanted`;
  return z.union([z.string().regex(/^\d{1,15}$/).transform(Number), z.number()], { error }).refine((n) => Number.isSafeInteger(n) && n >= least, { error });
};
const text = z.string({ error: 'a text is wanted' }).min(1, 'it is empty');
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words, { error: `one of ${words.join(', ')} is wanted` });
/** What stands in a header of a request: a line of Latin letters. */
const headerText = text.regex(/^[\t\u0020-\u007E\u00A0-\u00FF]+$/, 'one line of letters is wanted that a header can hold (no Chinese, no line break)');
const HOST = /^(?:[\p{L}\d._-]+|\[[\da-f:.]+\])(?::(\d{1,5}))?$/iu;
/** A host, or a host and port, as `--allow-host` names it: anything else would never fit an address. */
const isHost = (name: string): boolean => isIP(name) !== 0 || Number(HOST.exec(name)?.[1] ?? (HOST.test(name) ? 0 : 65_536)) <= 65_535;
/** A comma list in the environment, a repeated flag, or a list in the file. */
const HOSTS_WANTED = 'a host or host:port is wanted, as localhost or 10.0.0.7:8080';
const hosts = z.union([z.array(text), text.transform((s) => s.split(',').map((part) => part.trim()).filter(Boolean))], { error: HOSTS_WANTED }).refine((list) => list.every(isHost), { error: HOSTS_WANTED });

/** Every setting: its environment variable and what it may be. The key is also its name in the file. */
const SETTINGS = {
  data: { env: 'DATELINER_DATA', as: text },
  out: { env: 'DATELINER_OUT', as: text },
  databaseUrl: { env: 'DATABASE_URL', as: text },
  redisUrl: { env: 'REDIS_URL', as: text },
  allowHost: { env: 'DATELINER_ALLOW_HOST', as: hosts },
  userAgent: { env: 'DATELINER_USER_AGENT', as: headerText },
  contact: { env: 'DATELINER_CONTACT', as: headerText },
  delay: { env: 'DATELINER_DELAY', as: whole(0) },
  window: { env: 'DATELINER_WINDOW', as: z.string({ error: 'hours like 01:00-06:00 are wanted' }).regex(/^([01]\d|2[0-3]):[0-5]\d-(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'hours like 01:00-06:00 are wanted').refine((hours) => hours.slice(0, 5) !== hours.slice(6), 'they begin and end at one time: hours like 01:00-06:00 are wanted, and none for any hour') },
  pagesPerDay: { env: 'DATELINER_PAGES_PER_DAY', as: whole(1) },
  maxPages: { env: 'DATELINER_MAX_PAGES', as: whole(1) },
  maxBytes: { env: 'DATELINER_MAX_BYTES', as: whole(1) },
  maxRatio: { env: 'DATELINER_MAX_RATIO', as: whole(1) },
  timeout: { env: 'DATELINER_TIMEOUT', as: whole(1) },
  retries: { env: 'DATELINER_RETRIES', as: whole(0) },
  browser: { env: 'DATELINER_BROWSER', as: oneOf(['auto', 'never', 'always']) },
  browserPath: { env: 'DATELINER_BROWSER_PATH', as: text },
  workers: { env: 'DATELINER_WORKERS', as: whole(1) },
  ahead: { env: 'DATELINER_AHEAD', as: whole(1) },
  crawlMinutes: { env: 'DATELINER_CRAWL_MINUTES', as: whole(1) },
  token: { env: 'DATELINER_TOKEN', as: text },
  otlpEndpoint: { env: 'OTEL_EXPORTER_OTLP_ENDPOINT', as: text },
  logLevel: { env: 'DATELINER_LOG', as: oneOf(['silent', 'error', 'warn', 'info', 'debug']) },
} as const;
type Key = keyof typeof SETTINGS;
type Values = { [K in Key]?: z.output<(typeof SETTINGS)[K]['as']> };

export interface Config {
  /** Absolute folders: the embedded database and the archive; the output files. */
  readonly dataDir: string;
  readonly outDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  /** `host` or `host:port` on private or loopback addresses that may be visited. */
  readonly allowHosts: readonly string[];
  readonly userAgent: string;
  /** Milliseconds between requests to one origin; null: as the site says. */
  readonly delayMs: number | null;
  /** Hours in which sites are asked, in each one's time zone; null: as the site says. */
  readonly window: string | null;
  /** Most requests on one day to one origin; null: as the site says. */
  readonly pagesPerDay: number | null;
  readonly maxPages: number;
  readonly maxBytes: number;
  /** Largest ratio of unpacked to packed bytes of a page over 1 MiB. */
  readonly maxRatio: number;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly browser: 'auto' | 'never' | 'always';
  readonly browserPath: string | null;
  /** Threads that extract. */
  readonly workers: number;
  /** Most captures of a run that wait to be read: the crawl waits then. */
  readonly ahead: number;
  /** Longest time that a crawl may take, milliseconds. */
  readonly crawlMs: number;
  /** What opens the pages of `serve` to writing, and to other machines; null: none. */
  readonly token: string | null;
  /** Base address of an OTLP collector that takes traces over HTTP; null: no traces. */
  readonly otlpEndpoint: string | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Where settings come from: flags as the command line gave them, the environment, the working folder. */
export interface Sources {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** Reads the configuration. Raises `WrongUse` that names the setting, where it came from and what is wrong with it. */
export function loadConfig({ flags, env, cwd }: Sources): Config {
  const fromFlags = take((key) => flags[key], (key) => `--${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`);
  const fromEnv = take((key) => env[SETTINGS[key].env] || undefined, (key) => SETTINGS[key].env);
  const fromFile = fileValues(typeof flags['config'] === 'string' ? path.resolve(cwd, flags['config']) : null, cwd);
  const set: Values = { ...fromFile, ...fromEnv, ...fromFlags };
  return {
    dataDir: path.resolve(cwd, set.data ?? 'data'),
    outDir: path.resolve(cwd, set.out ?? 'out'),
    databaseUrl: checkedUrl(set.databaseUrl, { name: 'DATABASE_URL', schemes: ['postgres:', 'postgresql:'] }),
    redisUrl: checkedUrl(set.redisUrl, { name: 'REDIS_URL', schemes: ['redis:', 'rediss:'] }),
    allowHosts: set.allowHost ?? [],
    userAgent: set.userAgent ?? userAgent(set.contact),
    delayMs: set.delay ?? null,
    window: set.window ?? null,
    pagesPerDay: set.pagesPerDay ?? null,
    maxPages: set.maxPages ?? 1000,
    maxBytes: set.maxBytes ?? 20 * 1024 * 1024,
    maxRatio: set.maxRatio ?? 100,
    timeoutMs: set.timeout ?? 60_000,
    retries: set.retries ?? 3,
    browser: set.browser ?? 'auto',
    browserPath: set.browserPath ?? null,
    workers: set.workers ?? Math.min(4, os.availableParallelism()),
    ahead: set.ahead ?? 500,
    crawlMs: Math.min((set.crawlMinutes ?? 24 * 60) * 60_000, LONGEST_TIMER),
    token: set.token ?? null,
    otlpEndpoint: checkedUrl(set.otlpEndpoint, { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', schemes: ['http:', 'https:'] }),
    logLevel: set.logLevel ?? 'warn',
  };
}

function userAgent(contact: string | undefined): string {
  return `${PRODUCT}/1.0 (${contact === undefined ? 'press-release reader' : `+${contact}`})`;
}

/** Variables that are named like settings and are none: misspelt, most likely. */
export function strayVariables(env: Sources['env']): string[] {
  const known: ReadonlySet<string> = new Set(Object.values(SETTINGS).map((setting) => setting.env));
  return Object.keys(env).filter((name) => name.startsWith('DATELINER_') && !known.has(name));
}

/** Takes each setting that a source gives, checked. */
function take(valueOf: (key: Key) => unknown, sourceOf: (key: Key) => string): Values {
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(SETTINGS) as Key[]) {
    const raw = valueOf(key);
    if (raw === undefined || raw === null || (Array.isArray(raw) && raw.length === 0)) continue;
    const parsed = SETTINGS[key].as.safeParse(raw);
    if (!parsed.success) {
      throw new WrongUse(`${sourceOf(key)}: "${String(raw)}" will not do: ${parsed.error.issues[0]?.message ?? 'it is not valid'}`);
    }
    values[key] = parsed.data;
  }
  return values as Values;
}

function fileValues(named: string | null, cwd: string): Values {
  const file = named ?? path.join(cwd, CONFIG_FILE);
  if (!existsSync(file)) {
    if (named !== null) throw new WrongUse(`there is no configuration file ${named}`);
    return {};
  }
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    throw new WrongUse(`${file} could not be read as YAML: ${messageOf(error)}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new WrongUse(`${file}: a list of "name: value" lines is wanted`);
  const unknown = Object.keys(content).filter((key) => !Object.hasOwn(SETTINGS, key));
  if (unknown.length > 0) throw new WrongUse(`${file}: unknown setting ${unknown.join(', ')}; known are ${Object.keys(SETTINGS).join(', ')}`);
  const table = content as Record<string, unknown>;
  return take((key) => table[key], (key) => `${key} in ${file}`);
}

function checkedUrl(value: string | undefined, { name, schemes }: { name: string; schemes: readonly string[] }): string | null {
  if (value === undefined) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !schemes.includes(url.protocol)) {
    throw new WrongUse(`${name} must be an address that starts with ${schemes.map((s) => `${s}//`).join(' or ')}`);
  }
  return value;
}
