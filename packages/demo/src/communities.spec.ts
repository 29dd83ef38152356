import { InMemoryDirectory } from '@traject/commands';
import {
  developmentQuestionDecider,
  eventCatalogue,
  networkDecider,
  networkLeadOn,
  reciprocityBalance,
  reciprocityExchangeDecider,
  RECIPROCITY_LEVELS,
  stateAt,
  type DomainEvent,
  type ExchangeForBalance,
  type Folder,
  type Recorded,
} from '@traject/domain';
import { eventCodec, InMemoryEventStore, InMemoryTextStore } from '@traject/event-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMUNITIES, partnerId } from './communities-cast.js';
import { loadDemo } from './load-demo.js';
import { people } from './people.js';

const now = '2026-11-20T12:00:00.000Z';
const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));
const events: Recorded[] = [];

beforeAll(async () => {
  const store = new InMemoryEventStore({ now: () => now });
  const texts = new InMemoryTextStore({ now: () => now });
  await loadDemo({ store, texts, codec, directory: new InMemoryDirectory(), now });
  for await (const event of store.readAll()) events.push(codec.decode(event));
});

/** What names the programme when it begins: events of teams and institutions are not counted. */
function ofProgramme(): Recorded[] {
  const begun = events.filter(
    ({ data }) => 'programmeId' in data && data.programmeId === COMMUNITIES.programme,
  );
  const streams = new Set(begun.map(({ stream }) => stream));
  return events.filter(({ stream }) => streams.has(stream));
}
const stateOf = <S, E extends DomainEvent>(
  folder: Folder<S, E> & { word: string },
  id: string,
  asOf = now,
) => {
  const own = events.filter(({ stream }) => stream === `${folder.word}-${id}`) as Recorded<E>[];
  return stateAt(folder, own, { asOf, known: events.length });
};
const idsOf = (word: string): string[] => [
  ...new Set(
    ofProgramme().flatMap(({ stream }) =>
      stream.startsWith(`${word}-`) ? [stream.slice(word.length + 1)] : [],
    ),
  ),
];
const exchanges = () =>
  idsOf('reciprocityExchange').flatMap((id) => {
    const state = stateOf(reciprocityExchangeDecider, id);
    return state.status === 'unknown' ? [] : [state];
  });

describe('the story of the networks that become learning communities', () => {
  it('has at least 120 events under its programme, with something recorded late and something corrected', () => {
    const own = ofProgramme();
    expect(own.length).toBeGreaterThanOrEqual(120);
    const day = 86_400_000;
    const late = own.filter(
      (e) => !e.corrects && Date.parse(e.recordedAt) - Date.parse(e.effectiveAt) > 3 * day,
    );
    expect(late.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ExchangeDelivered', 'DevelopmentPhaseAppraised']),
    );
    expect(own.filter(({ corrects }) => corrects).map(({ type }) => type)).toContain('ExchangeValued');
  });

  it('tells giver and broker that only the receiver acknowledges', () => {
    const refused = events.filter(
      ({ type, data }) =>
        type === 'CommandRefused' && 'code' in data && data.code === 'EXCHANGE_RECEIVER_ONLY',
    );
    expect(refused.map(({ actor }) => ('personId' in actor ? actor.personId : null))).toEqual([
      people.sander.id,
      people.mirthe.id,
    ]);
    const sensors = stateOf(reciprocityExchangeDecider, 'exchange-sensoren');
    expect(sensors).toMatchObject({
      status: 'valued',
      value: { score: 4 },
      disputes: [{ resolution: { outcome: 'deliverAgain' } }],
    });
  });

  it('is mutual on relation, process and content', () => {
    const all = exchanges();
    const done = all.filter(({ status }) => status === 'valued');
    expect(new Set(done.map(({ level }) => level))).toEqual(new Set(RECIPROCITY_LEVELS));
    expect(new Set(all.map(({ status }) => status))).toEqual(
      new Set(['offered', 'matched', 'delivered', 'valued', 'lapsed']),
    );
    const rows = all.flatMap(({ giver, receiver, level, acknowledged, value }): ExchangeForBalance[] =>
      giver && receiver
        ? [
            {
              ...{ giverId: giver.partnerId, receiverId: receiver.partnerId, level },
              ...{ acknowledgedAt: acknowledged?.at ?? null, score: value?.score ?? null },
            },
          ]
        : [],
    );
    const relation = reciprocityBalance(rows).find(
      (one) =>
        one.level === 'relation' && one.a === partnerId('havikslaan') && one.b === partnerId('zeewaard'),
    );
    // Counted by hand: one morning back, against a morning and two conversations.
    expect(relation).toMatchObject({ aToB: { exchanges: 1 }, bToA: { exchanges: 2, meanScore: 4.5 } });
  });

  it('matches a question in one network with a partner of the other, after a match nearby came to nothing', () => {
    const question = stateOf(developmentQuestionDecider, 'question-rooster-maken');
    expect(question).toMatchObject({
      status: 'answered',
      asker: { networkId: COMMUNITIES.south },
      earlier: [{ helper: { partnerId: partnerId('werf') } }],
      match: {
        helper: { networkId: COMMUNITIES.north, partnerId: partnerId('duinoord') },
        exchangeId: 'exchange-rooster-maken-2',
        reasons: ['laterPhase', 'sameTheme', 'otherNetwork', 'otherRegion'],
      },
    });
    const statuses = idsOf('developmentQuestion').map((id) => stateOf(developmentQuestionDecider, id).status);
    expect(new Set(statuses)).toEqual(new Set(['open', 'matched', 'answered', 'withdrawn']));
  });

  it('moves the lead from the adviser to partners, in one network after the other', () => {
    const leads = (id: string, date: string) =>
      networkLeadOn(stateOf(networkDecider, id), `${date}T12:00:00.000Z`)?.personId;
    expect(leads(COMMUNITIES.north, '2025-06-01')).toBe(people.mirthe.id);
    expect(leads(COMMUNITIES.north, '2025-10-01')).toBe(people.leadTech.id);
    expect(leads(COMMUNITIES.south, '2025-10-01')).toBe(people.mirthe.id);
    expect(leads(COMMUNITIES.south, '2026-02-01')).toBe(people.rania.id);
    expect(leads(COMMUNITIES.north, '2026-10-01')).toBe(people.tessel.id);
  });
});
