import { teams } from './cast.js';

/** Ids of the programme on career guidance (loopbaanoriëntatie en -begeleiding, LOB). */
export const LOB = {
  programme: 'programme-lob',
  theme: 'theme-lob',
  companies: 'theme-bedrijven',
};
/** A need of Team Mobiliteit in it. */
export const need = (
  needId: string,
  themeId: string,
  words: { title: string; gap: string; evidence: string; guidance: string },
) => ({
  needId,
  teamId: teams.mobility,
  themeId,
  programmeId: LOB.programme,
  splitFrom: null,
  ...words,
});
