import { describe, expect, it } from 'vitest';
import { allThere, notThere } from '../testing/named.js';
import { by } from '../testing/scenario.js';
import { termsInForce, termsOnTheTable } from './evolve.js';
import { partnershipDecider } from './partnership.js';
import {
  type E,
  about,
  activate,
  active,
  agreed,
  ann,
  appraise,
  appraised,
  broker,
  canonical,
  dormant,
  end,
  ended,
  explore,
  exploring,
  facts,
  given,
  hash,
  of,
  parties,
  partnershipId,
  propose,
  proposed,
  prospected,
  reason,
  rest,
  revive,
  scores,
  seen,
  sign,
  signed,
  terms,
  wim,
} from '../testing/partnership-events.js';

describe('a prospect', () => {
  const prospect = { type: 'ProspectPartnership', ...about } as const;
  it('is two partners, each with a contact of its own', () => {
    given()
      .when(prospect, { by: broker, facts: allThere })
      .then({ type: 'PartnershipProspected', data: about });
    const [school, works] = parties as [(typeof parties)[0], (typeof parties)[0]];
    for (const same of [{ partnerId: 'school' }, { contactId: 'ann' }])
      given()
        .when({ ...prospect, parties: [school, { ...works, ...same }] }, { by: broker, facts: allThere })
        .thenRefused('PARTNERSHIP_NEEDS_TWO', 'parties');
    given(prospected).when(prospect, { facts: allThere }).thenRefused('PARTNERSHIP_EXISTS');
  });
  it('names a programme and a network that are there, in which both take part', () => {
    given()
      .when(prospect, { facts: notThere('programme', 'programmeId') })
      .thenRefused('PROGRAMME_NOT_FOUND');
    const network = (...partnerIds: string[]) => ({ ...allThere, network: { partnerIds, basis: [] } });
    given()
      .when(prospect, { facts: network('school') })
      .thenRefused('PARTNERS_NOT_IN_NETWORK', 'parties');
    given()
      .when(prospect, { facts: network('school', 'works') })
      .then({ type: 'PartnershipProspected' });
  });
  it('comes first', () => {
    for (const command of [appraise, explore, propose, sign, activate, rest, revive, end, seen()])
      given()
        .when(command, { facts: { ...facts, ...allThere } })
        .thenRefused('PARTNERSHIP_UNKNOWN');
  });
  it('is explored once its learning potential was appraised', () => {
    given(prospected).when(explore, { by: broker, facts }).thenRefused('POTENTIAL_NOT_APPRAISED');
    given(prospected)
      .when(appraise, { by: broker, facts })
      .then({ type: 'LearningPotentialAppraised', data: { scores } });
    given(prospected, appraised).when(explore, { by: ann, facts }).then({ type: 'PartnershipExplored' });
    given(prospected)
      .when({ ...appraise, scores: [...scores, ...scores] }, { by: broker, facts })
      .thenRefused('POTENTIAL_SCORED_TWICE');
    expect(given(prospected, appraised, appraised).state()).toMatchObject({
      potential: [{ scores }, { scores }],
    });
  });
});

describe('an agreement', () => {
  it('is proposed in words that are fixed by their hash', () =>
    given(...exploring)
      .when(propose, { by: ann, facts })
      .then({ type: 'PartnershipTermsProposed', data: { version: 1, terms, canonical, hash } }));
  it('is signed by the contact of each partner, and agreed by the second', () => {
    given(...exploring, proposed)
      .when(sign, { by: ann })
      .then({ type: 'PartnershipSigned', data: { partnerId: 'school' } });
    given(...exploring, proposed, signed(ann, 'school'))
      .when(sign, { by: wim })
      .then({ type: 'PartnershipSigned', data: { partnerId: 'works' } }, { type: 'PartnershipAgreed' });
    expect(given(...agreed).state()).toMatchObject({
      status: 'agreed',
      versions: [{ signatures: [{}, {}] }],
    });
    expect(partnershipDecider.permissions.SignPartnership.personal).toBe(true);
  });
  it('is not signed by another, twice, or in other words', () => {
    given(...exploring, proposed)
      .when(sign, { by: broker })
      .thenRefused('NOT_A_CONTACT');
    given(...exploring, proposed, signed(ann, 'school'))
      .when(sign, { by: ann })
      .thenRefused('PARTNERSHIP_ALREADY_SIGNED');
    given(...exploring)
      .when(sign, { by: ann })
      .thenRefused('PARTNERSHIP_VERSION_NOT_ON_TABLE');
    given(...exploring, proposed)
      .when({ ...sign, hash: '0'.repeat(64) }, { by: ann })
      .thenRefused('PARTNERSHIP_VERSION_NOT_ON_TABLE', 'version');
  });
  it('makes room for other words until one of the two signed', () => {
    given(...exploring, proposed)
      .when(propose, { by: wim, facts })
      .then({ type: 'PartnershipTermsProposed', data: { version: 2 } });
    given(...exploring, proposed, signed(ann, 'school'))
      .when(propose, { by: wim, facts })
      .thenRefused('PARTNERSHIP_TERMS_OPEN');
  });
  it('is amended by a next version, which neither wakes nor stops it', () => {
    const next: E = {
      type: 'PartnershipTermsProposed',
      data: { version: 2, terms, canonical, hash },
      by: ann,
    };
    const both = [ann, wim].map((who, index): E => ({
      type: 'PartnershipSigned',
      data: { version: 2, hash, partnerId: index === 0 ? 'school' : 'works' },
      by: who,
    }));
    const spec = given(...active, next, ...both, {
      type: 'PartnershipAgreed',
      data: { version: 2, hash },
      by: wim,
    });
    expect(spec.state()).toMatchObject({ status: 'active' });
    expect(termsInForce(spec.state())).toMatchObject({ version: 2 });
    expect(termsOnTheTable(spec.state())).toBeNull();
    expect(termsOnTheTable(given(...active, next).state())).toMatchObject({ version: 2 });
    expect(termsInForce({ status: 'unknown' })).toBeNull();
    expect(termsOnTheTable({ status: 'unknown' })).toBeNull();
  });
});

describe('a partnership', () => {
  it('is active, rests for a reason and is revived', () => {
    given(...agreed)
      .when(activate, { by: ann, facts })
      .then({ type: 'PartnershipActivated' });
    given(...active)
      .when(rest, { by: wim, facts })
      .then({ type: 'PartnershipRested', reason });
    given(...dormant)
      .when(revive, { by: ann, facts })
      .then({ type: 'PartnershipRevived', reason });
    expect(given(...active).state().status).toBe('active');
    expect(given(...dormant).state()).toMatchObject({ status: 'dormant', reason });
    expect(given(...dormant, { type: 'PartnershipRevived', data: {}, by: ann, reason }).state().status).toBe(
      'active',
    );
  });
  it('makes no other steps', () => {
    const wrong = [
      [[prospected], [propose, activate, rest, revive]],
      [exploring, [explore, activate, rest, revive]],
      [agreed, [explore, rest, revive]],
      [active, [explore, activate, revive]],
      [dormant, [explore, activate, rest]],
      [ended, [appraise, explore, propose, activate, rest, revive, end]],
    ] as const;
    for (const [happened, commands] of wrong)
      for (const command of commands)
        given(...happened)
          .when(command, { by: ann, facts })
          .thenRefused('PARTNERSHIP_STATUS');
  });
  it('is ended by either partner, and by a broker before anything was agreed', () => {
    given(...dormant)
      .when(end, { by: wim, facts })
      .then({ type: 'PartnershipEnded', data: { partnerId: 'works' }, reason });
    given(...exploring)
      .when(end, { by: broker, facts })
      .then({ type: 'PartnershipEnded', data: { partnerId: null } });
    given(...active)
      .when(end, { by: broker, facts })
      .thenRefused('NOT_A_CONTACT');
  });
  it('is kept by its contacts, and by brokers and facilitators of who takes part', () => {
    const elsewhere = by('broker', 'bo', { kind: 'institution', id: 'inst-2' });
    given(prospected)
      .when(appraise, { by: elsewhere, facts: of('inst-2') })
      .then({ type: 'LearningPotentialAppraised' });
    given(prospected)
      .when(appraise, { by: elsewhere, facts: of('inst-9') })
      .thenRefused('NOT_OF_THE_PARTNERSHIP');
    given(...active)
      .when(rest, { by: by('member', 'mia'), facts: of('inst-2') })
      .thenRefused('NOT_OF_THE_PARTNERSHIP');
    expect(partnershipDecider.sharedWith?.(given(...agreed).state())).toEqual({
      institutionIds: ['inst-2'],
      personIds: ['ann', 'wim'],
    });
    expect(partnershipDecider.sharedWith?.({ status: 'unknown' })).toEqual({
      institutionIds: [],
      personIds: [],
    });
  });
  it('gets another contact for a partner, who does not speak for the other', () => {
    const change = (partnerId: string, contactId: string) =>
      ({ type: 'ChangePartnershipContact', partnershipId, partnerId, contactId, reason }) as const;
    given(...active)
      .when(change('works', 'wes'), { by: wim, facts })
      .then({ type: 'PartnershipContactChanged', reason });
    given(...active)
      .when(change('works', 'ann'), { by: wim, facts })
      .thenRefused('CONTACT_SPEAKS_FOR_OTHER');
    given(...active)
      .when(change('nobody', 'wes'), { by: wim, facts })
      .thenRefused('PARTY_UNKNOWN');
    const changed: E = {
      type: 'PartnershipContactChanged',
      data: { partnerId: 'works', contactId: 'wes' },
      by: wim,
    };
    given(...active, changed)
      .when(end, { by: wim, facts })
      .thenRefused('NOT_A_CONTACT');
    given(...active, changed)
      .when(end, { by: by('partner', 'wes'), facts })
      .then({ type: 'PartnershipEnded' });
  });
});
