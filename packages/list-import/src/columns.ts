// The columns that a list of each kind may have, with the headings under which they are recognised.
import type { ListKind } from './list-kind.js';

export interface Column {
  /** What it holds, as the plan names it. */
  field: string;
  /** Its heading in Dutch and in English, as the example files have it. */
  nl: string;
  en: string;
  /** Without it no row can be read. */
  required: boolean;
  /** Other headings that are recognised, in the usual systems of schools. */
  also: readonly string[];
}

const column = (field: string, nl: string, en: string, ...also: string[]): Column => ({
  ...{ field, nl, en, also },
  required: false,
});
const needed = (made: Column): Column => ({ ...made, required: true });

const who = [
  column(
    'staffNumber',
    'Personeelsnummer',
    'Staff number',
    ...['personeelsnr', 'medewerkernummer', 'medewerkernr', 'medewerker id', 'stamnummer'],
    ...['personnel number', 'personnel no', 'employee number', 'employee id', 'employee no', 'staff no'],
  ),
  column('email', 'E-mail', 'Email', 'e-mailadres', 'mail', 'mailadres', 'email address'),
  column(
    'name',
    'Naam',
    'Name',
    'volledige naam',
    'medewerker',
    'deelnemer',
    'full name',
    'employee',
    'participant',
  ),
];
const from = needed(
  column(
    'from',
    'Vanaf',
    'From',
    'van',
    'begindatum',
    'startdatum',
    'ingangsdatum',
    'datum in dienst',
    'in dienst',
    'start date',
    'start',
  ),
);
const ends = [
  column('until', 'Tot', 'Until', 'niet meer op', 'before'),
  column(
    'lastDay',
    'Tot en met',
    'Last day',
    't/m',
    'einddatum',
    'laatste dag',
    'datum uit dienst',
    'uit dienst',
    'end date',
    'through',
    'end',
  ),
];
const fte = column(
  'fte',
  'Fte',
  'FTE',
  'werktijdfactor',
  'wtf',
  'omvang',
  'deeltijdfactor',
  'aanstelling',
  'full-time equivalent',
);
const activity = needed(
  column(
    'activity',
    'Activiteit',
    'Activity',
    'titel',
    'scholing',
    'scholingsactiviteit',
    'training',
    'title',
    'course',
    'cursus',
  ),
);
const date = needed(column('date', 'Datum', 'Date', 'dag', 'bijeenkomst', 'session', 'session date', 'day'));
const startHeadings = [
  'begintijd',
  'starttijd',
  'aanvang',
  'begin',
  'van tijd',
  'start time',
  'starts',
  'starts at',
];

export const columnsOf: Record<ListKind, readonly Column[]> = {
  persons: [
    ...who,
    column('language', 'Taal', 'Language'),
    needed(column('cao', 'Cao', 'Collective agreement', 'cla')),
    needed(column('teaching', 'Lesgevend', 'Teaching', 'geeft les', 'docent', 'teaches')),
    needed(fte),
    from,
    ...ends,
  ],
  memberships: [
    ...who,
    needed(column('team', 'Team', 'Team', 'teamnaam', 'afdeling', 'team name', 'department')),
    from,
    ...ends,
    fte,
  ],
  activities: [
    activity,
    needed(column('kind', 'Soort', 'Kind', 'vorm', 'type')),
    needed(column('teams', 'Teams', 'Teams', 'team', 'voor teams', 'for teams')),
    date,
    needed(column('startTime', 'Begintijd', 'Start time', ...startHeadings)),
    needed(column('endTime', 'Eindtijd', 'End time', 'einde', 'tot tijd', 'ends', 'ends at')),
    needed(column('hours', 'Uren', 'Hours', 'uren per bijeenkomst', 'duur', 'duration')),
    column('place', 'Plaats', 'Place', 'locatie', 'lokaal', 'location', 'room'),
    column('online', 'Online', 'Online'),
    column('provider', 'Aanbieder', 'Provider', 'uitvoerder', 'trainer'),
    column('capacity', 'Plaatsen', 'Capacity', 'capaciteit', 'maximum', 'places'),
    column('cost', 'Kosten', 'Cost', 'bedrag', 'amount', 'price', 'prijs'),
    column('costPer', 'Kosten per', 'Cost per', 'per'),
    column('guests', 'Gasten', 'Guests', 'gasten toegestaan', 'guests allowed'),
  ],
  enrolments: [
    activity,
    column('date', 'Datum', 'Date', 'dag', 'bijeenkomst', 'day', 'session date'),
    ...who,
    column('team', 'Team', 'Team', 'teamnaam', 'voor team', 'team name', 'for team'),
    column('enrolledOn', 'Ingeschreven op', 'Enrolled on', 'inschrijfdatum', 'aangemeld op', 'registered on'),
  ],
  attendance: [
    activity,
    date,
    column('time', 'Tijd', 'Time', ...startHeadings),
    ...who,
    needed(column('attendance', 'Aanwezigheid', 'Attendance', 'aanwezig', 'present', 'status')),
    column('hours', 'Uren', 'Hours', 'aantal uren', 'duur', 'duration'),
  ],
  kpiValues: [
    needed(column('team', 'Team', 'Team', 'teamnaam', 'team name')),
    needed(column('kpi', 'KPI', 'KPI', 'indicator', 'kengetal', 'code')),
    column('level', 'Niveau', 'Level'),
    from,
    ...ends,
    column('value', 'Waarde', 'Value', 'score', 'resultaat', 'result', 'percentage'),
    column('numerator', 'Teller', 'Numerator'),
    column('denominator', 'Noemer', 'Denominator'),
    needed(column('status', 'Status', 'Status', 'voorlopig of definitief', 'provisional or definitive')),
    needed(column('source', 'Bron', 'Source', 'herkomst', 'origin')),
  ],
};

/** The extra column of a file with refused rows; ignored when the file is imported again. */
export const REASON_COLUMN = { nl: 'Waarom geweigerd', en: 'Why refused' } as const;
