// The database server. Judges facts; `server-facts.ts` asks for them.
import { attention, failure, ok, type Finding } from './finding.js';
import type { ServerFacts } from './server-facts.js';

/** Versions on which the tests ran. */
const OLDEST = 14;
const NEWEST = 18;
/** Connections of one server process: reading 8, appending 4, listening 1, read model and texts 10, room for a command. */
const CONNECTIONS = 30;

export function judgeServer(facts: ServerFacts): Finding[] {
  return [judgeVersion(facts.version), ...judgeDurability(facts), judgeConnections(facts), judgeClock(facts)];
}

export function judgeVersion(version: number): Finding {
  const major = Math.floor(version / 10_000);
  const name = `PostgreSQL ${major}.${version % 10_000}`;
  if (major < OLDEST)
    return failure(
      'POSTGRES_VERSION',
      { nl: `${name} is te oud`, en: `${name} is too old` },
      { nl: 'neem PostgreSQL 14 of later', en: 'take PostgreSQL 14 or later' },
    );
  if (major > NEWEST)
    return attention(
      'POSTGRES_VERSION',
      { nl: `${name} is hier niet beproefd`, en: `${name} was not tried` },
      {
        nl: 'draai de tests ertegen (docs/postgresql.md)',
        en: 'run the tests against it (docs/postgresql.md)',
      },
    );
  return ok('POSTGRES_VERSION', name, name);
}

function judgeDurability({ fsync, fullPageWrites, checksums, synchronousCommit, isolation }: ServerFacts) {
  const found: Finding[] = [];
  for (const [setting, on] of [['fsync', fsync] as const, ['full_page_writes', fullPageWrites] as const]) {
    if (on) continue;
    found.push(
      failure(
        'DURABILITY',
        {
          nl: `${setting} staat uit: wat bevestigd is kan bij uitval verloren gaan`,
          en: `${setting} is off: what was acknowledged can be lost in a crash`,
        },
        {
          nl: `zet ${setting} = on en herstart PostgreSQL`,
          en: `set ${setting} = on and restart PostgreSQL`,
        },
      ),
    );
  }
  if (!checksums)
    found.push(
      attention(
        'DURABILITY',
        {
          nl: 'data_checksums staat uit: een bedorven bladzijde van de schijf blijft onopgemerkt',
          en: 'data_checksums is off: a page that the disk corrupted goes unnoticed',
        },
        {
          nl: 'pg_checksums --enable, bij een gestopte server',
          en: 'pg_checksums --enable, with the server stopped',
        },
      ),
    );
  if (isolation !== 'read committed')
    found.push(
      attention(
        'DURABILITY',
        {
          nl: `default_transaction_isolation is ${isolation}: achter een pooler wordt vastleggen geweigerd`,
          en: `default_transaction_isolation is ${isolation}: behind a pooler recording is refused`,
        },
        { nl: 'zet het op read committed', en: 'set it to read committed' },
      ),
    );
  if (found.length > 0) return found;
  return [
    ok(
      'DURABILITY',
      `fsync, full_page_writes en checksums aan; synchronous_commit ${synchronousCommit} (Traject vraagt ten minste on)`,
      `fsync, full_page_writes and checksums on; synchronous_commit ${synchronousCommit} (Traject asks for on at least)`,
    ),
  ];
}

export function judgeConnections({ connections }: Pick<ServerFacts, 'connections'>): Finding {
  const { maximum, used } = connections;
  const says = {
    nl: `${used} van ${maximum} verbindingen in gebruik`,
    en: `${used} of ${maximum} connections in use`,
  };
  if (maximum - used >= CONNECTIONS) return ok('CONNECTIONS', says.nl, says.en);
  return attention('CONNECTIONS', says, {
    nl: `een volgende server heeft er ${CONNECTIONS} nodig: verhoog max_connections of zet er een pooler voor`,
    en: `another server needs ${CONNECTIONS}: raise max_connections, or put a pooler before it`,
  });
}

export function judgeClock({
  clockAhead,
  clockUncertain,
}: Pick<ServerFacts, 'clockAhead' | 'clockUncertain'>) {
  const says = {
    nl: `de klok van de database loopt ${clockAhead} ms voor op die van deze machine (± ${clockUncertain} ms)`,
    en: `the database's clock is ${clockAhead} ms ahead of this machine's (± ${clockUncertain} ms)`,
  };
  const advice = { nl: 'zet op beide machines NTP aan', en: 'turn NTP on, on both machines' };
  const apart = Math.abs(clockAhead) - clockUncertain;
  if (apart > 60_000) return failure('CLOCK', says, advice);
  return apart > 1000 ? attention('CLOCK', says, advice) : ok('CLOCK', says.nl, says.en);
}
