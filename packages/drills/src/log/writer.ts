// One writer: unit after unit into streams of its own, each given again until the store says that it has it.
import { accept, type Recorded } from '@traject/domain';
import { handleCommand, type EventStore } from '@traject/event-store';
import { codeOf, pause } from '../ground/patience.js';
import { appendUnit, codec, requestsOf, type Unit, type UnitMaker } from './unit.js';

export interface WriterOptions {
  store: EventStore;
  maker: UnitMaker;
  /** By a bare append, or by a command that loads, decides and appends. */
  by: 'append' | 'command';
  /** Heard before a unit is given for the first time. */
  begun: (unit: Unit) => void;
  /** Heard once the store has said that it has the unit. */
  acknowledged: (unit: Unit) => void;
  /** Heard when a unit was not taken, with its code; it is given again. */
  refused?: (code: string, unit: Unit) => void;
  ended: () => boolean;
  /** Milliseconds between a unit and the next; none when absent. */
  pace?: number;
  /** Acknowledges before the store does, and does not give again what was refused. */
  sabotage: boolean;
}

/** Writes until `ended`. Throws when the store answers what no correct store can to a writer of its own streams. */
export async function write(options: WriterOptions): Promise<void> {
  const { maker, begun, acknowledged, refused = () => undefined, ended, pace = 0, sabotage } = options;
  while (!ended()) {
    const unit = maker.next();
    begun(unit);
    if (sabotage) acknowledged(unit);
    for (let attempt = 1; ; attempt += 1) {
      const code = await give(options, unit).catch((error: unknown) => codeOf(error));
      if (code === null) break;
      if (code === 'conflict') throw new Error('a stream does not hold what its only writer was told');
      refused(code, unit);
      if (ended()) return;
      if (sabotage) {
        maker.leaveStreams();
        break;
      }
      await pause(Math.min(attempt * 10, 100));
    }
    if (!sabotage) acknowledged(unit);
    if (pace > 0) await pause(pace);
  }
}

/** Gives a unit to the store; null when it has it, else why not. */
export async function give(
  { store, by }: Pick<WriterOptions, 'store' | 'by'>,
  unit: Unit,
): Promise<string | null> {
  const kind = by === 'append' ? (await appendUnit(store, unit)).kind : await command(store, unit);
  if (kind === 'appended' || kind === 'duplicate') return null;
  return kind;
}

async function command(store: EventStore, unit: Unit): Promise<string> {
  const [request] = requestsOf(unit);
  if (!request) throw new Error('a unit writes a stream');
  const outcome = await handleCommand({
    store,
    codec,
    stream: request.stream,
    commandType: 'AppraiseTheme',
    commandId: unit.commandId,
    payloadDigest: '0'.repeat(64),
    actor: { kind: 'person', personId: 'person-1' },
    capacity: null,
    institutionId: 'institution-1',
    causationId: null,
    correlationId: unit.commandId,
    clock: () => new Date().toISOString(),
    decide: (events: Recorded[]) => {
      const from = unit.parts[0]?.from ?? 0;
      if (events.length !== from) throw new Error('a stream holds what its writer was not told of');
      return accept(request.events.map(({ type, data, effectiveAt }) => ({ type, data, effectiveAt })));
    },
  });
  return outcome.kind === 'done' ? 'appended' : outcome.refusal.code === 'BUSY' ? 'busy' : 'conflict';
}
