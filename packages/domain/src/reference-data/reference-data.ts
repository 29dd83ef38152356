// National reference data: the commands that are given when an installation is set up. Norms are data with a source; a
// new one is a command, not a release.
import { hoursNormReferenceData } from './hours-norms.js';
import { kpiReferenceData } from './kpis.js';
import type { ReferenceEntry } from './reference-command.js';
import { studySuccessNorms } from './study-success-norms.js';
import { vsvNorms } from './vsv-norms.js';

/** In the order in which to give them: definitions first. */
export const referenceData: readonly ReferenceEntry[] = [
  ...kpiReferenceData,
  ...studySuccessNorms,
  ...vsvNorms,
  ...hoursNormReferenceData,
];
