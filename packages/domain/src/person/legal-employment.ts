import type { Recorded } from '../kernel/envelope.js';
import { refuseEnd, refuseTakenId } from '../kernel/period-refusals.js';
import type { Refusal } from '../kernel/refusal.js';
import { termsOn } from './employment.js';
import { MAXIMUM_FTE, type PersonEvent } from './events.js';
import { personRefusals } from './refusals.js';
import type { Employment, PersonState } from './state.js';

type Of<T extends PersonEvent['type']> = Recorded<Extract<PersonEvent, { type: T }>>;
type EmploymentEvent = Of<'EmploymentStarted' | 'EmploymentChanged' | 'EmploymentEnded'>;

const refuseSize = (fte: number): Refusal | null =>
  fte < 0 || fte > MAXIMUM_FTE ? personRefusals.EMPLOYMENT_FTE_OUT_OF_RANGE(MAXIMUM_FTE) : null;

function refuseChange(employment: Employment, data: Of<'EmploymentChanged'>['data']): Refusal | null {
  const { from, until } = employment.period;
  if (data.from <= from || (until !== null && data.from >= until)) {
    return personRefusals.EMPLOYMENT_CHANGE_OUTSIDE(from, until);
  }
  if (employment.terms.some((terms) => terms.from === data.from)) {
    return personRefusals.EMPLOYMENT_CHANGED_THAT_DAY();
  }
  const held = termsOn(employment, data.from);
  const same = held?.cao === data.cao && held.teaching === data.teaching && held.fte === data.fte;
  return same ? personRefusals.EMPLOYMENT_UNCHANGED() : refuseSize(data.fte);
}

/** Whether an employment may begin, change or end so. Two at a time are lawful: people work in two places. */
export function legalEmployment(state: PersonState, event: EmploymentEvent): Refusal | null {
  const { employmentId } = event.data;
  const employment = state.employments.find((known) => known.employmentId === employmentId);
  if (event.type === 'EmploymentStarted') {
    const { personId, fte } = event.data;
    if (state.personId !== null && state.personId !== personId) return personRefusals.OTHER_PERSON();
    return employment ? refuseTakenId('employmentId') : refuseSize(fte);
  }
  if (!employment) return personRefusals.EMPLOYMENT_UNKNOWN();
  return event.type === 'EmploymentEnded'
    ? refuseEnd(employment.period, event.data.until)
    : refuseChange(employment, event.data);
}
