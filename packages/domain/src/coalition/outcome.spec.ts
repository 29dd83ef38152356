import { describe, expect, it } from 'vitest';
import {
  active,
  ann,
  bo,
  chartered,
  closed,
  coalition,
  delivered,
  found,
  guide,
  transferred,
} from '../testing/coalition-events.js';
import { specOf, words } from '../testing/scenario.js';
import { coalitionDecider } from './coalition.js';

const { given } = specOf(coalitionDecider);

describe('what is delivered', () => {
  const deliver = {
    type: 'DeliverCoalitionYield' as const,
    ...coalition,
    kind: 'instrument' as const,
    ...{ name: words('Card'), description: words('Ten questions') },
    ...{ contextNotes: words('Small teams'), transferNotes: words('Ask first') },
  };
  it('answers every expectation', () => {
    given(...active(), found())
      .when(deliver, { by: guide })
      .then({ type: 'CoalitionDelivered', data: { transferNotes: words('Ask first') } });
    given(...active())
      .when(deliver, { by: guide })
      .thenRefused('COALITION_EXPECTATION_WITHOUT_FINDING');
    given(...chartered())
      .when(deliver, { by: guide })
      .thenRefused('COALITION_NOT_ACTIVE');
  });
  it('is closed by who guides, once', () => {
    const close = { type: 'CloseCoalition' as const, ...coalition, lookingBack: words('Deeper') };
    given(...active(), found(), delivered())
      .when(close, { by: guide })
      .then({ type: 'CoalitionClosed' });
    given(...active(), found())
      .when(close, { by: guide })
      .thenRefused('COALITION_NOT_DELIVERED');
    given(...closed())
      .when(close, { by: guide })
      .thenRefused('COALITION_ENDED');
  });
});

describe('a transfer', () => {
  const confirm = (institutionId: string) => ({
    ...{ type: 'ConfirmCoalitionTransfer' as const, ...coalition, institutionId },
    use: words('In every project plan'),
    context: words('With a coach'),
  });
  it('is confirmed once by each institution that takes part, after the closing', () => {
    given(...closed())
      .when(confirm('inst-2'), { by: bo })
      .then({ type: 'CoalitionTransferConfirmed' });
    given(...closed(), transferred())
      .when(confirm('inst-2'), { by: bo })
      .then({ type: 'CoalitionTransferConfirmed' });
    given(...closed(), transferred())
      .when(confirm('inst-1'), { by: ann })
      .thenRefused('COALITION_TRANSFER_ALREADY_CONFIRMED', 'institutionId');
    given(...closed())
      .when(confirm('inst-7'), { by: ann })
      .thenRefused('COALITION_INSTITUTION_NOT_IN');
    given(...active())
      .when(confirm('inst-1'), { by: ann })
      .thenRefused('COALITION_NOT_CLOSED');
    expect(given(...closed(), transferred()).state()).toMatchObject({ status: 'transferred' });
  });
  it('asks the roles of the institution that confirms', () => {
    const state = given(...closed()).state();
    expect(coalitionDecider.unitOf(confirm('inst-2'), state)).toEqual({ kind: 'institution', id: 'inst-2' });
  });
  it('is corrected by who confirmed it', () => {
    const all = [...closed(), { ...transferred(), id: 'tr' }];
    const retract = { kind: 'retract' as const, eventId: 'tr', reason: words('not yet in use') };
    given(...all)
      .whenCorrected(retract, { by: guide })
      .thenRefused('CORRECTION_ONLY_BY_AUTHOR');
    given(...all)
      .whenCorrected(retract, { by: ann })
      .then({ type: 'CoalitionTransferConfirmed' });
  });
});
