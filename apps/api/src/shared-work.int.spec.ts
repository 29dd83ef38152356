// Who of which institution meets shared work, in rows, history and commands alike; and that it opens nothing else.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runningApi, who } from './testing/api.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

const coalitionId = 'coalition-innovatie';
const stream = `coalition-${coalitionId}`;
/** Quality at the host; quality and a team lead of institutions that take part; a partner of none. */
const people = { host: 'person-140', quality: 'person-142', lead: 'person-145', partner: 'person-148' };

async function ask<T>(personId: string, query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await api.ask(personId, query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

const COALITION = `query ($id: ID!) { now {
  coalition(id: $id) {
    status title { value } programme { id } theme { id }
    institutions { id name { value } }
    members { id person { id name } brought { id } fetched { id } }
    ownMembership { id }
    expectations { goal { value } findings { kind adjustments { change { value } } } }
    transfers { institution { id } confirmedBy { name } }
  }
  coalitions { totalCount nodes { id } }
} }`;
const PAGE = `query ($id: ID!) { now { coalition(id: $id) {
  title { value } institution { name { value } } programme { title { value } } theme { name { value } }
  institutions { name { value } } members { person { name } institution { name { value } } brought { what { value } } }
  ownMembership { id } charters { question { value } } meetings { agenda { value } }
  expectations { goal { value } findings { finding { value } } } transfers { use { value } confirmedBy { name } }
} } }`;
interface Answered {
  now: {
    coalition: {
      programme: unknown;
      institutions: { id: string; name: { value: string } | null }[];
      members: { person: { name: string | null } }[];
      ownMembership: { id: string } | null;
    } | null;
    coalitions: { totalCount: number; nodes: { id: string }[] };
  };
}

describe('a coalition', () => {
  it.each(Object.entries(people))(
    'is met by who takes part, with the others by name: %s',
    async (_, personId) => {
      const { now } = await ask<Answered>(personId, COALITION, { id: coalitionId });
      expect(now.coalition).toMatchObject({
        status: 'transferred',
        title: { value: 'Coalitie Onderwijsinnovatie' },
      });
      expect(now.coalitions).toEqual({ totalCount: 1, nodes: [{ id: coalitionId }] });
      expect(now.coalition?.institutions.map(({ name }) => name?.value)).toContain('Rijnoever College');
      expect(now.coalition?.members.map(({ person }) => person.name)).toContain('Mirthe Zijlstra');
      expect(now.coalition?.ownMembership).not.toBeNull();
      // The programme is the host's own.
      const inside = personId === people.host || personId === people.partner;
      expect(now.coalition?.programme === null).toBe(!inside);
    },
  );

  it('is redacted for an analyst of the host', async () => {
    const { now } = await ask<Answered>(who.analyst, COALITION, { id: coalitionId });
    expect(now.coalition).toMatchObject({ status: 'transferred', title: { value: null } });
    expect(now.coalition?.members.map(({ person }) => person.name).filter(Boolean)).toEqual([]);
  });

  it('is not known to a partner of the host who takes no part', async () => {
    const { now } = await ask<Answered>(who.partner, COALITION, { id: coalitionId });
    expect(now).toEqual({ coalition: null, coalitions: { totalCount: 0, nodes: [] } });
  });
});

it('asks the database at most 12 times for a page of a coalition', async () => {
  const spy = vi.spyOn(api.services.pool, 'query');
  for (const personId of [people.quality, people.host]) {
    await ask(personId, PAGE, { id: coalitionId });
    spy.mockClear();
    await ask(personId, PAGE, { id: coalitionId });
    // The projector and its lease use the same pool; what they ask is not of this operation.
    const own = spy.mock.calls.filter(
      ([sql]) => /^\s*SELECT/.test(String(sql)) && !/lease/.test(String(sql)),
    );
    expect(own.length).toBeGreaterThan(2);
    expect(own.length).toBeLessThanOrEqual(12);
  }
  spy.mockRestore();
});

describe('its history', () => {
  const HISTORY = `query ($stream: ID!) {
    own: history(scope: { kind: stream, id: $stream }, first: 1000) { totalCount nodes { type redacted data } }
    all: history(first: 1000) { totalCount nodes { stream institutionId } }
  }`;
  interface Histories {
    own: { totalCount: number; nodes: { type: string; redacted: boolean }[] };
    all: { totalCount: number; nodes: { stream: string; institutionId: string }[] };
  }

  it('is met in full by who takes part, with nothing else of the host', async () => {
    const host = await ask<Histories>(people.host, HISTORY, { stream });
    for (const personId of [people.quality, people.lead]) {
      const { own, all } = await ask<Histories>(personId, HISTORY, { stream });
      expect(own).toEqual(host.own);
      expect(own.nodes.some(({ redacted }) => redacted)).toBe(false);
      const ofHost = all.nodes.filter(({ institutionId }) => institutionId === 'zeewaard');
      expect(ofHost.length).toBeGreaterThan(90);
      expect(new Set(ofHost.map((event) => event.stream))).toEqual(new Set([stream]));
      expect(all.totalCount).toBe(all.nodes.length);
    }
  });

  it('tells an auditor of one institution as much in counts as in pages', async () => {
    const { own } = await ask<Histories>('person-007', HISTORY, { stream });
    expect(own.totalCount).toBe(own.nodes.length);
  });

  it('is empty for who takes no part', async () => {
    const { own } = await ask<Histories>(who.partner, HISTORY, { stream });
    expect(own).toEqual({ totalCount: 0, nodes: [] });
  });

  it('does not open the teams of the host', async () => {
    const { now } = await ask<{ now: object }>(
      people.quality,
      `{ now { team(id: "team-ict") { id } teams { id } programmes { id } trainingNeeds { id }
           institutions { id } institutionsInSharedWork { id } } }`,
    );
    expect(now).toEqual({
      team: null,
      teams: [{ id: 'team-media-rijnoever' }],
      programmes: [],
      trainingNeeds: [],
      institutions: [{ id: 'rijnoever' }],
      institutionsInSharedWork: ['rijnoever', 'veldlaan', 'waterlanden', 'zeewaard'].map((id) => ({ id })),
    });
  });
});

describe('a command on it', () => {
  const give = (name: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    outcome: ${name}(input: $input, meta: { waitForProjection: true }) { __typename ... on Refused { code } } }`;
  const outcomeOf = async (personId: string, name: string, input: object) =>
    (await ask<{ outcome: object }>(personId, give(name), { input: { coalitionId, ...input } })).outcome;

  it('is a member’s own act, in whatever role and of whatever institution', async () => {
    const input = { what: 'De kaart, bij ons in de werkplaats.', use: null, fromMemberId: null };
    expect(await outcomeOf(people.lead, 'fetchFromCoalition', input)).toMatchObject({
      __typename: 'CommandDone',
    });
    expect(await outcomeOf(people.partner, 'fetchFromCoalition', input)).toMatchObject({
      __typename: 'CommandDone',
    });
    expect(await outcomeOf(who.hr, 'fetchFromCoalition', input)).toEqual({
      __typename: 'Refused',
      code: 'COALITION_NOT_A_MEMBER',
    });
  });

  it('asks the role of the institution that confirms, and only one that takes part', async () => {
    const words = { use: 'Bij elk plan.', context: 'Alle teams.' };
    const confirm = (personId: string, institutionId: string) =>
      outcomeOf(personId, 'confirmCoalitionTransfer', { institutionId, ...words });
    expect(await confirm(people.quality, 'rijnoever')).toMatchObject({
      code: 'COALITION_TRANSFER_ALREADY_CONFIRMED',
    });
    expect(await confirm(people.quality, 'waterlanden')).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
  });

  it('is guided by the facilitator of its host and by no other', async () => {
    const input = {
      meetingId: 'coalition-meeting-9',
      onDate: '2026-06-01',
      place: null,
      agenda: 'Nog eens.',
    };
    expect(await outcomeOf(people.quality, 'planCoalitionMeeting', input)).toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
    });
  });
});
