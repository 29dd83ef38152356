import { digest, executeCommand, loadReferenceData, type CommandDeps } from '@traject/commands';
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

const SMALL: Size = {
  ...LARGE,
  colleges: 2,
  teams: 3,
  membersPerTeam: 5,
  years: 2,
  firstYear: 2025,
  activitiesPerTeam: 1,
  until: '2026-10-25T12:00:00.000Z',
};
const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));

function fresh(clock: () => Instant) {
  const store = new InMemoryEventStore({ now: clock });
  const texts = new InMemoryTextStore({ now: clock });
  return { store, texts };
}

/** Everything but what only the command handler knows: ids of commands and texts, digests, what decisions rested on. */
async function gist(store: InMemoryEventStore) {
  const list: unknown[] = [];
  for await (const event of store.readAll()) list.push(gistOf(event));
  return list;
}
const gistOf = ({
  stream,
  revision,
  type,
  actor,
  capacity,
  effectiveAt,
  recordedAt,
  data,
  reason,
}: StoredEvent) => ({
  ...{ stream, revision, type, actor, capacity, effectiveAt, recordedAt, reason: reason !== undefined },
  data: withoutTexts(data),
});
function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  if ('commitment' in value) return 'text';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTexts(inner)]));
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

/** Carries the acts out as commands, and says how many were refused. */
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
    for (const [index, act] of acts.entries()) {
      now = act.at;
      const result = await executeCommand(deps, {
        ...spoken(act.by),
        command: act.command,
        commandId: `act-${index}`,
        input: said(act.input) as object,
      });
      if (result.kind !== 'done') throw new Error(`${act.command} ${act.stream}: ${JSON.stringify(result)}`);
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
  expect(written).toBeGreaterThan(300);
});
