import { refuse, type Refusal } from '../kernel/refusal.js';

export const networkExists = (): Refusal =>
  refuse('NETWORK_EXISTS', {
    nl: 'Dit netwerk is al gevormd; wijzig het, of vorm een ander met een eigen nummer.',
    en: 'This network was formed already; change it, or form another one with an id of its own.',
  });
export const networkUnknown = (): Refusal =>
  refuse('NETWORK_UNKNOWN', {
    nl: 'Dit netwerk bestaat niet op die datum; vorm het eerst.',
    en: 'This network does not exist on that date; form it first.',
  });
export const networkClosed = (): Refusal =>
  refuse('NETWORK_CLOSED', {
    nl: 'Dit netwerk is afgesloten; herroep de afsluiting of vorm een nieuw netwerk.',
    en: 'This network is closed; retract its closing or form a new network.',
  });
export const notOfNetwork = (): Refusal =>
  refuse(
    'NOT_OF_THE_NETWORK',
    {
      nl: 'Dit doet wie aan het netwerk deelneemt: van de gastinstelling of van een partner, of met een rol erin.',
      en: 'This is done by who takes part in the network: of its host or of a partner, or with a role in it.',
    },
    { field: 'capacity' },
  );
export const partnerAlreadyIn = (): Refusal =>
  refuse(
    'NETWORK_PARTNER_ALREADY_IN',
    {
      nl: 'Deze partner neemt in die periode al deel; kies een periode daarbuiten.',
      en: 'This partner takes part in that period already; choose a period outside it.',
    },
    { field: 'period' },
  );
export const partnerChanged = (): Refusal =>
  refuse(
    'NETWORK_PARTNER_IS_ANOTHER',
    {
      nl: 'Dit nummer is van een partner van een andere soort of instelling; geef een nieuw nummer.',
      en: 'This id is that of a partner of another kind or institution; give a new id.',
    },
    { field: 'partnerId' },
  );
export const partnerNotIn = (field = 'partnerId'): Refusal =>
  refuse(
    'NETWORK_PARTNER_NOT_IN',
    {
      nl: 'Deze partner neemt op die datum niet aan het netwerk deel; kies een partner die deelneemt.',
      en: 'This partner does not take part in the network on that date; choose one that does.',
    },
    { field },
  );
export const roleUnknown = (): Refusal =>
  refuse(
    'NETWORK_ROLE_UNKNOWN',
    {
      nl: 'Deze rol is in dit netwerk niet gegeven; kies een gegeven rol.',
      en: 'This role was not given in this network; choose one that was.',
    },
    { field: 'assignmentId' },
  );
export const leadEmpty = (): Refusal =>
  refuse(
    'LEAD_EMPTY',
    {
      nl: 'Noem wie het voortouw heeft: een persoon, een partner, of een persoon namens een partner.',
      en: 'Name who leads: a person, a partner, or a person on behalf of a partner.',
    },
    { field: 'to' },
  );
export const leadStays = (): Refusal =>
  refuse(
    'LEAD_STAYS',
    {
      nl: 'Het voortouw ligt al daar; noem een andere persoon of partner.',
      en: 'The lead lies there already; name another person or partner.',
    },
    { field: 'to' },
  );
export const leadMovesTooEarly = (from: string): Refusal =>
  refuse(
    'LEAD_MOVES_TOO_EARLY',
    {
      nl: `Het voortouw ging op ${from} over; het kan daarna opnieuw overgaan.`,
      en: `The lead moved on ${from}; it can move again after that day.`,
    },
    { field: 'from', params: { from } },
  );
export const formedLater = (): Refusal =>
  refuse(
    'NETWORK_LEAD_BEGINS_LATER',
    {
      nl: 'Wie het voortouw heeft, heeft dat vanaf de dag waarop het netwerk wordt gevormd, of eerder.',
      en: 'Who leads first does so from the day on which the network is formed, or before.',
    },
    { field: 'from' },
  );
