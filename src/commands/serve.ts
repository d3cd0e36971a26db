/** `serve`: pages and figures for people and monitors, over HTTP. */
import { Command } from 'commander';
import { EXIT, WrongUse } from '../errors.ts';
import { settings, stopOnSignals, type Io } from './io.ts';
import { repeated, withOptions } from './options.ts';
import { withWorkshop } from './session.ts';

interface ServeFlags {
  readonly host: string;
  readonly port: string;
  readonly name?: string[];
  readonly quiet?: boolean;
}

export function serveCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('serve').description('Serve pages that show releases, queues, runs and figures. Another address than loopback demands a token (DATELINER_TOKEN).');
  return serving(command, { io, exit, opens: '' });
}

export function reviewCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('review').description('Look at releases in a browser; accept, reject, correct and add findings. The same server as "serve".');
  return serving(command, { io, exit, opens: 'review' });
}

/** `opens`: the page whose address is told. */
function serving(command: Command, { io, exit, opens }: { io: Io; exit: (code: number) => void; opens: string }): Command {
  command
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port to listen on; 0 takes any free one', '4747')
    .option('--name <host>', 'further name that the server is reached by, behind a proxy for instance; may be repeated', repeated);
  return withOptions(command, ['data', 'config', 'quiet']).action(async (flags: ServeFlags) => {
    const port = portOf(flags.port);
    const [{ Door }, { createApp }, { listen }] = await Promise.all([import('../serve/door.ts'), import('../serve/app.ts'), import('../serve/server.ts')]);
    const door = new Door({ host: flags.host, token: settings(io, { ...flags }).config.token, names: flags.name ?? [] });
    const stop = stopOnSignals(io, 'stopping');
    try {
      await withWorkshop(io, { ...flags }, async (shop) => {
        const server = await listen(await createApp({ shop, door }), { host: flags.host, port });
        io.out(`serving on ${server.url}/${opens}\n`);
        await new Promise<void>((resolve) => (stop.signal.aborted ? resolve() : stop.signal.addEventListener('abort', () => resolve(), { once: true })));
        await server.close();
      });
    } finally {
      stop.done();
    }
    exit(EXIT.ok);
  });
}

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new WrongUse(`--port wants a number from 0 to 65535, not "${text}"`);
  return Number(text);
}
