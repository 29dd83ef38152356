import { refuse, type Refusal } from '../kernel/refusal.js';
import type { ExchangeStatus } from './state.js';

const names: Record<ExchangeStatus, { nl: string; en: string }> = {
  offered: { nl: 'aangeboden', en: 'offered' },
  requested: { nl: 'gevraagd', en: 'requested' },
  matched: { nl: 'gekoppeld', en: 'matched' },
  delivered: { nl: 'gebracht', en: 'delivered' },
  acknowledged: { nl: 'erkend', en: 'acknowledged' },
  disputed: { nl: 'betwist', en: 'disputed' },
  valued: { nl: 'gewaardeerd', en: 'valued' },
  lapsed: { nl: 'vervallen', en: 'lapsed' },
};
const listed = (needed: readonly ExchangeStatus[], language: 'nl' | 'en') =>
  needed.map((status) => names[status][language]).join(language === 'nl' ? ' of ' : ' or ');

export const exchangeExists = (): Refusal =>
  refuse('EXCHANGE_EXISTS', {
    nl: 'Deze uitwisseling bestaat al; ga daarin verder, of begin een andere met een eigen nummer.',
    en: 'This exchange exists already; go on in it, or begin another one with an id of its own.',
  });
export const exchangeUnknown = (): Refusal =>
  refuse('EXCHANGE_UNKNOWN', {
    nl: 'Deze uitwisseling bestaat niet op die datum; bied eerst iets aan of vraag iets.',
    en: 'This exchange does not exist on that date; offer or request something first.',
  });
export const exchangeStatus = (is: ExchangeStatus, needed: readonly ExchangeStatus[]): Refusal =>
  refuse(
    'EXCHANGE_STATUS',
    {
      nl: `Deze uitwisseling is ${names[is].nl}; dit kan alleen als zij is ${listed(needed, 'nl')}.`,
      en: `This exchange is ${names[is].en}; this can be done only when it is ${listed(needed, 'en')}.`,
    },
    { params: { status: is } },
  );
export const notYourOffer = (): Refusal =>
  refuse(
    'EXCHANGE_NOT_YOUR_PARTNER',
    {
      nl: 'Aanbieden en vragen doet wie namens de partner spreekt, of een verbinder van het netwerk.',
      en: 'Offering and requesting is done by who speaks for the partner, or by a broker of the network.',
    },
    { field: 'partnerId' },
  );
export const brokersOnly = (): Refusal =>
  refuse(
    'EXCHANGE_BROKERS_ONLY',
    {
      nl: 'Dit doet een verbinder van een instelling die aan het netwerk deelneemt.',
      en: 'This is done by a broker of an institution that takes part in the network.',
    },
    { field: 'capacity' },
  );
export const giverOnly = (): Refusal =>
  refuse(
    'EXCHANGE_GIVER_ONLY',
    {
      nl: 'Dat iets is gebracht, zegt wie namens de brenger spreekt.',
      en: 'That something was delivered is said by who speaks for the giver.',
    },
    { field: 'actor' },
  );
export const receiverOnly = (): Refusal =>
  refuse(
    'EXCHANGE_RECEIVER_ONLY',
    {
      nl: 'Alleen wie namens de ontvanger spreekt, erkent, betwist of waardeert wat er is gebracht.',
      en: 'Only who speaks for the receiver acknowledges, disputes or values what was delivered.',
    },
    { field: 'actor' },
  );
export const withItself = (): Refusal =>
  refuse(
    'EXCHANGE_WITH_ITSELF',
    {
      nl: 'Een partner wisselt niet met zichzelf uit; kies een andere partner.',
      en: 'A partner does not exchange with itself; choose another partner.',
    },
    { field: 'partnerId' },
  );
export const oneSpeaksForBoth = (): Refusal =>
  refuse(
    'EXCHANGE_CONTACT_OF_OTHER',
    {
      nl: 'Deze persoon spreekt al namens de andere partner; kies voor elk een eigen contactpersoon.',
      en: 'This person speaks for the other partner already; choose a contact of its own for each.',
    },
    { field: 'contactId' },
  );
export const partnerNotIn = (): Refusal =>
  refuse(
    'EXCHANGE_PARTNER_UNKNOWN',
    {
      nl: 'Deze partner neemt niet aan deze uitwisseling deel; kies een van beide partners.',
      en: 'This partner takes no part in this exchange; choose one of the two.',
    },
    { field: 'partnerId' },
  );
export const endsInThePast = (): Refusal =>
  refuse(
    'EXCHANGE_ENDS_IN_THE_PAST',
    {
      nl: 'De einddatum ligt niet na de dag van vastleggen; kies een latere dag, of geen.',
      en: 'The end does not lie after the day of recording; choose a later day, or none.',
    },
    { field: 'until' },
  );
