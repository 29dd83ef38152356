// Following the log, signing in, and health: what lasts longer than one answer.
import { request } from 'node:http';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { runningApi, who } from './testing/api.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

const RAISE = `mutation ($input: ProposeNeedInput!, $meta: CommandMeta) { proposeNeed(input: $input, meta: $meta) {
  __typename ... on CommandDone { entityId duplicate position events { type } now { trainingNeed(id: "need-new") { title { value } status } } }
  ... on Refused { code field message } } }`;
const need = {
  ...{
    needId: 'need-new',
    teamId: 'team-mobiliteit',
    title: 'Omgaan met taal',
    gap: 'G',
    evidence: 'E',
    guidance: 'H',
  },
};
const someTheme = async (): Promise<string> => {
  const { data } = await api.ask(who.board, '{ now { themes { id } } }');
  return (data as { now: { themes: { id: string }[] } }).now.themes[0]?.id ?? '';
};

describe('the subscription', () => {
  it('resumes from a position: every event once, in order, then live', async () => {
    const cookie = await api.signIn(who.board);
    class Signed extends WebSocket {
      constructor(url: string, protocols: string | string[]) {
        super(url, protocols, { headers: { cookie } });
      }
    }
    const take = async (
      after: string,
      enough: (positions: number[], live: boolean) => boolean,
      onLive?: () => void,
    ) => {
      const client = createClient({ url: `${api.url.replace('http', 'ws')}/graphql`, webSocketImpl: Signed });
      const positions: number[] = [];
      const messages = client.iterate<{
        recorded: { position: string; live: boolean; event: { position: string } | null };
      }>({
        query:
          'subscription ($after: Position) { recorded(after: $after) { position live event { position } } }',
        variables: { after },
      });
      let told = false;
      for await (const { data } of messages) {
        const recorded = data?.recorded;
        if (recorded?.event) positions.push(Number(recorded.event.position));
        if (recorded?.live && !told) {
          told = true;
          onLive?.();
        }
        if (recorded && enough(positions, recorded.live)) break;
      }
      await client.dispose();
      return positions;
    };
    const whole = await take('0', (_, live) => live);
    expect(whole).toEqual([...new Set(whole)].sort((a, b) => a - b));
    const half = whole[Math.floor(whole.length / 2)] ?? 0;
    const rest = await take(String(half), (_, live) => live);
    expect(rest).toEqual(whole.filter((position) => position > half));
    const themeId = await someTheme();
    let raised: ReturnType<typeof api.ask> | undefined;
    const live = await take(
      String(whole.at(-1)),
      (positions) => positions.length === 1,
      () => {
        raised = api.ask(who.member, RAISE, { input: { ...need, needId: 'need-live', themeId } });
      },
    );
    // The last one this viewer may see need not be the last of the log: another institution's may stand between.
    const { data } = (await raised) ?? {};
    expect(data).toMatchObject({
      proposeNeed: { __typename: 'CommandDone', events: [{ type: 'NeedProposed' }] },
    });
    expect(live.map(String)).toEqual([(data as { proposeNeed: { position: string } }).proposeNeed.position]);
  });
});

describe('sessions and health', () => {
  it('offer the personas of the demo and end when asked', async () => {
    const personas = (await (await fetch(`${api.url}/session/personas`)).json()) as {
      name: string;
      roles: object[];
    }[];
    expect(personas.length).toBeGreaterThan(8);
    expect(personas.every(({ roles }) => roles.length > 0)).toBe(true);
    const ended = await fetch(`${api.url}/session`, { method: 'DELETE' });
    expect(ended.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it('offer personas to this machine by its own name only, and to no other site', async () => {
    const status = (path: string, method: string, headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        const sent = request(`${api.url}${path}`, { method, headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        sent.on('error', reject).end(method === 'POST' ? `personId=${who.board}` : undefined);
      });
    expect(await status('/session/personas', 'GET', {})).toBe(200);
    expect(await status('/session/personas', 'GET', { host: 'evil.example' })).toBe(404);
    expect(await status('/session/personas', 'GET', { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const foreign = { ...form, origin: 'https://evil.example' };
    expect(await status('/session/persona', 'POST', form)).toBe(204);
    expect(await status('/session/persona', 'POST', foreign)).toBe(403);
    expect(await status('/session', 'DELETE', { 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it("let no other site follow the log with its visitor's cookie", async () => {
    const cookie = await api.signIn(who.board);
    const closed = (origin: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
          headers: { cookie, origin },
        });
        socket.on('open', () => socket.send('{"type":"connection_init"}'));
        socket.on('message', (message) => {
          resolve(String(message));
          socket.close();
        });
        socket.on('close', (code) => resolve(String(code)));
      });
    expect(await closed(api.url)).toContain('connection_ack');
    expect(await closed('http://localhost:9999')).toBe('4403');
  });

  it('are ready when the read model holds every event', async () => {
    // A busy machine is late in projecting, and in renewing the lease that says who does.
    const ready = async () => {
      const response = await fetch(`${api.url}/health/ready`);
      return { code: response.status, body: await response.json() };
    };
    await expect.poll(ready, { timeout: 30_000 }).toMatchObject({
      code: 200,
      body: {
        ...{ status: 'ready', behind: 0, projector: 'this process' },
        projection: expect.stringMatching(/^(\d+) of \1 events to position \1$/) as unknown,
      },
    });
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
  });
});

describe('a replay that is loaded again', () => {
  const LOADED = `query ($scope: HistoryScope!, $moreThan: Int, $atMost: Int) { replay(scope: $scope) {
    index { ids } keyframe(asOf: "2027-01-01", moreThan: $moreThan, atMost: $atMost) { streams states } } }`;
  const scope = { kind: 'team', id: 'team-mobiliteit' };
  const load = async (reader: string, size: { moreThan?: number; atMost?: number } = {}) => {
    const { data, errors } = await api.ask(reader, LOADED, { scope, ...size });
    expect(errors).toBeUndefined();
    return (data as { replay: { index: { ids: string[] }; keyframe: object | null } }).replay;
  };

  it('holds for everybody what was recorded since, and what was there before', async () => {
    const readers = [who.board, who.member, who.quality];
    const before = await Promise.all(readers.map((reader) => load(reader)));
    const input = {
      ...{ teamId: 'team-mobiliteit', kpi: 'VSV', level: 4, value: 40, numerator: 40, denominator: 100 },
      ...{ period: { from: '2025-10-01', until: '2026-10-01' }, status: 'definitive', source: 'Telling' },
    };
    const { data } = await api.ask(
      who.quality,
      `mutation ($input: RecordMeasurementInput!) {
        recordMeasurement(input: $input, meta: { waitForProjection: true }) { __typename } }`,
      { input },
    );
    expect(data).toMatchObject({ recordMeasurement: { __typename: 'CommandDone' } });
    for (const [at, reader] of readers.entries()) {
      const after = await load(reader);
      expect(after.index.ids.slice(0, -1)).toEqual(before[at]?.index.ids);
      expect(after.keyframe).not.toEqual(before[at]?.keyframe);
    }
  });

  it('is folded only where it is of the size that is asked for', async () => {
    const { length } = (await load(who.board)).index.ids;
    expect((await load(who.board, { moreThan: length - 1, atMost: length })).keyframe).not.toBeNull();
    expect((await load(who.board, { moreThan: length })).keyframe).toBeNull();
    expect((await load(who.board, { atMost: length - 1 })).keyframe).toBeNull();
  });
});
