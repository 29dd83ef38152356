import { refuse, type Refusal } from '../kernel/refusal.js';

export const normOutOfRange = (maximum: number): Refusal =>
  refuse(
    'HOURS_NORM_OUT_OF_RANGE',
    {
      nl: `Een urennorm ligt tussen 0 en ${maximum} uur per schooljaar bij een volledige betrekking.`,
      en: `An hours norm lies between 0 and ${maximum} hours a school year for full time.`,
    },
    { field: 'hours', params: { maximum } },
  );
export const budgetNegative = (): Refusal =>
  refuse(
    'HOURS_NORM_BUDGET_NEGATIVE',
    {
      nl: 'Een bedrag is 0 euro of meer; laat het leeg als de cao er geen noemt.',
      en: 'An amount is 0 euro or more; leave it out when the cao names none.',
    },
    { field: 'budget' },
  );
export const normAlreadySet = (normId: string): Refusal =>
  refuse(
    'HOURS_NORM_ALREADY_SET',
    {
      nl: 'Voor deze cao en deze groep geldt in (een deel van) deze periode al een norm; kies een andere periode of corrigeer die norm.',
      en: 'A norm for this cao and this group holds in (part of) this period already; choose another period or correct that norm.',
    },
    { field: 'period', params: { normId } },
  );
export const otherCao = (): Refusal =>
  refuse(
    'HOURS_NORM_OTHER_CAO',
    {
      nl: 'Dit is de geschiedenis van een andere cao; leg de norm bij die cao vast.',
      en: 'This is the history of another cao; record the norm with that one.',
    },
    { field: 'cao' },
  );
