import { main } from '../src/commands/program.ts';

/** Runs one command line in this process, for a folder whose store is open here already. */
export async function runHere(argv: readonly string[], cwd: string): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await main(argv, { out: (text) => { out += text; }, err: (text) => { err += text; }, terminal: false, env: {}, cwd });
  return { code, out, err };
}
