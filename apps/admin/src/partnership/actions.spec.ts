import { describe, expect, it } from 'vitest';
import { partnershipActions } from './actions.js';
import type { PartnershipStatus } from './states.js';

const at = (status: PartnershipStatus, more: object = {}) => ({
  ...{ status, appraised: true, signatures: null, signedByOwn: false },
  ...more,
});
const broker = { brokers: true, speaks: false, takesPart: true };
const contact = { brokers: false, speaks: true, takesPart: true };
const member = { brokers: false, speaks: false, takesPart: true };
const reader = { brokers: false, speaks: false, takesPart: false };

describe('what is offered in a partnership', () => {
  it('is to look at what there is to learn before exploring it', () => {
    expect(partnershipActions(at('prospect', { appraised: false }), broker)).not.toContain('explore');
    expect(partnershipActions(at('prospect'), broker)).toEqual(['explore', 'observe', 'appraise', 'end']);
  });
  it('is to sign, to who speaks for a partner and did not yet', () => {
    const waits = at('exploring', { signatures: 0 });
    expect(partnershipActions(waits, contact)[0]).toBe('sign');
    expect(partnershipActions(waits, broker)).not.toContain('sign');
    expect(partnershipActions({ ...waits, signatures: 1, signedByOwn: true }, contact)).toEqual([
      'observe',
      'end',
    ]);
  });
  it('is to rest what is active and to revive what rests', () => {
    expect(partnershipActions(at('agreed'), contact)).toContain('activate');
    expect(partnershipActions(at('active'), contact)).toContain('rest');
    expect(partnershipActions(at('dormant'), contact)).toContain('revive');
  });
  it('is to end it, to a broker only before anything was agreed', () => {
    expect(partnershipActions(at('active'), broker)).not.toContain('end');
    expect(partnershipActions(at('active'), contact)).toContain('end');
  });
  it('is to observe, to everybody who takes part, and nothing to who only reads or once it ended', () => {
    expect(partnershipActions(at('dormant'), member)).toEqual(['observe']);
    expect(partnershipActions(at('active'), reader)).toEqual([]);
    expect(partnershipActions(at('ended'), contact)).toEqual([]);
  });
});
