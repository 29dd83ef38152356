import { describe, expect, it } from 'vitest';
import { ann, bo, cas, closed, coalition, gathered, planned } from '../testing/coalition-events.js';
import { specOf, words } from '../testing/scenario.js';
import { coalitionDecider } from './coalition.js';

const { given } = specOf(coalitionDecider);

describe('bringing and fetching', () => {
  const bring = (meetingId: string | null = null, contributionId = 'c-1') => ({
    ...{ type: 'BringToCoalition' as const, ...coalition, contributionId, meetingId },
    what: words('Our audit form'),
  });
  const fetch = (fromMemberId: string | null = 'm-bo') => ({
    ...{ type: 'FetchFromCoalition' as const, ...coalition, takeAwayId: 't-1', fromMemberId },
    what: words('How they pilot'),
    use: words('In my own team'),
  });
  it('are acts of a member', () => {
    given(...gathered(), planned())
      .when(bring('meet-1'), { by: ann })
      .then({ type: 'CoalitionContributed' });
    given(...gathered())
      .when(bring('meet-9'), { by: ann })
      .thenRefused('COALITION_MEETING_UNKNOWN');
    given(...gathered())
      .when(bring(), { by: cas })
      .thenRefused('COALITION_NOT_A_MEMBER');
    given(...gathered())
      .when(fetch(), { by: ann })
      .then({ type: 'CoalitionTookAway' });
    given(...gathered())
      .when(fetch('m-zed'), { by: ann })
      .thenRefused('COALITION_MEMBER_UNKNOWN');
    given(...gathered())
      .when(fetch(), { by: cas })
      .thenRefused('COALITION_NOT_A_MEMBER');
  });
  it('are known by member', () => {
    const brought = {
      type: 'CoalitionContributed' as const,
      data: { contributionId: 'c-1', meetingId: null, what: words('Our audit form') },
      by: bo,
    };
    expect(given(...gathered(), brought).state()).toMatchObject({ contributions: [{ memberId: 'm-bo' }] });
    given(...gathered(), brought)
      .when(bring(), { by: ann })
      .thenRefused('ID_TAKEN', 'contributionId');
  });
  it('one may still say what one fetched after the closing, not what one brought', () => {
    given(...closed())
      .when(fetch(null), { by: bo })
      .then({ type: 'CoalitionTookAway' });
    given(...closed())
      .when(bring(), { by: bo })
      .thenRefused('COALITION_ENDED');
  });
});
