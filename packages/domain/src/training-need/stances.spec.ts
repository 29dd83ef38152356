// Endorsement by the team's own quorum: personal, and on paper.
import { describe, expect, it } from 'vitest';
import {
  agreedOn,
  anna,
  bram,
  cees,
  confirmed,
  deliberating,
  dirk,
  facts,
  lead,
  manager,
  onPaper,
  opened,
  planned,
  proposed,
  team,
  took,
} from '../testing/need-story.js';
import { by, specOf, words } from '../testing/scenario.js';
import { trainingNeedDecider } from './training-need.js';

const { given } = specOf(trainingNeedDecider);
const needId = '1';
const endorse = { type: 'EndorseNeed', needId, note: null } as const;
const note = words('no time for this');
const object = { type: 'ObjectToNeed', needId, note } as const;
const report = (personId: string, stance: 'endorse' | 'object' = 'endorse') =>
  ({ type: 'ReportStance', needId, personId, stance, note: null, evidence: words('minutes') }) as const;
const confirm = (stanceEventId: string) => ({ type: 'ConfirmStance', needId, stanceEventId }) as const;
const stands = { stance: 'endorse', note: null, onPaper: null } as const;

describe('the quorum of the team', () => {
  it('takes an endorsement that does not reach it, with the members it rested on', () =>
    given(proposed(), opened())
      .when(endorse, { by: anna, facts })
      .then({ type: 'StanceTaken', data: stands, basis: team.basis }));
  it('endorses the need together with the endorsement that reaches it', () =>
    given(...deliberating())
      .when(endorse, { by: cees, facts })
      .then(
        { type: 'StanceTaken', data: stands },
        {
          type: 'NeedEndorsed',
          data: { endorsements: 3, members: 5, needed: 3, rule: team.rule },
          basis: team.basis,
        },
      ));
  it('counts a person once, and not one who has since objected', () => {
    given(...deliberating())
      .when(endorse, { by: bram, facts })
      .then({ type: 'StanceTaken' });
    given(...deliberating(), took(bram, 'object'))
      .when(endorse, { by: cees, facts })
      .then({ type: 'StanceTaken' });
  });
  it('does not count who left the team before the date', () => {
    const smaller = { ...team, members: team.members.filter((member) => member !== 'bram') };
    given(...deliberating())
      .when(endorse, { by: cees, facts: { team: smaller } })
      .then({ type: 'StanceTaken' });
  });
  it('follows the rule of the team', () =>
    given(proposed(), opened())
      .when(endorse, { by: anna, facts: { team: { ...team, needed: 1 } } })
      .then({ type: 'StanceTaken' }, { type: 'NeedEndorsed', data: { needed: 1 } as never }));
  it("is the team's: a manager cannot endorse, also not one who is a member", () =>
    given(...deliberating())
      .when(endorse, { by: by('manager', 'anna'), facts })
      .thenRefused('NEED_MANAGER_CANNOT_ENDORSE'));
  it('tells a manager so where roles are checked', () =>
    expect(trainingNeedDecider.permissions.EndorseNeed.refused?.manager?.code).toBe(
      'NEED_MANAGER_CANNOT_ENDORSE',
    ));
  it('is for members on that date, the team lead included', () => {
    given(...deliberating())
      .when(endorse, { by: by('member', 'stranger'), facts })
      .thenRefused('NEED_NOT_A_MEMBER');
    given(...deliberating())
      .when(endorse, { by: by('teamLead', 'outsider'), facts })
      .thenRefused('NEED_NOT_A_MEMBER');
    given(...deliberating())
      .when(endorse, { by: lead, facts })
      .then({ type: 'StanceTaken' }, { type: 'NeedEndorsed' });
  });
  it('hears members from the opening of deliberation until the need is planned', () => {
    given(proposed()).when(endorse, { by: anna, facts }).thenRefused('NEED_NOT_DELIBERATING');
    given(...agreedOn())
      .when(endorse, { by: dirk, facts })
      .then({ type: 'StanceTaken' });
    given(...agreedOn(), planned())
      .when(object, { by: dirk, facts })
      .thenRefused('NEED_NOT_DELIBERATING');
  });
});

describe('objections', () => {
  it('are kept with their note, and do not undo what the quorum established', () => {
    given(...deliberating())
      .when(object, { by: dirk, facts })
      .then({ type: 'StanceTaken', data: { stance: 'object', note, onPaper: null } });
    const after = given(...agreedOn(), took(dirk, 'object')).state();
    expect(after).toMatchObject({
      status: 'endorsed',
      stances: { dirk: { stance: 'object', standing: 'own' } },
    });
  });
  it('are personal to members', () => {
    given(...deliberating())
      .when(object, { by: manager, facts })
      .thenRefused('NEED_MANAGER_CANNOT_ENDORSE');
    given(...deliberating())
      .when(object, { by: by('member', 'stranger'), facts })
      .thenRefused('NEED_NOT_A_MEMBER');
  });
  it('give way to a later endorsement of the same person', () =>
    expect(given(proposed(), opened(), took(anna, 'object'), took(anna)).state()).toMatchObject({
      stances: { anna: { stance: 'endorse' } },
    }));
});

describe('a stance on paper', () => {
  it('is recorded as the act of that person, reported by another with evidence, and does not count yet', () => {
    given(...deliberating())
      .when(report('cees'), { by: lead, facts })
      .then({
        type: 'StanceTaken',
        actor: cees.actor,
        reportedBy: {
          personId: 'lise',
          capacity: { role: 'teamLead', unit: { kind: 'team', id: 'team-1' } },
        },
        data: { stance: 'endorse', note: null, onPaper: { evidence: words('minutes') } },
      });
    given(proposed(), opened(), onPaper(anna), onPaper(bram))
      .when(endorse, { by: cees, facts })
      .then({ type: 'StanceTaken' });
  });
  it('counts once that person confirms, which can reach the quorum', () => {
    const spec = given(...deliberating(), onPaper(cees));
    expect(spec.state()).toMatchObject({ stances: { cees: { standing: 'reported' } } });
    spec
      .when(confirm('e5'), { by: cees, facts })
      .then(
        { type: 'StanceConfirmed', data: { stanceEventId: 'e5' } },
        { type: 'NeedEndorsed', data: { endorsements: 3 } },
      );
    expect(given(...deliberating(), onPaper(cees), confirmed(cees, 'e5')).state()).toMatchObject({
      stances: { cees: { standing: 'confirmed' } },
    });
  });
  it('that objects is confirmed without reaching anything', () =>
    given(...deliberating(), onPaper(cees, 'object'))
      .when(confirm('e5'), { by: cees, facts })
      .then({ type: 'StanceConfirmed' }));
  it('is confirmed by nobody else, and once', () => {
    given(...deliberating(), onPaper(cees))
      .when(confirm('e5'), { by: dirk, facts })
      .thenRefused('NEED_NO_STANCE_TO_CONFIRM', 'stanceEventId');
    given(...deliberating(), onPaper(cees))
      .when(confirm('e5'), { by: manager, facts })
      .thenRefused('NEED_MANAGER_CANNOT_ENDORSE');
    given(...deliberating(), onPaper(cees, 'object'), confirmed(cees, 'e5'))
      .when(confirm('e5'), { by: cees, facts })
      .thenRefused('NEED_NO_STANCE_TO_CONFIRM');
    given(...agreedOn(), planned())
      .when(confirm('e5'), { by: cees, facts })
      .thenRefused('NEED_NOT_DELIBERATING');
  });
  it('is of a member, of another than the reporter, and of one who has not spoken', () => {
    const spec = given(...deliberating());
    spec.when(report('stranger'), { by: lead, facts }).thenRefused('NEED_NOT_A_MEMBER');
    spec.when(report('lise'), { by: lead, facts }).thenRefused('NEED_OWN_STANCE_NOT_REPORTED', 'personId');
    spec.when(report('anna', 'object'), { by: lead, facts }).thenRefused('NEED_STANCE_IS_OWN', 'personId');
    given().when(report('anna'), { by: lead, facts }).thenRefused('NEED_UNKNOWN');
  });
});
