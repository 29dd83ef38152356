// A way to the server that a test can cut: a TCP proxy on loopback.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface CutOff {
  /** The way through, in place of the server's own host and port. */
  address: string;
  /** Ends every connection, as a failing network would; new ones get through. */
  cut(): void;
  close(): Promise<void>;
}

/** Opens a way to `host:port`. */
export async function cutOff(address: string): Promise<CutOff> {
  const { hostname, port } = new URL(`tcp://${address}`);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // Cutting off makes errors on both sides; they are what the test wants.
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  // Without delay, or small packets wait for each other and every call takes 40 milliseconds more.
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: Number(port), host: hostname, noDelay: true });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      keep(one);
      one.on('data', (bytes) => other.write(bytes));
      one.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('the proxy has a port');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    address: `127.0.0.1:${bound.port}`,
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
