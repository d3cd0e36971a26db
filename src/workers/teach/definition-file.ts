/** Reads a definition from its TypeScript, so that one that was just written or changed needs no build. */
import { readFile } from 'node:fs/promises';
import { compileFunction } from 'node:vm';
import { BadInput, messageOf } from '../../errors.ts';
import type { Site } from '../../site.ts';
import { faultsOf } from './definition-faults.ts';

/** Raises `BadInput` where the file is there and cannot be read as a definition, or holds what none can; null where there is none. */
export async function checkedDefinitionIn(file: string): Promise<Site | null> {
  const site = await definitionIn(file);
  if (site === null) return null;
  const faults = faultsOf(site, await readFile(file, 'utf8'));
  if (faults.length > 0) throw new BadInput(faults.map(({ line, column, says }) => `${file}:${line}:${column}: ${says}`).join('\n'));
  return site;
}

/** The same without a look at what its fields hold. */
export async function definitionIn(file: string): Promise<Site | null> {
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch {
    return null;
  }
  // A definition is data: without its types it is JavaScript.
  const script = source.replace(/^import type [^;]*;$/gm, blank).replace(/^(export const \w+)(: Site)(?= =)/gm, (_, begin: string, type: string) => begin + blank(type));
  let lacked: readonly string[] = [];
  try {
    const module = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`)) as Record<string, unknown>;
    const found: unknown[] = Object.values(module);
    const site = found.find((value) => lackedBy(value).length === 0);
    if (site !== undefined) return site as Site;
    lacked = found.map(lackedBy).find((keys) => keys.length < NEEDED.length) ?? [];
  } catch (error) {
    throw new BadInput(`${file}${breakIn(script)} cannot be read: ${messageOf(error)}; a definition is data and imports nothing but types`, 'internal', { cause: error });
  }
  throw new BadInput(`${file} holds no definition of a site${lacked.length === 0 ? '' : `: ${lacked.join(', ')} ${lacked.length === 1 ? 'is' : 'are'} missing`}`);
}

/** As long as it was, so that lines and columns stay. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Where JavaScript breaks off, as `:LINE:COLUMN`; empty where it does not. */
function breakIn(script: string): string {
  try {
    compileFunction(script.replace(/^export (?=const)/gm, blank), [], { filename: 'definition' });
    return '';
  } catch (error) {
    const [, line, column] = /^definition:(\d+)\n.*\n( *)\^/.exec(error instanceof Error ? error.stack ?? '' : '') ?? [];
    return line === undefined ? '' : `:${line}:${(column?.length ?? 0) + 1}`;
  }
}

const NEEDED = ['name', 'title', 'home', 'starts', 'hosts', 'articles'] as const;
const lackedBy = (value: unknown): string[] => NEEDED.filter((key) => typeof value !== 'object' || value === null || !(key in value));
