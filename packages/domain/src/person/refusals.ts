import type { Role } from '../kernel/fields.js';
import { refuse } from '../kernel/refusal.js';

/** Why a change of a person's roles or employments is refused; ends are in `kernel/period-refusals.ts`. */
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
  EMPLOYMENT_UNKNOWN: () =>
    refuse(
      'EMPLOYMENT_UNKNOWN',
      {
        nl: 'Dit dienstverband bestaat op dat moment niet bij deze persoon; leg het eerst vast.',
        en: 'This person has no such employment at that moment; record it first.',
      },
      { field: 'employmentId' },
    ),
  EMPLOYMENT_FTE_OUT_OF_RANGE: (maximum: number) =>
    refuse(
      'EMPLOYMENT_FTE_OUT_OF_RANGE',
      {
        nl: `De omvang van een dienstverband ligt tussen 0 en ${String(maximum).replace('.', ',')} fte; 0,8 is vier dagen per week.`,
        en: `The size of an employment lies between 0 and ${maximum} FTE; 0.8 is four days a week.`,
      },
      { field: 'fte', params: { maximum } },
    ),
  EMPLOYMENT_CHANGE_OUTSIDE: (from: string, until: string | null) =>
    refuse(
      'EMPLOYMENT_CHANGE_OUTSIDE',
      {
        nl: `Een wijziging gaat in na het begin van het dienstverband (${from})${until === null ? '' : ` en voor het einde (${until})`}; corrigeer anders begin of einde.`,
        en: `A change takes effect after the employment begins (${from})${until === null ? '' : ` and before it ends (${until})`}; otherwise correct its beginning or end.`,
      },
      { field: 'from', params: { from, ...(until !== null && { until }) } },
    ),
  EMPLOYMENT_CHANGED_THAT_DAY: () =>
    refuse(
      'EMPLOYMENT_CHANGED_THAT_DAY',
      {
        nl: 'Op deze dag gaat al een wijziging van dit dienstverband in; corrigeer die.',
        en: 'A change of this employment takes effect on this day already; correct that one.',
      },
      { field: 'from' },
    ),
  EMPLOYMENT_UNCHANGED: () =>
    refuse('EMPLOYMENT_UNCHANGED', {
      nl: 'Dit is al zo op die dag; wijzig de cao, het lesgeven of de omvang.',
      en: 'This is so on that day already; change the cao, teaching or the size.',
    }),
};
