import { describe, expect, it } from 'vitest';
import { allThere, notThere } from '../testing/named.js';
import { by, byPolicy, words } from '../testing/scenario.js';
import { BOUNDARY_MECHANISMS } from './events.js';
import {
  type Data,
  type E,
  about,
  active,
  agreed,
  ann,
  broker,
  dormant,
  ended,
  exploring,
  facts,
  given,
  of,
  proposed,
  prospected,
  reason,
  rest,
  seen,
  signed,
  wim,
} from '../testing/partnership-events.js';

describe('what is seen at the boundary', () => {
  const both = { ...facts, ...allThere };
  it('is of any mechanism, whatever was seen before and wherever the partnership stands: they are not stages', () => {
    for (const mechanism of BOUNDARY_MECHANISMS)
      for (const happened of [[prospected], exploring, agreed, active, dormant])
        given(...happened)
          .when(seen({ mechanism }), { by: by('member', 'mia'), facts: both })
          .then({ type: 'BoundaryObserved', data: { mechanism, personId: 'mia' } });
    given(...ended)
      .when(seen(), { by: ann, facts: both })
      .thenRefused('PARTNERSHIP_STATUS');
  });
  it('is told by who takes part, once, and in a course that is there', () => {
    given(...active)
      .when(seen(), { by: by('member', 'mia'), facts: { ...of('inst-9'), ...allThere } })
      .thenRefused('NOT_OF_THE_PARTNERSHIP');
    given(...active)
      .when(seen(), { by: byPolicy('robot'), facts: both })
      .thenRefused('NOT_OF_THE_PARTNERSHIP');
    given(...active)
      .when(seen({ courseId: 'x' }), {
        by: ann,
        facts: { ...facts, ...notThere('networkCourse', 'courseId') },
      })
      .thenRefused('COURSE_NOT_FOUND');
    const { type: _t, partnershipId: _p, ...data } = seen();
    const observed: E = { type: 'BoundaryObserved', data: { ...data, personId: 'ann' }, by: ann };
    given(...active, observed)
      .when(seen(), { by: ann, facts: both })
      .thenRefused('ID_TAKEN', 'observationId');
    const correction = {
      kind: 'replace',
      eventId: 'e9',
      data: { ...data, level: 'institutional', personId: 'ann' },
      reason,
    } as const;
    given(...active, observed)
      .whenCorrected(correction, { by: ann })
      .then({ type: 'BoundaryObserved' });
    given(...active, observed)
      .whenCorrected(correction, { by: broker })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    expect(given(...active, observed).state()).toMatchObject({
      observations: [{ level: 'interpersonal', personId: 'ann' }],
    });
  });
});

const lower: Data<'LearningPotentialAppraised'> = {
  scores: [{ mechanism: 'reflection', score: 2 }],
  note: words('x'),
};
describe('late and corrected', () => {
  const retract = (eventId: string) => ({ kind: 'retract', eventId, reason }) as const;
  it('takes a signature back only by its signer, and only until both signed', () => {
    const half = given(...exploring, proposed, signed(ann, 'school'));
    half.whenCorrected(retract('e5'), { by: ann }).then({ type: 'PartnershipSigned' });
    half.whenCorrected(retract('e5'), { by: wim }).thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    half
      .whenCorrected(
        {
          kind: 'replace',
          eventId: 'e5',
          data: { version: 1, hash: '0'.repeat(64), partnerId: 'school' },
          reason,
        },
        { by: ann },
      )
      .thenRefused('PARTNERSHIP_TERMS_FIXED');
    half.whenCorrected(retract('e4'), { by: ann }).thenRefused('PARTNERSHIP_TERMS_FIXED');
    given(...agreed)
      .whenCorrected(retract('e5'), { by: ann })
      .thenRefused('PARTNERSHIP_SIGNED_BY_BOTH');
    given(...agreed)
      .whenCorrected(retract('e7'), { by: wim })
      .thenRefused('PARTNERSHIP_SIGNED_BY_BOTH');
  });
  it('corrects the rest by contact or broker, as far as what followed still stands', () => {
    const replace = {
      kind: 'replace',
      eventId: 'e2',
      data: lower,
      reason,
    } as const;
    given(...exploring)
      .whenCorrected(replace, { by: broker })
      .then({ type: 'LearningPotentialAppraised' });
    given(...exploring)
      .whenCorrected(replace, { by: wim })
      .then({ type: 'LearningPotentialAppraised' });
    given(...exploring)
      .whenCorrected(replace, { by: by('member', 'mia') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(...exploring)
      .whenCorrected(retract('e2'), { by: broker })
      .thenRefused('CONTRADICTS_HISTORY');
    given(...exploring)
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { ...about, institutionId: 'x' }, reason },
        { by: broker },
      )
      .thenRefused('IDENTITY_FIXED', 'institutionId');
  });
  it('is rested late only before what followed', () => {
    const spec = given(...active, {
      type: 'PartnershipEnded',
      data: { partnerId: null },
      by: ann,
      at: '2025-03-01',
    });
    spec.when(rest, { by: ann, facts, at: '2025-02-01' }).then({ type: 'PartnershipRested' });
    spec.when(rest, { by: ann, facts, at: '2025-03-02' }).thenRefused('PARTNERSHIP_STATUS');
  });
});
