import { refuse, type Refusal } from '../kernel/refusal.js';

export const courseExists = (): Refusal =>
  refuse('NETWORK_COURSE_EXISTS', {
    nl: 'Deze netwerkcursus is al gepland; wijzig haar, of plan een andere met een eigen nummer.',
    en: 'This network course was planned already; change it, or plan another one with an id of its own.',
  });
export const courseUnknown = (): Refusal =>
  refuse('NETWORK_COURSE_UNKNOWN', {
    nl: 'Deze netwerkcursus bestaat niet op die datum; plan haar eerst.',
    en: 'This network course does not exist on that date; plan it first.',
  });
export const courseOver = (status: 'completed' | 'cancelled'): Refusal =>
  refuse('NETWORK_COURSE_OVER', {
    nl: `Deze netwerkcursus is ${status === 'completed' ? 'afgerond' : 'afgelast'}; herroep dat, of plan een volgende cursus.`,
    en: `This network course is ${status}; retract that, or plan a next course.`,
  });
export const notOfCourse = (): Refusal =>
  refuse(
    'NOT_OF_THE_COURSE',
    {
      nl: 'Dit doet wie de cursus begeleidt, of een verbinder of begeleider van de instelling die haar geeft.',
      en: 'This is done by who guides the course, or a broker or facilitator of the institution that gives it.',
    },
    { field: 'capacity' },
  );
export const endsBeforeItStarts = (): Refusal =>
  refuse(
    'SESSION_ENDS_BEFORE_IT_STARTS',
    {
      nl: 'Een bijeenkomst eindigt later op de dag dan zij begint.',
      en: 'A session ends later on the day than it starts.',
    },
    { field: 'until' },
  );
export const sessionUnknown = (): Refusal =>
  refuse(
    'COURSE_SESSION_UNKNOWN',
    {
      nl: 'Deze bijeenkomst hoort niet bij deze cursus; kies een geplande bijeenkomst.',
      en: 'This session is not of this course; choose one that was planned.',
    },
    { field: 'sessionId' },
  );
export const sessionNotPlanned = (status: 'held' | 'cancelled'): Refusal =>
  refuse(
    'COURSE_SESSION_NOT_PLANNED',
    {
      nl: `Deze bijeenkomst is al ${status === 'held' ? 'gehouden' : 'afgelast'}; corrigeer of herroep dat.`,
      en: `This session was ${status} already; correct or retract that.`,
    },
    { field: 'sessionId' },
  );
export const heldBeforeItsDay = (date: string): Refusal =>
  refuse(
    'SESSION_HELD_BEFORE_ITS_DAY',
    {
      nl: `Deze bijeenkomst is gepland op ${date}; verzet haar eerst, of leg haar vast op of na die dag.`,
      en: `This session is planned for ${date}; reschedule it first, or record it on or after that day.`,
    },
    { field: 'effectiveAt', params: { date } },
  );
export const organisationNeeded = (): Refusal =>
  refuse(
    'PARTICIPANT_ORGANISATION',
    {
      nl: 'Noem waar de deelnemer vandaan komt: een instelling, of de naam van een organisatie; niet beide.',
      en: 'Name where the participant is from: an institution, or the name of an organisation; not both.',
    },
    { field: 'organisation' },
  );
export const alreadyEnrolled = (): Refusal =>
  refuse(
    'PARTICIPANT_ALREADY_ENROLLED',
    {
      nl: 'Deze persoon neemt al deel; schrijf iemand anders in.',
      en: 'This person takes part already; enrol somebody else.',
    },
    { field: 'personId' },
  );
export const notEnrolled = (field = 'personId'): Refusal =>
  refuse(
    'PARTICIPANT_NOT_ENROLLED',
    {
      nl: 'Deze persoon is op die datum geen deelnemer; schrijf de persoon eerst in.',
      en: 'This person is no participant on that date; enrol the person first.',
    },
    { field },
  );
export const presentTwice = (): Refusal =>
  refuse(
    'PRESENT_TWICE',
    {
      nl: 'Noem wie er was elk één keer.',
      en: 'Name everybody who was there once.',
    },
    { field: 'present' },
  );
export const sessionsOpen = (count: number): Refusal =>
  refuse(
    'COURSE_SESSIONS_OPEN',
    {
      nl:
        count === 0
          ? 'Er is geen bijeenkomst gehouden; gelast de cursus af, of leg vast wat gehouden is.'
          : `Er staan nog ${count} bijeenkomsten open; leg ze vast als gehouden of gelast ze af.`,
      en:
        count === 0
          ? 'No session was held; cancel the course, or record what was held.'
          : `${count} sessions are still open; record them as held, or cancel them.`,
    },
    { params: { open: count } },
  );
