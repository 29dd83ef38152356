import { endOfDay, type NeedState } from '@traject/domain';
import { world } from '@traject/history';
import { describe, expect, it } from 'vitest';
import { logOf, NEED, story } from '../../testing/replay-story.js';
import { folders } from '../folders.js';
import { trainingNeedReplay } from '../words/training-need.js';
import { otherWords } from './other-words.js';
import type { ReplayWord } from './replay-word.js';

const { ownCard: _none, ...registered } = trainingNeedReplay;
const need: ReplayWord<NeedState> = {
  ...registered,
  cardFields: ['status'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/needs/${state.needId}`),
};
const sections = (
  date: string,
  { word = need, events = story(), shows = (_stream: string): boolean => true } = {},
): ReturnType<typeof otherWords> => {
  const asOf = endOfDay(date);
  const moment = world(events, folders).moment({ asOf, known: Number.MAX_SAFE_INTEGER });
  return otherWords(moment, asOf, shows, [word]);
};

describe('the words without a card of their own', () => {
  it('have a section with a row per stream: its title, status, page and only the facts asked for', () => {
    const [section] = sections('2024-12-01');
    expect(section).toMatchObject({ word: 'trainingNeed', over: [] });
    expect(section?.rows).toMatchObject([
      { stream: NEED, status: 'proposed', tint: 'open', page: expect.stringMatching(/^\/needs\/./) },
    ]);
    expect(section?.rows[0]?.facts.map(({ field }) => field)).toEqual(['status']);
  });

  it('have none before their first event, nor outside the scope', () => {
    expect(sections('2024-07-01')).toEqual([]);
    expect(sections('2024-12-01', { shows: (stream) => stream !== NEED })).toEqual([]);
  });

  it('have none where the card of the word is another, or its streams share a lane', () => {
    expect(sections('2024-12-01', { word: trainingNeedReplay })).toEqual([]);
    expect(sections('2024-12-01', { word: { ...need, lane: 'group' } })).toEqual([]);
  });

  it('fold away what is over', () => {
    const more = logOf(...story().map(() => ({ stream: 'x-1', type: 'X', data: {}, at: '2024-01-01' })), {
      stream: NEED,
      type: 'NeedWithdrawn',
      data: {},
      at: '2024-10-01',
    });
    const [section] = sections('2024-12-01', { events: [...story(), ...more.slice(-1)] });
    expect(section?.rows).toEqual([]);
    expect(section?.over).toMatchObject([{ stream: NEED, status: 'withdrawn' }]);
  });
});
