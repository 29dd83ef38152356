import type { Role } from '../kernel/fields.js';
import { refuse } from '../kernel/refusal.js';

/** Why a change of a person's roles is refused; ends are in `kernel/period-refusals.ts`. */
export const personRefusals = {
  ROLE_FOLLOWS_FROM_TEAM: (role: Role) =>
    refuse(
      'ROLE_FOLLOWS_FROM_TEAM',
      {
        nl: 'Teamlid en teamleider is men door het team: voeg een lidmaatschap toe of benoem een teamleider.',
        en: 'Member and team lead follow from the team: add a membership or appoint a lead.',
      },
      { field: 'role', params: { role } },
    ),
  ROLE_ALREADY_HELD: (grantId: string) =>
    refuse(
      'ROLE_ALREADY_HELD',
      {
        nl: 'Deze persoon heeft deze rol voor deze eenheid al in (een deel van) deze periode; kies een andere periode of corrigeer de eerdere.',
        en: 'This person holds this role for this unit in (part of) this period already; choose another period or correct the earlier one.',
      },
      { field: 'period', params: { grantId } },
    ),
  ROLE_NOT_HELD: () =>
    refuse(
      'ROLE_NOT_HELD',
      {
        nl: 'Deze rol is op dat moment niet toegekend; alleen een toegekende rol kan eindigen.',
        en: 'This role has not been granted at that moment; only a granted role can end.',
      },
      { field: 'grantId' },
    ),
  OTHER_PERSON: () =>
    refuse(
      'OTHER_PERSON',
      {
        nl: 'Dit is de geschiedenis van een andere persoon; leg het bij die persoon vast.',
        en: 'This is the history of another person; record it with that person.',
      },
      { field: 'personId' },
    ),
};
