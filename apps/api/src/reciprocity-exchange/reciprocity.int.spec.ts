// Bringing and fetching, development questions and who could help, with the demo as it stood on 20 November 2026.
import { reciprocityBalance, type ExchangeForBalance } from '@traject/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AFTER_STORY, onDayAfterStory } from '../testing/after-story.js';
import { runningApi } from '../testing/api.js';
import { statementsOf } from '../testing/statements.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());
beforeEach(() => onDayAfterStory(api));

async function asked<T>(personId: string, query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await api.ask(personId, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}
const person = {
  analyst: 'person-008',
  auditor: 'person-007',
  broker: 'person-220',
  /** Speaks for Lyceum Havikslaan, of the network in the north. */
  tessel: 'person-230',
  /** Speaks for Vakschool Merwezoom, of the network in the south. */
  rania: 'person-241',
  /** Speaks for a shipyard, a partner of no institution. */
  joost: 'person-242',
  /** Quality officer of an institution that takes no part. */
  stranger: 'person-142',
};
const id = (key: string) => `leergemeenschap-${key}`;

interface Balance {
  a: { id: string };
  b: { id: string };
  level: string;
  aToB: { exchanges: number; meanScore: number | null };
  bToA: { exchanges: number; meanScore: number | null };
  difference: number;
}
const BALANCE = `reciprocityBalance(networkId: $networkId, level: $level, from: $from, until: $until) {
  a { id } b { id } level aToB { exchanges meanScore } bToA { exchanges meanScore } difference }`;
async function balances(who: string, variables: object = {}, clocks: object = {}): Promise<Balance[]> {
  const { asOf } = await asked<{ asOf: { reciprocityBalance: Balance[] } }>(
    who,
    `query ($validAt: Moment, $knownAt: Moment, $networkId: ID, $level: ReciprocityLevel, $from: LocalDate, $until: LocalDate) {
      asOf(validAt: $validAt, knownAt: $knownAt) { ${BALANCE} } }`,
    { ...variables, ...clocks },
  );
  return asOf.reciprocityBalance;
}
const brought = (exchanges: number, meanScore: number | null = null) => ({ exchanges, meanScore });

describe('the balance of bringing and fetching', () => {
  it('is what the analyst of a partner reads per pair and level, counted by hand', async () => {
    const pair = (a: string, level: string, aToB: object, bToA: object, difference: number) => ({
      ...{ a: { id: id(a) }, b: { id: id('zeewaard') }, level, aToB, bToA, difference },
    });
    expect(await balances(person.analyst)).toEqual([
      pair('duinoord', 'process', brought(1, 4), brought(1, 4), 0),
      pair('duinoord', 'content', brought(1, 5), brought(0), 1),
      pair('havikslaan', 'relation', brought(1, 5), brought(2, 4.5), -1),
      pair('kassen', 'content', brought(0), brought(1, 5), -1),
      pair('waterschap', 'content', brought(1, 5), brought(0), 1),
    ]);
  });

  it('follows both clocks: a worth that was put right was another before', async () => {
    const worth = async (clocks: object) => {
      const rows = await balances(person.broker, { level: 'content' }, clocks);
      return rows.find(({ a, b }) => a.id === id('duinoord') && b.id === id('esdoorn'))?.aToB;
    };
    expect(await worth({ validAt: '2025-05-01', knownAt: '2025-05-01' })).toEqual(brought(1, 2));
    expect(await worth({ validAt: '2025-05-01' })).toEqual(brought(1, 4));
    expect(await worth({ validAt: '2025-01-01' })).toBeUndefined();
  });

  it('is of a network, a level and days, where these are asked', async () => {
    const all = await balances(person.broker);
    const south = await balances(person.broker, { networkId: 'network-opdrachten-zuidwest' });
    expect(south.length).toBeLessThan(all.length);
    expect(south).toContainEqual(expect.objectContaining({ a: { id: id('duinoord') }, level: 'process' }));
    const days = await balances(person.broker, { from: '2024-12-05', until: '2024-12-06' });
    expect(days).toEqual([
      expect.objectContaining({ a: { id: id('havikslaan') }, bToA: brought(1, 4), level: 'relation' }),
    ]);
    expect(await balances(person.broker, { from: '2024-12-06', until: '2025-01-01' })).toEqual([]);
  });

  it('is counted by the database as the domain counts it', async () => {
    const { now } = await asked<{
      now: {
        exchanges: {
          nodes: {
            level: ExchangeForBalance['level'];
            giver: { partnerId: string } | null;
            receiver: { partnerId: string } | null;
            acknowledgedAt: string | null;
            score: number | null;
          }[];
        };
      };
    }>(
      person.auditor,
      '{ now { exchanges(first: 1000) { nodes { level giver { partnerId } receiver { partnerId } acknowledgedAt score } } } }',
    );
    const rows = now.exchanges.nodes.flatMap(({ giver, receiver, ...row }): ExchangeForBalance[] =>
      giver && receiver ? [{ ...row, giverId: giver.partnerId, receiverId: receiver.partnerId }] : [],
    );
    expect(rows.length).toBeGreaterThanOrEqual(20);
    const counted = reciprocityBalance(rows).map(({ a, b, aToB, bToA, ...row }) => ({
      ...{ ...row, a: { id: a }, b: { id: b } },
      aToB: brought(aToB.exchanges, aToB.meanScore),
      bToA: brought(bToA.exchanges, bToA.meanScore),
    }));
    expect(await balances(person.auditor)).toEqual(counted);
  });
});

describe('exchanges', () => {
  const seen = async (who: string, filter = '') => {
    const { now } = await asked<{ now: { exchanges: { totalCount: number; nodes: { id: string }[] } } }>(
      who,
      `{ now { exchanges(first: 1000, filter: { ${filter} }) { totalCount nodes { id } } } }`,
    );
    return now.exchanges.nodes.map((node) => node.id);
  };
  it('are met by the host, by both sides and by who works for one of them, and by nobody else', async () => {
    expect(await seen(person.broker)).toContain('exchange-werfdag');
    expect(await seen(person.joost)).toContain('exchange-werfdag');
    expect(await seen(person.rania)).toContain('exchange-werfdag');
    expect(await seen(person.tessel)).not.toContain('exchange-werfdag');
    expect(await seen(person.analyst)).toContain('exchange-gastles');
    expect(await seen(person.stranger)).toEqual([]);
    const one = '{ now { exchange(id: "exchange-werfdag") { id } } }';
    expect(await asked(person.tessel, one)).toEqual({ now: { exchange: null } });
  });
  it('are narrowed and paged', async () => {
    expect(await seen(person.broker, 'status: [lapsed]')).toHaveLength(3);
    expect(await seen(person.broker, `personId: "${person.joost}", status: [valued]`)).toEqual([
      'exchange-werfdag',
    ]);
    const ordered = '{ now { exchanges(first: 2, order: since) { pageInfo { hasNextPage } nodes { id } } } }';
    expect(await asked(person.broker, ordered)).toEqual({
      now: {
        exchanges: {
          pageInfo: { hasNextPage: true },
          nodes: [{ id: expect.any(String) }, { id: expect.any(String) }],
        },
      },
    });
  });
  it('name the people of both sides to each other, and nobody to an analyst', async () => {
    const query =
      '{ now { exchange(id: "exchange-gastles") { giver { contact { name } } subject { value } } } }';
    expect(await asked(person.analyst, query)).toEqual({
      now: { exchange: { giver: { contact: { name: null } }, subject: { value: null } } },
    });
    const { now } = await asked<{ now: { exchange: { giver: { contact: { name: string } } } } }>(
      'person-232',
      query,
    );
    expect(now.exchange.giver.contact.name).toBe('Anouk Peeters');
  });
});

describe('who could help', () => {
  const suggestions = (who: string, args = 'questionId: "question-kiezen"') =>
    asked<{ now: { matchSuggestions: { partner: { id: string }; network: { id: string } }[] } }>(
      who,
      `{ now { matchSuggestions(${args}) { partner { id } network { id } } } }`,
    ).then(({ now }) => now.matchSuggestions);

  it('is suggested across networks and regions, with why in words', async () => {
    const { now } = await asked<{ now: { matchSuggestions: object[] } }>(
      person.broker,
      `{ now { matchSuggestions(questionId: "question-kiezen") {
        partner { id } offer { id } reasons delivered meanScore whyNl whyEn } } }`,
    );
    expect(now.matchSuggestions[0]).toEqual({
      partner: { id: id('duinoord') },
      offer: { id: 'exchange-opdrachten-kiezen' },
      reasons: [
        'offersThis',
        'laterPhase',
        'deliveredBefore',
        'sameTheme',
        'sameLevel',
        'otherNetwork',
        'otherRegion',
      ],
      delivered: 2,
      meanScore: 4.5,
      whyNl:
        'Biedt dit aan; is verder: duurzaam; bracht dit 2 keer, gemiddeld gewaardeerd met 4,5 op een schaal van 1 tot 5; werkt aan hetzelfde thema; op hetzelfde niveau; zit in een ander netwerk; in een andere regio.',
      whyEn:
        'Offers this; is further: sustaining; delivered this 2 times, valued at 4.5 on average, on a scale of 1 to 5; works on the same theme; on the same level; is in another network; in another region.',
    });
    expect((await suggestions(person.broker)).map(({ partner }) => partner.id)).toEqual(
      ['duinoord', 'zeewaard', 'hogeschool', 'merwezoom', 'waterschap', 'esdoorn'].map(id),
    );
  });

  it('is as far as one knows: a partner sees its own network, a stranger nothing', async () => {
    const own = await suggestions(person.joost);
    expect(new Set(own.map(({ network }) => network.id))).toEqual(new Set(['network-opdrachten-zuidwest']));
    expect(await suggestions(person.stranger)).toEqual([]);
  });

  it('is nobody for a question that is not open, and every open question of a network', async () => {
    expect(await suggestions(person.broker, 'questionId: "question-rooster-maken"')).toEqual([]);
    const south = await suggestions(person.broker, 'networkId: "network-opdrachten-zuidwest"');
    expect(south.length).toBeGreaterThan((await suggestions(person.broker)).length);
  });

  const decide = (who: string, command: string, input: object) =>
    asked<Record<string, { __typename: string; code?: string }>>(
      who,
      `mutation ($input: ${command.charAt(0).toUpperCase()}${command.slice(1)}Input!) {
        ${command}(input: $input, meta: { effectiveAt: "${AFTER_STORY}", waitForProjection: true }) { __typename ... on Refused { code } } }`,
      { input },
    ).then((answer) => answer[command]);
  const taken = { networkId: 'network-onderzoek-noord', partnerId: id('duinoord') };

  it('is decided by a broker, who sets one aside and takes up an offer, which goes on by itself', async () => {
    const aside = {
      ...{ questionId: 'question-kiezen', reason: 'Zij doen dit met heel andere leerlingen.' },
      helper: { networkId: 'network-opdrachten-zuidwest', partnerId: id('esdoorn') },
    };
    expect(await decide(person.rania, 'dismissMatchSuggestion', aside)).toEqual({
      __typename: 'Refused',
      code: 'ROLE_NOT_ALLOWED',
    });
    expect(await decide(person.broker, 'dismissMatchSuggestion', aside)).toEqual({
      __typename: 'CommandDone',
    });
    expect((await suggestions(person.broker)).map(({ partner }) => partner.id)).not.toContain(id('esdoorn'));
    const offer = 'exchange-opdrachten-kiezen';
    expect(
      await decide(person.broker, 'matchDevelopmentQuestion', {
        ...{ questionId: 'question-kiezen', helper: { ...taken, exchangeId: offer }, into: offer },
        why: 'Precies wat zij aanbieden.',
      }),
    ).toEqual({ __typename: 'CommandDone' });
    await expect
      .poll(
        () => asked(person.joost, `{ now { exchange(id: "${offer}") { status receiver { partnerId } } } }`),
        { timeout: 20_000 },
      )
      .toEqual({ now: { exchange: { status: 'matched', receiver: { partnerId: id('werf') } } } });
  });
});

describe('the statements that a screen takes', () => {
  const side = '{ name { value } network { name { value } } contact { name } }';
  const suggested = 'partner { name { value } } network { name { value } } offer { subject { value } } whyNl';
  it.each([
    ['exchanges', `{ now { exchanges { nodes { subject { value } giver ${side} receiver ${side} } } } }`],
    [
      'a question',
      `{ now { developmentQuestion(id: "question-meten") { question { value } asker ${side} suggestions { ${suggested} } } } }`,
    ],
    [
      'partners on the map',
      '{ now { networks { nodes { name { value } lead { partnerId } partners { name { value } } } } partnerships { nodes { parties { id } } } } }',
    ],
    [
      'what goes between partners on the map',
      '{ now { reciprocityBalance { a { name { value } } b { name { value } } difference } matchSuggestions { question { asker { partnerId } } partner { id } } } }',
    ],
  ])('%s: at most twelve', async (_name, query) => {
    const statements = await statementsOf(api.services, () => asked(person.broker, query));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12);
  });
});
