/** Reads a definition from its TypeScript, so that one that was just written or changed needs no build. */
import { readFile } from 'node:fs/promises';
import { BadInput, messageOf } from '../../errors.ts';
import type { Site } from '../../site.ts';

/** Raises `BadInput` where the file is there and cannot be read as a definition; null where there is none. */
export async function definitionIn(file: string): Promise<Site | null> {
  let source: string;
  try {
    source = await readFile(file, 'utf8');
  } catch {
    return null;
  }
  // A definition is data: without its types it is JavaScript.
  const script = source.replace(/^import type [^;]*;\n/gm, '').replace(/^export const (\w+): Site =/gm, 'export const $1 =');
  try {
    const module = (await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`)) as Record<string, unknown>;
    const site = Object.values(module).find((value) => isSite(value));
    if (site !== undefined) return site as Site;
  } catch (error) {
    throw new BadInput(`${file} cannot be read: ${messageOf(error)}; a definition is data and imports nothing but types`, 'internal', { cause: error });
  }
  throw new BadInput(`${file} holds no definition of a site`);
}

function isSite(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ['name', 'home', 'starts', 'hosts', 'articles'].every((key) => key in value);
}
