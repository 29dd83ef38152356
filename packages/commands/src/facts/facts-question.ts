import { basisOf, type Ledger, type Read } from '../ledger.js';
import {
  teamDecider,
  type Actor,
  type Basis,
  type Capacity,
  type Instant,
  type TeamState,
} from '@traject/domain';
import type { EventStore } from '@traject/event-store';

export interface FactsQuestion {
  /** Name of the command. */
  command: string;
  /** Its fields. */
  input: ReadonlyMap<string, unknown>;
  ledger: Ledger;
  readAll: EventStore['readAll'];
  /** State of the aggregate at `at`. */
  state: unknown;
  stream: string;
  /** When the act takes place in the world. */
  at: Instant;
  now: Instant;
  actor: Actor;
  /** In which the actor acts; null for a policy, and where none was found. */
  capacity: Capacity | null;
}

/** A field of the command that holds an id or a code. */
export const textField = ({ input }: Pick<FactsQuestion, 'input'>, name: string): string =>
  String(input.get(name));

/** A field of the aggregate's state, by name. */
export const stateField = ({ state }: Pick<FactsQuestion, 'state'>, name: string): unknown =>
  typeof state === 'object' && state !== null
    ? new Map<string, unknown>(Object.entries(state)).get(name)
    : undefined;

/** Which of these teams are formed and not dissolved at `at`. */
export async function formedTeams(
  { ledger, at }: Pick<FactsQuestion, 'ledger' | 'at'>,
  teamIds: readonly string[],
): Promise<{ formed: string[]; basis: Basis[] }> {
  const teams = await Promise.all(
    [...new Set(teamIds)].map(async (id) => ({ id, read: await ledger.stateAt(teamDecider, id, at) })),
  );
  const stands = ({ state }: Read<TeamState>): boolean => state.status === 'formed';
  return {
    formed: teams.filter(({ read }) => stands(read)).map(({ id }) => id),
    basis: teams.map(({ read }) => basisOf('teamFormed', read, stands(read))),
  };
}
