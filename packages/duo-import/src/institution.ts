// What an import must know of the institution, read from the log: its BRIN, its teams with their names and mappings.
import {
  eventCatalogue,
  institutionDecider,
  stateAt,
  streamOf,
  teamDecider,
  type DomainEvent,
  type Folder,
  type Instant,
  type Recorded,
  type TeamState,
  type Word,
} from '@traject/domain';
import type { CommandDeps } from '@traject/commands';

const HEAD = Number.MAX_SAFE_INTEGER;

export type FormedTeam = Exclude<TeamState, { status: 'unknown' }>;

/** A team that was ever formed, with its present name. */
export interface InstitutionTeam {
  teamId: string;
  name: string;
  state: FormedTeam;
}

export interface Institution {
  institutionId: string;
  brin: string;
  name: string;
  teams: readonly InstitutionTeam[];
}

/** The events of one word that an institution owns, by stream, in log order. */
export async function streamsOf(
  { readAll, codec }: Pick<CommandDeps, 'readAll' | 'codec'>,
  institutionId: string,
  word: Word,
): Promise<Map<string, Recorded[]>> {
  const streams = new Map<string, Recorded[]>();
  // By its types, for which the log has an index, and not by the word, for which it looks through everything.
  const types = Object.keys(eventCatalogue[word]);
  for await (const stored of readAll({ filter: { types, words: [word], institutionIds: [institutionId] } })) {
    const event = codec.decode(stored);
    const known = streams.get(event.stream);
    if (known) known.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}

/** The state that a stream's events give at `asOf`, as known now. */
export const stateOf = <S, E extends DomainEvent>(
  folder: Folder<S, E>,
  events: readonly Recorded[],
  asOf: Instant,
): S =>
  // A stream's word names its folder; `evolve` leaves the state as it is for anything else.
  stateAt(folder, events as readonly Recorded<E>[], { asOf, known: HEAD });

/** The institution and its teams; null when it is not registered. */
export async function readInstitution(deps: CommandDeps, institutionId: string): Promise<Institution | null> {
  const now = deps.clock();
  const own = await deps.store.readStream(streamOf('institution', institutionId));
  const institution = stateOf(
    institutionDecider,
    own.map((event) => deps.codec.decode(event)),
    now,
  );
  if (institution.status !== 'registered') return null;
  const streams = await streamsOf(deps, institutionId, 'team');
  const teams = [...streams.values()]
    .map((events) => stateOf(teamDecider, events, now))
    .filter((state): state is FormedTeam => state.status !== 'unknown');
  const texts = await deps.texts.get([institution.name.text, ...teams.map(({ name }) => name.text)]);
  const wordsOf = (text: string, otherwise: string): string => {
    const kept = texts.get(text);
    return kept?.kind === 'kept' ? kept.value : otherwise;
  };
  return {
    institutionId,
    brin: institution.brin,
    name: wordsOf(institution.name.text, institutionId),
    teams: teams.map((state) => ({
      teamId: state.teamId,
      name: wordsOf(state.name.text, state.teamId),
      state,
    })),
  };
}

/** Every institution that is registered, by id, with its name. */
export async function institutions(deps: CommandDeps): Promise<Institution[]> {
  const found: Institution[] = [];
  for await (const { stream } of deps.readAll({ filter: { types: ['InstitutionRegistered'] } })) {
    const institution = await readInstitution(deps, stream.slice(stream.indexOf('-') + 1));
    if (institution) found.push(institution);
  }
  return found;
}
