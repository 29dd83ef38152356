// A school for specs, made by the real commands: two teams, HR, a team lead, quality, and an activity with its members enrolled.
import { executeCommand, InMemoryDirectory, type CommandDeps, type CommandRequest } from '@traject/commands';
import {
  eventCatalogue,
  referenceData,
  stateAt,
  streamOf,
  personDecider,
  teamDecider,
  trainingActivityDecider,
  type DomainEvent,
  type EventSpecs,
  type Folder,
  type Instant,
} from '@traject/domain';
import { eventCodec, InMemoryEventStore, InMemoryTextStore } from '@traject/event-store';
import { carryOutList, type CarryOutListOptions } from '../carry-out-list.js';
import type { ListKind } from '../list-kind.js';
import type { ListPlan } from '../list-plan.js';
import type { ListRequest } from '../list-request.js';
import { planList } from '../plan-list.js';
import { recogniseColumns } from '../recognise-columns.js';
import { readTable } from '../table/read-table.js';
import type { Table } from '../table/table.js';

const allEvents: EventSpecs = Object.assign({}, ...Object.values(eventCatalogue));
export const since = { from: '2020-08-01', until: null };
export const unit = { kind: 'institution', id: 'inst-1' } as const;

/** A list as people would save it. */
export async function tableOf(lines: readonly string[]): Promise<Table> {
  const read = await readTable(Buffer.from(lines.join('\r\n')));
  if (!read.ok) throw new Error(read.problem);
  return read.table;
}

let imports = 0;

/** A school with its log in memory; `now` is the clock of recording. */
export async function school() {
  const clock: { now: Instant } = { now: '2025-03-12T09:00:00.000Z' };
  const store = new InMemoryEventStore({ now: () => clock.now });
  const directory = new InMemoryDirectory();
  const deps: CommandDeps = {
    store,
    texts: new InMemoryTextStore({ now: () => clock.now }),
    codec: eventCodec(allEvents),
    clock: () => clock.now,
    readAll: (options) => store.readAll(options),
  };
  let commands = 0;
  const set = async (command: string, input: object, more: Partial<CommandRequest> = {}) => {
    const actor = { kind: 'policy', name: 'set-up' } as const;
    const commandId = `set-up-${(commands += 1)}`;
    const result = await executeCommand(deps, { command, input, actor, commandId, ...more });
    if (result.kind !== 'done') throw new Error(`${command}: ${JSON.stringify(result)}`);
    return result;
  };
  for (const { command, input, effectiveAt } of referenceData) await set(command, input, { effectiveAt });
  await set(
    'RegisterInstitution',
    { institutionId: unit.id, name: 'Zuiderpoort', brin: '99ZZ', sector: 'mbo' },
    { effectiveAt: '2020-07-01' },
  );
  const roles = { hr: 'hr', quality: 'quality', director: 'manager' } as const;
  for (const [personId, role] of Object.entries(roles)) {
    await set('GrantRole', { personId, role, unit, period: since });
  }
  const asHr = { actor: { kind: 'person', personId: 'hr' } as const };
  for (const teamId of ['techniek', 'zorg']) {
    const team = { teamId, institutionId: unit.id, name: `Team ${teamId}`, parent: unit, period: since };
    await set('FormTeam', team);
    await set('AppointLead', { teamId, personId: `lead-${teamId}`, period: since });
  }

  /** An activity from 3 March on with so many members of a team enrolled, known by staff numbers from 1000 on. */
  const studyDay = async (
    people: number,
    {
      teamId = 'zorg',
      title = 'Studiedag maart',
      days = ['03', '04'],
      enrolled = people,
      ...terms
    }: {
      teamId?: string;
      title?: string;
      days?: string[];
      /** How many of the people are enrolled. */
      enrolled?: number;
      capacity?: number;
      guestsAllowed?: boolean;
      teamIds?: string[];
    } = {},
  ) => {
    const activityId = `day-${teamId}`;
    const ids = Array.from({ length: people }, (_, index) => `${teamId}-${index}`);
    for (const personId of ids) await set('AddMember', { teamId, personId, period: since, fte: null });
    const identifiers = ids.map((personId, index) => {
      const value = String(1000 + index);
      return { institutionId: unit.id, kind: 'staffNumber', value, personId } as const;
    });
    await directory.put(ids.map((id, index) => ({ id, name: `Deelnemer Nummer ${index}`, language: 'nl' })));
    await directory.identify(identifiers);
    const outline = { provider: null, capacity: null, cost: null, hours: 6, guestsAllowed: false };
    const period = { from: '2024-08-01', until: '2025-08-01' };
    const proposal = { activityId, unit, programmeId: null, needIds: [], kind: 'studyDay', title };
    await set('ProposeActivity', { ...proposal, teamIds: [teamId], period, ...outline, ...terms }, asHr);
    const session = (sessionId: string, day: string) => {
      const [startsAt, endsAt] = [`${day}T12:00:00.000Z`, `${day}T15:00:00.000Z`];
      return { sessionId, startsAt, endsAt, place: null, online: false, hours: 3 };
    };
    const sessions = days.map((day) => session(`${activityId}-${day}`, `2025-03-${day}`));
    await set('ScheduleActivity', { activityId, sessions }, asHr);
    for (const personId of ids.slice(0, enrolled))
      await set('EnrolParticipant', { activityId, personId, teamId }, asHr);
    return { activityId, ids };
  };

  const requestOf = (kind: ListKind, table: Table, more: Partial<ListRequest> = {}): ListRequest => ({
    ...{ kind, table, directory, institutionId: unit.id, language: 'nl', allOrNothing: false },
    mapping: recogniseColumns(kind, table.headings),
    importId: `import-${(imports += 1)}`,
    ...(kind === 'kpiValues' ? { personId: 'quality', role: 'quality' } : { personId: 'hr', role: 'hr' }),
    ...more,
  });
  const plan = async (request: ListRequest): Promise<ListPlan> => {
    const planned = await planList(deps, request);
    if (!planned.ok) throw new Error(planned.refusal.code);
    return planned.plan;
  };
  const carryOut = async (request: ListRequest, more: Partial<CarryOutListOptions> = {}) =>
    carryOutList(deps, request, { digest: (await plan(request)).digest, ...more });
  const position = async () => (await store.head()).position;
  const stateOf = async <S, E extends DomainEvent>(folder: Folder<S, E> & { word: string }, id: string) => {
    const stored = await store.readStream(streamOf(folder.word, id));
    const events = stored.map((event) => deps.codec.decode(event));
    return stateAt<S, DomainEvent>(folder, events, { asOf: clock.now, known: Number.MAX_SAFE_INTEGER });
  };
  const activity = async (id: string) => {
    const state = await stateOf(trainingActivityDecider, id);
    if (state.status === 'unknown') throw new Error(`there is no activity ${id}`);
    return state;
  };
  return {
    ...{ deps, store, directory, clock, set, studyDay, requestOf, plan, carryOut, position, activity },
    person: (id: string) => stateOf(personDecider, id),
    team: (id: string) => stateOf(teamDecider, id),
  };
}
export type School = Awaited<ReturnType<typeof school>>;

/** Codes of the refused rows with their lines and columns. */
export const refusedIn = (plan: ListPlan): [line: number, code: string, field: string | null][] =>
  plan.rows.flatMap((row) =>
    row.outcome === 'refused' ? [[row.line, row.refusal.code, row.refusal.field]] : [],
  );
