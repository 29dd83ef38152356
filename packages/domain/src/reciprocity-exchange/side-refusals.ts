import { refuse, type Refusal } from '../kernel/refusal.js';

export const networkNotOpen = (): Refusal =>
  refuse(
    'NETWORK_NOT_OPEN',
    {
      nl: 'Dit netwerk bestaat op die datum niet of is afgesloten; kies een netwerk dat loopt.',
      en: 'This network does not exist on that date or is closed; choose one that is running.',
    },
    { field: 'networkId' },
  );
export const notInNetwork = (): Refusal =>
  refuse(
    'SIDE_NOT_IN_NETWORK',
    {
      nl: 'Deze partner neemt op die datum niet aan het netwerk deel; kies een partner die deelneemt.',
      en: 'This partner does not take part in the network on that date; choose one that does.',
    },
    { field: 'partnerId' },
  );
export const nobodySpeaks = (): Refusal =>
  refuse(
    'SIDE_WITHOUT_CONTACT',
    {
      nl: 'Niemand spreekt namens deze partner; noem in het netwerk eerst een contactpersoon.',
      en: 'Nobody speaks for this partner; name a contact in the network first.',
    },
    { field: 'partnerId' },
  );
export const hostIsAnother = (): Refusal =>
  refuse(
    'NETWORK_OF_OTHER_HOST',
    {
      nl: 'Dit netwerk is van een andere instelling; noem de instelling die het onderbrengt.',
      en: 'This network is of another institution; name the institution that hosts it.',
    },
    { field: 'institutionId' },
  );
