/** `site new`: learns a definition and writes it, its saved pages, and expectations for a person to fill. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { EXIT, Interrupted, Unavailable, WrongUse, messageOf } from '../errors.ts';
import type { Lesson } from '../workers/teach/learn.ts';
import { settings, stopOnSignals, type Io } from './io.ts';
import { withOptions } from './options.ts';
import { fewPages, siteFiles, type SiteFiles } from './site-files.ts';
import { previewText } from './site-preview.ts';

interface NewFlags {
  readonly name?: string;
  readonly listing?: string;
  readonly dir?: string;
  readonly force?: boolean;
}

export function siteNewCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('new')
    .description('Learn a definition from one article, better from two, and write it with its saved pages and expectations to fill.')
    .argument('<url>', 'address of an article')
    .argument('[url2]', 'address of another article of the site: what stands on both pages is no part of the article')
    .option('--name <name>', 'name of the definition (default: from the host)')
    .option('--listing <url>', 'address of a list, a feed or a sitemap (default: found by the links of the pages)')
    .option('--dir <dir>', 'write into this folder (default: src/sites and fixtures of this checkout)')
    .option('--force', 'replace files of that name');
  return withOptions(command, ['delay', 'allowHost', 'browser', 'config']).action(async (url: string, url2: string | undefined, flags: NewFlags) => {
    exit(await learnAndWrite(io, [url, ...(url2 === undefined ? [] : [url2])], flags));
  });
}

async function learnAndWrite(io: Io, given: readonly string[], flags: NewFlags): Promise<number> {
  const files = siteFiles(io, flags.dir);
  const [{ httpUrl }, { learnSite }] = await Promise.all([import('../workers/sites.ts'), import('../workers/teach/learn.ts')]);
  const urls = [...new Set(given.map(httpUrl))];
  if (flags.name !== undefined && !/^[a-z0-9][a-z0-9-]*$/.test(flags.name)) throw new WrongUse(`"${flags.name}" is no name for a definition: small letters, digits and hyphens`);
  const { config } = settings(io, { ...flags });
  const stop = stopOnSignals(io, 'stopping: nothing is written');
  try {
    const lesson = await learnSite({
      urls, listing: flags.listing === undefined ? null : httpUrl(flags.listing), name: flags.name ?? null,
      today: new Date().toISOString().slice(0, 10), options: fewPages(config, stop.signal),
    });
    if (stop.signal.aborted) throw new Interrupted();
    io.out(previewText(lesson));
    const written = await writeAll(lesson, files, flags.force === true);
    io.out(`\nwritten:\n${written.map((file) => `  ${path.relative(io.cwd, file) || file}\n`).join('')}${await register(lesson.site.name, files)}`);
    io.out(`next: look at the definition, fill the expectations, then\n  dateliner site test ${lesson.site.name}${flags.dir === undefined ? '' : ` --dir ${flags.dir}`}\n`);
    return lesson.sources.length === 0 ? EXIT.look : EXIT.ok;
  } catch (error) {
    throw stop.signal.aborted ? new Interrupted() : error;
  } finally {
    stop.done();
  }
}

/** Writes the definition last, so that it never stands without its pages. */
async function writeAll({ site, pages }: Lesson, files: SiteFiles, force: boolean): Promise<string[]> {
  const [{ definitionSource }, { expectationDraft }, { writeWhole }] = await Promise.all([
    import('../workers/teach/definition-source.ts'), import('../workers/teach/expectation-draft.ts'), import('../store/files.ts'),
  ]);
  const definition = path.join(files.definitions, `${site.name}.ts`);
  const todo = pages.map(({ page, record }, i) => {
    const slug = slugOf(page.url, i);
    return {
      html: path.join(files.fixtures, 'sites', site.name, `${slug}.html`), bytes: page.bytes, yaml: path.join(files.fixtures, 'expectations', site.name, `${slug}.yaml`),
      draft: expectationDraft({ record, url: page.url, page: `sites/${site.name}/${slug}.html`, contentType: page.contentType, fetchedAt: page.fetchedAt }),
    };
  });
  const there = [definition, ...todo.flatMap(({ html, yaml }) => [html, yaml])].find((file) => existsSync(file));
  if (there !== undefined && !force) throw new WrongUse(`${there} is there already: give another --name, or --force to replace it`);
  for (const { html, bytes, yaml, draft } of todo) {
    await writePage(html, bytes);
    await writeWhole(yaml, draft);
  }
  await writeWhole(definition, definitionSource(site));
  return [definition, ...todo.flatMap(({ html, yaml }) => [html, yaml])];
}

/** The bytes as they were served. */
async function writePage(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  } catch (error) {
    throw new Unavailable(`${file} cannot be written: ${messageOf(error)}`, 'internal', { cause: error });
  }
}

function slugOf(url: string, index: number): string {
  const last = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '';
  const slug = last.replace(/\.[a-z]{2,5}$/i, '').toLowerCase().replace(/%[0-9a-f]{2}/g, '').replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return slug === '' ? `page-${index + 1}` : slug;
}

/** Puts the definition into the registry, or says which lines to put there. */
async function register(name: string, { registry }: SiteFiles): Promise<string> {
  const { constantName, importLine, registered } = await import('../workers/teach/definition-source.ts');
  const lines = `put these into src/sites/registry.ts and build:\n  ${importLine(name)}\n  ${constantName(name)} into the list SITES\n`;
  if (registry === null) return `to register it, move it to src/sites/ and ${lines}`;
  const { writeWhole } = await import('../store/files.ts');
  const before = await readFile(registry, 'utf8');
  const after = registered(before, name);
  if (after === null) return lines;
  if (after !== before) await writeWhole(registry, after);
  return 'registered in src/sites/registry.ts; "npm run build" makes it known to the other commands\n';
}
