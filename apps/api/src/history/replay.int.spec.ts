// What a replay loads at any size is what the history has, for everyone: nothing more, nothing less.
import { isOnHistory, type Recorded } from '@traject/domain';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runningApi, who } from '../testing/api.js';
import * as asked from '../testing/replay-questions.js';
import {
  foldable,
  statesIn,
  type Framed,
  type Indexed,
  type Node,
  type Payload,
} from '../testing/replayed.js';

let api: Awaited<ReturnType<typeof runningApi>>;
beforeAll(async () => {
  api = await runningApi();
});
afterAll(() => api.end());

describe('what a replay loads', () => {
  const scopes = [
    { kind: 'programme', id: 'programme-lob' },
    { kind: 'team', id: 'team-mobiliteit' },
    { kind: 'person', id: who.lead },
    { kind: 'institution', id: 'zeewaard' },
  ];
  const read = async (reader: string, scope: object, more: object = {}) => {
    const { data, errors } = await api.ask(reader, asked.INDEX, { scope, ...more });
    expect(errors).toBeUndefined();
    return data as Indexed;
  };
  const readers = Object.entries(who).filter(([name]) => name !== 'manager');

  it.each(readers)('is for %s exactly what they meet in the history', async (_, reader) => {
    for (const scope of scopes) {
      const { replay, history, notes } = await read(reader, scope);
      const { index, density } = replay;
      // Notes are on a history and no part of it.
      const nodes = history.nodes.filter(({ stream }) => !isOnHistory(stream));
      const count = history.totalCount - notes.totalCount;
      // The demo's institution has more events than a page: the rest is counted below.
      expect(index.ids.slice(0, nodes.length)).toEqual(nodes.map(({ id }) => id));
      expect(index.ids).toHaveLength(count);
      expect(density.events).toBe(count);
      expect(density.perDay.reduce((sum, each) => sum + each, 0)).toBe(count);
      for (const [at, node] of nodes.entries()) {
        expect({
          position: index.positions[at],
          stream: index.streams[index.streamOf[at] ?? -1],
          type: index.types[index.typeOf[at] ?? -1],
          effectiveAt: new Date(index.effectiveAt[at] ?? 0).toISOString(),
          recordedAt: new Date(index.recordedAt[at] ?? 0).toISOString(),
          flags: index.flags[at],
          actor: index.actors[index.actorOf[at] ?? -1],
          corrects: index.corrections.find((correction) => correction.at === at)?.eventId,
        }).toEqual({
          ...{ position: node.position, stream: node.stream, type: node.type, actor: node.actor },
          ...{ effectiveAt: node.effectiveAt, recordedAt: node.recordedAt, corrects: node.corrects?.eventId },
          flags: Number(node.late) + 2 * Number(node.redacted),
        });
      }
    }
  });

  it.each(readers)('says of an event to %s what the history says', async (_, reader) => {
    const { history } = await read(reader, scopes[1] ?? {});
    const everything = await read(who.board, scopes[1] ?? {});
    const positions = everything.history.nodes.map(({ position }) => position);
    const { data, errors } = await api.ask(
      reader,
      'query ($positions: [Position!]!) { eventPayloads(positions: $positions) { payloads } }',
      { positions },
    );
    expect(errors).toBeUndefined();
    const { payloads } = data?.['eventPayloads'] as { payloads: Payload[] };
    expect(payloads.map(({ position }) => String(position))).toEqual(
      history.nodes.flatMap(({ position }) => (positions.includes(position) ? [position] : [])),
    );
    const byPosition = new Map(history.nodes.map((node) => [node.position, node]));
    for (const { position, reason, data: said, commandId } of payloads) {
      const node = byPosition.get(String(position));
      expect({ said, commandId, reason: reason?.value ?? null }).toEqual({
        said: node?.data,
        commandId: node?.commandId,
        reason: node?.reason?.value ?? null,
      });
    }
  });

  it.each([who.board, who.partner])(
    'is cut for %s into pieces of as many events, in the order in which they took place',
    async (reader) => {
      const scope = scopes[0] ?? {};
      const CUT = `query ($scope: HistoryScope!, $from: Moment, $fromPosition: Position) { replay(scope: $scope) {
      cut(after: 40, from: $from, fromPosition: $fromPosition) { effectiveAt position } } }`;
      const PIECE = `query ($scope: HistoryScope!, $from: Moment, $fromPosition: Position, $until: Moment, $untilPosition: Position) {
      replay(scope: $scope) { index(from: $from, fromPosition: $fromPosition, until: $until, untilPosition: $untilPosition) {
        ids effectiveAt positions } } }`;
      const { index: all } = (await read(reader, scope)).replay;
      const inOrder = all.ids
        .map((id, at) => ({ id, effectiveAt: all.effectiveAt[at] ?? 0, position: Number(all.positions[at]) }))
        .sort((a, b) => a.effectiveAt - b.effectiveAt || a.position - b.position);
      let [from, fromPosition]: [string | null, string | null] = [null, null];
      let cuts = 0;
      for (;;) {
        const asked = await api.ask(reader, CUT, { scope, from, fromPosition });
        expect(asked.errors).toBeUndefined();
        const { cut } = (asked.data as { replay: { cut: { effectiveAt: string; position: string } | null } })
          .replay;
        const piece = await api.ask(reader, PIECE, {
          ...{ scope, from, fromPosition },
          ...{ until: cut?.effectiveAt ?? null, untilPosition: cut?.position ?? null },
        });
        expect(piece.errors).toBeUndefined();
        const { ids } = (piece.data as { replay: { index: { ids: string[] } } }).replay.index;
        const expected = inOrder.slice(cuts * 40, cut ? (cuts + 1) * 40 : undefined);
        expect(expected.length).toBeGreaterThan(0);
        // What corrects them, or was corrected by them, comes along.
        expect(ids).toEqual(expect.arrayContaining(expected.map(({ id }) => id)));
        expect(ids.length).toBeLessThan(2 * 40);
        if (cut === null) break;
        expect(expected.at(-1)?.position).toBe(Number(cut.position));
        [from, fromPosition, cuts] = [cut.effectiveAt, cut.position, cuts + 1];
      }
      expect(cuts).toBe(Math.ceil(inOrder.length / 40) - 1);
    },
  );

  it.each([who.board, who.member, who.partner, who.analyst])(
    'stands in a keyframe for %s as folding the same events gives it, at both clocks',
    async (reader) => {
      for (const scope of scopes.slice(0, 2)) {
        const { history } = await read(reader, scope);
        const events = history.nodes.map(foldable);
        const some = events.filter((_, at) => at % Math.ceil(events.length / 3) === 5);
        for (const { effectiveAt: asOf, position } of some) {
          const known = Math.min(position + 25, Number(history.nodes.at(-1)?.position));
          const { data, errors } = await api.ask(reader, asked.KEYFRAME, { scope, asOf, known });
          expect(errors).toBeUndefined();
          const { keyframe } = (data as { replay: { keyframe: Framed } }).replay;
          const inScope = keyframe.streams.slice(0, keyframe.streams.length - keyframe.outside);
          const expected = statesIn(events, asOf, known);
          expect(inScope).toEqual([...expected.keys()]);
          expect(keyframe.states.slice(0, inScope.length)).toEqual([...expected.values()]);
        }
      }
    },
  );

  it('is for a part of the time what took place then, with what bears on it by correction', async () => {
    const scope = scopes[3] ?? {};
    const [from, until] = ['2025-09-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
    const { replay, history, notes } = await read(who.board, scope, { from, until });
    const whole = await read(who.board, scope);
    const all = whole.replay.index;
    const inside = (at: number) => {
      const moment = all.effectiveAt[at] ?? 0;
      return moment > Date.parse(from) && moment <= Date.parse(until);
    };
    const expected = new Set(all.ids.filter((_, at) => inside(at)));
    const took = expected.size;
    for (const { at, eventId } of all.corrections) {
      const id = all.ids[at] ?? '';
      if (expected.has(id) || expected.has(eventId)) expected.add(id).add(eventId);
    }
    expect(took).toBeGreaterThan(20);
    expect(took).toBeLessThan(all.ids.length);
    expect(replay.index.ids).toEqual(all.ids.filter((id) => expected.has(id)));
    expect(history.totalCount - notes.totalCount).toBe(all.ids.length);
    // Only of streams that had a part in it, and of these whole.
    const asOf = '2026-01-15T12:00:00.000Z';
    const known = replay.headPosition;
    const answers = await Promise.all(
      [{}, { from, until }].map((part) =>
        api.ask(who.board, asked.KEYFRAME, { scope, asOf, known, ...part }),
      ),
    );
    const [everything, part] = answers.map(
      ({ data }) => (data as { replay: { keyframe: Framed } }).replay.keyframe,
    );
    const moved = new Set(all.streamOf.filter((_, at) => inside(at)).map((of) => all.streams[of]));
    const states = new Map(everything?.streams.map((stream, at) => [stream, everything.states[at]]));
    const shown = part?.streams.slice(0, part.streams.length - part.outside) ?? [];
    expect(shown).toEqual(everything?.streams.filter((stream) => moved.has(stream)));
    for (const [at, stream] of shown.entries()) expect(part?.states[at]).toEqual(states.get(stream));
  });
});

describe('the difference between two pairs of clocks', () => {
  const ask = async (reader: string, scope: object, a: object, b: object) => {
    const { data, errors } = await api.ask(reader, asked.DIFFERENCE, { scope, a, b });
    expect(errors).toBeUndefined();
    return (data as { difference: asked.Differing }).difference;
  };
  const scopes = [
    { kind: 'programme', id: 'programme-lob' },
    { kind: 'team', id: 'team-mobiliteit' },
  ];

  it.each([who.board, who.member, who.partner, who.analyst])(
    'is for %s what the same function makes of the events that they meet, in the world and in what was known',
    async (reader) => {
      for (const scope of scopes) {
        const { data } = await api.ask(reader, asked.HISTORY, { scope });
        const { nodes } = (data as { history: { nodes: (Node & Pick<Recorded, 'capacity'>)[] } }).history;
        const events = nodes.map((node) => ({ ...foldable(node), capacity: node.capacity }));
        const middle = events[Math.floor(events.length / 2)]?.position ?? 0;
        for (const [a, b] of [
          [{ asOf: '2025-03-01' }, { asOf: '2026-03-01' }],
          [{ asOf: '2026-01-05', knownAt: '2026-01-05' }, { asOf: '2026-01-05' }],
          [{ asOf: '2026-03-01', knownPosition: middle }, { asOf: '2025-06-01' }],
        ] as const) {
          const found = await ask(reader, scope, a, b);
          const stand = ({ asOf, knownPosition }: asked.Differing['a']) => ({
            asOf,
            known: Number(knownPosition),
          });
          const expected = asked.differingStreams(events, stand(found.a), stand(found.b));
          expect(
            found.streams.map(({ stream, rows }) => ({
              stream,
              rows: rows.map((row) => ({ ...row, events: row.events.map(({ id }) => id) })),
            })),
          ).toEqual(expected);
          expect(found.rows).toBe(expected.reduce((sum, { rows }) => sum + rows.length, 0));
        }
      }
    },
  );

  it('shows the board what a late signature changed, and that it was recorded later', async () => {
    const then = { asOf: '2026-01-05', knownAt: '2026-01-05' };
    const found = await ask(who.board, scopes[0] ?? {}, then, { asOf: '2026-01-05' });
    const agreement = found.streams.find(({ stream }) => stream === 'kpiAgreement-kpi-vsv-3');
    const signed = agreement?.rows.find(({ path }) => path === 'versions.3.status');
    expect(signed).toMatchObject({ before: 'offered', after: 'inForce', passed: [] });
    expect(signed?.events).toHaveLength(1);
  });

  it('takes few statements, and is empty between a pair of clocks and itself', async () => {
    const a = { asOf: '2026-01-05' };
    const spy = vi.spyOn(api.services.pool, 'query');
    await ask(who.board, scopes[0] ?? {}, { asOf: '2025-03-01' }, a);
    const statements = spy.mock.calls
      .map(([statement]) => JSON.stringify(statement))
      .filter((statement) => !statement.includes('traject_projection.'));
    spy.mockRestore();
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12);
    expect(await ask(who.board, scopes[0] ?? {}, a, a)).toMatchObject({ rows: 0, streams: [], unread: 0 });
  });

  const nodesMet = async (): Promise<Node[]> => {
    const { data } = await api.ask(who.board, asked.HISTORY, { scope: scopes[0] });
    return (data as { history: { nodes: Node[] } }).history.nodes;
  };

  it('gives the events to fold what differs with, and no others', async () => {
    const indexed = async (a: object, b: object, touched = false) => {
      const variables = { scope: scopes[0], a, b, touched };
      const { data } = await api.ask(who.board, asked.DIFFERENCE_INDEX, variables);
      return asked.indexed(data);
    };
    const nodes = await nodesMet();
    const [march, year] = [{ asOf: '2025-03-01' }, { asOf: '2026-03-01' }];
    const whole = await indexed(march, year);
    expect(whole.index.streams.toSorted()).toEqual(whole.streams);
    expect(whole.index.positions.map(Number)).toEqual(
      nodes.filter(({ stream }) => whole.streams.includes(stream)).map(({ position }) => Number(position)),
    );
    // What something happened to is a part of it, and the rest differs because a date passed.
    const touched = await indexed(march, year, true);
    const inYear = ({ effectiveAt }: Node) => '2025-03-01T23' < effectiveAt && effectiveAt < '2026-03-01T23';
    const moved = new Set(nodes.filter(inYear).map(({ stream }) => stream));
    expect(touched.streams).toEqual(whole.streams.filter((stream) => moved.has(stream)));
    // Of what was known also what was recorded later and changed nothing.
    const then = { asOf: '2026-01-05', knownAt: '2026-01-05' };
    const known = await indexed(then, { asOf: '2026-01-05' });
    expect(known.index.streams).toEqual(expect.arrayContaining(known.streams));
    expect(await indexed(then, { asOf: '2026-01-05' }, true)).toEqual(known);
  });

  it('tells events of one instant apart by their position', async () => {
    const nodes = await nodesMet();
    const first = nodes.find((one, n) =>
      nodes.some((next, m) => m > n && next.effectiveAt === one.effectiveAt),
    );
    const [asOf, at] = [first?.effectiveAt ?? '', String(first?.position)];
    expect((await ask(who.board, scopes[0] ?? {}, { asOf, at }, { asOf })).rows).toBeGreaterThan(0);
  });

  it('names the clock that is none', async () => {
    const { errors } = await api.ask(who.board, asked.DIFFERENCE, {
      scope: scopes[0],
      a: { asOf: 'soon' },
      b: {},
    });
    expect(errors?.[0]?.message).toContain('a.asOf');
  });
});
