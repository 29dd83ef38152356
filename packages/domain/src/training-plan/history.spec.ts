// Recorded late, corrected, and as it was known then.
import { describe, expect, it } from 'vitest';
import { anna, bram, cees, dirk, hr, lead, manager } from '../testing/need-story.js';
import {
  adopted,
  approved,
  drafted,
  facts,
  hashOf,
  offered,
  planId,
  submitted,
  voted,
} from '../testing/plan-story.js';
import { by, specOf, words } from '../testing/scenario.js';
import { trainingPlanDecider } from './training-plan.js';

const { given } = specOf(trainingPlanDecider);
const reason = words('wrong button');
const vote = { type: 'VoteOnPlan', planId, version: 1, hash: hashOf(1), vote: 'for', note: null } as const;
const about = { version: 1, hash: hashOf(1) };
const at = (day: string) => ({ at: `2025-02-${day}` });
const history = () => [
  drafted(at('01')),
  offered(1, at('02')),
  voted(anna, 'for', 1, at('03')),
  voted(bram, 'for', 1, at('04')),
  voted(cees, 'for', 1, at('10')),
  adopted(1, at('10')),
  submitted(1, at('12')),
  approved(1, at('20')),
];

describe('recorded late', () => {
  it('an opinion counts on its own day, but not so as to have adopted earlier', () => {
    given(...history())
      .when({ ...vote, vote: 'against' }, { by: dirk, facts, at: '2025-02-05' })
      .then({ type: 'PlanVoted' });
    given(...history())
      .when(vote, { by: dirk, facts, at: '2025-02-05' })
      .thenRefused('CONTRADICTS_HISTORY');
  });
  it('an approval holds from its day', () => {
    const late = { ...approved(1, at('20')), recordedAt: '2025-03-10T09:00:00.000Z' };
    const spec = given(...history().slice(0, 7), late);
    expect(spec.state('2025-02-19')).toMatchObject({ status: 'submitted' });
    expect(spec.state('2025-02-20')).toMatchObject({ status: 'approved' });
    expect(spec.state('2025-02-20', 7)).toMatchObject({ status: 'submitted' });
    given(...history().slice(0, 7))
      .when({ type: 'ApprovePlan', planId, ...about }, { by: manager, at: '2025-02-11' })
      .thenRefused('PLAN_NOT_SUBMITTED');
  });
});

describe('corrected', () => {
  const retract = (eventId: string) => ({ kind: 'retract', eventId, reason }) as const;
  it('a vote by its author only, and for the same version', () => {
    const spec = given(...history().slice(0, 4));
    const data = { ...about, vote: 'against' as const, note: null };
    spec
      .whenCorrected({ kind: 'replace', eventId: 'e4', data, reason }, { by: bram })
      .then({ type: 'PlanVoted' });
    spec.whenCorrected(retract('e4'), { by: lead }).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    spec
      .whenCorrected({ kind: 'replace', eventId: 'e4', data: { ...data, version: 2 }, reason }, { by: bram })
      .thenRefused('IDENTITY_FIXED', 'version');
  });
  it('not a vote on which the adoption rests', () =>
    given(...history().slice(0, 6))
      .whenCorrected(retract('e4'), { by: bram })
      .thenRefused('CONTRADICTS_HISTORY'));
  it('an adoption is retracted, not replaced, and not under what followed', () => {
    const spec = given(...history().slice(0, 6));
    spec.whenCorrected(retract('e6'), { by: lead }).then({ type: 'PlanAdopted' });
    spec.whenCorrected(retract('e6'), { by: anna }).thenRefused('NOT_YOURS_TO_CORRECT');
    spec
      .whenCorrected(
        { kind: 'replace', eventId: 'e6', effectiveAt: '2025-02-11T10:00:00.000Z', reason },
        { by: lead },
      )
      .thenRefused('PLAN_ADOPTION_NOT_REPLACED');
    given(...history())
      .whenCorrected(retract('e6'), { by: lead })
      .thenRefused('CONTRADICTS_HISTORY');
  });
  it('a version never: another is offered', () =>
    given(...history())
      .whenCorrected(retract('e2'), { by: lead })
      .thenRefused('PLAN_VERSION_NOT_CORRECTED'));
  it('an approval by a manager, in its day; a draft by the team', () => {
    const moved = {
      kind: 'replace',
      eventId: 'e8',
      effectiveAt: '2025-02-14T10:00:00.000Z',
      reason,
    } as const;
    given(...history())
      .whenCorrected(moved, { by: manager })
      .then({ type: 'PlanApproved' });
    given(...history())
      .whenCorrected(moved, { by: hr })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(...history())
      .whenCorrected({ ...moved, effectiveAt: '2025-02-11T10:00:00.000Z' }, { by: manager })
      .thenRefused('PLAN_NOT_SUBMITTED');
    const data = { teamId: 'team-1', programmeId: 'p', schoolYear: 2025 };
    given(drafted())
      .whenCorrected({ kind: 'replace', eventId: 'e1', data, reason }, { by: anna })
      .then({ type: 'PlanDrafted', data });
    given(drafted())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...data, schoolYear: 2026 }, reason },
        { by: anna },
      )
      .thenRefused('IDENTITY_FIXED', 'schoolYear');
    given(drafted())
      .whenCorrected({ kind: 'replace', eventId: 'e1', data, reason }, { by: by('hr') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
  });
});
