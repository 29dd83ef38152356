import { refuse, type Refusal } from '../kernel/refusal.js';
import type { QuestionStatus } from './state.js';

const names: Record<QuestionStatus, { nl: string; en: string }> = {
  open: { nl: 'open', en: 'open' },
  matched: { nl: 'gekoppeld', en: 'matched' },
  answered: { nl: 'beantwoord', en: 'answered' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
};
const listed = (needed: readonly QuestionStatus[], language: 'nl' | 'en') =>
  needed.map((status) => names[status][language]).join(language === 'nl' ? ' of ' : ' or ');

export const questionExists = (): Refusal =>
  refuse('QUESTION_EXISTS', {
    nl: 'Deze ontwikkelvraag is al gesteld; ga daarin verder, of stel een andere met een eigen nummer.',
    en: 'This development question was raised already; go on in it, or raise another with an id of its own.',
  });
export const questionUnknown = (): Refusal =>
  refuse('QUESTION_UNKNOWN', {
    nl: 'Deze ontwikkelvraag bestaat niet op die datum; stel haar eerst.',
    en: 'This development question does not exist on that date; raise it first.',
  });
export const questionStatus = (is: QuestionStatus, needed: readonly QuestionStatus[]): Refusal =>
  refuse(
    'QUESTION_STATUS',
    {
      nl: `Deze ontwikkelvraag is ${names[is].nl}; dit kan alleen als zij ${listed(needed, 'nl')} is.`,
      en: `This development question is ${names[is].en}; this can be done only when it is ${listed(needed, 'en')}.`,
    },
    { params: { status: is } },
  );
export const askerOnly = (): Refusal =>
  refuse(
    'QUESTION_ASKER_ONLY',
    {
      nl: 'Dit doet wie namens de vragende partner spreekt, of een verbinder van het netwerk.',
      en: 'This is done by who speaks for the partner that asks, or by a broker of the network.',
    },
    { field: 'partnerId' },
  );
export const brokerDecides = (): Refusal =>
  refuse(
    'MATCH_BROKERS_ONLY',
    {
      nl: 'Over koppelen beslist een verbinder van een instelling die aan een van beide netwerken deelneemt.',
      en: 'Matching is decided by a broker of an institution that takes part in one of the two networks.',
    },
    { field: 'capacity' },
  );
export const helpsItself = (): Refusal =>
  refuse(
    'MATCH_WITH_ITSELF',
    {
      nl: 'Een partner wordt niet aan zichzelf gekoppeld; kies een andere partner.',
      en: 'A partner is not matched with itself; choose another partner.',
    },
    { field: 'helper.partnerId' },
  );
export const oneSpeaksForBoth = (): Refusal =>
  refuse(
    'MATCH_ONE_CONTACT',
    {
      nl: 'Dezelfde persoon spreekt namens beide partners; kies een andere partner.',
      en: 'The same person speaks for both partners; choose another partner.',
    },
    { field: 'helper.partnerId' },
  );
export const offerNotOpen = (): Refusal =>
  refuse(
    'MATCH_OFFER_NOT_OPEN',
    {
      nl: 'Dit aanbod is er op die datum niet, is al gekoppeld of is van een andere partner; kies een open aanbod.',
      en: 'This offer is not there on that date, was matched already or is of another partner; choose an open one.',
    },
    { field: 'helper.exchangeId' },
  );
export const intoIsOffer = (): Refusal =>
  refuse(
    'MATCH_INTO_ANOTHER',
    {
      nl: 'Wie een aanbod opneemt, gaat in dat aanbod verder; noem het nummer van het aanbod.',
      en: 'Who takes up an offer goes on in that offer; name the id of the offer.',
    },
    { field: 'into' },
  );
export const alreadyDismissed = (): Refusal =>
  refuse(
    'SUGGESTION_ALREADY_DISMISSED',
    {
      nl: 'Deze suggestie is al terzijde gelegd; herroep dat om haar terug te halen.',
      en: 'This suggestion was set aside already; retract that to bring it back.',
    },
    { field: 'helper' },
  );
