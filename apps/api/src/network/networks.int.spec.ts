// Networks, partnerships, observations, courses and goals over GraphQL, with the demo as it stood on 20 November 2026.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningApi } from '../testing/api.js';
import { statementsOf } from '../testing/statements.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

async function asked<T>(personId: string, query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await api.ask(personId, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}
const person = {
  analyst: 'person-008',
  auditor: 'person-007',
  board: 'person-001',
  facilitator: 'person-009',
  broker: 'person-180',
  /** Head of De Vaart, which takes part. */
  head: 'person-190',
  /** Teacher of De Vaart, and a participant of the course. */
  teacher: 'person-192',
  malika: 'person-197',
  company: 'person-200',
  /** Quality officer of an institution that takes no part. */
  stranger: 'person-142',
};
const NETWORK = 'network(id: "network-kustroute")';

interface Listed {
  now: { networks: { nodes: { id: string }[] }; partnerships: { nodes: { id: string; status: string }[] } };
}
const LISTS =
  '{ now { networks(filter: { programmeId: "programme-netwerkvorming" }) { nodes { id } } partnerships(filter: { networkId: "network-kustroute" }) { nodes { id status } } } }';

describe('a network', () => {
  it('is led in turn, on any date and as known on any date', async () => {
    const leadOn = async (validAt: string, knownAt?: string) => {
      const { asOf } = await asked<{ asOf: { network: { lead: object; partnerCount: number } } }>(
        person.broker,
        `query ($validAt: Moment, $knownAt: Moment) { asOf(validAt: $validAt, knownAt: $knownAt) {
          ${NETWORK} { partnerCount lead { partnerId person { id } } } } }`,
        { validAt, knownAt: knownAt ?? null },
      );
      return asOf.network.lead;
    };
    expect(await leadOn('2026-03-01')).toEqual({ partnerId: null, person: { id: person.broker } });
    expect(await leadOn('2026-06-01')).toEqual({ partnerId: 'netwerk-vaart', person: { id: 'person-191' } });
    expect(await leadOn('2026-11-01')).toEqual({ partnerId: 'netwerk-noordpunt', person: null });
    expect(await leadOn('2026-11-01', '2026-04-01')).toEqual({
      partnerId: null,
      person: { id: person.broker },
    });
  });

  it('is met by who takes part, of whatever institution, and by nobody else', async () => {
    for (const who of [person.broker, person.board, person.head, person.teacher, person.company]) {
      const { now } = await asked<Listed>(who, LISTS);
      expect(now.networks.nodes).toEqual([{ id: 'network-kustroute' }]);
      expect(now.partnerships.nodes.length).toBeGreaterThanOrEqual(1);
    }
    const { now } = await asked<Listed>(person.stranger, LISTS);
    expect(now).toEqual({ networks: { nodes: [] }, partnerships: { nodes: [] } });
    const { now: one } = await asked<{ now: object }>(
      person.stranger,
      `{ now { ${NETWORK} { id } partnership(id: "partnership-doorstroom") { id } networkCourse(id: "course-netwerkvorming") { id } } }`,
    );
    expect(one).toEqual({ network: null, partnership: null, networkCourse: null });
  });

  it('shows of the host its name only to who works elsewhere: no programme, no theme', async () => {
    const { now } = await asked<{ now: { network: object } }>(
      person.head,
      `{ now { ${NETWORK} { institution { id name { value } } programme { id } themes { id } } } }`,
    );
    expect(now.network).toEqual({
      institution: { id: 'zeewaard', name: { value: 'Zeewaard College' } },
      programme: null,
      themes: [],
    });
  });
});

const page = (args: string) =>
  `{ now { boundaryObservations(${args}) { position pageInfo { hasNextPage endCursor } nodes { id mechanism level position } } } }`;
interface Observations {
  now: {
    boundaryObservations: {
      position: string;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { id: string; mechanism: string; level: string; position: string }[];
    };
  };
}

describe('what was seen at the boundary', () => {
  const OF = 'filter: { networkId: "network-kustroute" }';
  it('is paged in the order of the log, and resumed from a position', async () => {
    const whole = (await asked<Observations>(person.analyst, page(`${OF}, first: 100`))).now
      .boundaryObservations;
    // By hand: three before the course, ten during it, four after it, one told late and six in the year after.
    expect(whole.nodes).toHaveLength(24);
    const positions = whole.nodes.map(({ position }) => Number(position));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    const paged: string[] = [];
    for (let after = ''; ;) {
      const { nodes, pageInfo } = (
        await asked<Observations>(person.analyst, page(`${OF}, first: 7${after && `, after: "${after}"`}`))
      ).now.boundaryObservations;
      paged.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(whole.nodes.map(({ id }) => id));
    const seventeenth = whole.nodes[16]?.position ?? '';
    const rest = (await asked<Observations>(person.analyst, page(`${OF}, afterPosition: "${seventeenth}"`)))
      .now.boundaryObservations;
    expect(rest.nodes.map(({ id }) => id)).toEqual(whole.nodes.slice(17).map(({ id }) => id));
    const ended = await asked<Observations>(person.analyst, page(`${OF}, afterPosition: "${rest.position}"`));
    expect(ended.now.boundaryObservations.nodes).toEqual([]);
  });

  it('is counted by mechanism, level and month, and narrowed by each', async () => {
    const { now } = await asked<{
      now: {
        boundaryObservationCounts: { month: string; mechanism: string; level: string; count: number }[];
      };
    }>(
      person.analyst,
      '{ now { boundaryObservationCounts(filter: { networkId: "network-kustroute", from: "2026-02-01", until: "2026-03-01" }) { month mechanism level count } } }',
    );
    expect(now.boundaryObservationCounts).toEqual([
      { month: '2026-02', mechanism: 'reflection', level: 'interpersonal', count: 1 },
      { month: '2026-02', mechanism: 'transformation', level: 'interpersonal', count: 1 },
    ]);
    const narrow = await asked<Observations>(
      person.analyst,
      page('filter: { networkId: "network-kustroute", mechanism: [transformation], level: [institutional] }'),
    );
    expect(narrow.now.boundaryObservations.nodes).toHaveLength(2);
  });

  it('is numbers to an analyst, and nothing to who takes no part', async () => {
    const { now } = await asked<{ now: { boundaryObservations: { nodes: object[] } } }>(
      person.analyst,
      '{ now { boundaryObservations(first: 1, filter: { networkId: "network-kustroute" }) { nodes { process { value } observer { id name } } } } }',
    );
    expect(now.boundaryObservations.nodes).toEqual([
      { process: { value: null }, observer: { id: 'redacted', name: null } },
    ]);
    const none = await asked<Observations>(person.stranger, page('first: 5'));
    expect(none.now.boundaryObservations.nodes).toEqual([]);
  });

  it('does not take a cursor of nothing', async () => {
    const { errors } = await api.ask(person.analyst, page('after: "bm9uc2Vuc2U"'));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});

interface Goals {
  now: { networkCourse: { goals: { id: string; shared: boolean }[] } };
}
const goalsOf = async (who: string) =>
  (await asked<Goals>(who, '{ now { networkCourse(id: "course-netwerkvorming") { goals { id shared } } } }'))
    .now.networkCourse.goals;

describe('a learning goal', () => {
  it('is read by its owner and the facilitator, and by others only while it is shared', async () => {
    expect(await goalsOf(person.facilitator)).toHaveLength(9);
    expect(await goalsOf(person.malika)).toContainEqual({ id: 'leerdoel-malika', shared: false });
    for (const who of [person.head, person.board, person.auditor, person.broker]) {
      const ids = (await goalsOf(who)).map(({ id }) => id);
      expect(ids).toHaveLength(8);
      expect(ids).not.toContain('leerdoel-malika');
    }
    const { now } = await asked<{ now: { learningGoal: null } }>(
      person.board,
      '{ now { learningGoal(id: "leerdoel-malika") { id } } }',
    );
    expect(now.learningGoal).toBeNull();
  });

  it('that is private again is not read on the date on which it was shared either', async () => {
    const { asOf } = await asked<{ asOf: Goals['now'] }>(
      person.head,
      '{ asOf(validAt: "2026-04-16T18:00:00.000Z") { networkCourse(id: "course-netwerkvorming") { goals { id shared } } } }',
    );
    expect(asOf.networkCourse.goals.map(({ id }) => id)).not.toContain('leerdoel-malika');
  });

  it('leaves no event in the history of who may not read it, and is not counted there', async () => {
    const seen = async (who: string) => {
      const { history } = await asked<{ history: { totalCount: number; nodes: { entityId: string }[] } }>(
        who,
        '{ history(filter: { words: ["learningGoal"] }, first: 1000) { totalCount nodes { entityId } } }',
      );
      expect(history.totalCount).toBe(history.nodes.length);
      return new Set(history.nodes.map(({ entityId }) => entityId));
    };
    expect(await seen(person.malika)).toContain('leerdoel-malika');
    expect(await seen(person.facilitator)).toContain('leerdoel-malika');
    for (const who of [person.board, person.auditor, person.head]) {
      const ids = await seen(who);
      expect(ids.size).toBe(8);
      expect(ids).not.toContain('leerdoel-malika');
    }
  });

  it('is changed by nobody but its owner', async () => {
    const { data } = await api.ask(
      person.facilitator,
      'mutation ($input: NoteGoalProgressInput!) { noteGoalProgress(input: $input) { ... on Refused { code } } }',
      { input: { goalId: 'leerdoel-odile', note: 'Ik zag het gebeuren.' } },
    );
    expect(data).toEqual({ noteGoalProgress: { code: 'LEARNING_GOAL_IS_PERSONAL' } });
  });
});

describe('taking part from elsewhere', () => {
  it('is enough to tell what one saw, and not to sign for a partner', async () => {
    const observation = {
      partnershipId: 'partnership-doorstroom',
      mechanism: 'coordination',
      level: 'interpersonal',
      process: 'De bellijst wordt gebruikt.',
      evidence: 'Elf gesprekken in een maand.',
    };
    const OBSERVE =
      'mutation ($input: ObserveBoundaryInput!) { observeBoundary(input: $input) { __typename ... on Refused { code } } }';
    const told = await api.ask(person.teacher, OBSERVE, { input: observation });
    expect(told.data).toEqual({ observeBoundary: { __typename: 'CommandDone' } });
    const strange = await api.ask(person.stranger, OBSERVE, { input: observation });
    expect(strange.data).toMatchObject({ observeBoundary: { code: 'NOT_OF_THE_PARTNERSHIP' } });
    const signed = await api.ask(
      person.broker,
      'mutation ($input: SignPartnershipInput!) { signPartnership(input: $input) { ... on Refused { code } } }',
      { input: { partnershipId: 'partnership-doorstroom', version: 2, hash: 'a'.repeat(64) } },
    );
    expect(signed.data).toEqual({ signPartnership: { code: 'NOT_A_CONTACT' } });
  });
});

describe('the statements that a screen takes', () => {
  it.each([
    [
      'networks',
      '{ now { networks { nodes { name { value } partnerCount lead { person { name } } partners { name { value } } } } } }',
    ],
    [
      'a network',
      `{ now { ${NETWORK} { name { value } purpose { value } partners { name { value } contact { name } }
        roles { person { name } } leads { reason { value } person { name } } lead { person { name } } } } }`,
    ],
    [
      'what was observed in a partnership',
      `{ now { boundaryObservationCounts(filter: { partnershipId: "partnership-doorstroom" }) { month count }
        boundaryObservations(filter: { partnershipId: "partnership-doorstroom" }) { nodes { process { value } observer { name } } } } }`,
    ],
    [
      'the goals of a course',
      '{ now { networkCourse(id: "course-netwerkvorming") { goals { goal { value } person { name } steps { said { value } } } } } }',
    ],
  ])('%s: at most twelve', async (_name, query) => {
    const statements = await statementsOf(api.services, () => asked(person.broker, query));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12);
  });
});
