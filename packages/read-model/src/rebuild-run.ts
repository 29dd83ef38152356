// One rebuild by the process that holds its lease, from where the record says it is to the swap.
import { foldLog } from './fold-log.js';
import { fence } from './lease.js';
import { makeIndexes } from './make-indexes.js';
import { NextTables, type NextTablesOptions } from './next-tables.js';
import { ProjectionError } from './projection-error.js';
import type { RebuildOutcome } from './rebuild-options.js';
import {
  REBUILD,
  rebuildRecord,
  recordBegin,
  recordResume,
  recordStep,
  type RebuildRecord,
} from './rebuild-record.js';
import { createTables, dropOld, liveTables, NEXT, OLD, PATIENCE, schemaVersion } from './schema.js';
import { codeOf, isTransient, transaction, type Sql } from './sql.js';
import { TakePlace } from './take-place.js';

export class RebuildRun {
  readonly #options: NextTablesOptions;
  readonly #next: NextTables;

  constructor(options: NextTablesOptions) {
    this.#options = options;
    this.#next = new NextTables(options);
  }

  async run(): Promise<RebuildOutcome> {
    try {
      const record = await this.#beginOrResume();
      if (record.phase === 'folding') await this.#fold(record);
      await makeIndexes(this.#options.pool, this.#options.token, () =>
        this.#next.say('indexing', record.until),
      );
      return await new TakePlace(this.#options, this.#next).run();
    } catch (error) {
      const code = codeOf(error, 'FOLD_FAILED');
      const ours = error instanceof ProjectionError || isTransient(error);
      const thrown = ours ? error : new ProjectionError('REBUILD_FAILED', code, { cause: code });
      if (codeOf(thrown, '') === 'REBUILD_FAILED') await this.#noteFailure(thrown);
      throw thrown;
    } finally {
      await dropOld(this.#options.pool).catch(() => undefined);
    }
  }

  async #beginOrResume(): Promise<RebuildRecord> {
    const { pool, store, token, anew, onlyEarlier } = this.#options;
    const head = await store.head();
    return transaction(pool, async (client) => {
      await fence(client, REBUILD, token);
      const record = await rebuildRecord(client);
      const live = await liveTables(client);
      if (onlyEarlier && live?.are !== 'older') throw new ProjectionError('OTHER_VERSION');
      // Tables of this release are compared at a position that both can have.
      const farthest = live?.are === 'own' ? Math.min(live.position, head.position) : head.position;
      if (!anew && record && (await canGoOn(client, record, farthest))) {
        await recordResume(client);
        return record;
      }
      await client.query(`${PATIENCE}; DROP SCHEMA IF EXISTS ${OLD} CASCADE`);
      await createTables(client, NEXT);
      await recordBegin(client, farthest);
      return {
        version: schemaVersion,
        phase: 'folding' as const,
        until: farthest,
        lastStream: null,
        done: 0,
      };
    });
  }

  async #fold({ until, lastStream, done: before }: RebuildRecord): Promise<void> {
    const { pool, token, onProgress } = this.#options;
    let done = before;
    onProgress?.({ phase: 'folding', done, total: until });
    await foldLog({
      ...this.#options,
      schema: NEXT,
      until,
      ...(lastStream === null ? {} : { after: lastStream }),
      onBatch: async (batch, client) => {
        done = before + batch.events;
        await recordStep(client, token, { done, lastStream: batch.lastStream });
        onProgress?.({ phase: 'folding', done, total: until });
      },
    });
    this.#next.checkGoing();
    // Positions are dense: fewer events than positions means that the log has a gap.
    if (done !== until) {
      throw new ProjectionError('REBUILD_FAILED', 'POSITION_GAP', { cause: 'POSITION_GAP' });
    }
    await transaction(pool, async (client) => {
      await recordStep(client, token, { phase: 'indexing' });
      await client.query(`UPDATE ${NEXT}.checkpoint SET position = $1, events = $1`, [until]);
    });
  }

  async #noteFailure(error: unknown): Promise<void> {
    const errorCode = error instanceof ProjectionError ? (error.details.cause ?? error.code) : 'FOLD_FAILED';
    await this.#next.step({ errorCode }).catch(() => undefined);
  }
}

/** Whether what an interrupted rebuild made is there, is of this release, and is not ahead of what it is compared with. */
async function canGoOn(client: Sql, record: RebuildRecord, farthest: number): Promise<boolean> {
  if (record.phase === 'ended' || record.version !== schemaVersion || record.until > farthest) return false;
  const { rows } = await client.query(`SELECT to_regclass('${NEXT}.checkpoint') IS NOT NULL AS exists`);
  if (!rows[0]?.exists) return false;
  const next = await client.query(`SELECT version, position FROM ${NEXT}.checkpoint`);
  return next.rows[0]?.version === schemaVersion && Number(next.rows[0].position) <= farthest;
}
