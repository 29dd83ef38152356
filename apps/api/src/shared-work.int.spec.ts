// Who of which institution meets shared work, in rows, history and commands alike; and that it opens nothing else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningApi, who } from './testing/api.js';
import { statementsOf } from './testing/statements.js';

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
  for (const personId of [people.quality, people.host]) {
    const statements = await statementsOf(api.services, () => ask(personId, PAGE, { id: coalitionId }));
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12);
  }
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

describe('a note of who audits', () => {
  const auditor = 'person-007';
  const [forOneself, forAudit, forAll] = ['note-vraag-team', 'note-doel-na-meting', 'note-ruimte-terug'];
  const NOTES = `query ($private: ID!) {
    now {
      auditNotes { totalCount nodes { id text { value } author { name } refersTo { id } own } }
      auditNote(id: $private) { id text { value } }
    }
    all: history(filter: { words: ["auditNote"] }, first: 1000) { totalCount nodes { id stream } }
    own: history(scope: { kind: person, id: "${auditor}" }, filter: { words: ["auditNote"] }) { totalCount nodes { stream } }
    programme: history(scope: { kind: programme, id: "programme-lob" }, filter: { words: ["auditNote"] }) { totalCount }
    stream: history(scope: { kind: stream, id: "auditNote-note-vraag-team" }) { totalCount nodes { id } }
    replay(scope: { kind: institution, id: "zeewaard" }) { density { events } index { types ids } }
  }`;
  interface Notes {
    now: {
      auditNotes: { totalCount: number; nodes: { id: string; own: boolean }[] };
      auditNote: { text: { value: string } } | null;
    };
    all: { totalCount: number; nodes: { id: string; stream: string }[] };
    own: { totalCount: number; nodes: { stream: string }[] };
    programme: { totalCount: number };
    stream: { totalCount: number; nodes: { id: string }[] };
    replay: { density: { events: number }; index: { types: string[]; ids: string[] } };
  }
  const read = (personId: string) => ask<Notes>(personId, NOTES, { private: forOneself });
  const ids = ({ now }: Notes) => now.auditNotes.nodes.map(({ id }) => id);
  const streams = ({ all }: Notes) => [
    ...new Set(all.nodes.map(({ stream: of }) => of.replace(/^\w+-/, ''))),
  ];

  it('is met as its author chose, in lists and in history alike, and is counted so', async () => {
    const mine = await read(auditor);
    expect(ids(mine)).toEqual(expect.arrayContaining([forOneself, forAudit, forAll]));
    expect(mine.stream.totalCount).toBe(1);
    for (const reader of [who.board, who.quality]) {
      const theirs = await read(reader);
      expect(ids(theirs)).toEqual(ids(mine).filter((id) => id !== forOneself));
      expect(theirs.now.auditNote).toBeNull();
    }
    for (const reader of [who.member, who.hr, who.manager, who.lead])
      expect(ids(await read(reader))).toEqual([forAll]);
    for (const reader of [who.analyst, who.partner, people.quality])
      expect(ids(await read(reader))).toEqual([]);
    for (const reader of [auditor, ...Object.values(who)]) {
      const answer = await read(reader);
      expect(streams(answer).toSorted()).toEqual(ids(answer).toSorted());
      expect(answer.all.totalCount).toBe(answer.all.nodes.length);
      // It is on a history, and no part of it.
      expect(answer.programme.totalCount).toBe(0);
      expect(answer.replay.index.types.filter((type) => type.startsWith('AuditNote'))).toEqual([]);
      expect(answer.replay.density.events).toBe(answer.replay.index.ids.length);
    }
  });

  it('that is private is told to nobody else: by its id, its stream, its author or its events', async () => {
    const [event] = (await read(auditor)).stream.nodes;
    const byId = (personId: string) =>
      ask<{ event: { data: object } | null }>(personId, 'query ($id: ID!) { event(id: $id) { data } }', {
        id: event?.id,
      });
    expect((await byId(auditor)).event).not.toBeNull();
    for (const reader of Object.values(who)) {
      expect((await byId(reader)).event).toBeNull();
      const answer = await read(reader);
      expect(answer.stream).toEqual({ totalCount: 0, nodes: [] });
      expect(answer.own.nodes.map(({ stream: of }) => of)).not.toContain(`auditNote-${forOneself}`);
      expect(JSON.stringify(answer)).not.toContain('zij-instroom als eerste');
    }
  });

  it('made private is met by nobody else any more, on whatever date it is asked about', async () => {
    const GIVEN = `__typename ... on CommandDone { entityId position } ... on Refused { code }`;
    const written = await ask<{ done: { entityId: string; position: string } }>(
      auditor,
      `mutation ($input: WriteAuditNoteInput!, $meta: CommandMeta) { done: writeAuditNote(input: $input, meta: $meta) { ${GIVEN} } }`,
      {
        input: {
          ...{
            institutionId: 'zeewaard',
            scope: { kind: 'institution', id: 'zeewaard' },
            from: '2026-01-05T08:00:00.000Z',
          },
          ...{ events: [], text: 'Even voor allen.', visibility: 'scope' },
          seen: { asOf: '2026-01-05T08:00:00.000Z', known: '2026-01-05T08:00:00.000Z', position: 1 },
        },
        meta: {
          capacity: { role: 'auditor', unit: { kind: 'institution', id: 'zeewaard' } },
          waitForProjection: true,
        },
      },
    );
    const { entityId, position } = written.done;
    const then = `query ($id: ID!, $at: Position) { asOf(knownPosition: $at) { auditNote(id: $id) { visibility } } }`;
    const asked = () =>
      ask<{ asOf: { auditNote: { visibility: string } | null } }>(who.member, then, {
        id: entityId,
        at: position,
      });
    expect((await asked()).asOf.auditNote).toEqual({ visibility: 'scope' });
    await ask(
      auditor,
      `mutation ($input: EditAuditNoteInput!) { editAuditNote(input: $input, meta: { waitForProjection: true }) { ${GIVEN} } }`,
      { input: { noteId: entityId, text: 'Toch voor mij.', visibility: 'author' } },
    );
    expect((await asked()).asOf.auditNote).toBeNull();
    expect(streams(await read(who.member))).not.toContain(entityId);
    expect(streams(await read(auditor))).toContain(entityId);
  });
});
