import { dateOf, normOfYear, schoolYearOf, type EmploymentSpell, type NormPart } from '@traject/domain';
import type { EmploymentHeld, HoursNormHeld, StaffHours } from '@traject/read-model';
import type { Field } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { person } from '../person/person.resolvers.js';
import { hoursInReach, missingOf, staffHoursOf, type StaffHoursArguments } from './staff-hours-list.js';

type Hours = Placed<StaffHours & { schoolYear: number }>;
const periodOf = ({ periodFrom, periodUntil }: { periodFrom: string; periodUntil: string | null }) => ({
  from: periodFrom,
  until: periodUntil,
});
const spellOf = (row: EmploymentHeld): EmploymentSpell => ({ ...row, period: periodOf(row) });

/** How the norm is made up, by the domain's own rule. */
const parts: Field<Hours> = async ({ personId, schoolYear, snapshot }): Promise<NormPart[]> => {
  const [employments, norms] = await Promise.all([
    snapshot.employmentsOf.load(personId),
    snapshot.hoursNorms(),
  ]);
  const spells = employments.map(spellOf);
  return normOfYear(
    spells,
    norms.map((norm) => ({ ...norm, period: periodOf(norm) })),
    schoolYear,
  ).parts;
};

export const hoursNormResolvers = {
  Snapshot: {
    hoursNorms: ((snapshot) => snapshot.hoursNorms()) satisfies Field<Snapshot>,
    staffHours: ((snapshot, args, context) => staffHoursOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      StaffHoursArguments
    >,
    employments: (async (snapshot, { personId }, context) => {
      const { personId: own } = await context.sight();
      const year = schoolYearOf(dateOf(snapshot.validAt));
      const may = personId === own || (await hoursInReach(context, snapshot, year, { personId })).length > 0;
      return may ? (await snapshot.employmentsOf.load(personId)).map(spellOf) : [];
    }) satisfies Field<Snapshot, { personId: string }>,
  },
  HoursNorm: {
    id: (({ normId }) => normId) satisfies Field<HoursNormHeld>,
    period: ((norm) => periodOf(norm)) satisfies Field<HoursNormHeld>,
  },
  StaffHours: {
    person: (({ personId }) => person(personId)) satisfies Field<Hours>,
    teams: (async ({ teamIds, snapshot }) => {
      const teams = await Promise.all(teamIds.map((id) => snapshot.team.load(id)));
      return snapshot.placeAll(teams.filter((team) => team !== null));
    }) satisfies Field<Hours>,
    norm: (({ normHours }) => normHours) satisfies Field<Hours>,
    missing: ((hours) => missingOf(hours)) satisfies Field<Hours>,
    parts,
  },
  HoursNormPart: {
    norm: (({ normHours }) => normHours) satisfies Field<NormPart>,
  },
};
