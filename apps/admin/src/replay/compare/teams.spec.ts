import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { logOf, story } from '../../testing/replay-story.js';
import { folders } from '../folders.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { compareTeams } from './teams.js';

const HEAD = Number.MAX_SAFE_INTEGER;
const asOf = '2025-02-01T12:00:00.000Z';
const side = (events: readonly ReplayEvent[]) => ({
  moment: world(events, folders).moment({ asOf, known: HEAD }),
  shows: () => true,
});
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
    expect(words).toEqual([
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
    const before = { asOf: '2020-01-01T00:00:00.000Z', known: HEAD };
    const none = { moment: world(story(), folders).moment(before), shows: () => true };
    expect(compareTeams(none, none, before.asOf)).toEqual({ words: [], agreements: [] });
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
});
