/** `site test`: a definition against its saved pages, or against the site as it is today. */
import path from 'node:path';
import { Command } from 'commander';
import { EXIT, WrongUse } from '../errors.ts';
import type { Site } from '../site.ts';
import type { CheckedPage } from '../workers/teach/site-check.ts';
import { settings, stopOnSignals, type Io } from './io.ts';
import { withOptions } from './options.ts';
import { fewPages, siteFiles, type SiteFiles } from './site-files.ts';

interface TestFlags { readonly live?: boolean; readonly dir?: string }

export function siteTestCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('test')
    .description('Hold a definition against its saved pages and what a person expects of them.')
    .argument('<name>', 'name of the definition')
    .option('--live', 'fetch the lists and up to 3 articles of today instead, and show what is read')
    .option('--dir <dir>', 'folder of the definition and its fixtures (default: src/sites and fixtures of this checkout)');
  return withOptions(command, ['delay', 'allowHost', 'browser', 'config']).action(async (name: string, flags: TestFlags) => {
    const files = siteFiles(io, flags.dir);
    const site = await definitionOf(name, files);
    exit(flags.live === true ? await testLive(io, site, { ...flags }) : await testSaved(io, site, files));
  });
}

/** The file wins over what was built, so that a change needs no build. Raises `WrongUse` where there is neither. */
async function definitionOf(name: string, files: SiteFiles): Promise<Site> {
  const [{ checkedDefinitionIn }, { SITES, siteNamed }] = await Promise.all([import('../workers/teach/definition-file.ts'), import('../sites/registry.ts')]);
  const known = /^[a-z0-9][a-z0-9-]*$/.test(name) ? (await checkedDefinitionIn(path.join(files.definitions, `${name}.ts`))) ?? siteNamed(name) : null;
  if (known === null) throw new WrongUse(`there is no definition "${name}" in ${files.definitions}; known are ${SITES.map((site) => site.name).join(', ')}`);
  return known;
}

async function testSaved(io: Io, site: Site, files: SiteFiles): Promise<number> {
  const { checkSite } = await import('../workers/teach/site-check.ts');
  const pages = await checkSite(site, files.fixtures);
  if (pages.length === 0) {
    io.err(`dateliner: ${site.name} has no expectations in ${path.join(files.fixtures, 'expectations')}: "site new" writes a first one, fixtures/README.md tells the form\n`);
    return EXIT.look;
  }
  for (const page of pages) io.out(pageText(page));
  const sum = (count: (page: CheckedPage) => number): number => pages.reduce((n, page) => n + count(page), 0);
  const wrong = sum(({ missed, wrong: beside, mended, isOpen }) => missed.length + beside.length + mended.length + Number(isOpen));
  io.out(`${pages.length} pages: ${sum((p) => p.passed)} pass, ${sum((p) => p.missed.length)} miss, ${sum((p) => p.wrong.length)} false, ${sum((p) => p.noted)} known misses\n`);
  return wrong === 0 ? EXIT.ok : EXIT.look;
}

function pageText({ file, passed, missed, wrong, mended, isOpen }: CheckedPage): string {
  if (isOpen) return `open  ${file}: nobody has filled it yet\n`;
  const lines = [
    ...missed.map((line) => `  miss   ${line}`), ...wrong.map((line) => `  false  ${line}`),
    ...mended.map((line) => `  found  ${line} (take its line out of misses)`),
  ];
  return `${lines.length === 0 ? 'pass' : 'look'}  ${file}: ${passed} facts\n${lines.map((line) => `${line}\n`).join('')}`;
}

async function testLive(io: Io, site: Site, flags: Readonly<Record<string, unknown>>): Promise<number> {
  const [{ lookLive }, { renderRecord }] = await Promise.all([import('../workers/teach/live.ts'), import('./render-record.ts')]);
  const { config } = settings(io, flags);
  const stop = stopOnSignals(io, 'stopping');
  try {
    const { records, refusals, report } = await lookLive(site, fewPages(config, stop.signal));
    const articles = records.filter(({ pageKind, text }) => pageKind === 'article' && text !== '');
    io.out(`${site.name}: ${report.found} addresses of articles on its lists, ${records.length} fetched, ${articles.length} read as articles\n`);
    for (const record of records) io.out(`\n${renderRecord(record)}`);
    for (const { url, reason, message } of refusals) io.out(`${reason}: ${url}: ${message}\n`);
    for (const warning of report.warnings) io.out(`look: ${warning}\n`);
    if (stop.signal.aborted) return EXIT.interrupted;
    if (articles.length === 0) io.err(`dateliner: ${site.name}: nothing reads as an article\n`);
    return articles.length === 0 ? EXIT.look : EXIT.ok;
  } finally {
    stop.done();
  }
}
