import { refuse, type Refusal } from '../kernel/refusal.js';

/** Why a KPI definition or a norm is refused. */
export const kpiDefinitionRefusals = {
  KPI_UNKNOWN: (): Refusal =>
    refuse(
      'KPI_UNKNOWN',
      {
        nl: 'Deze KPI was op dat moment nog niet gedefinieerd; definieer haar eerst.',
        en: 'This KPI had not been defined at that moment; define it first.',
      },
      { field: 'kpi' },
    ),
  KPI_ALREADY_DEFINED: (): Refusal =>
    refuse(
      'KPI_ALREADY_DEFINED',
      {
        nl: 'Deze KPI is al gedefinieerd; corrigeer de definitie of gebruik een andere code.',
        en: 'This KPI is defined already; correct its definition or use another code.',
      },
      { field: 'kpi' },
    ),
  KPI_NOT_JUDGED: (): Refusal =>
    refuse(
      'KPI_NOT_JUDGED',
      {
        nl: 'Deze KPI wordt geteld en niet beoordeeld; een norm hoort bij een KPI die beoordeeld wordt.',
        en: 'This KPI is counted and not judged; a norm belongs to a KPI that is judged.',
      },
      { field: 'kpi' },
    ),
  NORM_ALREADY_SET: (normId: string): Refusal =>
    refuse(
      'NORM_ALREADY_SET',
      {
        nl: 'Voor dit niveau geldt in (een deel van) deze periode al een norm; kies een andere periode of corrigeer die norm.',
        en: 'A norm holds for this level in (part of) this period already; choose another period or correct that norm.',
      },
      { field: 'period', params: { normId } },
    ),
  NORM_OUT_OF_RANGE: (field: 'sufficient' | 'high', minimum: number, maximum: number): Refusal =>
    refuse(
      'NORM_OUT_OF_RANGE',
      {
        nl: `Een norm voor deze KPI ligt tussen ${minimum} en ${maximum}.`,
        en: `A norm for this KPI lies between ${minimum} and ${maximum}.`,
      },
      { field, params: { minimum, maximum } },
    ),
  HIGH_NOT_BETTER: (): Refusal =>
    refuse(
      'HIGH_NOT_BETTER',
      {
        nl: 'De norm voor hoog moet beter zijn dan die voor voldoende.',
        en: 'The norm for high must be better than that for sufficient.',
      },
      { field: 'high' },
    ),
};
