// A small institution for specs, made by the real commands: a college, two teams, people with roles.
import { eventCatalogue, type EventSpecs, type Instant } from '@traject/domain';
import { eventCodec, InMemoryEventStore, InMemoryTextStore } from '@traject/event-store';
import type { CommandDeps } from '../command-deps.js';
import type { CommandRequest, CommandResult } from '../command-request.js';
import { executeCommand } from '../execute-command.js';

export const allEvents: EventSpecs = Object.assign({}, ...Object.values(eventCatalogue));

/** A school and what one can ask of it. `clock.now` is the moment of recording. */
export async function school() {
  const clock: { now: Instant } = { now: '2025-01-06T09:00:00.000Z' };
  const store = new InMemoryEventStore({ now: () => clock.now });
  const texts = new InMemoryTextStore({ now: () => clock.now });
  const deps: CommandDeps = {
    store,
    texts,
    codec: eventCodec(allEvents),
    clock: () => clock.now,
    readAll: (options) => store.readAll(options),
  };
  let commands = 0;
  const give = (command: string, input: object, more: Partial<CommandRequest> = {}): Promise<CommandResult> =>
    executeCommand(deps, {
      command,
      input,
      commandId: `command-${(commands += 1)}`,
      actor: { kind: 'policy', name: 'set-up' },
      ...more,
    });
  const set = async (command: string, input: object, more: Partial<CommandRequest> = {}) => {
    const result = await give(command, input, more);
    if (result.kind !== 'done') throw new Error(`${command}: ${JSON.stringify(result)}`);
    return result;
  };
  const by = (personId: string) => ({ actor: { kind: 'person', personId } as const });
  const long = { effectiveAt: '2020-01-01' };
  const year = { from: '2024-08-01', until: null };

  await set(
    'RegisterInstitution',
    { institutionId: 'inst-1', name: 'Zuiderpoort', brin: '27ZZ', sector: 'mbo' },
    long,
  );
  await set('FoundCollege', { collegeId: 'college-1', institutionId: 'inst-1', name: 'Zorg' }, long);
  for (const teamId of ['team-1', 'team-2']) {
    const parent = { kind: 'college', id: 'college-1' };
    await set('FormTeam', { teamId, institutionId: 'inst-1', name: teamId, parent, period: year });
  }
  for (const personId of ['lead', 'm-1', 'm-2', 'm-3']) {
    await set('AddMember', { teamId: 'team-1', personId, period: year, fte: 1 });
  }
  await set('AppointLead', { teamId: 'team-1', personId: 'lead', period: year });
  const college = { kind: 'college', id: 'college-1' };
  const institution = { kind: 'institution', id: 'inst-1' };
  await set('GrantRole', { personId: 'manager', role: 'manager', unit: college, period: year });
  await set('GrantRole', { personId: 'board', role: 'board', unit: institution, period: year });
  await set('GrantRole', { personId: 'quality', role: 'quality', unit: institution, period: year });
  await set('GrantRole', {
    personId: 'former',
    role: 'manager',
    unit: college,
    period: { from: '2023-08-01', until: '2024-12-01' },
  });
  await set('NameTheme', {
    themeId: 'theme-1',
    institutionId: 'inst-1',
    name: 'Loopbaan',
    description: null,
  });

  await set(
    'DefineKpi',
    {
      ...{ kpi: 'JR', name: 'Jaarresultaat', unit: 'percent', direction: 'higher', per: 'schoolYear' },
      ...{ judged: true, smallestDenominator: 12, numerator: null, denominator: null, source: 'Inspectie' },
    },
    long,
  );

  const need = {
    needId: 'need-1',
    teamId: 'team-1',
    themeId: 'theme-1',
    title: 'Gesprekken leren voeren',
    gap: 'Wij sturen te snel.',
    evidence: 'Studenten zeggen het.',
    guidance: 'Het loopbaangesprek.',
  };
  return { deps, store, texts, clock, give, set, by, need };
}
