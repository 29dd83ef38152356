import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../i18n/formats.js';
import { NO_NAMES } from '../../sentences/names.js';
import { sayIn } from '../../testing/catalogues.js';
import { logOf, story } from '../../testing/replay-story.js';
import { folders } from '../folders.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import type { WordFolder } from '../logic/replay-word.js';
import { originOf } from './brought-about.js';
import { teamRows } from './csv-rows.js';
import { teamSentenceOf } from './say-row.js';
import { compareTeams, teamSide } from './teams.js';

const HEAD = Number.MAX_SAFE_INTEGER;
const asOf = '2025-02-01T12:00:00.000Z';
const side = (events: readonly ReplayEvent[], at = asOf) =>
  teamSide(world(events, folders), () => true, { asOf: at, known: HEAD });
/** Another team that has drafted an agreement on another KPI, and one on the same. */
const other = logOf(
  ...['JR', 'VSV'].flatMap((kpi) => ({
    stream: `kpiAgreement-other-${kpi}`,
    type: 'KpiAgreementDrafted',
    at: '2024-10-05',
    data: {
      agreementId: `other-${kpi}`,
      teamId: 'team-2',
      themeId: null,
      programmeId: null,
      kpi,
      level: 3,
      period: { from: '2024-10-01', until: '2025-10-01' },
    },
  })),
);

describe('two teams beside each other', () => {
  const { words, agreements } = compareTeams(side(story()), side(other), asOf);

  it('are compared by how much there is of each word, and how far it is', () => {
    expect(words).toMatchObject([
      {
        word: 'kpiAgreement',
        first: 1,
        second: 2,
        statuses: [
          { status: 'active', first: 1, second: 0 },
          { status: 'draft', first: 0, second: 2 },
        ],
      },
      { word: 'trainingNeed', first: 1, second: 0, statuses: [{ status: 'proposed', first: 1, second: 0 }] },
    ]);
  });

  it('are compared by what was agreed per KPI, and what only one has says so', () => {
    expect(agreements.map(({ kpi, only }) => [kpi, only])).toEqual([
      ['JR', 'second'],
      ['VSV', null],
    ]);
    const target = agreements[1]?.rows.find(({ field }) => field === 'inForceTarget');
    expect(target).toMatchObject({ before: { as: 'figure', value: 4.4 }, after: null });
  });

  it('have nothing to compare before anything took place', () => {
    const before = '2020-01-01T00:00:00.000Z';
    const none = side(story(), before);
    expect(compareTeams(none, none, before)).toEqual({ words: [], agreements: [] });
  });

  it('takes the agreement of the period that the moment is in', () => {
    const next = logOf({
      stream: 'kpiAgreement-next',
      type: 'KpiAgreementDrafted',
      at: '2025-01-05',
      data: {
        agreementId: 'next',
        teamId: 'team-1',
        themeId: null,
        programmeId: null,
        kpi: 'VSV',
        level: 3,
        period: { from: '2025-10-01', until: '2026-10-01' },
      },
    }).map((event) => ({ ...event, id: 'next', position: 100 }));
    const [pair] = compareTeams(side([...story(), ...next]), side([]), asOf).agreements;
    expect(pair?.rows.find(({ field }) => field === 'status')?.before).toEqual({
      as: 'term',
      term: 'state.kpiAgreement.active',
    });
  });

  it('say of each value what made it what it is, and what it was before that', () => {
    const [pair] = compareTeams(side(story()), side(other), asOf).agreements.filter(
      ({ kpi }) => kpi === 'VSV',
    );
    const causes = (field: string) => {
      const { first, second } = pair?.rows.find((row) => row.field === field)?.causes ?? {};
      return [first, second].map((one) =>
        [one?.earlier, one?.events].map((list) => list?.map(({ id }) => id)),
      );
    };
    expect(causes('inForceTarget')).toEqual([
      [[], ['e8']],
      [[], []],
    ]);
    // Drafted, proposed and set, offered, agreed; the other team drafted.
    expect(causes('status')).toEqual([
      [['e3', 'e4', 'e5'], ['e8']],
      [[], ['e2']],
    ]);
    const need = words.find(({ word }) => word === 'trainingNeed')?.statuses[0];
    expect(need?.causes.first.events.map(({ id }) => id)).toEqual(['e2']);
    expect(need?.causes.second).toEqual({ events: [], passed: [], earlier: [] });
  });

  it('say of a value that a date made what it is which date that was', () => {
    const ends = '2025-01-10T00:00:00.000Z';
    const folder: WordFolder = {
      initialState: { status: 'none' },
      evolve: () => ({ status: 'open' }),
      at: (state, asOf) => (asOf < ends ? state : { status: 'over' }),
      boundaries: () => [ends],
    };
    const events = logOf({ stream: 'lease-1', type: 'Leased', at: '2025-01-01', data: {} });
    const of = (at: string) => {
      const origin = originOf(folder, events, { asOf: at, known: HEAD });
      return [origin.ofStatus(), origin.ofRow({ field: 'status' })].map(
        ({ events: last, passed, earlier }) => [
          ...[last, earlier].map((list) => list.map(({ id }) => id)),
          passed,
        ],
      );
    };
    expect(of(asOf)).toEqual([
      [[], ['e1'], [ends]],
      [[], ['e1'], [ends]],
    ]);
    expect(of('2025-01-05T00:00:00.000Z')).toEqual([
      [['e1'], [], []],
      [['e1'], [], []],
    ]);
  });

  it('know what they say alike', () => {
    const alike = compareTeams(side(story()), side(story()), asOf);
    expect(alike.agreements.flatMap(({ rows }) => rows.map(({ same }) => same))).not.toContain(false);
    expect(agreements[1]?.rows.find(({ field }) => field === 'status')?.same).toBe(false);
  });

  const speech = {
    t: sayIn('nl'),
    formats: formatsFor('nl'),
    names: { ...NO_NAMES, kpi: () => ({ name: 'VSV', unit: 'percent' as const }) },
  };
  const names = ['Team Noord', 'Team Zuid'] as const;

  it('are told in sentences, with who did it on each side', () => {
    const rows = agreements[1]?.rows ?? [];
    const sentence = (field: string) => {
      const row = rows.find((one) => one.field === field);
      return row && teamSentenceOf(row, names, speech);
    };
    expect(sentence('status')).toMatch(
      /^Bij Team Noord is de toestand “van kracht” \(op 5 november 2024: “.+”\); bij Team Zuid is dat “concept” \(door iemand op 5 oktober 2024\)\.$/u,
    );
    expect(sentence('inForceTarget')).toMatch(
      /^Bij Team Noord is de streefwaarde 4,4\u00a0% \(.+\); bij Team Zuid is er geen streefwaarde\.$/u,
    );
  });

  it('are told of one where only one has an agreement', () => {
    const row = agreements[1]?.rows.find(({ field }) => field === 'proposal');
    expect(row && teamSentenceOf(row, names, speech, 'first')).toBe(
      'Het voorstel team is 5,2\u00a0% (door iemand op 2 oktober 2024; reden: “half of them wait for care”).',
    );
  });

  it('are a file in which every value has all that brought it about, on either side', () => {
    const [head, ...rows] = teamRows({ words, agreements }, names, speech);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
    expect(head?.filter((cell) => cell?.startsWith(speech.t('compare.csv.events')))).toEqual([
      'gebeurtenissen (id) · Team Noord',
      'gebeurtenissen (id) · Team Zuid',
    ]);
    const status = rows.find((row) => row[0] === 'KPI-afspraken' && row[2] === 'toestand' && row[11] !== '');
    expect([status?.[11], status?.[18]]).toEqual(['e3 | e4 | e5 | e8', 'e2']);
  });
});
