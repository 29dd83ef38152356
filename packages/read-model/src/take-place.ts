// How rebuilt tables take the live ones' place: compared where both are of one release, swapped in one transaction.
import type { NextTables, NextTablesOptions } from './next-tables.js';
import { ProjectionError } from './projection-error.js';
import { PROJECTOR } from './projection-status.js';
import type { RebuildOutcome } from './rebuild-options.js';
import { recordStep } from './rebuild-record.js';
import { liveTables, LIVE, NEXT, OLD, type LiveTables } from './schema.js';
import { transaction } from './sql.js';
import { differing, digests, digestsSince, snapshotDigests } from './table-digests.js';

export class TakePlace {
  readonly #options: NextTablesOptions;
  readonly #next: NextTables;

  constructor(options: NextTablesOptions, next: NextTables) {
    this.#options = options;
    this.#next = next;
  }

  async run(): Promise<RebuildOutcome> {
    return (await this.#live()).are === 'own' ? this.#replaceEqual() : this.#replaceOtherRelease();
  }

  /** Live tables of this release: the rebuilt ones must equal them, at one position, before they take their place. */
  async #replaceEqual(): Promise<RebuildOutcome> {
    const { pool, replaceDiffering, signal } = this.#options;
    await this.#next.follow(async () => (await this.#live()).position);
    await this.#next.step({ phase: 'comparing' });
    this.#next.say('comparing', await this.#next.position());
    // The projector goes on meanwhile: the live side is one snapshot, and the rebuilt one is brought to its position.
    const live = await snapshotDigests(pool, LIVE, signal, async (position) => {
      await this.#next.catchUp(position);
      return digests(pool, NEXT, signal);
    });
    const tables = differing(live.digests, live.beside);
    if (tables.length > 0 && !replaceDiffering) throw await this.#differs(tables);
    await this.#next.follow(async () => (await this.#live()).position);
    return this.#swap(live.position, tables);
  }

  /** Live tables of another release: theirs are other rows. Readers never go back to an earlier position. */
  async #replaceOtherRelease(): Promise<RebuildOutcome> {
    const { store } = this.#options;
    await this.#next.follow(async () =>
      Math.max((await this.#live()).position, (await store.head()).position),
    );
    return this.#swap(null, []);
  }

  /**
   * The one moment in which the projector is held: the last events, what they touched is compared once more, and the
   * schemas change names. `comparedAt` is the position up to which both were found equal; null compares nothing.
   */
  async #swap(comparedAt: number | null, alreadyDiffering: string[]): Promise<RebuildOutcome> {
    const { pool, token, replaceDiffering } = this.#options;
    let tables = alreadyDiffering;
    const position = await transaction(pool, async (client) => {
      await recordStep(client, token, { phase: 'swapping' });
      // It is silent while the last events are projected beside it.
      await client.query(`SET LOCAL idle_in_transaction_session_timeout = '30s'`);
      // Every projector's transaction holds this row; from here on the live tables stand still.
      await client.query('SELECT FROM traject_projection.lease WHERE name = $1 FOR UPDATE', [PROJECTOR]);
      await client.query(`LOCK TABLE ${LIVE}.checkpoint IN EXCLUSIVE MODE`);
      const live = await liveTables(client);
      if (live?.are !== 'own' && comparedAt !== null) throw new ProjectionError('OTHER_VERSION');
      await this.#next.catchUpBeside(live?.position ?? 0);
      const done = await this.#next.position();
      this.#next.say('swapping', done);
      if (comparedAt !== null) {
        const since = [
          await digestsSince(client, LIVE, comparedAt),
          await digestsSince(client, NEXT, comparedAt),
        ] as const;
        tables = [...new Set([...tables, ...differing(...since)])];
        if (tables.length > 0 && !replaceDiffering) throw new Differs(tables);
      }
      this.#next.checkGoing();
      // Renaming takes no lock on tables: who is reading goes on in the old ones, which are dropped afterwards.
      await client.query(`ALTER SCHEMA ${LIVE} RENAME TO ${OLD}; ALTER SCHEMA ${NEXT} RENAME TO ${LIVE}`);
      // Where the projection stood still at an event that is in the tables now, it does no more.
      await client.query(
        `UPDATE traject_projection.projection_status SET state = 'running', position = NULL, event_id = NULL,
           event_type = NULL, error_code = NULL, changed_at = now()
         WHERE name = $1 AND state = 'stopped' AND position <= $2`,
        [PROJECTOR, done],
      );
      await recordStep(client, token, { phase: 'ended', done, total: done, differing: tables });
      return done;
    }).catch(async (error: unknown) => {
      if (error instanceof Differs) throw await this.#differs(error.tables);
      throw error;
    });
    return { position, compared: comparedAt !== null, differing: tables };
  }

  /** Ends the rebuild: what it made is thrown away, so that one after a mend does not go on from it. */
  async #differs(tables: string[]): Promise<ProjectionError> {
    const { pool, token } = this.#options;
    await transaction(pool, async (client) => {
      await recordStep(client, token, { phase: 'ended', errorCode: 'REBUILD_DIFFERS', differing: tables });
      await client.query(`DROP SCHEMA ${NEXT} CASCADE`);
    });
    const message = `the rebuilt tables differ: ${tables.join(', ')}`;
    return new ProjectionError('REBUILD_DIFFERS', message, { tables });
  }

  async #live(): Promise<LiveTables> {
    const live = await liveTables(this.#options.pool);
    if (!live) throw new ProjectionError('OTHER_VERSION', 'the database was not prepared');
    return live;
  }
}

/** Found inside the transaction that would have swapped: it is rolled back first. */
class Differs extends Error {
  readonly tables: string[];
  constructor(tables: string[]) {
    super('differs');
    this.tables = tables;
  }
}
