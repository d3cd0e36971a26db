/** Writes a definition as TypeScript in the manner of those in `src/sites/`, and its line into the registry. */
import type { Site } from '../../site.ts';

/** As the definitions are usually written: who it is, where it lists, what is an article, how it reads. */
const ORDER = [
  'name', 'title', 'home', 'notes', 'starts', 'hosts', 'articles', 'never', 'canonical', 'render', 'language', 'timeZone', 'dateOrder', 'homeCity',
  'layouts', 'politeness', 'stopAfterKnownPages', 'maxPages',
] as const satisfies readonly (keyof Site)[];
/** Lines are broken before they grow longer than this. */
const WIDTH = 130;

/** The name of the constant: `go-xiamen` is `goXiamen`. */
export function constantName(name: string): string {
  const camel = name.replace(/-+([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase()).replace(/-/g, '');
  return /^\d/.test(camel) ? `site${camel}` : camel;
}

/** The whole file. */
export function definitionSource(site: Site): string {
  const body = ORDER.flatMap((key) => (site[key] === undefined ? [] : [`  ${key}: ${key === 'notes' ? notesSource(site.notes ?? '') : valueSource(site[key], 2)},`]));
  return `import type { Site } from '../site.ts';\n\n/** ${site.title.replaceAll('*/', '')}: learned from its pages; see the notes. */\nexport const ${constantName(site.name)}: Site = {\n${body.join('\n')}\n};\n`;
}

function valueSource(value: unknown, indent: number): string {
  const flat = flatSource(value);
  if (flat.length + indent < WIDTH || value === null || typeof value !== 'object') return flat;
  const pad = ' '.repeat(indent);
  const inner = Array.isArray(value) ? value.map((item) => valueSource(item, indent + 2))
    : Object.entries(value).map(([key, item]) => `${keySource(key)}: ${valueSource(item, indent + 2)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${inner.map((line) => `${pad}  ${line},\n`).join('')}${pad}${close}`;
}

function flatSource(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(flatSource).join(', ')}]`;
  if (value !== null && typeof value === 'object') return `{ ${Object.entries(value).map(([key, item]) => `${keySource(key)}: ${flatSource(item)}`).join(', ')} }`;
  return String(value);
}

const keySource = (key: string): string => (/^[a-zA-Z_]\w*$/.test(key) ? key : quoted(key));
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;

/** Long notes are written as lines that are joined. */
function notesSource(notes: string): string {
  const lines: string[] = [];
  for (const word of notes.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > WIDTH - 12) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.length === 1 ? quoted(notes) : `[\n${lines.map((line) => `    ${quoted(line)},\n`).join('')}  ].join(' ')`;
}

/** The registry with this definition in it; null when the file does not have the shape that is known. */
export function registered(registry: string, name: string): string | null {
  const constant = constantName(name);
  const list = /export const SITES = \[([^\]]*)\]/.exec(registry);
  const imports = [...registry.matchAll(/^import \{ \w+ \} from '\.\/[\w-]+\.ts';\n/gm)];
  const last = imports.at(-1);
  if (list === null || last === undefined) return null;
  if (registry.includes(`from './${name}.ts'`)) return registry;
  const at = last.index + last[0].length;
  const named = `${registry.slice(0, at)}${importLine(name)}\n${registry.slice(at)}`;
  const items = (list[1] ?? '').trimEnd().replace(/,$/, '');
  return named.replace(list[0], `export const SITES = [${items},${items.includes('\n') ? `\n  ${constant},\n` : ` ${constant}`}]`);
}

export const importLine = (name: string): string => `import { ${constantName(name)} } from './${name}.ts';`;
