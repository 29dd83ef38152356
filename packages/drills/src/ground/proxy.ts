// A proxy between a store and its server: it delays, holds and cuts what passes, at a moment that is known exactly.
import { once } from 'node:events';
import { createServer, connect, type Socket } from 'node:net';

/**
 * Where a connection is cut: `before`: the server never hears the statement; `during`: it hears it, and nobody listens
 * any more; `after`: it has committed and answered, and the answer is dropped.
 */
export type Cut = 'before' | 'during' | 'after';

export interface Proxy {
  /** Where clients connect, on loopback; it stays the same when the server comes back elsewhere. */
  readonly port: number;
  /** Port of the server on loopback. */
  target: number;
  /** How long answers are held back, in milliseconds. */
  delay: number;
  /** Cuts the next `times` connections on which a client says `marker`, or all until it is told to stop. */
  cutNext(marker: string, cut: Cut, times: number): Cutting;
  /** Holds every answer back, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Ends every connection. */
  breakAll(): void;
  close(): Promise<void>;
}

export interface Cutting {
  /** How many connections were cut until now. */
  readonly cuts: number;
  stop(): void;
}

interface Order {
  marker: Buffer;
  cut: Cut;
  times: number;
  cuts: number;
}

export async function startProxy(target: number): Promise<Proxy> {
  const links = new Set<{ client: Socket; server: Socket }>();
  let order: Order | null = null;
  let frozen = false;
  const server = createServer((client) => {
    const upstream = connect(proxy.target, '127.0.0.1');
    const link = { client, server: upstream };
    links.add(link);
    let dropping: (() => void) | null = null;
    const end = () => {
      links.delete(link);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    client.on('data', (said) => {
      if (!order || !said.includes(order.marker)) return void upstream.write(said);
      const mine = order;
      mine.cuts += 1;
      if (mine.cuts === mine.times) order = null;
      if (mine.cut === 'before') return end();
      if (mine.cut === 'after') {
        dropping = end;
        return void upstream.write(said);
      }
      // Once the bytes are with the system, which delivers them, both ends go.
      upstream.write(said, end);
    });
    upstream.on('data', (said) => {
      // PostgreSQL answers a statement that commits by itself only once it has: what comes back is too late to undo.
      if (dropping) return dropping();
      if (proxy.delay === 0 && !frozen) return void client.write(said);
      upstream.pause();
      const deliver = () => {
        if (frozen) return void setTimeout(deliver, 5);
        client.write(said);
        upstream.resume();
      };
      setTimeout(deliver, proxy.delay);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const breakAll = () => {
    for (const { client, server: upstream } of links) {
      client.destroy();
      upstream.destroy();
    }
  };
  const proxy: Proxy = {
    port: address.port,
    target,
    delay: 0,
    cutNext(marker, cut, times) {
      const mine: Order = { marker: Buffer.from(marker), cut, times, cuts: 0 };
      order = mine;
      return {
        get cuts() {
          return mine.cuts;
        },
        stop: () => {
          if (order === mine) order = null;
        },
      };
    },
    freeze: () => (frozen = true),
    thaw: () => (frozen = false),
    breakAll,
    async close() {
      frozen = false;
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
