// Whether a KurrentDB answers where EVENT_STORE says: a TCP connection, no more.
import { connect } from 'node:net';
import { kurrentAddress } from '@traject/open-log';
import { failure, ok, type Finding } from './finding.js';

const PATIENCE = 3000;
const DEFAULT_PORT = 2113;

/** `eventStore` as EVENT_STORE; several hosts are members of one cluster, of which one is enough. */
export async function checkEventStore(eventStore: string): Promise<Finding> {
  const hosts = kurrentAddress(eventStore).split(',');
  const answers = await Promise.all(hosts.map(async (host) => ({ host, open: await answersAt(host) })));
  const closed = answers.filter(({ open }) => !open).map(({ host }) => host);
  const all = hosts.join(', ');
  if (closed.length === 0)
    return ok('EVENT_STORE', `KurrentDB antwoordt op ${all}`, `KurrentDB answers at ${all}`);
  return failure(
    'EVENT_STORE',
    {
      nl: `op ${closed.join(', ')} antwoordt niets (KurrentDB, ${hosts.length} opgegeven)`,
      en: `nothing answers at ${closed.join(', ')} (KurrentDB, ${hosts.length} given)`,
    },
    { nl: 'start KurrentDB, of verbeter EVENT_STORE', en: 'start KurrentDB, or mend EVENT_STORE' },
  );
}

async function answersAt(host: string): Promise<boolean> {
  const [, name = host, port = String(DEFAULT_PORT)] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  return new Promise((resolve) => {
    const socket = connect({ host: name, port: Number(port), timeout: PATIENCE });
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}
