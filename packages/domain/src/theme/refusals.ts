import { refuse } from '../kernel/refusal.js';

/** Why a change of a theme is refused. */
export const themeRefusals = {
  THEME_UNKNOWN: () =>
    refuse(
      'THEME_UNKNOWN',
      {
        nl: 'Dit thema was op dat moment nog niet benoemd; benoem het eerst.',
        en: 'This theme had not been named at that moment; name it first.',
      },
      { field: 'themeId' },
    ),
  THEME_ALREADY_NAMED: () =>
    refuse(
      'THEME_ALREADY_NAMED',
      {
        nl: 'Dit thema is al benoemd; wijzig de naam of corrigeer de benoeming.',
        en: 'This theme was named already; rename it or correct its naming.',
      },
      { field: 'themeId' },
    ),
  THEME_RETIRED: () =>
    refuse(
      'THEME_RETIRED',
      {
        nl: 'Dit thema is afgesloten; herroep de afsluiting of leg vast wat ervoor gold.',
        en: 'This theme is retired; retract that, or record what held before it.',
      },
      { field: 'themeId' },
    ),
  STAKEHOLDER_NOT_MAPPED: () =>
    refuse(
      'STAKEHOLDER_NOT_MAPPED',
      {
        nl: 'Deze belanghebbende staat op die datum niet op de kaart; zet haar er eerst op.',
        en: 'This stakeholder is not on the map on that date; put it on the map first.',
      },
      { field: 'stakeholderId' },
    ),
  APPRAISAL_OF_OTHER_TEAM: () =>
    refuse(
      'APPRAISAL_OF_OTHER_TEAM',
      {
        nl: 'Een team waardeert een thema zelf: alleen een lid of de teamleider van dat team legt dit vast of corrigeert het.',
        en: 'A team appraises a theme itself: only a member or lead of that team records or corrects this.',
      },
      { field: 'teamId' },
    ),
};
