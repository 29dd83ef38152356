import { describe, expect, it } from 'vitest';
import { collegeDecider } from './college/college.js';
import { deliveryDecider } from './delivery/delivery.js';
import { institutionDecider } from './institution/institution.js';
import type { Command, Decider } from './kernel/decider.js';
import type { DomainEvent } from './kernel/envelope.js';
import { kpiDefinitionDecider } from './kpi-definition/kpi-definition.js';
import { measurementDecider } from './measurement/measurement.js';
import { personDecider } from './person/person.js';
import { programmeDecider } from './programme/programme.js';
import { teamDecider } from './team/team.js';
import { programmeData } from './testing/programme-events.js';
import { recorded, words, type Happened } from './testing/scenario.js';
import { teamFormed } from './testing/team-events.js';
import { themeDecider } from './theme/theme.js';

/** Folds `first`, then an event of a later version of the program; returns whether that changed anything. */
const isChanged =
  <S, C extends Command, E extends DomainEvent, F>({ initialState, evolve }: Decider<S, C, E, F>) =>
  (...first: Happened<E>[]): boolean => {
    const unknown = { type: 'NeverHeardOf', data: { name: 'x' } } as Happened<E>;
    const states = [initialState];
    for (const event of recorded('any-1', ...first, unknown)) {
      states.push(evolve(states.at(-1) ?? initialState, event));
    }
    return states.at(-1) !== states.at(-2);
  };

const name = words('name');
describe('an event that this program does not know', () => {
  it.each([
    ['institution', isChanged(institutionDecider)()],
    ['college', isChanged(collegeDecider)()],
    [
      'a college',
      isChanged(collegeDecider)({
        type: 'CollegeFounded',
        data: { collegeId: 'c', institutionId: 'i', name },
      }),
    ],
    ['team', isChanged(teamDecider)()],
    ['a team', isChanged(teamDecider)(teamFormed())],
    ['person', isChanged(personDecider)()],
    ['theme', isChanged(themeDecider)()],
    [
      'a theme',
      isChanged(themeDecider)({
        type: 'ThemeNamed',
        data: { themeId: 't', institutionId: 'i', name, description: null },
      }),
    ],
    ['programme', isChanged(programmeDecider)()],
    ['a programme', isChanged(programmeDecider)({ type: 'ProgrammeStarted', data: programmeData })],
    ['KPI definition', isChanged(kpiDefinitionDecider)()],
    ['measurement', isChanged(measurementDecider)()],
    ['delivery', isChanged(deliveryDecider)()],
  ])('changes nothing: %s', (_word, changed) => expect(changed).toBe(false));
});
