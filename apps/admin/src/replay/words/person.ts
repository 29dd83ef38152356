import { personDecider, type PersonState } from '@traject/domain';
import { type Fact, type FactRow, factsOf, shownPeriod, term } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

function factsOfPerson({ grants }: PersonState): Fact[] {
  return factsOf(
    grants.map(({ role, unit, period, grantId }): FactRow => [
      'role',
      { as: 'list', items: [term('role', role), { as: 'unit', id: unit.id }, shownPeriod(period)] },
      { as: 'plain', text: `${role} ${unit.id}` },
      grantId,
    ]),
  );
}

export const personReplay: ReplayWord<PersonState> = {
  folder: personDecider,
  lane: 'group',
  factsOf: factsOfPerson,
};
