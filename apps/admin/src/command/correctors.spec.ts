import { describe, expect, it } from 'vitest';
import type { Role } from '../session/session.js';
import { correctionOf } from './correctors.js';

const told = (type: string, author = 'author', data: object = {}) => ({
  type,
  data,
  stands: true,
  actor: { person: { id: author } },
  reportedBy: null,
});
const viewer = (personId: string, ...roles: Role[]) => ({
  personId,
  holds: (asked: readonly Role[], teamId: string | null) =>
    teamId !== 'team-other' && asked.some((role) => roles.includes(role)),
});

describe('what is offered to correct', () => {
  it('leaves a stance to its person, and to who reported it from paper', () => {
    const stance = told('StanceTaken');
    expect(correctionOf(stance, [], viewer('author', 'member'))).toBe('any');
    expect(correctionOf(stance, [], viewer('colleague', 'teamLead'))).toBeNull();
    const onPaper = { ...stance, reportedBy: { person: { id: 'colleague' } } };
    expect(correctionOf(onPaper, [], viewer('colleague', 'teamLead'))).toBe('any');
  });

  it('never offers what was signed, not to its signer either', () => {
    for (const type of ['KpiVersionSigned', 'KpiAgreementReached', 'KpiAmendmentAdopted']) {
      expect(correctionOf(told(type), [], viewer('author', 'teamLead', 'manager'))).toBeNull();
    }
  });

  it('fixes the positions of both sides once a version came into force', () => {
    const proposed = told('KpiValueProposed');
    const lead = viewer('lead', 'teamLead');
    expect(correctionOf(proposed, [proposed], lead)).toBe('any');
    expect(correctionOf(proposed, [proposed, told('KpiAgreementReached')], lead)).toBeNull();
    const undone = { ...told('KpiAgreementReached'), stands: false };
    expect(correctionOf(proposed, [proposed, undone], lead)).toBe('any');
  });

  it('goes by the role for the team that the event speaks for', () => {
    const lead = viewer('lead', 'teamLead');
    expect(correctionOf(told('OwnershipClaimed', 'x', { teamId: 'team-own' }), [], lead)).toBe('any');
    expect(correctionOf(told('OwnershipClaimed', 'x', { teamId: 'team-other' }), [], lead)).toBeNull();
    const refused = { fromTeamId: 'team-own', toTeamId: 'team-other' };
    expect(correctionOf(told('OwnershipOfferRefused', 'x', refused), [], lead)).toBeNull();
  });

  it('leaves an escalation to the side that escalated', () => {
    const escalated = told('KpiEscalated', 'x', { side: 'management' });
    expect(correctionOf(escalated, [], viewer('lead', 'teamLead'))).toBeNull();
    expect(correctionOf(escalated, [], viewer('director', 'manager'))).toBe('any');
  });

  it('lets what was counted or judged only be retracted', () => {
    expect(correctionOf(told('KpiAgreementClosed'), [], viewer('q', 'quality'))).toBe('retract');
    expect(correctionOf(told('NeedEndorsed'), [], viewer('lead', 'teamLead'))).toBe('retract');
  });

  it('offers nothing on what was corrected, is withheld, or is not known', () => {
    const lead = viewer('lead', 'teamLead');
    expect(correctionOf({ ...told('DeliberationOpened'), stands: false }, [], lead)).toBeNull();
    expect(correctionOf({ ...told('DeliberationOpened'), data: null }, [], lead)).toBeNull();
    expect(correctionOf(told('SomethingNew'), [], lead)).toBeNull();
  });
});
