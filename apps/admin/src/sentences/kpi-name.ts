import type { Language } from '../i18n/language.js';

/** The national KPIs in English: their definitions are reference data in the language of their sources, Dutch. */
const ENGLISH: Record<string, string> = {
  JR: 'Annual result',
  DR: 'Diploma result',
  SR: 'Starters’ result',
  VSV: 'Early school leaving',
  VSV_MONTH: 'Early school leavers per month',
  GES: 'Candidates who passed',
  BPVS: 'Satisfaction with work placements, students',
  BPVB: 'Satisfaction with work placements, companies',
  JOB: 'Student satisfaction',
  MTO: 'Staff satisfaction',
};

/** How a KPI is called in the reader's language; as its definition says where that has one name only. */
export const kpiNameIn = (language: Language, code: string, defined: string | null | undefined): string =>
  (language === 'en' ? ENGLISH[code] : undefined) ?? defined ?? code;
