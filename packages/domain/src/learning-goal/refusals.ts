import { refuse, type Refusal } from '../kernel/refusal.js';

export const goalExists = (): Refusal =>
  refuse('LEARNING_GOAL_EXISTS', {
    nl: 'Dit leerdoel is al gesteld; stel het bij, of stel een ander met een eigen nummer.',
    en: 'This learning goal was set already; adjust it, or set another one with an id of its own.',
  });
export const goalUnknown = (): Refusal =>
  refuse('LEARNING_GOAL_UNKNOWN', {
    nl: 'Dit leerdoel bestaat niet op die datum; stel het eerst.',
    en: 'This learning goal does not exist on that date; set it first.',
  });
export const goalOver = (status: 'reached' | 'letGo'): Refusal =>
  refuse('LEARNING_GOAL_OVER', {
    nl: `Dit leerdoel is ${status === 'reached' ? 'bereikt' : 'losgelaten'}; herroep dat, of stel een nieuw leerdoel.`,
    en: `This learning goal was ${status === 'reached' ? 'reached' : 'let go'}; retract that, or set a new learning goal.`,
  });
export const goalIsPersonal = (): Refusal =>
  refuse(
    'LEARNING_GOAL_IS_PERSONAL',
    {
      nl: 'Een leerdoel is van de deelnemer zelf: alleen wie het stelde verandert, deelt of besluit het.',
      en: "A learning goal is the participant's own: only who set it changes, shares or concludes it.",
    },
    { field: 'capacity' },
  );
export const courseNotThere = (): Refusal =>
  refuse(
    'COURSE_NOT_FOUND',
    {
      nl: 'Deze netwerkcursus loopt op die datum niet bij deze instelling; kies een geplande of lopende cursus.',
      en: 'This network course does not run at this institution on that date; choose one that is planned or running.',
    },
    { field: 'courseId' },
  );
export const notAParticipant = (): Refusal =>
  refuse(
    'NOT_A_PARTICIPANT',
    {
      nl: 'Een leerdoel stelt wie aan de cursus deelneemt; laat u eerst inschrijven.',
      en: 'A learning goal is set by who takes part in the course; enrol first.',
    },
    { field: 'courseId' },
  );
export const alreadyShared = (): Refusal =>
  refuse('LEARNING_GOAL_ALREADY_SHARED', {
    nl: 'Dit leerdoel is al met de cursus gedeeld; u kunt het weer voor uzelf houden.',
    en: 'This learning goal is shared with the course already; it can be made private again.',
  });
export const notShared = (): Refusal =>
  refuse('LEARNING_GOAL_NOT_SHARED', {
    nl: 'Dit leerdoel is niet gedeeld: alleen u en de begeleider zien het.',
    en: 'This learning goal is not shared: only its owner and the facilitator see it.',
  });
