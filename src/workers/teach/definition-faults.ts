/** What is wrong with a definition, each fault with the line and column where it stands in the file. */
import type { Site } from '../../site.ts';
import { SiteSchema } from './definition-schema.ts';

export interface Fault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly says: string;
}
type Path = readonly PropertyKey[];

export function faultsOf(site: Site, source: string): Fault[] {
  const issues = SiteSchema.safeParse(site).error?.issues ?? [];
  return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [null]).map((key) => {
    const path = key === null ? issue.path : [...issue.path, key];
    const says = key === null ? `${nameOf(path)}: ${issue.message}` : `${nameOf(path)}: there is no such field (src/site.ts explains all of them)`;
    return { ...placeIn(source, offsetOf(site, path, source)), says };
  }));
}

const nameOf = (path: Path): string => path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`)).join('').replace(/^\./, '');

/** Where the field stands, key by key; of a text in a list, where its words are. */
function offsetOf(site: Site, path: Path, source: string): number {
  let at = Math.max(0, source.search(/^export const/m));
  let value: unknown = site;
  for (const part of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined;
    const found = typeof part === 'string' ? keyAt(source, part, at) : typeof value === 'string' ? source.indexOf(quoted(value), at) : itemAt(source, value, at);
    if (found !== -1) at = found;
  }
  return at;
}
function keyAt(source: string, key: string, from: number): number {
  const found = source.slice(from).search(new RegExp(`(?<![\\w'"])['"]?${key.replace(/\W/g, '\\$&')}['"]?\\s*:`));
  return found === -1 ? -1 : from + found;
}
/** Of an object in a list: where the first text in it stands. */
function itemAt(source: string, value: unknown, from: number): number {
  const [text] = typeof value === 'object' && value !== null ? Object.values(value).filter((one) => typeof one === 'string') : [];
  const found = text === undefined ? -1 : source.indexOf(quoted(text), from);
  return found === -1 ? -1 : source.lastIndexOf('{', found);
}
const quoted = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");

function placeIn(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
