import { refuse } from '../kernel/refusal.js';

/** Why a change of a college is refused. */
export const collegeRefusals = {
  COLLEGE_UNKNOWN: () =>
    refuse(
      'COLLEGE_UNKNOWN',
      {
        nl: 'Dit college bestond op dat moment nog niet; richt het eerst op.',
        en: 'This college did not exist at that moment; found it first.',
      },
      { field: 'collegeId' },
    ),
  COLLEGE_ALREADY_FOUNDED: () =>
    refuse(
      'COLLEGE_ALREADY_FOUNDED',
      {
        nl: 'Dit college is al opgericht; wijzig de naam of corrigeer de oprichting.',
        en: 'This college was founded already; rename it or correct its founding.',
      },
      { field: 'collegeId' },
    ),
  COLLEGE_CLOSED: () =>
    refuse(
      'COLLEGE_CLOSED',
      {
        nl: 'Dit college is gesloten; herroep de sluiting of leg vast wat vóór de sluiting gold.',
        en: 'This college is closed; retract the closing, or record what held before it.',
      },
      { field: 'collegeId' },
    ),
  /** A fact: teams are read from their own streams. */
  COLLEGE_HAS_TEAMS: (teams: number) =>
    refuse(
      'COLLEGE_HAS_TEAMS',
      {
        nl: `Onder dit college ${teams === 1 ? 'hangt nog een team' : `hangen nog ${teams} teams`}; verplaats ze of hef ze op, en sluit het daarna.`,
        en: `${teams === 1 ? 'A team still hangs' : `${teams} teams still hang`} under this college; move or dissolve them, then close it.`,
      },
      { params: { teams } },
    ),
  /** A fact: the institution is read from its own stream. */
  INSTITUTION_NOT_FOUND: () =>
    refuse(
      'INSTITUTION_NOT_FOUND',
      {
        nl: 'Deze instelling bestond op die datum niet; kies een geregistreerde instelling.',
        en: 'This institution did not exist on that date; choose a registered institution.',
      },
      { field: 'institutionId' },
    ),
};
