// What is refused of enrolling, attendance and evaluation.
import { refuse, type Refusal } from '../kernel/refusal.js';

export const enrolledAlready = (): Refusal =>
  refuse(
    'PARTICIPANT_ENROLLED_ALREADY',
    {
      nl: 'Deze persoon is al ingeschreven of staat al op de wachtlijst.',
      en: 'This person is enrolled or on the waiting list already.',
    },
    { field: 'personId' },
  );
export const notEnrolled = (): Refusal =>
  refuse(
    'PARTICIPANT_NOT_ENROLLED',
    {
      nl: 'Deze persoon is niet ingeschreven en staat niet op de wachtlijst; kies een deelnemer.',
      en: 'This person is neither enrolled nor on the waiting list; choose a participant.',
    },
    { field: 'personId' },
  );
export const notWaiting = (): Refusal =>
  refuse(
    'PARTICIPANT_NOT_WAITING',
    {
      nl: 'Alleen wie op de wachtlijst staat, krijgt een vrijgekomen plaats.',
      en: 'Only who is on the waiting list is given a place that came free.',
    },
    { field: 'personId' },
  );
export const activityFull = (capacity: number): Refusal =>
  refuse(
    'ACTIVITY_FULL',
    {
      nl: `Alle ${capacity} plaatsen zijn bezet; verhoog de capaciteit, of wacht op een vrije plaats.`,
      en: `All ${capacity} places are taken; raise the capacity, or wait for a free place.`,
    },
    { field: 'personId', params: { capacity } },
  );
export const noGuests = (): Refusal =>
  refuse(
    'ACTIVITY_NO_GUESTS',
    {
      nl: 'Aan deze activiteit doen alleen leden van de genodigde teams mee; kies een team, of sta eerst gasten toe.',
      en: 'Only members of the invited teams take part in this activity; choose a team, or allow guests first.',
    },
    { field: 'teamId' },
  );
export const teamNotInvited = (): Refusal =>
  refuse(
    'ACTIVITY_TEAM_NOT_INVITED',
    {
      nl: 'Dit team doet niet mee aan deze activiteit; kies een team dat meedoet, of voeg het eerst toe.',
      en: 'This team does not take part in this activity; choose one that does, or add it first.',
    },
    { field: 'teamId' },
  );
export const notAMember = (): Refusal =>
  refuse(
    'PARTICIPANT_NOT_A_MEMBER',
    {
      nl: 'Deze persoon is nu en bij de eerste bijeenkomst geen lid van dit team; kies een lid, of het goede team.',
      en: 'This person is no member of this team now, nor at the first session; choose a member, or the right team.',
    },
    { field: 'personId' },
  );
export const onlyYourself = (): Refusal =>
  refuse(
    'PARTICIPANT_ONLY_YOURSELF',
    {
      nl: 'Een lid schrijft alleen zichzelf in of uit; de teamleider doet dat voor het eigen team, HR voor iedereen.',
      en: 'A member enrols or withdraws no other person; the team lead does so for the own team, HR for everyone.',
    },
    { field: 'personId' },
  );
export const onlyYourTeam = (): Refusal =>
  refuse(
    'PARTICIPANT_ONLY_YOUR_TEAM',
    {
      nl: 'Een teamleider doet dit voor leden van het eigen team; HR doet het voor iedereen.',
      en: 'A team lead does this for members of the own team; HR does so for everyone.',
    },
    { field: 'personId' },
  );

export const attendanceNotEnrolled = (field: string): Refusal =>
  refuse(
    'ATTENDANCE_NOT_ENROLLED',
    {
      nl: 'Deze persoon was bij deze bijeenkomst niet ingeschreven; schrijf de persoon eerst in, met de datum waarop dat gebeurde.',
      en: 'This person was not enrolled at this session; enrol the person first, with the date on which that happened.',
    },
    { field },
  );
export const attendanceNotAMember = (field: string, date: string): Refusal =>
  refuse(
    'ATTENDANCE_NOT_A_MEMBER',
    {
      nl: `Deze persoon was op ${date} geen lid van het team waarvoor hij of zij is ingeschreven; schrijf in voor het goede team, of als gast.`,
      en: `On ${date} this person was no member of the team for which he or she is enrolled; enrol for the right team, or as a guest.`,
    },
    { field, params: { date } },
  );
export const attendanceRecordedAlready = (field: string): Refusal =>
  refuse(
    'ATTENDANCE_RECORDED_ALREADY',
    {
      nl: 'Van deze persoon is de aanwezigheid al vastgelegd; corrigeer die, met een reden.',
      en: 'Attendance of this person was recorded already; correct it, with a reason.',
    },
    { field },
  );
export const attendanceNotRecorded = (): Refusal =>
  refuse(
    'ATTENDANCE_NOT_RECORDED',
    {
      nl: 'Van deze persoon is bij deze bijeenkomst nog niets vastgelegd; leg de aanwezigheid eerst vast.',
      en: 'Nothing was recorded of this person at this session yet; record attendance first.',
    },
    { field: 'personId' },
  );
export const attendanceTwice = (field: string): Refusal =>
  refuse(
    'ATTENDANCE_TWICE',
    {
      nl: 'Deze persoon staat twee keer in de lijst; laat er één staan.',
      en: 'This person stands in the list twice; leave one.',
    },
    { field },
  );
export const attendanceHours = (field: string): Refusal =>
  refuse(
    'ATTENDANCE_HOURS',
    {
      nl: 'Uren zijn nul of meer, en ten hoogste 24 per persoon per dag over alle bijeenkomsten samen.',
      en: 'Hours are zero or more, and 24 at most for a person on a day over all sessions together.',
    },
    { field },
  );
export const hoursOfAbsent = (field: string): Refusal =>
  refuse(
    'ATTENDANCE_HOURS_OF_ABSENT',
    {
      nl: 'Wie er niet was, krijgt geen uren; zet de uren op nul, of leg aanwezig vast.',
      en: 'Who was not there is given no hours; set the hours to zero, or record the person as present.',
    },
    { field },
  );

export const notAttended = (): Refusal =>
  refuse('ACTIVITY_NOT_ATTENDED', {
    nl: 'Evalueren kan zodra van een bijeenkomst de aanwezigheid is vastgelegd.',
    en: 'It can be evaluated once attendance at a session was recorded.',
  });
export const levelNotForRole = (): Refusal =>
  refuse(
    'EVALUATION_LEVEL_NOT_FOR_ROLE',
    {
      nl: 'Niveau 1 en 2 evalueren de leden die deelnamen, 3 en 4 de teamleider, 5 de kwaliteitsfunctionaris; kies het niveau dat bij uw rol hoort.',
      en: 'Levels 1 and 2 are evaluated by members who took part, 3 and 4 by the team lead, 5 by quality; choose the level of your role.',
    },
    { field: 'level' },
  );
export const notAParticipant = (): Refusal =>
  refuse(
    'EVALUATION_NOT_A_PARTICIPANT',
    {
      nl: 'Niveau 1 en 2 evalueert wie bij een bijeenkomst aanwezig was.',
      en: 'Levels 1 and 2 are evaluated by those who were present at a session.',
    },
    { field: 'level' },
  );
