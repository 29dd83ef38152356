// Counting afterwards: everything in the log, against everything that was acknowledged.
import type { EventStore } from '@traject/event-store';
import { nothingCounted, type Finding } from '../drill.js';
import { sizeOf } from './unit.js';

interface Found {
  events: number;
  streams: Set<string>;
}

/**
 * Reads the whole log. Every acknowledged command must be in it whole and once; what was not acknowledged may be there,
 * but not in part. Positions and revisions are dense and times never fall.
 */
export async function countLog(
  store: Pick<EventStore, 'readAll'>,
  acknowledged: ReadonlySet<string>,
  size: (commandId: string) => { events: number; streams: number } | null = sizeOf,
): Promise<Finding> {
  const finding = nothingCounted();
  finding.acknowledged = acknowledged.size;
  const commands = new Map<string, Found>();
  const lengths = new Map<string, number>();
  const ids = new Set<string>();
  let position = 0;
  let time = '';
  let backwards = 0;
  for await (const event of store.readAll()) {
    if (event.position !== position + 1) finding.skipped += 1;
    position = event.position;
    const length = lengths.get(event.stream) ?? 0;
    if (event.revision !== length) finding.skipped += 1;
    lengths.set(event.stream, event.revision + 1);
    if (event.recordedAt < time) backwards += 1;
    time = event.recordedAt;
    if (ids.has(event.id)) finding.twice += 1;
    ids.add(event.id);
    const found = commands.get(event.commandId) ?? { events: 0, streams: new Set() };
    found.events += 1;
    found.streams.add(event.stream);
    commands.set(event.commandId, found);
  }
  for (const [commandId, found] of commands) {
    const whole = size(commandId);
    if (!whole) continue;
    if (found.events > whole.events) finding.twice += 1;
    else if (found.events < whole.events || found.streams.size !== whole.streams) finding.half += 1;
  }
  for (const commandId of acknowledged) if (!commands.has(commandId)) finding.lost += 1;
  if (backwards > 0) finding.failures.push(`recordedAt fell ${backwards} times`);
  finding.figures = { events: position };
  return finding;
}
