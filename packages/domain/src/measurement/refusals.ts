import { refuse, type Refusal } from '../kernel/refusal.js';

/** A figure as people write it, with at most two decimals. */
const said = (figure: number | null, locale: string): string | undefined =>
  figure?.toLocaleString(locale, { maximumFractionDigits: 2 });

const no = (code: string, nl: string, en: string, field: string) => (): Refusal =>
  refuse(code, { nl, en }, { field });

/** Why a measurement is refused. */
export const measurementRefusals = {
  PERIOD_ALREADY_MEASURED: (measurementId: string, eventId: string): Refusal =>
    refuse(
      'PERIOD_ALREADY_MEASURED',
      {
        nl: 'Over (een deel van) deze periode is al een meting vastgelegd; corrigeer die meting.',
        en: 'A measurement over (part of) this period was recorded already; correct that measurement.',
      },
      { field: 'period', params: { measurementId, eventId } },
    ),
  PERIOD_OPEN: no(
    'PERIOD_OPEN',
    'Een meting gaat over een periode met een einde; geef de laatste dag.',
    'A measurement is about a period that ends; give its end.',
    'period',
  ),
  MEASURED_BEFORE_PERIOD: no(
    'MEASURED_BEFORE_PERIOD',
    'Een periode kan pas worden gemeten als zij is begonnen; wacht of kies een eerdere periode.',
    'A period can be measured once it has begun; wait, or choose an earlier period.',
    'period',
  ),
  OTHER_SERIES: no(
    'OTHER_SERIES',
    'Deze meting gaat over een ander team, een andere KPI of een ander niveau; leg haar daar vast.',
    'This measurement is about another team, KPI or level; record it there.',
    'teamId',
  ),
  COUNTS_IMPOSSIBLE: no(
    'COUNTS_IMPOSSIBLE',
    'Teller en noemer zijn 0 of meer, en de teller is niet groter dan de noemer.',
    'Numerator and denominator are 0 or more, and the numerator is not larger than the denominator.',
    'numerator',
  ),
  VALUE_DISAGREES: (expected: number | null): Refusal =>
    refuse(
      'VALUE_DISAGREES',
      {
        nl: `De waarde past niet bij teller en noemer: die geven ${said(expected, 'nl-NL') ?? 'geen waarde'}.`,
        en: `The value does not agree with numerator and denominator: they give ${said(expected, 'en-GB') ?? 'no value'}.`,
      },
      { field: 'value', ...(expected !== null && { params: { expected } }) },
    ),
  VALUE_OUT_OF_RANGE: (minimum: number, maximum: number): Refusal =>
    refuse(
      'VALUE_OUT_OF_RANGE',
      {
        nl: `De waarde ligt tussen ${minimum} en ${maximum}, of is leeg als zij niet te berekenen is.`,
        en: `The value lies between ${minimum} and ${maximum}, or is empty when it cannot be computed.`,
      },
      { field: 'value', params: { minimum, maximum } },
    ),
  FIGURES_DO_NOT_FIT: no(
    'FIGURES_DO_NOT_FIT',
    'Een percentage heeft teller en noemer of geen van beide, een cijfer alleen een aantal antwoorden (noemer), een aantal alleen een teller.',
    'A rate has numerator and denominator or neither, a grade only a number of answers (denominator), a count only a numerator.',
    'denominator',
  ),
  /** A fact: the KPI is read from its own stream. */
  KPI_NOT_DEFINED: no(
    'KPI_NOT_DEFINED',
    'Deze KPI was op die datum niet gedefinieerd; kies een gedefinieerde KPI.',
    'This KPI was not defined on that date; choose one that is.',
    'kpi',
  ),
  /** A fact: the team is read from its own stream. */
  TEAM_NOT_FOUND: no(
    'TEAM_NOT_FOUND',
    'Dit team bestaat niet; kies een team dat gevormd is.',
    'This team does not exist; choose a team that was formed.',
    'teamId',
  ),
  DEFINITIVE_STAYS: no(
    'DEFINITIVE_STAYS',
    'Een definitieve meting wordt niet weer voorlopig; corrigeer haar als definitief, of herroep haar als zij ten onrechte is vastgelegd.',
    'A definitive measurement does not become provisional again; correct it as definitive, or retract it when it was recorded by mistake.',
    'status',
  ),
};
