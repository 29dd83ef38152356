import type { EmploymentTerms, PersonEvent } from '@traject/domain';
import type { Values } from '../../i18n/use-t.js';
import { day, person, unit, type Telling, type WordSentences } from '../telling.js';

const terms = ({ cao, teaching, fte }: EmploymentTerms, { formats }: Telling): Values => ({
  cao,
  teaching: teaching ? 'yes' : 'no',
  fte: formats.number(fte),
});

/** The events of `person`, as they are told and drawn. */
export const personSentences = {
  values: {
    RoleGranted: (data, to) => ({
      person: person(data.personId, to),
      role: to.t(`session.role.${data.role}`),
      unit: unit(data.unit.id, to),
      from: day(data.period.from, to),
    }),
    RoleEnded: (data, to) => ({ until: day(data.until, to) }),
    EmploymentStarted: (data, to) => ({
      person: person(data.personId, to),
      ...terms(data, to),
      from: day(data.period.from, to),
    }),
    EmploymentChanged: (data, to) => ({
      person: person(to.entityId, to),
      ...terms(data, to),
      from: day(data.from, to),
    }),
    EmploymentEnded: (data, to) => ({ person: person(to.entityId, to), until: day(data.until, to) }),
  },
  shapes: { EmploymentStarted: 'circle' },
} satisfies WordSentences<PersonEvent['type']>;
