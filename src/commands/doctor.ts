/** `doctor`: what is there, what is missing, and how to get it. */
import { accessSync, constants, existsSync } from 'node:fs';
import { Command } from 'commander';
import { strayVariables, type Config } from '../config.ts';
import { findBrowser } from '../crawlers/find-browser.ts';
import { EXIT, messageOf } from '../errors.ts';
import { makeFolder } from '../store/embedded/place.ts';
import { makePath } from '../store/make-path.ts';
import { settings, type Io } from './io.ts';
import { withOptions } from './options.ts';

/** One thing looked at. `bad` keeps the main job from running, `lack` only a part of it. */
interface Check {
  readonly name: string;
  readonly state: 'ok' | 'lack' | 'bad';
  readonly says: string;
}

export function doctorCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('doctor').description('Look at what Dateliner needs: what is there, what is missing, how to get it.');
  return withOptions(command, ['data', 'out', 'config', 'json']).action(async (flags: { json?: boolean }) => {
    const { config } = settings(io, { ...flags });
    const checks = [...(await examine(config)), environment(io.env), contact(config)];
    const mark = { ok: 'ok     ', lack: 'missing', bad: 'BROKEN ' } as const;
    io.out(flags.json === true ? `${JSON.stringify(checks, null, 2)}\n` : checks.map((c) => `${mark[c.state]}  ${c.name}: ${c.says}\n`).join(''));
    exit(checks.some((c) => c.state === 'bad') ? EXIT.unavailable : EXIT.ok);
  });
}

async function examine(config: Config): Promise<Check[]> {
  return [node(), gazetteer(), folder('data folder', config.dataDir), folder('output folder', config.outDir), await database(config), await redis(config), browser(config)];
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node', state: good ? 'ok' : 'bad', says: good ? process.versions.node : `${process.versions.node} is too old; 20.19 or later is needed` };
}

function gazetteer(): Check {
  const built = existsSync(new URL('../../compiled/ruleset.txt', import.meta.url));
  return { name: 'Rules and gazetteer', state: built ? 'ok' : 'bad', says: built ? 'built' : 'not built; run "npm run build" in the project' };
}

function folder(name: string, path: string): Check {
  try {
    // A new data folder is for its owner alone, whoever makes it.
    if (name === 'data folder') makeFolder(name, path);
    else makePath(path);
    accessSync(path, constants.W_OK);
    return { name, state: 'ok', says: path };
  } catch (error) {
    return { name, state: 'bad', says: `${path} cannot be written (${messageOf(error)}); name another with ${name.startsWith('data') ? '--data' : '--out'}` };
  }
}

async function database(config: Config): Promise<Check> {
  const [{ openStore }, { databaseStatus }] = await Promise.all([import('../store/open.ts'), import('../store/status.ts')]);
  try {
    const opened = await openStore(config);
    const status = await databaseStatus(config);
    await opened.close();
    const says = status.kind === 'external'
      ? `PostgreSQL ${status.version}, ${status.where}`
      : `embedded PostgreSQL ${status.binaries?.version ?? '?'} in ${status.home}${status.moved === null ? '' : ` (not in the data folder: ${status.moved})`}`;
    return { name: 'Database', state: 'ok', says };
  } catch (error) {
    return { name: 'Database', state: 'bad', says: messageOf(error) };
  }
}

async function redis(config: Config): Promise<Check> {
  if (config.redisUrl === null) return { name: 'Redis', state: 'ok', says: 'not used (REDIS_URL is not set); the queue is in the database' };
  try {
    const { lookAtRedis } = await import('../workers/backend.ts');
    const unfit = await lookAtRedis(config.redisUrl);
    return { name: 'Redis', state: unfit.length === 0 ? 'ok' : 'lack', says: [`answers at ${new URL(config.redisUrl).host}`, ...unfit].join('; ') };
  } catch (error) {
    return { name: 'Redis', state: 'bad', says: messageOf(error) };
  }
}

function browser(config: Config): Check {
  const found = findBrowser(config.browserPath);
  return found === null
    ? { name: 'Browser', state: 'lack', says: 'pages that need JavaScript are refused; install one with "npx playwright install chromium" or "apt-get install chromium", or name it with DATELINER_BROWSER_PATH' }
    : { name: 'Browser', state: 'ok', says: found };
}

/** The file refuses what it does not know; the environment is shared with other programs, so that only a look tells. */
function environment(env: Io['env']): Check {
  const stray = strayVariables(env);
  return { name: 'Environment', state: stray.length === 0 ? 'ok' : 'lack', says: stray.length === 0 ? 'no unknown setting' : `${stray.join(', ')}: no such setting, so it does nothing; the README lists those there are` };
}

function contact({ userAgent }: Config): Check {
  const says = /[@+]|https?:/.test(userAgent) ? userAgent : `${userAgent}; webmasters cannot write to you: name a web or mail address with DATELINER_CONTACT`;
  return { name: 'User-Agent', state: says === userAgent ? 'ok' : 'lack', says };
}
