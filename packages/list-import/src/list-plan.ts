// What an import of a list would do: the preview that people confirm, and exactly that is carried out.
import type { Step } from './plan/step.js';
import type { Verdict } from './plan/planning.js';

/** What becomes of a row. */
export type PlannedRow = Verdict & {
  /** Line of the file, from 1. */
  line: number;
  cells: readonly string[];
};

export interface ListPlan {
  rows: readonly PlannedRow[];
  counts: Readonly<Record<Verdict['outcome'], number>>;
  steps: readonly Step[];
  /** Nothing is recorded while a row is refused. */
  allOrNothing: boolean;
  /** SHA-256 over everything that would be recorded: two plans with the same one do the same. */
  digest: string;
}

/** Why a list cannot be imported as it stands, besides its rows. */
export interface ListRefusal {
  code: 'COLUMNS_MISSING' | 'IMPORT_HAS_REFUSED_ROWS' | 'IMPORT_PLAN_CHANGED';
  nl: string;
  en: string;
}

export const listRefusals = {
  COLUMNS_MISSING: (nl: string, en: string): ListRefusal => ({
    code: 'COLUMNS_MISSING',
    nl: `Deze kolommen ontbreken of zijn niet herkend: ${nl}. Wijs ze aan.`,
    en: `These columns are missing or were not recognised: ${en}. Point them out.`,
  }),
  IMPORT_HAS_REFUSED_ROWS: (): ListRefusal => ({
    code: 'IMPORT_HAS_REFUSED_ROWS',
    nl: 'Er zijn geweigerde rijen en u koos voor alles of niets: er is niets vastgelegd.',
    en: 'There are refused rows and you chose all or nothing: nothing was recorded.',
  }),
  IMPORT_PLAN_CHANGED: (): ListRefusal => ({
    code: 'IMPORT_PLAN_CHANGED',
    nl: 'Sinds het voorbeeld is er iets vastgelegd waardoor deze import iets anders zou doen; bekijk het nieuwe voorbeeld.',
    en: 'Something was recorded since the preview by which this import would do something else; look at the new preview.',
  }),
};
