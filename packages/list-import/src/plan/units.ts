// Teams of the institution, found by id or by name.
import { eventCatalogue, teamDecider, type TeamState } from '@traject/domain';
import type { CommandDeps } from '@traject/commands';
import type { StoredEvent } from '@traject/event-store';
import { refuseRow } from '../row-refusal.js';
import { RowRefused } from '../row-refused.js';
import { plainName } from './people.js';
import type { Rehearsal } from './rehearsal.js';

type FormedTeam = Exclude<TeamState, { status: 'unknown' }>;

/** The events that an institution owns of these types, by stream, in log order. */
export async function streamsOf(
  { readAll }: Pick<CommandDeps, 'readAll'>,
  institutionId: string,
  types: readonly string[],
): Promise<Map<string, StoredEvent[]>> {
  const streams = new Map<string, StoredEvent[]>();
  for await (const event of readAll({ filter: { types, institutionIds: [institutionId] } })) {
    const known = streams.get(event.stream);
    if (known) known.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}

/** See above. */
export class Teams {
  readonly #byName = new Map<string, string[]>();
  readonly states = new Map<string, FormedTeam>();

  /** Reads the teams of the institution, and leaves what was read with the rehearsal. */
  static async of(rehearsal: Rehearsal, institutionId: string): Promise<Teams> {
    const teams = new Teams();
    const streams = await streamsOf(rehearsal.deps, institutionId, Object.keys(eventCatalogue.team));
    for (const [stream, events] of streams) {
      rehearsal.keep(stream, events);
      const state = await rehearsal.stateOf(teamDecider, stream, rehearsal.now);
      if (state.status !== 'unknown') teams.states.set(state.teamId, state);
    }
    const words = await rehearsal.words([...teams.states.values()].map(({ name }) => name));
    for (const [teamId, { name }] of teams.states) {
      const plain = plainName(words.get(name.text) ?? '');
      if (plain !== '') teams.#byName.set(plain, [...(teams.#byName.get(plain) ?? []), teamId]);
    }
    return teams;
  }

  /** The team that `given` names, by id or by name; of two that bear it, the one that was not dissolved. */
  find(given: string, field: string): string {
    if (this.states.has(given)) return given;
    const named = this.#byName.get(plainName(given)) ?? [];
    const standing = named.filter((id) => this.states.get(id)?.status === 'formed');
    const found = standing.length > 0 ? standing : named;
    if (found.length > 1) throw new RowRefused(refuseRow('TEAM_AMBIGUOUS', field));
    const [teamId] = found;
    if (teamId === undefined) throw new RowRefused(refuseRow('TEAM_NOT_FOUND', field));
    return teamId;
  }

  /** Everyone who was ever in one of these teams. */
  people(): string[] {
    const ids = [...this.states.values()].flatMap(({ memberships, leads }) =>
      [...memberships, ...leads].map(({ personId }) => personId),
    );
    return [...new Set(ids)];
  }
}
