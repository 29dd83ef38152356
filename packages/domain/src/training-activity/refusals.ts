// What is refused of the activity as a whole and of its sessions; of who takes part: `participant-refusals.ts`.
import type { Period } from '../kernel/fields.js';
import { dateOf, type Instant } from '../kernel/instant.js';
import { refuse, type Refusal } from '../kernel/refusal.js';
import type { TrainingActivityState } from './state.js';

const STATUS_NAMES: Record<TrainingActivityState['status'], { nl: string; en: string }> = {
  unknown: { nl: 'nog niet voorgesteld', en: 'not proposed yet' },
  proposed: { nl: 'voorgesteld', en: 'proposed' },
  scheduled: { nl: 'ingeroosterd', en: 'scheduled' },
  rescheduled: { nl: 'verplaatst', en: 'rescheduled' },
  held: { nl: 'gehouden', en: 'held' },
  attendanceRecorded: { nl: 'gehouden, met aanwezigheid', en: 'held, with attendance recorded' },
  evaluated: { nl: 'geëvalueerd', en: 'evaluated' },
  cancelled: { nl: 'geannuleerd', en: 'cancelled' },
};
/** Dates as a Dutch reader writes them. */
const dutch = (date: string): string => date.split('-').reverse().join('-');

/** Refuses what the activity's status does not allow; `nl` and `en` say when it is possible. */
const notNow =
  (code: string, nl: string, en: string) =>
  (state: TrainingActivityState): Refusal =>
    refuse(
      code,
      {
        nl: `Deze scholingsactiviteit is ${STATUS_NAMES[state.status].nl}; ${nl}`,
        en: `This training activity is ${STATUS_NAMES[state.status].en}; ${en}`,
      },
      { params: { status: state.status } },
    );

export const activityCancelled = notNow(
  'ACTIVITY_CANCELLED',
  'stel een nieuwe voor als zij toch doorgaat.',
  'propose a new one if it takes place after all.',
);
export const alreadyScheduled = notNow(
  'ACTIVITY_ALREADY_SCHEDULED',
  'voeg een bijeenkomst toe of verplaats er een.',
  'add a session or reschedule one.',
);
export const notScheduled = notNow(
  'ACTIVITY_NOT_SCHEDULED',
  'rooster haar eerst in met een of meer bijeenkomsten.',
  'schedule it first, with one or more sessions.',
);
export const alreadyHeld = notNow(
  'ACTIVITY_HELD',
  'annuleren kan zolang geen bijeenkomst is gehouden; annuleer anders de bijeenkomsten die nog komen.',
  'it can be cancelled until a session was held; otherwise cancel the sessions that are to come.',
);
export const activityExists = (): Refusal =>
  refuse('ACTIVITY_EXISTS', {
    nl: 'Deze scholingsactiviteit is al voorgesteld; wijzig haar, of stel een andere voor met een eigen nummer.',
    en: 'This training activity was proposed already; change it, or propose another one with an id of its own.',
  });
export const activityUnknown = (): Refusal =>
  refuse('ACTIVITY_UNKNOWN', {
    nl: 'Deze scholingsactiviteit bestaat niet op die datum; stel haar eerst voor.',
    en: 'This training activity does not exist on that date; propose it first.',
  });
export const teamUnknown = (): Refusal =>
  refuse(
    'ACTIVITY_TEAM_NOT_FOUND',
    {
      nl: 'Een van deze teams bestaat in die periode niet in deze instelling; kies teams die bestaan.',
      en: 'One of these teams does not exist in this institution in that period; choose teams that do.',
    },
    { field: 'teamIds' },
  );
export const needUnknown = (field: string): Refusal =>
  refuse(
    'ACTIVITY_NEED_NOT_FOUND',
    {
      nl: 'Deze scholingsbehoefte bestaat op die datum niet in deze instelling; kies een andere, of laat haar weg.',
      en: 'This training need does not exist in this institution on that date; choose another, or leave it out.',
    },
    { field },
  );
export const outsideProgramme = (programme: Period): Refusal =>
  refuse(
    'ACTIVITY_OUTSIDE_PROGRAMME',
    {
      nl: `Het programma loopt van ${dutch(programme.from)}${programme.until === null ? '' : ` tot ${dutch(programme.until)}`}; kies een periode daarbinnen.`,
      en: `The programme runs from ${programme.from}${programme.until === null ? '' : ` until ${programme.until}`}; choose a period within it.`,
    },
    { field: 'period', params: { from: programme.from, until: programme.until ?? '' } },
  );
export const negativeMoney = (): Refusal =>
  refuse(
    'ACTIVITY_NEGATIVE_MONEY',
    {
      nl: 'Kosten zijn nul of meer, in euro; laat het bedrag leeg als het nog niet bekend is.',
      en: 'Cost is zero or more, in euro; leave the amount empty while it is not known.',
    },
    { field: 'cost.amount' },
  );
export const hoursOutOfRange = (): Refusal =>
  refuse(
    'ACTIVITY_HOURS',
    {
      nl: 'Uren per deelnemer zijn nul of meer, en ten hoogste 2000.',
      en: 'Hours for each participant are zero or more, and 2000 at most.',
    },
    { field: 'hours' },
  );
export const capacityTooSmall = (): Refusal =>
  refuse(
    'ACTIVITY_CAPACITY_TOO_SMALL',
    {
      nl: 'Er is plaats voor minstens één deelnemer; laat het veld leeg als er geen grens is.',
      en: 'There is place for one participant at least; leave the field empty where there is no limit.',
    },
    { field: 'capacity' },
  );
export const capacityBelowEnrolled = (enrolled: number): Refusal =>
  refuse(
    'ACTIVITY_CAPACITY_BELOW_ENROLLED',
    {
      nl: `Er zijn ${enrolled} deelnemers ingeschreven; kies een capaciteit van minstens ${enrolled}, of schrijf eerst iemand uit.`,
      en: `${enrolled} participants are enrolled; choose a capacity of ${enrolled} at least, or withdraw someone first.`,
    },
    { field: 'capacity', params: { enrolled } },
  );
export const teamHasParticipants = (): Refusal =>
  refuse(
    'ACTIVITY_TEAM_HAS_PARTICIPANTS',
    {
      nl: 'Van een team dat u weglaat zijn nog leden ingeschreven; schrijf hen eerst uit.',
      en: 'Members of a team that you leave out are still enrolled; withdraw them first.',
    },
    { field: 'teamIds' },
  );
export const periodExcludesSession = (date: string): Refusal =>
  refuse(
    'ACTIVITY_PERIOD_EXCLUDES_SESSION',
    {
      nl: `Op ${dutch(date)} is er een bijeenkomst; kies een periode waarin zij valt, of verplaats haar eerst.`,
      en: `There is a session on ${date}; choose a period in which it falls, or reschedule it first.`,
    },
    { field: 'period', params: { date } },
  );
export const needTiedAlready = (): Refusal =>
  refuse(
    'ACTIVITY_NEED_TIED_ALREADY',
    {
      nl: 'Deze scholingsbehoefte hoort al bij deze activiteit; kies een andere.',
      en: 'This training need belongs to this activity already; choose another one.',
    },
    { field: 'needId' },
  );
export const needNotTied = (): Refusal =>
  refuse(
    'ACTIVITY_NEED_NOT_TIED',
    {
      nl: 'Deze scholingsbehoefte hoort niet bij deze activiteit; kies er een die er wel bij hoort.',
      en: 'This training need does not belong to this activity; choose one that does.',
    },
    { field: 'needId' },
  );

export const sessionUnknown = (): Refusal =>
  refuse(
    'SESSION_UNKNOWN',
    {
      nl: 'Deze activiteit heeft op die datum geen bijeenkomst met dit nummer; kies een andere, of voeg haar toe.',
      en: 'This activity has no session of this id on that date; choose another one, or add it.',
    },
    { field: 'sessionId' },
  );
export const sessionCancelled = (): Refusal =>
  refuse(
    'SESSION_CANCELLED',
    {
      nl: 'Deze bijeenkomst is geannuleerd; voeg een nieuwe toe als zij toch doorgaat.',
      en: 'This session was cancelled; add a new one if it takes place after all.',
    },
    { field: 'sessionId' },
  );
export const sessionHeld = (): Refusal =>
  refuse(
    'SESSION_HELD',
    {
      nl: 'Deze bijeenkomst is gehouden; verplaatsen of annuleren kan alleen een bijeenkomst die nog komt.',
      en: 'This session was held; only a session that is to come can be rescheduled or cancelled.',
    },
    { field: 'sessionId' },
  );
export const sessionNotStarted = (startsAt: Instant): Refusal =>
  refuse(
    'SESSION_NOT_STARTED',
    {
      nl: `Deze bijeenkomst begint op ${dutch(dateOf(startsAt))}; wat er gebeurde kan vanaf haar begin worden vastgelegd.`,
      en: `This session starts on ${dateOf(startsAt)}; what happened can be recorded from its beginning on.`,
    },
    { field: 'sessionId', params: { startsAt } },
  );
export const sessionEndsBeforeStart = (field: string): Refusal =>
  refuse(
    'SESSION_ENDS_BEFORE_START',
    {
      nl: 'Een bijeenkomst eindigt na haar begin, en binnen 24 uur.',
      en: 'A session ends after it starts, and within 24 hours.',
    },
    { field },
  );
export const sessionOutsidePeriod = (field: string, { from, until }: Period): Refusal =>
  refuse(
    'SESSION_OUTSIDE_PERIOD',
    {
      nl: `De activiteit loopt van ${dutch(from)}${until === null ? '' : ` tot ${dutch(until)}`}; kies een dag daarbinnen, of wijzig eerst de periode.`,
      en: `The activity runs from ${from}${until === null ? '' : ` until ${until}`}; choose a day within that, or change the period first.`,
    },
    { field, params: { from, until: until ?? '' } },
  );
export const sessionHours = (field: string): Refusal =>
  refuse(
    'SESSION_HOURS',
    {
      nl: 'Een bijeenkomst telt voor nul tot 24 uur.',
      en: 'A session counts for zero to 24 hours.',
    },
    { field },
  );
