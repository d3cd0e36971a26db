/** Processes of their own that use an embedded database. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SCRIPT = fileURLToPath(new URL('client.mjs', import.meta.url));

export interface Answer {
  readonly attached?: { readonly host: string };
  readonly row?: Readonly<Record<string, unknown>>;
  readonly revived?: boolean;
  readonly left?: boolean;
  readonly held?: boolean;
  readonly error?: string;
  readonly name?: string;
}
export interface ClientProcess {
  readonly pid: number;
  /** Whether it attached, or why not. */
  readonly greeting: Promise<Answer>;
  ask(question: string): Promise<Answer>;
  order(order: 'revive' | 'leave' | 'hold'): Promise<Answer>;
  kill(): Promise<void>;
}
export interface ClientOptions { readonly uid?: number; readonly refuge?: string; readonly env?: NodeJS.ProcessEnv }

/** Starts one; what is left of it is killed when the test ends. */
export function clientProcess(dataDir: string, options: ClientOptions = {}): ClientProcess {
  const { uid, refuge, env = {} } = options;
  const as = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, [SCRIPT, dataDir, ...(refuge === undefined ? [] : [refuge])], {
    cwd: '/', stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env }, ...as,
  });
  const ended = new Promise<void>((resolve) => { child.on('close', () => resolve()); });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Answer> => {
    const line = await lines.next();
    return line.done === true ? { error: 'the process ended' } : JSON.parse(line.value) as Answer;
  };
  const send = (words: string): Promise<Answer> => {
    child.stdin.write(`${words}\n`);
    return next();
  };
  const kill = async (): Promise<void> => { child.kill('SIGKILL'); await ended; };
  child.stdin.on('error', () => undefined);
  onTestFinished(kill);
  return { pid: child.pid ?? 0, greeting: next(), ask: (question) => send(`ask ${question}`), order: (order) => send(order), kill };
}
