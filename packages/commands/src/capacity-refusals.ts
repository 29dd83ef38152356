import { refuse, type Capacity, type Permission, type Refusal } from '@traject/domain';

const named = ({ roles, policy }: Permission): string =>
  [...roles, ...(policy ? ['policy'] : [])].join(', ') || 'policy';

/** Nobody may do this in a role they hold for this unit; names the roles that may. */
export const roleNotAllowed = (permission: Permission): Refusal =>
  refuse(
    'ROLE_NOT_ALLOWED',
    {
      nl: `Dit mag alleen wie nu een van deze rollen heeft voor deze eenheid: ${named(permission)}.`,
      en: `Only those who now hold one of these roles for this unit may do this: ${named(permission)}.`,
    },
    { field: 'capacity', params: { roles: named(permission) } },
  );

/** The person holds a role that may, and did not hold it when the personal act took place. */
export const roleNotHeldThen = (capacity: Capacity): Refusal =>
  refuse(
    'ROLE_NOT_HELD_THEN',
    {
      nl: `Een persoonlijke handeling telt alleen van wie toen de rol had: deze persoon was op dat moment geen ${capacity.role} van deze eenheid.`,
      en: `A personal act counts only of who held the role then: this person was no ${capacity.role} of this unit at that moment.`,
    },
    { field: 'effectiveAt', params: { role: capacity.role, unitId: capacity.unit.id } },
  );

/** The aggregate is another institution's than the unit for which one acts. */
export const otherInstitution = (): Refusal =>
  refuse('OTHER_INSTITUTION', {
    nl: 'Dit is van een andere instelling; leg het vast bij iets van de eigen instelling.',
    en: "This is another institution's; record it with something of one's own institution.",
  });

/** Several roles could; which one matters for what is recorded. */
export const capacityNeeded = (capacities: readonly Capacity[]): Refusal => {
  const roles = [...new Set(capacities.map(({ role }) => role))].join(', ');
  return refuse(
    'CAPACITY_NEEDED',
    {
      nl: `U kunt dit in verschillende rollen doen (${roles}); zeg in welke.`,
      en: `You can do this in several roles (${roles}); say in which.`,
    },
    { field: 'capacity', params: { roles } },
  );
};
