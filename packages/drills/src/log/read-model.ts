// The read model after a drill: it catches up, holds every event once, and a rebuild gives the same rows.
import type { EventStore } from '@traject/event-store';
import { countEvents, projectionStatus, rebuild, startProjector } from '@traject/read-model';
import type { Pool } from 'pg';
import { nothingCounted, type Finding } from '../drill.js';
import { codeOf, eventually } from '../ground/patience.js';
import { codec } from './unit.js';

/** Lets a projector catch up with the log, counts what is in the tables, and compares them with rebuilt ones. */
export async function countReadModel(pool: Pool, store: EventStore): Promise<Finding> {
  const finding = nothingCounted();
  const { position: head } = await store.head();
  const projector = startProjector({ pool, store, codec, leaseMs: 500 });
  try {
    const there = await eventually(async () => (await countEvents(pool)).position >= head, 300_000);
    const { events, position } = await countEvents(pool);
    const status = await projectionStatus(pool);
    if (!there) finding.failures.push(`the projection stands at ${position} of ${head}: ${status.state}`);
    if (events < position) finding.skipped += position - events;
    if (events > position) finding.twice += events - position;
    if (!status.complete) finding.failures.push(status.statement);
    const { differing } = await rebuild({ pool, store, codec, replaceDiffering: true });
    if (differing.length > 0) finding.failures.push(`rebuilt tables differ: ${differing.join(', ')}`);
    finding.figures = { projected: events };
  } catch (error) {
    finding.failures.push(`the read model could not be counted: ${codeOf(error)}`);
  } finally {
    await projector.stop();
  }
  return finding;
}
