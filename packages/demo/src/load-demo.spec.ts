import { InMemoryDirectory } from '@traject/commands';
import { eventCatalogue, type Instant } from '@traject/domain';
import { eventCodec, InMemoryEventStore, InMemoryTextStore, type StoredEvent } from '@traject/event-store';
import { describe, expect, it } from 'vitest';
import { loadDemo } from './load-demo.js';
import { people } from './people.js';
import { storyUntil } from './story.js';

async function all(events: AsyncIterable<StoredEvent>): Promise<StoredEvent[]> {
  const list: StoredEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

const loaded = new Map<Instant, ReturnType<typeof load>>();
/** The demo as it ends on `now`, loaded once. */
const loadedOn = (now: Instant): ReturnType<typeof load> => {
  const told = loaded.get(now) ?? load(now);
  loaded.set(now, told);
  return told;
};

async function load(now: Instant) {
  const store = new InMemoryEventStore({ now: () => now });
  const directory = new InMemoryDirectory();
  const texts = new InMemoryTextStore({ now: () => now });
  const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));
  await loadDemo({ store, texts, codec, directory, now });
  return { events: await all(store.readAll()), directory };
}

describe('the demo', () => {
  it('is carried out by the real commands, none refused but where the story says so, with at least 150 events of the main programme', async () => {
    const now = '2026-06-30T12:00:00.000Z';
    const { events } = await loadedOn(now);
    const refused = events.filter((event) => event.type === 'CommandRefused');
    const told = storyUntil(now).flatMap((step) => ('refusal' in step ? [step.refusal] : []));
    expect(refused.map(({ data }) => ('code' in data ? data.code : null))).toEqual(told);
    const carriedOut = events.filter((event) => event.commandId.startsWith('demo-'));
    expect(carriedOut.length).toBeGreaterThan(150);
  });

  it('is told once when two processes find the log empty, and leaves a log that holds anything as it is', async () => {
    const now = '2026-06-30T12:00:00.000Z';
    const store = new InMemoryEventStore({ now: () => now });
    const texts = new InMemoryTextStore({ now: () => now });
    const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));
    let put = 0;
    const directory = new (class extends InMemoryDirectory {
      override put(...given: Parameters<InMemoryDirectory['put']>) {
        put += 1;
        return super.put(...given);
      }
    })();
    const begin = () => loadDemo({ store, texts, codec, directory, now });
    const [first, second] = await Promise.all([begin(), begin()]);
    expect([first, second]).toEqual([(await store.head()).position, 0]);
    expect(put).toBe(1);
  });

  it('records what was known in January by January: times of recording are those of the story', async () => {
    const { events } = await loadedOn('2026-06-30T12:00:00.000Z');
    const times = events.map((event) => event.recordedAt);
    expect(times).toEqual([...times].sort());
    expect((times.at(-1) ?? '') <= '2026-06-30T12:00:00.000Z').toBe(true);
    expect(events.every((event) => event.imported)).toBe(true);
  });

  it('holds a late recording, corrections, an act on paper, an imposed target with dissent and a split', async () => {
    const { events } = await loadedOn('2026-06-30T12:00:00.000Z');
    const has = (type: string) => events.filter((event) => event.type === type);
    expect(events.some((event) => event.type === 'NeedPlanned' && event.effectiveAt < event.recordedAt)).toBe(
      true,
    );
    expect(events.filter((event) => event.corrects).length).toBeGreaterThanOrEqual(3);
    expect(has('StanceConfirmed')).toHaveLength(1);
    expect(has('KpiTargetImposed')[0]?.data).toHaveProperty('dissent.commitment');
    expect(
      has('NeedProposed').filter((event) => 'splitFrom' in event.data && event.data.splitFrom !== null),
    ).toHaveLength(2);
  });

  it.each(['2026-08-01', '2026-11-21', '2027-01-31', '2027-07-31', '2028-02-29'])(
    'can end on any day: %s',
    async (day) => {
      const { events } = await loadedOn(`${day}T10:00:00.000Z`);
      expect(events.length).toBeGreaterThan(250);
      // Whoever sees that a target changed can compare with the year after (docs/board-hour.md).
      const changed = events.find(
        ({ stream, type }) => stream === 'kpiAgreement-kpi-jr-trade-4' && type === 'KpiAmendmentAdopted',
      );
      expect((changed?.effectiveAt ?? '') > `${Number(day.slice(0, 4)) - 3}`).toBe(true);
      expect((changed?.effectiveAt ?? '9') < `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`).toBe(true);
    },
  );

  it('keeps the names of its people out of the log', async () => {
    const { events, directory } = await loadedOn('2026-06-30T12:00:00.000Z');
    const log = JSON.stringify(events);
    for (const { id, name } of Object.values(people)) {
      expect(log).not.toContain(name);
      expect((await directory.get([id])).get(id)?.name).toBe(name);
    }
  });
});
