import { refuse, type Refusal } from '../kernel/refusal.js';

type Sentence = [nl: string, en: string];
const no =
  (code: string, [nl, en]: Sentence, field?: string) =>
  (): Refusal =>
    refuse(code, { nl, en }, field === undefined ? {} : { field });

export const dialogueExists = no('DIALOGUE_EXISTS', [
  'Deze dialoog is al gepland; verplaats haar, of plan een andere met een eigen nummer.',
  'This dialogue was planned already; replan it, or plan another one with an id of its own.',
]);
export const dialogueUnknown = no('DIALOGUE_UNKNOWN', [
  'Deze dialoog bestaat niet op die datum; plan haar eerst.',
  'This dialogue does not exist on that date; plan it first.',
]);
export const dialogueWasCancelled = no('DIALOGUE_CANCELLED', [
  'Deze dialoog ging niet door; plan een nieuwe, of herroep het afzeggen als dat niet klopt.',
  'This dialogue was cancelled; plan a new one, or retract the cancellation if it is wrong.',
]);
export const alreadyHeld = no('DIALOGUE_ALREADY_HELD', [
  'Deze dialoog is al gehouden; verplaatsen of afzeggen kan alleen vooraf.',
  'This dialogue was held already; it is replanned or cancelled before that only.',
]);
export const notHeldYet = no('DIALOGUE_NOT_HELD', [
  'Leg eerst vast dat de dialoog is gehouden en wie er waren.',
  'First record that the dialogue was held and who was there.',
]);
export const endsBeforeItStarts = no(
  'DIALOGUE_ENDS_BEFORE_START',
  [
    'Een dialoog eindigt na het begin; kies een later einde.',
    'A dialogue ends after it starts; choose a later end.',
  ],
  'endsAt',
);
export const startsInThePast = no(
  'DIALOGUE_STARTS_IN_PAST',
  [
    'Een dialoog wordt vooraf gepland; legt u laat vast, geef dan de datum waarop zij werd gepland.',
    'A dialogue is planned beforehand; when recording late, give the date on which it was planned.',
  ],
  'startsAt',
);
export const invitedTwice = no(
  'DIALOGUE_INVITED_TWICE',
  ['Nodig elke belanghebbende één keer uit.', 'Invite each stakeholder once.'],
  'stakeholderIds',
);
export const notOnTheMap = no(
  'DIALOGUE_NOT_ON_MAP',
  [
    'Een belanghebbende staat op die dag niet op de kaart van dit thema; kies van de kaart, of zet haar er eerst op.',
    'A stakeholder is not on the map of this theme on that day; choose from the map, or put it there first.',
  ],
  'stakeholderIds',
);
export const presenceNotOnTheMap = no(
  'DIALOGUE_PRESENCE_NOT_ON_MAP',
  [
    'Een aanwezige belanghebbende staat op die dag niet op de kaart van dit thema; zet haar er eerst op.',
    'A stakeholder who was there is not on the map of this theme on that day; put it there first.',
  ],
  'presences',
);
export const notBegun = (on: string): Refusal =>
  refuse(
    'DIALOGUE_NOT_BEGUN',
    {
      nl: `Deze dialoog begint op ${on}; leg daarna vast wie er waren.`,
      en: `This dialogue begins on ${on}; record after that who was there.`,
    },
    { field: 'presences', params: { on } },
  );
export const presentTwice = no(
  'DIALOGUE_PRESENT_TWICE',
  ['Noem elke belanghebbende en elke persoon één keer.', 'Name each stakeholder and each person once.'],
  'presences',
);
export const invitedNotAccountedFor = no(
  'DIALOGUE_INVITED_MISSING',
  [
    'Zeg van elke uitgenodigde belanghebbende hoeveel er waren; 0 voor wie ontbrak.',
    'Say of each invited stakeholder how many were there; 0 for who was missing.',
  ],
  'presences',
);
export const nobodyCame = no(
  'DIALOGUE_NOBODY_CAME',
  ['Er was niemand; zeg de dialoog dan af.', 'Nobody was there; cancel the dialogue instead.'],
  'presences',
);
export const morePersonsThanCame = no(
  'DIALOGUE_MORE_PERSONS',
  [
    'Er zijn meer personen genoemd dan er waren; verhoog het aantal of noem er minder.',
    'More persons are named than were there; raise the number or name fewer.',
  ],
  'presences',
);
export const nobodyToConfirm = no('MINUTES_NOBODY_TO_CONFIRM', [
  'Niemand die er was is bij naam genoemd, dus niemand kan bevestigen; corrigeer eerst wie er waren.',
  'Nobody who was there is named, so nobody can confirm; first correct who was there.',
]);
export const minutesStand = no('MINUTES_STAND', [
  'Er ligt al een verslag; een nieuw verslag volgt op bezwaar.',
  'Minutes were proposed already; new ones follow an objection.',
]);
export const versionOutOfTurn = no(
  'MINUTES_VERSION',
  ['Verslagen worden op volgorde genummerd.', 'Minutes are numbered in order.'],
  'version',
);
export const wasNotThere = no('MINUTES_NOT_THERE', [
  'Alleen wie er bij naam was kan het verslag bevestigen of er bezwaar tegen maken.',
  'Only a person named as present can confirm the minutes or object to them.',
]);
export const noMinutesYet = no('MINUTES_NONE', [
  'Er is nog geen verslag voorgesteld.',
  'No minutes were proposed yet.',
]);
export const notTheLastVersion = (last: number): Refusal =>
  refuse(
    'MINUTES_OTHER_VERSION',
    {
      nl: `Er ligt een nieuwer verslag (versie ${last}); lees dat en antwoord daarop.`,
      en: `There are newer minutes (version ${last}); read those and answer them.`,
    },
    { field: 'version', params: { last } },
  );
export const minutesConfirmed = no('MINUTES_CONFIRMED', [
  'Dit verslag is bevestigd; een verschil van inzicht hoort in een volgende dialoog.',
  'These minutes are confirmed; what you see otherwise belongs in a next dialogue.',
]);
export const minutesAnswered = no('MINUTES_ANSWERED', [
  'Op deze versie is geantwoord; stel na bezwaar een nieuwe versie voor.',
  'This version was answered; propose a new version after an objection.',
]);
export const saidAlready = no('MINUTES_SAID_ALREADY', [
  'U hebt dit al gezegd van deze versie.',
  'You have said so of this version already.',
]);
export const minutesNotConfirmed = no('FOLLOW_UP_BEFORE_MINUTES', [
  'Vervolgacties komen na een bevestigd verslag.',
  'Follow-ups come after confirmed minutes.',
]);
export const followUpExists = no(
  'FOLLOW_UP_EXISTS',
  ['Dit nummer is al van een andere vervolgactie.', 'This id is of another follow-up already.'],
  'followUpId',
);
export const followUpUnknown = no(
  'FOLLOW_UP_UNKNOWN',
  ['Deze vervolgactie is niet afgesproken.', 'This follow-up was not agreed.'],
  'followUpId',
);
export const followUpSettled = no('FOLLOW_UP_SETTLED', [
  'Deze vervolgactie is al gedaan of vervallen.',
  'This follow-up was done or dropped already.',
]);
export const dueInThePast = no(
  'FOLLOW_UP_DUE_IN_PAST',
  ['Kies een dag die nog komt.', 'Choose a day that is still to come.'],
  'dueOn',
);
export const notYourFollowUp = no('FOLLOW_UP_NOT_YOURS', [
  'Alleen de eigenaar van de actie, of wie de dialoog begeleidt, legt dit vast.',
  'Only the owner of the action, or who guides the dialogue, records this.',
]);
