// Why a row is refused, in words. What the domain refuses has its own sentence; these are of reading and matching.
import type { InputIssue } from '@traject/commands';
import type { Refusal } from '@traject/domain';

export interface RowRefusal {
  code: string;
  /** The column it is about; null when it is about the row. */
  field: string | null;
  nl: string;
  en: string;
}

type Words = readonly [nl: string, en: string];
type Sentence = (accepted: Words) => Words;

const sentences = {
  CELL_MISSING: () => ['Hier ontbreekt een waarde.', 'A value is missing here.'],
  DATE_UNREADABLE: () => [
    'Dit is geen datum; schrijf dag-maand-jaar (31-1-2025) of jaar-maand-dag (2025-01-31).',
    'This is no date; write day-month-year (31-1-2025) or year-month-day (2025-01-31).',
  ],
  TIME_UNREADABLE: () => [
    'Dit is geen tijd; schrijf uren en minuten (13:30).',
    'This is no time; write hours and minutes (13:30).',
  ],
  NUMBER_UNREADABLE: () => [
    'Dit is geen getal; schrijf bijvoorbeeld 0,8.',
    'This is no number; write for example 0.8.',
  ],
  VALUE_UNKNOWN: ([nl, en]) => [
    `Deze waarde is niet bekend; kies uit: ${nl}.`,
    `This value is not known; choose from: ${en}.`,
  ],
  TWO_ENDS: () => [
    '"Tot" is de eerste dag waarop het niet meer geldt en "Tot en met" de laatste dag; vul er één in.',
    '"Until" is the first day on which it no longer holds, and "Last day" the last on which it does; fill in one.',
  ],
  PERSON_NOT_NAMED: () => [
    'Er staat niet wie dit is; geef een personeelsnummer, e-mailadres of naam.',
    'It is not said who this is; give a staff number, e-mail address or name.',
  ],
  PERSON_NOT_IDENTIFIED: () => [
    'Een nieuwe persoon heeft een personeelsnummer of e-mailadres nodig, zodat hij of zij bij een volgende lijst wordt herkend.',
    'A new person needs a staff number or an e-mail address, by which he or she is recognised in a next list.',
  ],
  PERSON_NOT_FOUND: () => [
    'Deze persoon is hier niet bekend; controleer de schrijfwijze, of importeer eerst de personen.',
    'This person is not known here; check the spelling, or import the persons first.',
  ],
  PERSON_AMBIGUOUS: () => [
    'Er zijn hier meer personen met deze naam; geef een personeelsnummer of e-mailadres.',
    'There are several persons of this name here; give a staff number or an e-mail address.',
  ],
  PERSON_CONTRADICTORY: () => [
    'Personeelsnummer, e-mailadres en naam wijzen niet dezelfde persoon aan; controleer ze.',
    'Staff number, e-mail address and name do not point to the same person; check them.',
  ],
  PERSON_NAME_DIFFERS: () => [
    'Deze persoon is bekend onder een andere naam; controleer het personeelsnummer, of laat de naam leeg.',
    'This person is known by another name; check the staff number, or leave the name empty.',
  ],
  DUPLICATE_PERSON: () => [
    'Deze persoon staat meer dan eens in de lijst, met verschillende gegevens; laat staan wat klopt.',
    'This person stands in the list more than once, with different data; leave what is right.',
  ],
  TWICE_IN_LIST: () => [
    'Dit staat meer dan eens in de lijst, met verschillende gegevens; laat staan wat klopt.',
    'This stands in the list more than once, with different data; leave what is right.',
  ],
  EMPLOYMENT_DIFFERS: () => [
    'Het dienstverband dat op deze dag begint is anders vastgelegd; corrigeer het bij de persoon.',
    'The employment that begins on this day was recorded differently; correct it with the person.',
  ],
  MEMBERSHIP_DIFFERS: () => [
    'Deze persoon is in (een deel van) deze periode al lid van dit team, anders dan hier staat; corrigeer het bij het team.',
    'This person is a member of this team in (part of) this period already, not as it stands here; correct it with the team.',
  ],
  TEAM_NOT_FOUND: () => [
    'Dit team is er niet; schrijf de naam zoals die in Traject staat.',
    'There is no such team; write its name as it stands in Traject.',
  ],
  TEAM_AMBIGUOUS: () => [
    'Er zijn meer teams met deze naam; geef het nummer van het team.',
    'There are several teams of this name; give the id of the team.',
  ],
  TEAM_NEEDED: () => [
    'Deze persoon is lid van meer teams die meedoen; geef het team.',
    'This person is a member of several teams that take part; give the team.',
  ],
  ACTIVITY_NOT_FOUND: () => [
    'Deze scholingsactiviteit is er niet; schrijf de titel zoals die in Traject staat, of geef haar nummer.',
    'There is no such training activity; write its title as it stands in Traject, or give its id.',
  ],
  ACTIVITY_AMBIGUOUS: () => [
    'Meer scholingsactiviteiten passen bij deze titel en dag; geef het nummer van de activiteit.',
    'Several training activities match this title and day; give the id of the activity.',
  ],
  SESSION_NOT_FOUND: () => [
    'Deze activiteit heeft op die dag (en tijd) geen bijeenkomst.',
    'This activity has no session on that day (and time).',
  ],
  SESSION_AMBIGUOUS: () => [
    'Deze activiteit heeft op die dag meer bijeenkomsten; geef ook de tijd waarop zij begint.',
    'This activity has several sessions on that day; give the time at which it begins too.',
  ],
  ACTIVITY_DIFFERS: () => [
    'Rijen van dezelfde activiteit verschillen in soort, teams, aanbieder, plaatsen, kosten of gasten; maak ze gelijk.',
    'Rows of the same activity differ in kind, teams, provider, capacity, cost or guests; make them the same.',
  ],
  SESSION_DIFFERS: () => [
    'Deze bijeenkomst is er al, met een andere eindtijd of andere uren; wijzig haar bij de activiteit.',
    'This session is there already, with another end or other hours; change it with the activity.',
  ],
  MEASUREMENT_DIFFERS: () => [
    'Over deze periode staat al een andere waarde; corrigeer die bij het team, met een reden.',
    'Another value stands for this period already; correct it with the team, with a reason.',
  ],
  VALUE_NEEDED: () => [
    'Geef een waarde, of een teller en een noemer.',
    'Give a value, or a numerator and a denominator.',
  ],
  INVALID_VALUE: ([nl, en]) => [
    `Deze waarde past hier niet; verwacht wordt: ${nl}.`,
    `This value does not fit here; expected is: ${en}.`,
  ],
} satisfies Record<string, Sentence>;
export type RowRefusalCode = keyof typeof sentences;

/** Refuses a row; `accepted` are the values that would do, where the sentence names them. */
export function refuseRow(
  code: RowRefusalCode,
  field: string | null,
  accepted: Words = ['', ''],
): RowRefusal {
  const write: Sentence = sentences[code];
  const [nl, en] = write(accepted);
  return { code, field, nl, en };
}

/** By the domain's name of a field: the column in which people gave it. */
const columnNames: Readonly<Record<string, string>> = {
  personId: 'staffNumber',
  teamId: 'team',
  teamIds: 'teams',
  startsAt: 'startTime',
  endsAt: 'endTime',
  title: 'activity',
  period: 'from',
  amount: 'cost',
  membershipId: 'from',
  employmentId: 'from',
};

/** The column that the domain's `field` (`entries.3.hours`, `sessions.0.endsAt`) came from. */
export function columnOf(field: string | undefined): string | null {
  const last = field?.split('.').findLast((step) => !/^\d+$/.test(step));
  return last === undefined ? null : (columnNames[last] ?? last);
}

/** Of who imports, not of a cell. */
const OF_THE_SENDER = new Set([
  'ROLE_NOT_ALLOWED',
  'CAPACITY_NEEDED',
  'ROLE_NOT_HELD_THEN',
  'OTHER_INSTITUTION',
]);

/** A refusal of the domain, of a row. */
export const ofDomain = ({ code, field, nl, en }: Refusal): RowRefusal => ({
  ...{ code, nl, en },
  field: OF_THE_SENDER.has(code) ? null : columnOf(field),
});

/** Input that has not the form that a command asks. */
export const ofIssue = ({ path, accepted: { nl, en } }: InputIssue): RowRefusal =>
  refuseRow('INVALID_VALUE', columnOf(path), [nl, en]);
