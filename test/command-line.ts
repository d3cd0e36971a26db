/** Runs the built command line as a person would, in a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

export interface Ended { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly out: string; readonly err: string }
export interface Started { readonly child: ChildProcess; readonly ended: Promise<Ended>; readonly seen: (text: string) => Promise<void> }

/** A folder of its own for one test file, reachable for every user. */
export function temporaryFolder(name: string): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), `dateliner-${name}-`));
  // As root the database runs under another uid, which must be able to reach its files here.
  chmodSync(folder, 0o755);
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export interface Place { readonly cwd: string; readonly env?: Readonly<Record<string, string>>; readonly stdin?: string }

/** What a test left running when it failed ends with the tests. */
const children = new Set<ChildProcess>();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

/** Starts the command line; `seen` waits until its output holds a text. */
export function start(args: readonly string[], { cwd, env = {}, stdin }: Place): Started {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DATELINER_|DATABASE_URL|REDIS_URL|PG|VITEST|NODE_OPTIONS)/.test(name)));
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...clean, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  children.add(child);
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  const got = (): void => waiting.forEach((look) => look());
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; got(); });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; got(); });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin ?? '');
  const ended = new Promise<Ended>((resolve) => child.on('close', (code, signal) => {
    children.delete(child);
    resolve({ code, signal, out, err });
  }));
  const seen = (text: string): Promise<void> => new Promise((resolve, reject) => {
    const look = (): void => {
      if (!out.includes(text) && !err.includes(text)) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    void ended.then((end) => reject(new Error(`it ended (${end.code}) without saying "${text}": ${end.err}`)));
    look();
  });
  return { child, ended, seen };
}

export async function run(args: readonly string[], place: Place): Promise<Ended> {
  return start(args, place).ended;
}
