import { correctEvent, digest, executeCommand, loadReferenceData, type CommandDeps } from '@traject/commands';
import { eventCatalogue, type Instant } from '@traject/domain';
import {
  eventCodec,
  InMemoryEventStore,
  InMemoryTextStore,
  sessionStore,
  type StoredEvent,
} from '@traject/event-store';
import { expect, it } from 'vitest';
import type { Act, Doer } from './act.js';
import { largeInstitution } from './large-institution.js';
import { loadLargeInstitution } from './load.js';
import { LARGE, type Size } from './size.js';

/** Of every course of an agreement, a need and an ownership one, and hardly any activities. */
const SMALL: Size = {
  ...LARGE,
  colleges: 6,
  teams: 12,
  membersPerTeam: 3,
  years: 2,
  firstYear: 2024,
  activitiesPerTeam: 0,
  until: '2026-05-25T12:00:00.000Z',
};
const RARE = [
  ...['KpiSignatureAnnulled', 'KpiEscalated', 'KpiDissentRecorded', 'KpiTargetImposed', 'KpiAgreementClosed'],
  ...['KpiAmendmentAdopted', 'KpiAmendmentRefused', 'NeedWithdrawn', 'NeedClosed', 'OwnershipDeclined'],
  ...['OwnershipConfirmed', 'OwnershipShared', 'OwnershipTransferred', 'OwnershipOfferRefused'],
  ...['OwnershipContested', 'OwnershipContestResolved', 'OwnershipAnchored', 'OwnershipReleased'],
];
const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));

function fresh(clock: () => Instant) {
  const store = new InMemoryEventStore({ now: clock });
  const texts = new InMemoryTextStore({ now: clock });
  return { store, texts };
}

/** Everything but what only the command handler knows: ids of commands and texts, digests, what decisions rested on. */
async function gist(store: InMemoryEventStore) {
  const list: StoredEvent[] = [];
  for await (const event of store.readAll()) list.push(event);
  const places = new Map(list.map(({ id, stream, revision }) => [id, `${stream} ${revision}`]));
  return list.map((event) => gistOf(event, places));
}
const gistOf = (
  { stream, revision, type, actor, capacity, effectiveAt, recordedAt, data, reason, ...rest }: StoredEvent,
  places: ReadonlyMap<string, string>,
) => ({
  ...{ stream, revision, type, actor, capacity, effectiveAt, recordedAt, reason: reason !== undefined },
  ...{ institutionId: rest.institutionId, reportedBy: rest.reportedBy },
  corrects: rest.corrects && { kind: rest.corrects.kind, place: places.get(rest.corrects.eventId) },
  data: comparable(data, places),
});
/** Texts as such, and ids of events as where they are. */
function comparable(value: unknown, places: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return places.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => comparable(inner, places));
  if (typeof value !== 'object' || value === null) return value;
  if ('commitment' in value) return value.commitment === '' ? 'no commitment' : 'text';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, comparable(inner, places)]));
}

const spoken = (by: Doer) =>
  'policy' in by
    ? { actor: { kind: 'policy', name: by.policy } as const }
    : {
        actor: { kind: 'person', personId: by.personId } as const,
        capacity: { role: by.role, unit: by.unit },
      };

function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  if ('words' in value) return value.words;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, said(inner)]));
}

/** Carries the acts out as commands; throws where one is refused. */
async function commanded(acts: readonly Act[]) {
  let now = SMALL.until;
  const { store, texts } = fresh(() => now);
  await store.exclusively(async (session) => {
    const recorder = sessionStore(session, () => now);
    const deps: CommandDeps = {
      store: recorder,
      texts,
      codec,
      clock: () => now,
      readAll: (o) => store.readAll(o),
    };
    now = acts[0]?.at ?? now;
    await loadReferenceData(deps);
    const named = new Map<string, string>();
    for (const [index, act] of acts.entries()) {
      now = act.at;
      const input = said(act.input) as { data?: object; reason?: string; replaces?: string };
      const meta = { ...spoken(act.by), commandId: `act-${index}` };
      const result =
        act.command === 'CorrectEvent'
          ? await correctEvent(deps, {
              ...{ ...meta, stream: act.stream, kind: 'replace', data: input.data },
              ...{ eventId: named.get(input.replaces ?? '') ?? '', reason: input.reason ?? '' },
            })
          : await executeCommand(deps, {
              ...{ ...meta, command: act.command, input },
              ...(act.effectiveAt !== undefined && { effectiveAt: act.effectiveAt }),
            });
      if (result.kind !== 'done') throw new Error(`${act.command} ${act.stream}: ${JSON.stringify(result)}`);
      act.events.forEach(({ name }, place) => {
        if (name !== undefined) named.set(name, result.events[place]?.id ?? '');
      });
    }
  });
  return store;
}

it('records what its commands would record, event by event', async () => {
  const acts = [...largeInstitution(SMALL, digest)].flat();
  const [first] = acts;
  const byCommands = await gist(await commanded(acts));
  const { store, texts } = fresh(() => first?.at ?? SMALL.until);
  await store.exclusively(async (session) => {
    const now = () => first?.at ?? SMALL.until;
    await loadReferenceData({
      store: sessionStore(session, now),
      texts,
      codec,
      clock: now,
      readAll: (o) => store.readAll(o),
    });
  });
  const begun = (await store.head()).position;
  const written = await loadLargeInstitution({ store, texts, digest, size: SMALL });
  expect(written).toBe((await store.head()).position - begun);
  expect(await gist(store)).toEqual(byCommands);
  // What is rare is there too: it was dealt once of each.
  const types = new Set(byCommands.map(({ type }) => type));
  expect(RARE.filter((type) => !types.has(type))).toEqual([]);
  expect(byCommands.some(({ corrects }) => corrects)).toBe(true);
});
