import { dateOf } from '../kernel/instant.js';
import { refuse, type Refusal } from '../kernel/refusal.js';
import type { NeedState } from './state.js';

const STATUS_NAMES: Record<NeedState['status'], { nl: string; en: string }> = {
  unknown: { nl: 'nog niet voorgesteld', en: 'not proposed yet' },
  proposed: { nl: 'voorgesteld', en: 'proposed' },
  deliberating: { nl: 'in beraad', en: 'being deliberated' },
  endorsed: { nl: 'vastgesteld door het team', en: 'endorsed by the team' },
  planned: { nl: 'gepland', en: 'planned' },
  addressed: { nl: 'aangepakt', en: 'addressed' },
  reopened: { nl: 'heropend', en: 'reopened' },
  deferred: { nl: 'uitgesteld', en: 'deferred' },
  closed: { nl: 'afgesloten', en: 'closed' },
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  merged: { nl: 'samengevoegd met een andere', en: 'merged into another' },
  split: { nl: 'gesplitst', en: 'split' },
};

/** Refuses what the need's status does not allow; `nl` and `en` say when it is possible. */
const notNow =
  (code: string, nl: string, en: string) =>
  (state: NeedState): Refusal =>
    refuse(
      code,
      {
        nl: `Deze scholingsbehoefte is ${STATUS_NAMES[state.status].nl}; ${nl}`,
        en: `This training need is ${STATUS_NAMES[state.status].en}; ${en}`,
      },
      { params: { status: state.status } },
    );

export const notProposed = notNow(
  'NEED_NOT_PROPOSED',
  'beraad wordt geopend over een voorgestelde of heropende behoefte.',
  'deliberation is opened on a proposed or reopened need.',
);
export const notDeliberating = notNow(
  'NEED_NOT_DELIBERATING',
  'leden spreken zich uit terwijl de behoefte in beraad is of net is vastgesteld, totdat zij is gepland.',
  'members speak out while the need is being deliberated or has just been endorsed, until it is planned.',
);
export const notEndorsed = notNow(
  'NEED_NOT_ENDORSED',
  'plannen kan zodra het team haar heeft vastgesteld of heropend.',
  'it can be planned once the team has endorsed or reopened it.',
);
export const notPlanned = notNow(
  'NEED_NOT_PLANNED',
  'zij kan als aangepakt worden vastgelegd met de activiteit waarvoor zij is gepland.',
  'it can be recorded as addressed by the activity that it is planned for.',
);
export const notAddressed = notNow(
  'NEED_NOT_ADDRESSED',
  'het team sluit haar af, met bewijs, nadat zij is aangepakt.',
  'the team closes it, with evidence, after it was addressed.',
);
export const notClosed = notNow(
  'NEED_NOT_CLOSED',
  'alleen een afgesloten behoefte kan worden heropend.',
  'only a closed need can be reopened.',
);
export const notOpen = notNow(
  'NEED_NOT_OPEN',
  'uitstellen, intrekken, samenvoegen en splitsen kan alleen zolang zij open is.',
  'it can be deferred, withdrawn, merged or split only while it is open.',
);
export const notDeferred = notNow(
  'NEED_NOT_DEFERRED',
  'alleen een uitgestelde behoefte kan worden hervat.',
  'only a deferred need can be resumed.',
);
export const needExists = (): Refusal =>
  refuse('NEED_EXISTS', {
    nl: 'Deze scholingsbehoefte bestaat al; stel een andere voor met een eigen nummer.',
    en: 'This training need exists already; propose another one with an id of its own.',
  });
export const needUnknown = (): Refusal =>
  refuse('NEED_UNKNOWN', {
    nl: 'Deze scholingsbehoefte bestaat niet op die datum; stel haar eerst voor.',
    en: 'This training need does not exist on that date; propose it first.',
  });
export const managerCannotEndorse = (): Refusal =>
  refuse('NEED_MANAGER_CANNOT_ENDORSE', {
    nl: 'Een manager stelt geen scholingsbehoefte vast: dat doen de leden van het team met hun eigen quorum. Een manager kan speelruimte geven of, met een reden, uitstellen.',
    en: "A manager does not endorse a training need: the team's members do, by their own quorum. A manager can give leeway or, with a reason, defer it.",
  });
export const notAMember = (): Refusal =>
  refuse('NEED_NOT_A_MEMBER', {
    nl: 'Alleen wie op die datum lid van het team is kan zich uitspreken over de behoefte.',
    en: 'Only those who are members of the team on that date can speak out on the need.',
  });
export const ownActNotReported = (): Refusal =>
  refuse(
    'NEED_OWN_STANCE_NOT_REPORTED',
    {
      nl: 'Voor uzelf hoeft u niets te melden van papier: steun de behoefte of maak zelf bezwaar.',
      en: 'You need not report your own act from paper: endorse the need or object to it yourself.',
    },
    { field: 'personId' },
  );
export const hasOwnStance = (): Refusal =>
  refuse(
    'NEED_STANCE_IS_OWN',
    {
      nl: 'Deze persoon heeft zich zelf al uitgesproken en kan dat zelf herzien; een melding van papier komt er niet voor in de plaats.',
      en: 'This person has already spoken and can revise it personally; a report from paper does not take its place.',
    },
    { field: 'personId' },
  );
export const nothingToConfirm = (): Refusal =>
  refuse(
    'NEED_NO_STANCE_TO_CONFIRM',
    {
      nl: 'Er is geen melding van papier op uw naam die nog bevestigd moet worden; u kunt zich wel zelf uitspreken.',
      en: 'There is no report from paper in your name that still has to be confirmed; you can speak out yourself.',
    },
    { field: 'stanceEventId' },
  );
export const quorumNotReached = (counted: number, needed: number): Refusal =>
  refuse(
    'NEED_QUORUM_NOT_REACHED',
    {
      nl: `Er zijn ${counted} steunbetuigingen die tellen en er zijn er ${needed} nodig om de behoefte vast te stellen.`,
      en: `There are ${counted} endorsements that count and ${needed} are needed to endorse the need.`,
    },
    { params: { counted, needed } },
  );
export const onlyItsProposer = (): Refusal =>
  refuse('NEED_ONLY_ITS_PROPOSER', {
    nl: 'Alleen wie de behoefte voorstelde kan haar intrekken; een manager kan haar uitstellen, de teamleider kan haar samenvoegen of splitsen.',
    en: 'Only the person who proposed the need can withdraw it; a manager can defer it, the team lead can merge or split it.',
  });
export const mergeIntoItself = (): Refusal =>
  refuse(
    'NEED_MERGE_INTO_ITSELF',
    {
      nl: 'Een behoefte gaat niet op in zichzelf; kies een andere behoefte van het team.',
      en: "A need is not merged into itself; choose another of the team's needs.",
    },
    { field: 'intoNeedId' },
  );
export const mergeTargetNotOpen = (): Refusal =>
  refuse(
    'NEED_MERGE_TARGET_NOT_OPEN',
    {
      nl: 'De behoefte waarin zij zou opgaan bestaat niet of is niet open; kies een open behoefte van het team.',
      en: "The need to merge into does not exist or is not open; choose an open one of the team's needs.",
    },
    { field: 'intoNeedId' },
  );
export const mergeIntoOtherTeam = (): Refusal =>
  refuse(
    'NEED_MERGE_OTHER_TEAM',
    {
      nl: 'De andere behoefte is van een ander team; samenvoegen kan alleen binnen een team.',
      en: "The other need is another team's; needs are merged only within a team.",
    },
    { field: 'intoNeedId' },
  );
export const partsNotDistinct = (): Refusal =>
  refuse(
    'NEED_PARTS_NOT_DISTINCT',
    {
      nl: 'Elk deel krijgt een eigen nummer, anders dan dat van de behoefte die wordt gesplitst.',
      en: 'Each part gets an id of its own, other than that of the need that is split.',
    },
    { field: 'parts' },
  );
export const quorumStands = (): Refusal =>
  refuse('NEED_ENDORSEMENT_NOT_REPLACED', {
    nl: 'Wat het quorum vaststelde wordt niet vervangen; het kan worden herroepen, en leden kunnen hun eigen uitspraak corrigeren.',
    en: 'What the quorum established is not replaced; it can be retracted, and members can correct their own stances.',
  });
export const paperStays = (): Refusal =>
  refuse(
    'NEED_REPORT_STAYS_ON_PAPER',
    {
      nl: 'Een melding van papier blijft een melding; zij telt pas als die persoon haar zelf bevestigt.',
      en: 'A report from paper stays a report; it counts once that person confirms it.',
    },
    { field: 'onPaper' },
  );
export const retractInstead = (): Refusal =>
  refuse('NEED_SUCCESSION_NOT_REPLACED', {
    nl: 'Een samenvoeging of splitsing wordt niet vervangen: herroep haar en voeg samen of splits opnieuw.',
    en: 'A merger or split is not replaced: retract it and merge or split anew.',
  });
export const endorsedLater = (at: string): Refusal =>
  refuse(
    'NEED_ENDORSED_LATER',
    {
      nl: `Hiermee zou het quorum al eerder zijn bereikt dan op ${dateOf(at)}, toen het team de behoefte vaststelde. Dateer deze uitspraak op of na dat moment; of laat de teamleider de vaststelling herroepen als zij niet klopt.`,
      en: `With this the quorum would have been reached before ${dateOf(at)}, when the team endorsed the need. Date this stance at or after that moment; or let the team lead retract the endorsement if it is wrong.`,
    },
    { field: 'effectiveAt' },
  );
export const notAPart = (): Refusal =>
  refuse(
    'NEED_NOT_A_PART',
    {
      nl: 'De andere behoefte is niet in deze gesplitst; laat het veld leeg, of splits die behoefte.',
      en: 'The other need was not split into this one; leave the field empty, or split that need.',
    },
    { field: 'splitFrom' },
  );

export const activityNotFound = (): Refusal =>
  refuse(
    'ACTIVITY_NOT_FOUND',
    {
      nl: 'Deze scholingsactiviteit bestaat op die datum niet in deze instelling, of is geannuleerd; kies een andere, of stel haar eerst voor.',
      en: 'This training activity does not exist in this institution on that date, or was cancelled; choose another, or propose it first.',
    },
    { field: 'activityId' },
  );
