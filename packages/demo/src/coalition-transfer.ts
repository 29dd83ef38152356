// What the coalition delivered, its closing, and the institutions that confirm that they use it.
import type { Calendar } from './calendar.js';
import { INSTITUTION } from './cast.js';
import * as cast from './coalition-cast.js';
import { coalition } from './coalition-cast.js';
import type { Step } from './step.js';
import { storyTeller } from './teller.js';

const card = {
  ...coalition,
  kind: 'instrument',
  name: 'Kwaliteitskaart vooraf',
  description:
    'Tien vragen voor een gesprek van een half uur tussen een team dat vernieuwt en kwaliteitszorg.',
  contextNotes:
    'Gemaakt bij vier pilots in kleine teams, met een kwaliteitszorgmedewerker die de teams al kende; in de werkplaats hielp een vast aanspreekpunt.',
  transferNotes:
    'Het gesprek vóór de start en het opschrijven wanneer je stopt werken overal; de volgorde van de vragen is vrij.',
};

/** From delivery to the confirmed transfer to the own institution. */
export function coalitionTransfer(calendar: Calendar): Step[] {
  const { year, steps } = storyTeller(calendar);
  const [second, third] = [year(1), year(2)];
  second.refused(
    '05-20 09:00',
    cast.fenna,
    'DeliverCoalitionYield',
    card,
    'COALITION_EXPECTATION_WITHOUT_FINDING',
  );
  second.did('06-09 10:00', cast.fenna, 'DeliverCoalitionYield', card);
  second.refused(
    '06-15 11:20',
    cast.mirthe,
    'ConfirmCoalitionTransfer',
    { ...coalition, institutionId: INSTITUTION, use: 'In ieder projectplan.', context: 'Alle teams.' },
    'COALITION_NOT_CLOSED',
  );
  second.did('06-25 15:00', cast.fenna, 'CloseCoalition', {
    ...coalition,
    lookingBack:
      'Het duurde even voordat iedereen niet alleen kwam halen maar ook kwam brengen. Daarna ging het de diepte in.',
  });
  const took = (at: string, by: typeof cast.mirthe, id: string, what: string, use: string) =>
    third.did(at, by, 'FetchFromCoalition', {
      ...coalition,
      takeAwayId: `take-away-na-${id}`,
      fromMemberId: null,
      what,
      use,
    });
  took(
    '09-03 09:20',
    cast.xander,
    'xander',
    'De kaart, en dat stoppen ook een uitkomst is.',
    'Bij de start van ons nieuwe project.',
  );
  took(
    '09-04 14:10',
    cast.mirthe,
    'zeewaardQuality',
    'Onderwijs en kwaliteitszorg groeiden naar elkaar toe.',
    'We plannen de audits voortaan samen.',
  );
  third.did('09-10 10:30', cast.mirthe, 'ConfirmCoalitionTransfer', {
    ...coalition,
    institutionId: INSTITUTION,
    use: 'Elk team dat vernieuwt voert het gesprek van de kaart voordat het plan wordt goedgekeurd.',
    context:
      'Begonnen bij de teams ICT en Handel; de kwaliteitszorgmedewerker schuift aan bij het teamoverleg.',
  });
  third.did('10-08 13:45', cast.hilde, 'ConfirmCoalitionTransfer', {
    ...coalition,
    institutionId: 'rijnoever',
    use: 'De tien vragen vervangen onze eigen vragenlijst.',
    context: 'Bij alle teams van Media; de directeur vraagt ernaar in het jaargesprek.',
  });
  third.did('11-05 16:00', cast.fatima, 'ConfirmCoalitionTransfer', {
    ...coalition,
    institutionId: 'veldlaan',
    use: 'Het zorgteam gebruikt de kaart bij elke nieuwe leereenheid.',
    context: 'Zonder de makers erbij; twee vragen zijn op de zorg toegesneden.',
  });
  return steps;
}
