// A line that takes its time: a TCP proxy on loopback that hands on what it receives after a delay, in both directions.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Starts it; `to` says where it leads. */
export async function delayedLine() {
  let delay = 0;
  let target = 0;
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  /**
   * @param {import('node:net').Socket} from
   * @param {import('node:net').Socket} to
   */
  const carry = (from, to) => {
    sockets.add(from);
    from.setNoDelay(true);
    // Timers of one length end in the order in which they began, so what was sent first arrives first.
    from.on('data', (chunk) => setTimeout(() => to.write(chunk), delay));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port: target });
    carry(near, far);
    carry(far, near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    port: address.port,
    /** @param {number} port on loopback */
    to: (port) => void (target = port),
    /** @param {number} milliseconds in each direction, for what is received from now on */
    delay: (milliseconds) => void (delay = milliseconds),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
