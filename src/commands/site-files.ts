/** Where the files of a definition lie: in a checkout of the project, or in a folder of the developer's own. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { CrawlOptions } from '../crawlers/types.ts';
import { WrongUse } from '../errors.ts';
import { fetchSettings } from '../workers/fetch-settings.ts';
import type { Io } from './io.ts';

export interface SiteFiles {
  /** Folder of the definitions. */
  readonly definitions: string;
  /** Folder that holds `sites/` and `expectations/`. */
  readonly fixtures: string;
  /** The list of all definitions; null in a folder of one's own. */
  readonly registry: string | null;
}

/** Raises `WrongUse` outside a checkout when no folder is named. */
export function siteFiles(io: Io, dir: string | undefined): SiteFiles {
  if (dir !== undefined) {
    const folder = path.resolve(io.cwd, dir);
    return { definitions: folder, fixtures: path.join(folder, 'fixtures'), registry: null };
  }
  const registry = path.join(io.cwd, 'src', 'sites', 'registry.ts');
  if (!existsSync(registry)) throw new WrongUse('this folder is no checkout of Dateliner (it has no src/sites/registry.ts): go there, or name a folder for the files with --dir');
  return { definitions: path.dirname(registry), fixtures: path.join(io.cwd, 'fixtures'), registry };
}

/** The settings as a crawl of a few pages takes them. */
export function fewPages(config: Config, signal: AbortSignal): CrawlOptions {
  return { ...fetchSettings(config), full: false, maxPages: 50, delayMs: config.delayMs, signal };
}
