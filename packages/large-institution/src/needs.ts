// A team's needs of a school year: proposed, deliberated, endorsed by the quorum, planned on an activity or still waiting.
import { DEFAULT_QUORUM, quorumNeeded, streamOf, type CommandName } from '@traject/domain';
import { words, type Act, type Doer, type Told } from './act.js';
import { hr, leadOf, memberOf, programmeId, themeId, THEMES, type Team } from './cast.js';
import { momentOn } from './moments.js';
import type { Draw } from './random.js';

/** What a team needs, and the activity that it is planned on; null where there is none. */
export interface Need {
  id: string;
  acts: Act[];
  activityId: string | null;
}

/**
 * How it may go with a need, and how often of forty:
 * - `closed`: planned, addressed, and soon closed with evidence that others than its participants noticed it.
 * - `closedLate`: the same, after months of silence; `addressed`: not closed any more.
 * - `thin`: closed without evidence on Guskey's levels 4-5.
 * - `waiting`: no activity is found for it, what HR looks at first, until its proposer withdraws it in the summer;
 *   `waitingLong`: a year later.
 * - `undeliberated`: nobody opens its deliberation; `undecided`: one endorsement short of the quorum.
 */
export const NEED_COURSES = {
  closed: 23,
  closedLate: 6,
  thin: 2,
  addressed: 1,
  waiting: 5,
  waitingLong: 1,
  undeliberated: 1,
  undecided: 1,
} as const;
export type NeedCourse = keyof typeof NEED_COURSES;

/** On which day of the school year its proposer gives a need up; null where it is planned. */
function givenUpOn(course: NeedCourse, draw: Draw): number | null {
  if (course === 'waiting') return 300 + draw.below(30);
  if (course === 'waitingLong') return 640 + draw.below(30);
  return course === 'undeliberated' || course === 'undecided' ? 330 + draw.below(60) : null;
}

export const NEEDS_PER_YEAR = 2;
/** Days after 1 August: proposed in September, endorsed within three weeks. */
const PROPOSED = 35;

/** The day of the school year on which the activity for a team's n-th need is proposed. */
export const activityDay = (number: number): number => 70 + 30 * number;

export function needOf(
  { team, year, number, course }: { team: Team; year: number; number: number; course: NeedCourse },
  draw: Draw,
): Need {
  const id = `need-${team.number}-${year}-${number}`;
  const stream = streamOf('trainingNeed', id);
  const acts: Act[] = [];
  const begun = PROPOSED + draw.below(20);
  const act = (day: number, by: Doer, command: CommandName, input: object, ...events: Told[]): void => {
    acts.push({
      at: momentOn(year, day, 540 + acts.length),
      by,
      command,
      stream,
      input: { needId: id, ...input },
      events,
    });
  };
  const proposed = {
    teamId: team.id,
    themeId: themeId((team.college + number) % THEMES),
    programmeId: programmeId(team.college),
    title: words(`Behoefte ${number + 1} van schooljaar ${year}`),
    gap: words('Wat het team nog niet kan.'),
    evidence: words('Waaraan het dat ziet.'),
    guidance: words('Wat er voor studenten beter wordt.'),
    splitFrom: null,
  };
  const [, proposer = team.members[0]] = team.members;
  act(begun, memberOf(team, proposer), 'ProposeNeed', proposed, {
    type: 'NeedProposed',
    data: { needId: id, ...proposed, proposedBy: null },
  });
  const givenUp = givenUpOn(course, draw);
  const withoutActivity = (): Need => {
    const reason = words('Wij krijgen hier geen tijd voor; het komt terug als het nodig blijft.');
    const told = { type: 'NeedWithdrawn', data: {}, reason };
    act(givenUp ?? begun, memberOf(team, proposer), 'WithdrawNeed', { reason }, told);
    return { id, acts, activityId: null };
  };
  if (course === 'undeliberated') return withoutActivity();
  act(begun + 2, leadOf(team), 'OpenDeliberation', {}, { type: 'DeliberationOpened', data: {} });
  const needed = quorumNeeded(DEFAULT_QUORUM, team.members.length);
  const endorsers = team.members.slice(0, course === 'undecided' ? needed - 1 : needed);
  for (const [place, personId] of endorsers.entries()) {
    const stance: Told = { type: 'StanceTaken', data: { stance: 'endorse', note: null, onPaper: null } };
    const reached: Told = {
      type: 'NeedEndorsed',
      data: { endorsements: needed, members: team.members.length, needed, rule: DEFAULT_QUORUM },
    };
    const by = place === 0 ? leadOf(team) : memberOf(team, personId);
    act(
      begun + 3 + place,
      by,
      'EndorseNeed',
      { note: null },
      stance,
      ...(place === needed - 1 ? [reached] : []),
    );
  }
  if (givenUp !== null) return withoutActivity();
  const activityId = `activity-${id}`;
  const planned = { activityId, activity: words(`Scholing ${number + 1} van schooljaar ${year}`) };
  // The day after its activity is proposed: a need is planned on what is there.
  act(activityDay(number) + 1, hr, 'PlanNeed', planned, { type: 'NeedPlanned', data: planned });
  return { id, acts, activityId };
}

/** What follows the activity that began on `day` of the school year: addressed, and mostly closed with evidence. */
export function endOf(
  { team, year, course }: { team: Team; year: number; course: NeedCourse },
  need: { id: string; activityId: string },
  day: number,
  draw: Draw,
): Act[] {
  const stream = streamOf('trainingNeed', need.id);
  const addressed = { activityId: need.activityId, evidence: null };
  const attended = day + AFTER_SESSIONS;
  const acts: Act[] = [
    {
      at: momentOn(year, attended, 540),
      by: hr,
      command: 'AddressNeed',
      stream,
      input: { needId: need.id, ...addressed },
      events: [{ type: 'NeedAddressed', data: addressed }],
    },
  ];
  if (course === 'addressed') return acts;
  const closed = {
    evidence: words('Studenten merken het in de les.'),
    guskeyLevels: course === 'thin' ? [1, 2] : draw.pick([[1, 2, 4], [2, 3, 5], [5]]),
  };
  acts.push({
    at: momentOn(year, attended + (course === 'closedLate' ? 120 + draw.below(150) : 10), 540),
    by: leadOf(team),
    command: 'CloseNeed',
    stream,
    input: { needId: need.id, ...closed },
    events: [{ type: 'NeedClosed', data: closed }],
  });
  return acts;
}

/** Days from proposing an activity until its last session was attended. */
const AFTER_SESSIONS = 52;
