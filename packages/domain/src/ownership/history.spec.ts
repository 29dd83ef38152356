import { describe, it } from 'vitest';
import {
  anchored,
  claimed,
  contested,
  held,
  lead,
  manager,
  reason,
  sharing,
  themeId,
} from '../testing/ownership-story.js';
import { by, specOf } from '../testing/scenario.js';
import { ownershipDecider } from './ownership.js';

const { given } = specOf(ownershipDecider);

describe('late and corrected', () => {
  it('takes a contest late, and refuses one that what followed contradicts', () => {
    given(...held)
      .when({ type: 'ContestOwnership', themeId, reason }, { at: '2025-02-01' })
      .then({ type: 'OwnershipContested' });
    const later = [...held, { ...anchored(), at: '2025-02-10' }];
    given(...later)
      .when({ type: 'ContestOwnership', themeId, reason }, { at: '2025-02-01' })
      .thenRefused('CONTRADICTS_HISTORY');
  });
  it('lets only the person who signed or contested correct that', () => {
    given(...sharing)
      .whenCorrected({ kind: 'retract', eventId: 'e4', reason }, { by: lead('a') })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    given(...sharing)
      .whenCorrected({ kind: 'retract', eventId: 'e4', reason }, { by: lead('b') })
      .then({ type: 'OwnershipShared' });
    given(...held, contested())
      .whenCorrected({ kind: 'retract', eventId: 'e3', reason }, { by: by('member', 'anna') })
      .then({ type: 'OwnershipContested' });
  });
  it('lets the role that recorded the rest correct it, as far as history allows', () => {
    given(...held)
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: manager })
      .then({ type: 'OwnershipConfirmed' });
    given(...held)
      .whenCorrected({ kind: 'retract', eventId: 'e2', reason }, { by: lead('a') })
      .thenRefused('NOT_YOURS_TO_CORRECT');
    given(...held)
      .whenCorrected({ kind: 'retract', eventId: 'e1', reason }, { by: lead('a') })
      .thenRefused('CONTRADICTS_HISTORY');
    given(claimed())
      .whenCorrected(
        { kind: 'replace', eventId: 'e1', data: { themeId: '2', teamId: 'a' }, reason },
        { by: lead('a') },
      )
      .thenRefused('IDENTITY_FIXED', 'themeId');
  });
  it('does not name another team by a correction, for nobody looked whether that one is there', () => {
    const other = { kind: 'replace', eventId: 'e1', data: { themeId, teamId: 'b' }, reason } as const;
    given(claimed())
      .whenCorrected(other, { by: lead('a') })
      .thenRefused('IDENTITY_FIXED', 'teamId');
  });
});
