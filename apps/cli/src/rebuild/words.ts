// Every sentence of `traject rebuild`, in Dutch and in English.
import type {
  ProjectionErrorDetails,
  ProjectionStatus,
  RebuildOutcome,
  RebuildProgress,
  RebuildStatus,
} from '@traject/read-model';
import type { HowFar } from '../read-model-up-to.js';
import type { Pace } from './speed.js';

const share = (done: number, total: number): string =>
  total === 0 ? '100' : Math.floor((100 * done) / total).toString();

const numbers = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };
const moments = {
  nl: new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  }),
};

/** A time to go: seconds, from two minutes on minutes. */
const left = (seconds: number): string => (seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`);

/** The event to blame, without anything that it holds. */
const eventOf = ({ failure }: ProjectionErrorDetails): string =>
  failure ? ` (${failure.eventType}, ${failure.eventId}, #${failure.position})` : '';

const nl = {
  phase: (phase: RebuildStatus['phase']) =>
    ({
      folding: 'Vouwen',
      indexing: 'Indexen maken',
      'catching up': 'Bijwerken',
      comparing: 'Vergelijken',
      swapping: 'Wisselen',
      ended: 'Klaar',
    })[phase],
  events: (done: number, total: number) =>
    `${numbers.nl.format(done)} van ${numbers.nl.format(total)} gebeurtenissen (${share(done, total)} %)`,
  pace: ({ eventsPerSecond, secondsLeft }: Pace) =>
    `${numbers.nl.format(eventsPerSecond)} per seconde, nog ${left(secondsLeft)}`,
  progress: ({ phase, done, total }: RebuildProgress, pace: Pace | null): string =>
    [`${nl.phase(phase)}: ${nl.events(done, total)}`, ...(pace ? [nl.pace(pace)] : [])].join(', '),
  done: ({ position, compared, differing }: RebuildOutcome) =>
    differing.length > 0
      ? `Herbouwd tot positie ${position}. Deze tabellen verschilden en zijn vervangen: ${differing.join(', ')}.`
      : compared
        ? `Herbouwd tot positie ${position}: elke tabel was gelijk aan de oude, rij voor rij.`
        : `Herbouwd voor deze versie van Traject, tot positie ${position}.`,
  far: ({ events, position }: HowFar, head: number) =>
    `In het leesmodel staan ${events} van ${head} gebeurtenissen, tot positie ${position}.`,
  interrupted: () =>
    'Onderbroken. De tabellen zijn zoals ze waren; dezelfde opdracht nog eens geven gaat verder waar het ophield.',
  running: (since: string | null) =>
    `REBUILD_RUNNING: er wordt al herbouwd${since ? `, sinds ${moments.nl.format(new Date(since))}` : ''}; zie traject rebuild --status. Er is niets gewijzigd.`,
  differs: (tables: readonly string[]) =>
    `REBUILD_DIFFERS: wat herbouwd is verschilt van wat er stond, in: ${tables.join(', ')}. Er is niets vervangen; met --replace-differing komt het herbouwde ervoor in de plaats.`,
  failed: (code: string, details: ProjectionErrorDetails) =>
    ({
      REBUILD_FAILED: `REBUILD_FAILED: een gebeurtenis kan niet worden gevouwen (${details.cause ?? '-'})${eventOf(details)}. De tabellen zijn zoals ze waren; na herstel gaat dezelfde opdracht verder.`,
      FENCED:
        'FENCED: dit proces was te lang stil en een ander heeft het overgenomen; zie traject rebuild --status.',
    })[code] ?? `${code}: de tabellen zijn zoals ze waren.`,
  notPrepared: () =>
    'Deze database heeft nog geen leesmodel van deze versie; start Traject eerst (npm start).',
  tables: ({ events, position, tables, readable }: ProjectionStatus) =>
    `Leesmodel: ${events} gebeurtenissen tot positie ${position}, ${
      {
        own: 'van deze versie van Traject',
        older: 'van een eerdere versie',
        newer: 'van een latere versie',
      }[tables]
    }${readable ? '' : ', met andere kolommen: niet te bevragen'}.`,
  none: () => 'Er is nog nooit herbouwd.',
  rebuild: ({ state, phase, done, total, startedAt, holder, errorCode, differing }: RebuildStatus) => {
    const begun = `begonnen op ${moments.nl.format(new Date(startedAt))}`;
    if (state === 'ended') {
      return errorCode === null
        ? `Laatst herbouwd: ${nl.events(done, total)}, ${begun}.`
        : `Laatste herbouw: ${errorCode}${differing.length > 0 ? ` (${differing.join(', ')})` : ''}, ${begun}.`;
    }
    const amount = `${nl.phase(phase)}: ${nl.events(done, total)}, ${begun}`;
    return state === 'running'
      ? `Wordt herbouwd door ${holder ?? '-'}. ${amount}.`
      : `Onderbroken${errorCode === null ? '' : ` (${errorCode})`}. ${amount}. traject rebuild gaat verder.`;
  },
  status: (status: ProjectionStatus): string[] => [
    nl.tables(status),
    status.rebuild === null ? nl.none() : nl.rebuild(status.rebuild),
    ...paceLines(status.rebuild, nl.pace),
  ],
};

const en: typeof nl = {
  phase: (phase) =>
    ({
      folding: 'Folding',
      indexing: 'Making indexes',
      'catching up': 'Catching up',
      comparing: 'Comparing',
      swapping: 'Swapping',
      ended: 'Done',
    })[phase],
  events: (done, total) =>
    `${numbers.en.format(done)} of ${numbers.en.format(total)} events (${share(done, total)} %)`,
  pace: ({ eventsPerSecond, secondsLeft }) =>
    `${numbers.en.format(eventsPerSecond)} a second, ${left(secondsLeft)} left`,
  progress: ({ phase, done, total }, pace) =>
    [`${en.phase(phase)}: ${en.events(done, total)}`, ...(pace ? [en.pace(pace)] : [])].join(', '),
  done: ({ position, compared, differing }) =>
    differing.length > 0
      ? `Rebuilt to position ${position}. These tables differed and were replaced: ${differing.join(', ')}.`
      : compared
        ? `Rebuilt to position ${position}: every table equalled the old one, row by row.`
        : `Rebuilt for this version of Traject, to position ${position}.`,
  far: ({ events, position }, head) =>
    `The read model holds ${events} of ${head} events, to position ${position}.`,
  interrupted: () =>
    'Interrupted. The tables are as they were; giving the same command again goes on where it stopped.',
  running: (since) =>
    `REBUILD_RUNNING: a rebuild is under way${since ? `, since ${moments.en.format(new Date(since))}` : ''}; see traject rebuild --status. Nothing was changed.`,
  differs: (tables) =>
    `REBUILD_DIFFERS: what was rebuilt differs from what was there, in: ${tables.join(', ')}. Nothing was replaced; with --replace-differing the rebuilt tables take their place.`,
  failed: (code, details) =>
    ({
      REBUILD_FAILED: `REBUILD_FAILED: an event cannot be folded (${details.cause ?? '-'})${eventOf(details)}. The tables are as they were; once mended, the same command goes on.`,
      FENCED:
        'FENCED: this process was silent for too long and another took over; see traject rebuild --status.',
    })[code] ?? `${code}: the tables are as they were.`,
  notPrepared: () => 'This database has no read model of this version yet; start Traject first (npm start).',
  tables: ({ events, position, tables, readable }) =>
    `Read model: ${events} events to position ${position}, ${
      {
        own: 'of this version of Traject',
        older: 'of an earlier version',
        newer: 'of a later version',
      }[tables]
    }${readable ? '' : ', with other columns: cannot be asked'}.`,
  none: () => 'It was never rebuilt.',
  rebuild: ({ state, phase, done, total, startedAt, holder, errorCode, differing }) => {
    const begun = `begun on ${moments.en.format(new Date(startedAt))}`;
    if (state === 'ended') {
      return errorCode === null
        ? `Last rebuilt: ${en.events(done, total)}, ${begun}.`
        : `Last rebuild: ${errorCode}${differing.length > 0 ? ` (${differing.join(', ')})` : ''}, ${begun}.`;
    }
    const amount = `${en.phase(phase)}: ${en.events(done, total)}, ${begun}`;
    return state === 'running'
      ? `Being rebuilt by ${holder ?? '-'}. ${amount}.`
      : `Interrupted${errorCode === null ? '' : ` (${errorCode})`}. ${amount}. traject rebuild goes on.`;
  },
  status: (status) => [
    en.tables(status),
    status.rebuild === null ? en.none() : en.rebuild(status.rebuild),
    ...paceLines(status.rebuild, en.pace),
  ],
};

function paceLines(rebuild: RebuildStatus | null, say: (pace: Pace) => string): string[] {
  if (rebuild?.state !== 'running') return [];
  const { eventsPerSecond, secondsLeft } = rebuild;
  return eventsPerSecond === null || secondsLeft === null ? [] : [say({ eventsPerSecond, secondsLeft })];
}

export type RebuildWords = typeof nl;
export const rebuildWords = { nl, en };
