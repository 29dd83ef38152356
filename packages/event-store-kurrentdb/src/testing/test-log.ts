// Logs for tests on one real server, each with streams of its own name and ordinals of its own.
import { randomBytes } from 'node:crypto';
import type { Instant } from '@traject/domain';
import type { EventStore } from '@traject/event-store';
import { freshDatabase } from '@traject/event-store-postgres/testing';
import { Client } from 'pg';
import { settingOf } from '../event-store-setting.js';
import { clientOf } from '../kurrent-client.js';
import { openKurrentLog } from '../open-kurrent-log.js';
import { migrateOrdinals } from '../ordinal-migrations.js';
import { drained } from '../scan.js';
import { cutOff, type CutOff } from './cut-off.js';

/** The server that the tests run against; see docs/event-store.md for starting one. */
export const SERVER = process.env['KURRENTDB_TEST_URL'] ?? 'kurrentdb://127.0.0.1:2113?tls=false';

/** One for all tests of a file: only the way to it is cut. */
const clients = new Map<string, ReturnType<typeof clientOf>>();

export interface KurrentTestLog {
  open(now: () => Instant): Promise<EventStore>;
  breakConnections(): Promise<void>;
  dispose(): Promise<void>;
  way: CutOff;
  namespace: string;
  /** Of the server, through the way. */
  eventStore: string;
  /** Of the database with the ordinals. */
  connectionString: string;
}

/** An empty log on `server`, reached over a way that can be cut. */
export async function testLog(server = SERVER): Promise<KurrentTestLog> {
  const namespace = `t${randomBytes(8).toString('hex')}`;
  const database = await freshDatabase({ migrate: { key: 'ordinal', run: migrateOrdinals } });
  await beginAtTheEnd(server, database.url);
  const [before = '', host = '', after = ''] =
    /^(.*?\/\/(?:.*@)?)([\w.-]+:\d+)(.*)$/.exec(server)?.slice(1) ?? [];
  const way = await cutOff(host);
  const eventStore = `${before}${way.address}${after}`;
  const connectionString = database.url;
  return {
    open: (now) => openKurrentLog({ eventStore, connectionString, now, namespace }),
    breakConnections: async () => {
      way.cut();
      await database.breakConnections();
    },
    dispose: async () => {
      await way.close();
      await database.drop();
    },
    way,
    namespace,
    eventStore,
    connectionString,
  };
}

/** What other tests left on the server need not be looked through each time. */
async function beginAtTheEnd(server: string, connectionString: string): Promise<void> {
  const client = clients.get(server) ?? clientOf(settingOf(server));
  clients.set(server, client);
  const database = new Client({ connectionString });
  await database.connect();
  try {
    const [last] = await drained(
      client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 1, requiresLeader: true }),
    );
    const { commit, prepare } = last?.event?.position ?? { commit: -1n, prepare: -1n };
    await database.query('update traject_ordinal.scanned set commit_position = $1, prepare_position = $2', [
      String(commit),
      String(prepare),
    ]);
  } finally {
    await database.end();
  }
}
