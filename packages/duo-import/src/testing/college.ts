// An institution for specs, made by the real commands: three teams, two provider units mapped, a quality officer.
import { executeCommand, type CommandDeps, type CommandRequest } from '@traject/commands';
import { eventCatalogue, referenceData, type EventSpecs, type Instant } from '@traject/domain';
import { parseDelivery, type Delivery } from '@traject/duo-vsv';
import { eventCodec, InMemoryEventStore, InMemoryTextStore } from '@traject/event-store';
import {
  measurementDecider,
  streamOf,
  measurementStreamId,
  type Level,
  type Measurement,
} from '@traject/domain';
import { carryOutImport, type CarryOutOptions, type ImportOutcome } from '../carry-out-import.js';
import { stateOf } from '../institution.js';
import type { ImportRequest } from '../import-request.js';
import type { ImportPlan } from '../import-plan.js';
import { planImport } from '../plan-import.js';

const allEvents: EventSpecs = Object.assign({}, ...Object.values(eventCatalogue));
export const since = { from: '2020-08-01', until: null };

/** Rows for a file: so many persons of a provider unit and level (and, in a monthly file, month `YYYYMM`). */
export interface Rows {
  unit: string;
  level?: string;
  crebo?: string;
  month?: string;
  count: number;
}

let person = 0;
/** A delivery with exactly these rows, under the name DUO would give it. */
export async function deliveryOf(fileName: string, rows: readonly Rows[]): Promise<Delivery> {
  const monthly = /^\d/.test(fileName);
  const leavers = fileName.startsWith('NenR');
  const header = monthly
    ? 'BRIN;RAPPORTAGEMAAND;PERSOONSGEBONDENNUMMER;ACHTERNAAM;ONDERWIJSCODE;NIVEAU;ONDERWIJSAANBIEDERCODE;NAAM_ONDERWIJSAANBIEDER;VANAF_WANNEER'
    : `#BURGERSERVICENUMMER;ACHTERNAAM;BRIN;NIVEAU;CREBO;${leavers ? 'EXAMEN;' : ''}ONDERWIJSAANBIEDER_CODE;ONDERWIJSAANBIEDER_NAAM`;
  const brin = /I(\w{4})/.exec(fileName)?.[1] ?? '';
  const lines = rows.flatMap(({ unit, level = 'Mbo4 opleidingen', crebo = '25251', month = '', count }) =>
    Array.from({ length: count }, () => {
      const bsn = String(900_000_000 + (person += 1));
      return monthly
        ? [brin, month, bsn, 'Zorvik', crebo, level, unit, `School ${unit}`, month].join(';')
        : [bsn, 'Zorvik', brin, level, crebo, ...(leavers ? ['J'] : []), unit, `School ${unit}`].join(';');
    }),
  );
  const result = await parseDelivery([Buffer.from([header, ...lines, ''].join('\r\n'))], { fileName });
  if (!result.ok) throw new Error(`${fileName}: ${result.refusal.code}`);
  return result.delivery;
}

/** A college with its log in memory, and what one can ask of it. */
export async function college() {
  const clock: { now: Instant } = { now: '2024-12-02T09:00:00.000Z' };
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
  const set = async (command: string, input: object, more: Partial<CommandRequest> = {}) => {
    const actor = { kind: 'policy', name: 'set-up' } as const;
    const result = await executeCommand(deps, {
      ...{ command, input, actor },
      commandId: `set-up-${(commands += 1)}`,
      ...more,
    });
    if (result.kind !== 'done') throw new Error(`${command}: ${JSON.stringify(result)}`);
    return result;
  };
  for (const { command, input, effectiveAt } of referenceData) await set(command, input, { effectiveAt });
  await set(
    'RegisterInstitution',
    { institutionId: 'inst-1', name: 'Zuiderpoort', brin: '99ZZ', sector: 'mbo' },
    { effectiveAt: '2020-07-01' },
  );
  const institution = { kind: 'institution', id: 'inst-1' };
  for (const teamId of ['techniek', 'zorg', 'handel']) {
    await set('FormTeam', {
      teamId,
      institutionId: 'inst-1',
      name: `Team ${teamId}`,
      parent: institution,
      period: since,
    });
  }
  const map = (teamId: string, providerUnit: string, level: Level | null = null) =>
    set('MapProviderUnit', { teamId, providerUnit, level, crebo: null, period: since });
  await map('techniek', '900A100');
  await map('zorg', '901A100');
  for (const [personId, role] of [
    ['quality', 'quality'],
    ['director', 'manager'],
  ] as const) {
    await set('GrantRole', { personId, role, unit: institution, period: since });
  }

  const requestOf = (deliveries: readonly Delivery[], more: Partial<ImportRequest> = {}): ImportRequest => ({
    ...{ institutionId: 'inst-1', deliveries, personId: 'quality', language: 'nl' },
    ...more,
  });
  const plan = async (
    deliveries: readonly Delivery[],
    more: Partial<ImportRequest> = {},
  ): Promise<ImportPlan> => {
    const planned = await planImport(deps, requestOf(deliveries, more));
    if (!planned.ok) throw new Error(planned.refusals.map(({ code }) => code).join());
    return planned.plan;
  };
  const carryOut = async (
    deliveries: readonly Delivery[],
    more: Partial<ImportRequest> = {},
    options: Partial<CarryOutOptions> = {},
  ): Promise<ImportOutcome> => {
    const { digest } = await plan(deliveries, more);
    return carryOutImport(deps, requestOf(deliveries, more), { digest, ...options });
  };
  /** The measurements that stand, in order of their periods. */
  const measured = async (teamId: string, kpi: string, level: Level): Promise<Measurement[]> => {
    const stream = streamOf('measurement', measurementStreamId(teamId, kpi, level));
    const events = (await store.readStream(stream)).map((event) => deps.codec.decode(event));
    const { measurements } = stateOf(measurementDecider, events, clock.now);
    return measurements.toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
  };
  return { deps, store, texts, clock, set, map, requestOf, plan, carryOut, measured };
}
