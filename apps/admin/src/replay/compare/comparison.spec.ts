import fc from 'fast-check';
import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../i18n/formats.js';
import { NO_NAMES } from '../../sentences/names.js';
import { sayIn } from '../../testing/catalogues.js';
import { AGREEMENT, logOf, NEED, said, story } from '../../testing/replay-story.js';
import { folderOf, folders } from '../folders.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { compare, type Compared } from './comparison.js';
import { comparisonRows } from './csv-rows.js';
import type { Frame } from './frame.js';
import { laterBetween } from './later-list.js';
import { sentenceOf, sentencesOf } from './say-row.js';

const HEAD = Number.MAX_SAFE_INTEGER;
const of = (events: readonly ReplayEvent[]): Compared => ({
  world: world(events, folders),
  events,
  folderOf,
  shows: () => true,
});
const frame = (first: string, second: string): Frame => ({
  differing: 'world',
  first: { asOf: first, known: HEAD, knownAt: null },
  second: { asOf: second, known: HEAD, knownAt: null },
});
const between = (events: readonly ReplayEvent[], { first, second }: Frame) =>
  compare(of(events), first, second);
const speech = (language: 'nl' | 'en') => ({
  t: sayIn(language),
  formats: formatsFor(language),
  names: { ...NO_NAMES, kpi: () => ({ name: 'VSV', unit: 'percent' as const }) },
});

// Between the proposal of the team and both signatures.
const negotiating = frame('2024-10-20T12:00:00.000Z', '2024-11-10T12:00:00.000Z');

describe('a comparison of two moments', () => {
  it('groups what differs by word and stream, and hides what stayed the same', () => {
    const { words, count } = between(story(), negotiating);
    expect(words.map(({ word }) => word)).toEqual(['kpiAgreement']);
    const [agreement] = words[0]?.streams ?? [];
    expect(agreement).toMatchObject({ stream: AGREEMENT, there: 'both', title: { kpi: 'VSV', level: 3 } });
    const fields = agreement?.rows.map(({ field }) => field) ?? [];
    expect(fields).toContain('inForceTarget');
    expect(fields).not.toContain('proposal');
    expect(count).toBe(fields.length);
  });

  it('says of each row which events brought it about', () => {
    const rows = between(story(), negotiating).words[0]?.streams[0]?.rows ?? [];
    const causes = Object.fromEntries(rows.map(({ field, events }) => [field, events.map(({ id }) => id)]));
    expect(causes).toMatchObject({ inForceTarget: ['e8'], signatureTeam: ['e7'] });
    for (const { events, passed } of rows) expect(events.length + passed.length).toBeGreaterThan(0);
  });

  it('says what had not begun, and has the streams of words that share a lane', () => {
    const { words } = between(story(), frame('2024-08-15T00:00:00.000Z', '2025-02-01T00:00:00.000Z'));
    expect(words.map(({ word, streams }) => [word, streams[0]?.there])).toEqual([
      ['kpiAgreement', 'second'],
      ['trainingNeed', 'second'],
      ['measurement', 'second'],
    ]);
  });

  it('is the same the other way round, and empty between a moment and itself', () => {
    const hour = fc.integer({ min: Date.parse('2024-07-01'), max: Date.parse('2025-03-01') });
    fc.assert(
      fc.property(hour, hour, fc.integer({ min: 0, max: 10 }), (one, other, known) => {
        const stands = [one, other].map((at) => ({ asOf: new Date(at).toISOString(), known }));
        const [a, b] = stands;
        if (!a || !b) return;
        const there = compare(of(story()), a, b);
        const back = compare(of(story()), b, a);
        expect(back.count).toBe(there.count);
        const rowsOf = (found: typeof there) =>
          found.words.flatMap(({ streams }) =>
            streams.flatMap(({ stream, rows }) => rows.map((row) => ({ stream, ...row }))),
          );
        const keyed = (rows: ReturnType<typeof rowsOf>) =>
          new Map(rows.map((row) => [`${row.stream} ${row.field} ${JSON.stringify(row.of ?? null)}`, row]));
        const mirrored = keyed(rowsOf(back));
        for (const [key, row] of keyed(rowsOf(there))) {
          const mirror = mirrored.get(key);
          expect([mirror?.before, mirror?.after]).toEqual([row.after, row.before]);
          expect(mirror?.events).toEqual(row.events);
        }
        expect(compare(of(story()), a, a).count).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('has a row for every stream whose state differs', () => {
    const events = story();
    const instants = events.map(({ effectiveAt }) => effectiveAt);
    for (const first of instants) {
      for (const second of instants) {
        const compared = of(events);
        const rows = compare(compared, { asOf: first, known: HEAD }, { asOf: second, known: HEAD });
        const found = rows.words.flatMap(({ streams }) => streams.map(({ stream }) => stream)).sort();
        const [a, b] = [first, second].map((asOf) => compared.world.moment({ asOf, known: HEAD }));
        const differing = [...new Set([...(a?.streams ?? []), ...(b?.streams ?? [])])]
          .filter((stream) => JSON.stringify(a?.stateOf(stream)) !== JSON.stringify(b?.stateOf(stream)))
          .sort();
        expect(found).toEqual(differing);
        expect(rows.words.every(({ streams }) => streams.every((stream) => stream.rows.length > 0))).toBe(
          true,
        );
      }
    }
  });

  it('counts what is not the viewer’s to read instead of saying nothing', () => {
    const events = logOf({ stream: NEED, type: 'NeedProposed', data: {}, at: '2024-09-01', redacted: true });
    expect(between(events, frame('2024-08-01T00:00:00.000Z', '2024-12-01T00:00:00.000Z'))).toEqual({
      words: [],
      count: 0,
      unread: 1,
    });
  });
});

describe('hindsight', () => {
  const asOf = '2025-01-10T12:00:00.000Z';
  const known: Frame = {
    differing: 'known',
    first: { asOf, known: 8, knownAt: asOf },
    second: { asOf, known: HEAD, knownAt: null },
  };

  it('shows what was recorded later, and that this is what makes the difference', () => {
    const { words } = between(story(), known);
    expect(words.map(({ word }) => word)).toEqual(['measurement']);
    for (const { events } of words[0]?.streams[0]?.rows ?? []) {
      expect(events.map(({ id }) => id)).toEqual(['e9']);
    }
    expect(laterBetween(story(), known).map(({ id }) => id)).toEqual(['e9']);
    expect(laterBetween(story(), { ...known, second: { ...known.second, known: 8 } })).toEqual([]);
  });
});

describe('the sentences of a comparison', () => {
  const target = (language: 'nl' | 'en', of: Frame): string | undefined => {
    const told = logOf(
      ...[3, 4, 5, 6, 7, 8].map((n) => {
        const { stream, type, data, effectiveAt } = story()[n - 1] as ReplayEvent;
        return { stream, type, data, at: effectiveAt };
      }),
      {
        stream: AGREEMENT,
        type: 'KpiTargetSet',
        at: '2025-02-03',
        data: { value: 3.7, why: said('the norm was lowered') },
      },
    );
    const [agreement] = between(told, of).words[0]?.streams ?? [];
    return (
      agreement &&
      sentencesOf(agreement, of, speech(language)).find((one) => one.includes('3,7') || one.includes('3.7'))
    );
  };
  const years = frame('2025-01-31T22:59:59.999Z', '2025-02-28T22:59:59.999Z');

  it('say what was, what is, by whom, when and why', () => {
    expect(target('nl', years)).toBe(
      'Op 31 januari 2025 was het doel management 4\u00a0%; op 28 februari 2025 is dat 3,7\u00a0%, gewijzigd door iemand op 3 februari 2025 (reden: “the norm was lowered”).',
    );
    expect(target('en', years)).toBe(
      "On 31 January 2025 management's target was 4%; on 28 February 2025 it is 3.7%, changed by someone on 3 February 2025 (reason: “the norm was lowered”).",
    );
  });

  it('say of the later side that it is, also where that stands first', () => {
    expect(target('nl', { ...years, first: years.second, second: years.first })).toBe(
      'Op 28 februari 2025 is het doel management 3,7\u00a0%; op 31 januari 2025 was dat 4\u00a0%, gewijzigd door iemand op 3 februari 2025 (reden: “the norm was lowered”).',
    );
  });

  it('say of what is new who began it, and not who was last', () => {
    const of = frame('2024-09-15T00:00:00.000Z', '2024-12-15T00:00:00.000Z');
    const [agreement] = between(story(), of).words[0]?.streams ?? [];
    const [nl] = agreement ? sentencesOf(agreement, of, speech('nl')) : [];
    const [en] = agreement ? sentencesOf(agreement, of, speech('en')) : [];
    expect(nl).toBe(
      'Op 15 september 2024 was dit er nog niet; op 15 december 2024 wel, toegevoegd door iemand op 1 oktober 2024, daarna nog 4 keer gewijzigd.',
    );
    expect(en).toMatch(/, added by someone on 1 October 2024, and changed 4 times after that\.$/);
  });

  it('say who began it by when that was, also where it was recorded after the rest', () => {
    const [later, first] = logOf(
      { stream: NEED, type: 'NeedWithdrawn', data: {}, at: '2024-10-10' },
      {
        stream: NEED,
        type: 'NeedProposed',
        data: {},
        at: '2024-09-01',
        recordedAt: '2024-11-01T00:00:00.000Z',
      },
    );
    const of = frame('2024-08-15T00:00:00.000Z', '2024-12-15T00:00:00.000Z');
    const value = { as: 'number' as const, value: 1 };
    const told = { stream: NEED, word: 'trainingNeed', title: null, page: null, fields: [] };
    const events = [later, first].flatMap((event) => event ?? []);
    const rows = [{ field: 'title', before: null, after: value, events, passed: [] }];
    const [began] = sentencesOf({ ...told, there: 'second', rows }, of, speech('nl'));
    expect(began).toMatch(/toegevoegd .* 1 september 2024.*, daarna nog 1 keer gewijzigd\.$/);
  });

  it('say once what several events of one day say alike, and all of them in one word', () => {
    const events = story();
    const row = {
      field: 'attended',
      before: { as: 'share' as const, part: 3, whole: 5 },
      after: { as: 'share' as const, part: 5, whole: 5 },
      events: [events[1], events[1], events[2]].flatMap((event) => event ?? []),
      passed: [],
    };
    const of = frame('2024-08-15T00:00:00.000Z', '2024-12-15T00:00:00.000Z');
    expect(sentenceOf(row, of, speech('nl'))).toMatch(
      /3 van 5, op 15 december 2024 alle 5, gewijzigd door iemand op 1 september 2024 \(2 keer\) en door iemand op 1 oktober 2024\.$/,
    );
    expect(sentenceOf(row, of, speech('en'))).toMatch(
      / all 5, changed by someone on 1 September 2024 \(2 times\) and /,
    );
  });

  it('say what was not there yet, and what came with it', () => {
    const of = frame('2024-08-15T00:00:00.000Z', '2024-09-30T00:00:00.000Z');
    const [need] = between(story(), of).words[0]?.streams ?? [];
    const [began, facts] = need ? sentencesOf(need, of, speech('en')) : [];
    expect(began).toBe(
      'On 15 August 2024 this was not there yet; on 30 September 2024 it is, added by someone on 1 September 2024.',
    );
    expect(facts).toContain('title “Talk about careers”');
  });
});

it('is a table with the same rows as a file', () => {
  const comparison = between(story(), negotiating);
  const [head, ...rows] = comparisonRows(comparison, negotiating, speech('nl'));
  expect(rows.length).toBe(comparison.count);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
  expect(rows.find((row) => row[3] === 'streefwaarde')).toMatchObject({
    2: AGREEMENT,
    5: '4,4\u00a0%',
    12: 'e8',
  });
});
