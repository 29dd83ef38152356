import { refuse, type Refusal } from '../kernel/refusal.js';
import type { TrainingPlanState } from './state.js';

const STATUS_NAMES: Record<TrainingPlanState['status'], { nl: string; en: string }> = {
  unknown: { nl: 'nog niet opgesteld', en: 'not drafted yet' },
  draft: { nl: 'een concept', en: 'a draft' },
  adopted: { nl: 'aangenomen door het team', en: 'adopted by the team' },
  submitted: { nl: 'ingediend', en: 'submitted' },
  returned: { nl: 'teruggegeven', en: 'returned' },
  approved: { nl: 'goedgekeurd', en: 'approved' },
  active: { nl: 'van kracht', en: 'active' },
  amending: {
    nl: 'van kracht, met een wijziging in behandeling',
    en: 'active, with an amendment on its way',
  },
  closed: { nl: 'afgesloten', en: 'closed' },
};

/** Refuses what the plan's status does not allow; `nl` and `en` say when it is possible. */
const notNow =
  (code: string, nl: string, en: string) =>
  ({ status }: TrainingPlanState): Refusal =>
    refuse(
      code,
      {
        nl: `Dit scholingsplan is ${STATUS_NAMES[status].nl}; ${nl}`,
        en: `This training plan is ${STATUS_NAMES[status].en}; ${en}`,
      },
      { params: { status } },
    );

export const notOfferable = notNow(
  'PLAN_NOT_OFFERABLE',
  'een versie wordt voorgelegd zolang het niet is ingediend of goedgekeurd; daarna wijzigt het team het plan.',
  'a version is put to the team until it is submitted or approved; after that the team amends the plan.',
);
export const notVoted = notNow(
  'PLAN_NOT_VOTED_ON',
  'leden stemmen over een versie die voorligt, totdat die is ingediend.',
  'members vote on a version that is before them, until it is submitted.',
);
export const notAdopted = notNow(
  'PLAN_NOT_ADOPTED',
  'indienen kan zodra het team de versie die voorligt heeft aangenomen.',
  'it can be submitted once the team has adopted the version before it.',
);
export const notSubmitted = notNow(
  'PLAN_NOT_SUBMITTED',
  'goedkeuren of teruggeven kan zodra het is ingediend.',
  'it can be approved or returned once it is submitted.',
);
export const notAmendable = notNow(
  'PLAN_NOT_AMENDABLE',
  'wijzigen kan zodra het is goedgekeurd, en niet terwijl een wijziging is ingediend.',
  'it can be amended once it is approved, and not while an amendment is submitted.',
);
export const noAmendment = notNow(
  'PLAN_NO_AMENDMENT',
  'alleen een wijziging die in behandeling is kan worden ingetrokken.',
  'only an amendment that is on its way can be withdrawn.',
);
export const notClosable = notNow(
  'PLAN_NOT_CLOSABLE',
  'afsluiten kan zodra het van kracht is, dus goedgekeurd en met een begonnen schooljaar.',
  'it can be closed once it is active: approved, and with a school year that has begun.',
);
export const planExists = (): Refusal =>
  refuse(
    'PLAN_EXISTS',
    {
      nl: 'Dit team heeft al een scholingsplan voor dit schooljaar; leg daar een versie van voor.',
      en: 'This team has a training plan for this school year already; put a version of that one to the team.',
    },
    { field: 'schoolYear' },
  );
export const planUnknown = (): Refusal =>
  refuse(
    'PLAN_UNKNOWN',
    {
      nl: 'Dit scholingsplan bestaat niet op die datum; stel het eerst op.',
      en: 'This training plan does not exist on that date; draft it first.',
    },
    { field: 'planId' },
  );
export const yearOutside = (first: number, last: number): Refusal =>
  refuse(
    'PLAN_YEAR_OUTSIDE',
    {
      nl: `Een plan wordt opgesteld voor het lopende schooljaar of een van de twee daarna: ${first} tot en met ${last}.`,
      en: `A plan is drafted for the present school year or one of the two after it: ${first} to ${last}.`,
    },
    { field: 'schoolYear', params: { first, last } },
  );
export const versionOutOfOrder = (next: number): Refusal =>
  refuse(
    'PLAN_VERSION_OUT_OF_ORDER',
    {
      nl: `De volgende versie van dit plan is versie ${next}.`,
      en: `The next version of this plan is version ${next}.`,
    },
    { field: 'version', params: { next } },
  );
export const negativeMoney = (field: string): Refusal =>
  refuse(
    'PLAN_NEGATIVE_MONEY',
    {
      nl: 'Een bedrag in een scholingsplan is 0 euro of meer.',
      en: 'An amount in a training plan is 0 euro or more.',
    },
    { field },
  );
export const hoursOutOfRange = (field: string, maximum: number): Refusal =>
  refuse(
    'PLAN_HOURS_OUT_OF_RANGE',
    {
      nl: `Uren in een scholingsplan liggen tussen 0 en ${maximum}; het zijn de uren van alle leden samen.`,
      en: `Hours in a training plan lie between 0 and ${maximum}; they are those of all members together.`,
    },
    { field, params: { maximum } },
  );
export const hoursOverTotal = (needs: number, total: number): Refusal =>
  refuse(
    'PLAN_HOURS_OVER_TOTAL',
    {
      nl: `De behoeften vragen samen ${needs} uur en het plan heeft er ${total}; verhoog het totaal of verlaag een behoefte.`,
      en: `The needs ask ${needs} hours together and the plan has ${total}; raise the total or lower a need.`,
    },
    { field: 'content.hours', params: { needs, total } },
  );
export const lineTwice = (field: string): Refusal =>
  refuse(
    'PLAN_LINE_TWICE',
    {
      nl: 'Elke behoefte en elke begrotingsregel staat één keer in een versie; voeg ze samen.',
      en: 'Each need and each budget line stands in a version once; put them together.',
    },
    { field },
  );
export const contentEmpty = (): Refusal =>
  refuse(
    'PLAN_EMPTY',
    {
      nl: 'Een versie legt iets vast: uren, een behoefte of een begrotingsregel.',
      en: 'A version commits to something: hours, a need or a budget line.',
    },
    { field: 'content' },
  );
export const needNotEndorsed = (field: string): Refusal =>
  refuse(
    'PLAN_NEED_NOT_ENDORSED',
    {
      nl: 'Deze behoefte is op die datum niet door dit team vastgesteld; een plan noemt alleen vastgestelde behoeften van het eigen team.',
      en: "This need was not endorsed by this team on that date; a plan names only endorsed needs of the team's own.",
    },
    { field },
  );
export const managerCannotVote = (): Refusal =>
  refuse('PLAN_MANAGER_CANNOT_VOTE', {
    nl: 'Een manager stemt niet over een scholingsplan: dat doen de leden van het team. Een manager keurt het goed of geeft het met een reden terug.',
    en: "A manager does not vote on a training plan: the team's members do. A manager approves it, or returns it with a reason.",
  });
export const notAMember = (): Refusal =>
  refuse('PLAN_NOT_A_MEMBER', {
    nl: 'Alleen wie op die datum lid van het team is stemt over het scholingsplan.',
    en: 'Only those who are members of the team on that date vote on the training plan.',
  });
export const hashDiffers = (version: number): Refusal =>
  refuse(
    'PLAN_HASH_DIFFERS',
    {
      nl: `Er ligt een andere versie voor dan die u las: versie ${version}. Lees die eerst.`,
      en: `Another version than the one you read is before you: version ${version}. Read that one first.`,
    },
    { field: 'hash', params: { version } },
  );
export const quorumNotReached = (counted: number, needed: number): Refusal =>
  refuse(
    'PLAN_QUORUM_NOT_REACHED',
    {
      nl: `Er zijn ${counted} stemmen voor en er zijn er ${needed} nodig om het plan aan te nemen.`,
      en: `There are ${counted} votes for and ${needed} are needed to adopt the plan.`,
    },
    { params: { counted, needed } },
  );
export const adoptedAlready = (): Refusal =>
  refuse(
    'PLAN_ADOPTED_LATER',
    {
      nl: 'Hiermee zou het quorum al eerder zijn bereikt dan toen het team het plan aannam. Dateer deze stem op of na dat moment.',
      en: 'With this the quorum would have been reached before the team adopted the plan. Date this vote at or after that moment.',
    },
    { field: 'effectiveAt' },
  );
export const offerInstead = (): Refusal =>
  refuse('PLAN_VERSION_NOT_CORRECTED', {
    nl: 'Een versie waarover wordt gestemd wordt niet gecorrigeerd: leg een nieuwe voor, of wijzig het plan.',
    en: 'A version that is voted on is not corrected: put a new one to the team, or amend the plan.',
  });
export const quorumStands = (): Refusal =>
  refuse('PLAN_ADOPTION_NOT_REPLACED', {
    nl: 'Wat het quorum aannam wordt niet vervangen; het kan worden herroepen, en leden kunnen hun eigen stem corrigeren.',
    en: 'What the quorum adopted is not replaced; it can be retracted, and members can correct their own votes.',
  });
