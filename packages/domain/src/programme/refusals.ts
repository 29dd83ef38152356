import { refuse, type Refusal } from '../kernel/refusal.js';

const no = (code: string, nl: string, en: string, field: string) => (): Refusal =>
  refuse(code, { nl, en }, { field });
const about =
  (code: string, nl: string, en: string, field: string) =>
  (ids: readonly string[]): Refusal =>
    refuse(code, { nl, en }, { field, params: { ids: ids.join(',') } });

/** Why a change of a programme is refused; ends are in `kernel/period-refusals.ts`. */
export const programmeRefusals = {
  PROGRAMME_UNKNOWN: no(
    'PROGRAMME_UNKNOWN',
    'Dit programma bestond op dat moment nog niet; start het eerst.',
    'This programme did not exist at that moment; start it first.',
    'programmeId',
  ),
  PROGRAMME_ALREADY_STARTED: no(
    'PROGRAMME_ALREADY_STARTED',
    'Dit programma is al gestart; wijzig het of corrigeer de start.',
    'This programme was started already; change it or correct its start.',
    'programmeId',
  ),
  PROGRAMME_CLOSED: no(
    'PROGRAMME_CLOSED',
    'Dit programma is afgesloten; herroep de afsluiting of leg vast wat ervoor gold.',
    'This programme is closed; retract the closing, or record what held before it.',
    'programmeId',
  ),
  NAMED_TWICE: about(
    'NAMED_TWICE',
    'Elk thema en elk team wordt één keer genoemd.',
    'Name each theme and each team once.',
    'teamIds',
  ),
  /** A fact: themes are read from their own streams. */
  THEME_NOT_FOUND: about(
    'THEME_NOT_FOUND',
    'Dit thema bestond op die datum niet of was afgesloten; kies een thema dat in gebruik is.',
    'This theme did not exist on that date or was retired; choose one that is in use.',
    'themeIds',
  ),
  /** A fact: teams are read from their own streams. */
  TEAM_NOT_FOUND: about(
    'TEAM_NOT_FOUND',
    'Dit team bestond op die datum niet of was opgeheven; kies een bestaand team.',
    'This team did not exist on that date or was dissolved; choose one that exists.',
    'teamIds',
  ),
  THEME_ALREADY_IN: no(
    'THEME_ALREADY_IN',
    'Dit thema hoort al bij het programma; kies een ander thema.',
    'This theme is part of the programme already; choose another.',
    'themeId',
  ),
  THEME_NOT_IN: no(
    'THEME_NOT_IN',
    'Dit thema hoort op dat moment niet bij het programma; kies een thema dat er wel bij hoort.',
    'This theme is not part of the programme at that moment; choose one that is.',
    'themeId',
  ),
  LAST_THEME: no(
    'LAST_THEME',
    'Een programma heeft ten minste één thema; voeg eerst een ander toe.',
    'A programme has at least one theme; add another first.',
    'themeId',
  ),
  PERIOD_OUTSIDE_PROGRAMME: no(
    'PERIOD_OUTSIDE_PROGRAMME',
    'Dit valt buiten de periode van het programma; kies een dag in die periode of wijzig de periode.',
    'This lies outside the period of the programme; choose a day in it or change the period.',
    'period',
  ),
  TEAM_ALREADY_IN: no(
    'TEAM_ALREADY_IN',
    'Dit team doet in (een deel van) deze periode al mee; kies een andere periode.',
    'This team takes part in (part of) this period already; choose another period.',
    'period',
  ),
  TEAM_NOT_IN: no(
    'TEAM_NOT_IN',
    'Dit team doet rond die dag niet mee; kies een dag waarop het meedoet.',
    'This team does not take part around that day; choose a day on which it does.',
    'teamId',
  ),
  PARTNER_ALREADY_IN: no(
    'PARTNER_ALREADY_IN',
    'Deze partner doet in (een deel van) deze periode al mee; kies een andere periode.',
    'This partner takes part in (part of) this period already; choose another period.',
    'period',
  ),
  PARTNER_NOT_IN: no(
    'PARTNER_NOT_IN',
    'Deze partner doet rond die dag niet mee; kies een dag waarop hij meedoet.',
    'This partner does not take part around that day; choose a day on which it does.',
    'partnerId',
  ),
  SAME_PERIOD: no(
    'SAME_PERIOD',
    'Dit is de periode al; kies een andere.',
    'This is the period already; choose another.',
    'period',
  ),
};
