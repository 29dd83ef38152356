// Study days of the generated institution with many enrolled and nobody's attendance recorded yet, written as the commands
// would record them; and the lists that an attendance system would give of them.
import { eventCatalogue } from '@traject/domain';
import { eventCodec } from '@traject/event-store';
import { PostgresEventStore, PostgresTextStore } from '@traject/event-store-postgres';
import pg from 'pg';

const INSTITUTION = 'large-institution';
const MEMBERS = 15;
/** Teams of one study day: some 400 people. */
const TEAMS = 27;
const DAY = '2026-11-18';
const HR = { actor: { kind: 'person', personId: 'hr' }, capacity: { role: 'hr', unit: unit() } };

function unit() {
  return { kind: 'institution', id: INSTITUTION };
}

/** @param {number} number @param {number} digits */
const padded = (number, digits = 4) => String(number).padStart(digits, '0');

/**
 * @typedef {{ title: string, people: { personId: string, teamId: string, staffNumber: string }[] }} StudyDay
 */

/**
 * Makes study days until `rows` people are enrolled in all.
 * @param {{ url: string, staff: number, rows: number }} options
 * @returns {Promise<StudyDay[]>}
 */
export async function makeStudyDays({ url, staff, rows }) {
  const teams = staff / MEMBERS;
  const pool = new pg.Pool({ connectionString: url });
  const store = new PostgresEventStore({ connectionString: url });
  try {
    await nameStaff(pool, teams);
    /** @type {StudyDay[]} */
    const days = [];
    for (let left = rows, number = 0; left > 0; number += 1) {
      const day = studyDay(number, teams, Math.min(left, Math.min(TEAMS, teams) * MEMBERS));
      await record(store, new PostgresTextStore(pool), `study-day-${number}`, day);
      days.push(day);
      left -= day.people.length;
    }
    return days;
  } finally {
    await store.close();
    await pool.end();
  }
}

/** @param {number} team @param {number} member */
const staffNumber = (team, member) => `S${padded(team * MEMBERS + member, 6)}`;

/** @param {pg.Pool} pool @param {number} teams */
async function nameStaff(pool, teams) {
  const people = Array.from({ length: teams * MEMBERS }, (_, index) => ({
    personId: `staff-${padded(Math.floor(index / MEMBERS))}-${padded(index % MEMBERS)}`,
    value: staffNumber(Math.floor(index / MEMBERS), index % MEMBERS).toLowerCase(),
  }));
  await pool.query(
    `INSERT INTO traject_directory.identifier (id, institution_id, kind, value, person_id)
     SELECT gen_random_uuid()::text, $1, 'staffNumber', value, person FROM unnest($2::text[], $3::text[]) AS given (value, person)`,
    [INSTITUTION, people.map(({ value }) => value), people.map(({ personId }) => personId)],
  );
}

/** @param {number} number @param {number} teams @param {number} size */
function studyDay(number, teams, size) {
  const people = Array.from({ length: size }, (_, index) => {
    const team = (number * TEAMS + Math.floor(index / MEMBERS)) % teams;
    const member = index % MEMBERS;
    const personId = `staff-${padded(team)}-${padded(member)}`;
    return { personId, teamId: `team-${padded(team)}`, staffNumber: staffNumber(team, member) };
  });
  return { title: `Studiedag nummer ${number}`, people };
}

/**
 * @param {PostgresEventStore} store
 * @param {PostgresTextStore} texts
 * @param {string} activityId
 * @param {StudyDay} day
 */
async function record(store, texts, activityId, { title, people }) {
  const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));
  const [kept] = await texts.putAll([{ id: `title-of-${activityId}`, value: title }]);
  const terms = { kind: 'studyDay', title: kept, provider: null, capacity: null, cost: null };
  const teamIds = [...new Set(people.map(({ teamId }) => teamId))];
  const session = {
    sessionId: `${activityId}-1`,
    startsAt: `${DAY}T12:00:00.000Z`,
    endsAt: `${DAY}T16:00:00.000Z`,
    place: null,
    online: false,
    hours: 4,
  };
  const proposed = {
    ...{ activityId, unit: unit(), programmeId: null, needIds: [], ...terms, teamIds },
    ...{ period: { from: '2026-08-01', until: '2027-08-01' }, hours: 4, guestsAllowed: false },
  };
  const drafts = [
    { type: 'ActivityProposed', data: proposed },
    { type: 'ActivityScheduled', data: { sessions: [session] } },
    ...people.map(({ personId, teamId }) => ({ type: 'ParticipantEnrolled', data: { personId, teamId } })),
  ];
  const outcome = await store.append({
    stream: `trainingActivity-${activityId}`,
    expected: 'no-stream',
    events: /** @type {any} */ (
      drafts.map((draft, index) => ({
        ...{ id: `${activityId}-event-${index}`, type: draft.type, ...HR },
        ...codec.encode(/** @type {any} */ (draft)),
        institutionId: INSTITUTION,
        effectiveAt: `2026-11-0${index < 2 ? 1 : 2}T09:00:00.000Z`,
        ...{ commandId: `make-${activityId}`, commandDigest: '0'.repeat(64) },
        ...{ causationId: null, correlationId: activityId },
      }))
    ),
  });
  if (outcome.kind !== 'appended') throw new Error(`a study day was not made: ${outcome.kind}`);
}

/**
 * The attendance list of study days as CSV. Its first and last rows are wrong: a person whom nobody knows, and a day of 25
 * hours.
 * @param {readonly StudyDay[]} days
 * @param {number} most rows
 */
export function attendanceList(days, most) {
  const rows = days
    .flatMap(({ title, people }) => people.map((person) => [title, '18-11-2026', person.staffNumber]))
    .slice(0, most)
    .map((cells, index) => [...cells, ...(index % 10 === 9 ? ['afgemeld', '0'] : ['aanwezig', '4'])]);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first) first[2] = 'niemand';
  if (last) last.splice(3, 2, 'aanwezig', '25');
  return [['Activiteit', 'Datum', 'Personeelsnummer', 'Aanwezigheid', 'Uren'], ...rows]
    .map((cells) => cells.join(';'))
    .join('\r\n');
}
