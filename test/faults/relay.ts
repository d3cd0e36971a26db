/** A relay on loopback between a client and a server whose connections can be cut, as a network would. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Relay {
  readonly port: number;
  /** Breaks every connection and refuses new ones, until `mend`. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

/** Relays to a port of this machine. */
export async function startRelay(to: number): Promise<Relay> {
  const open = new Set<Socket>();
  let broken = false;
  const server = createServer((client) => {
    if (broken) {
      client.resetAndDestroy();
      return;
    }
    const target = connect(to, '127.0.0.1');
    for (const [socket, other] of [[client, target], [target, client]] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = (): void => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      broken = true;
      breakAll();
    },
    mend: () => { broken = false; },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      breakAll();
    }),
  };
}
