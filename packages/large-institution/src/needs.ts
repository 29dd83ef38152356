// A team's needs of a school year: proposed, deliberated, endorsed by the quorum, planned on an activity or still waiting.
import { DEFAULT_QUORUM, quorumNeeded, streamOf, type CommandName } from '@traject/domain';
import { words, type Act, type Doer, type Told } from './act.js';
import { hr, leadOf, memberOf, programmeId, themeId, THEMES, type Team } from './cast.js';
import { momentOn } from './moments.js';
import type { Draw } from './random.js';

/** What a team needs, and the activity that it is planned on; null while it waits for one. */
export interface Need {
  id: string;
  acts: Act[];
  activityId: string | null;
}

export const NEEDS_PER_YEAR = 2;
/** Days after 1 August: proposed in September, endorsed within three weeks. */
const PROPOSED = 35;

/** The day of the school year on which the activity for a team's n-th need is proposed. */
export const activityDay = (number: number): number => 70 + 30 * number;

export function needOf(team: Team, year: number, number: number, draw: Draw): Need {
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
  act(begun + 2, leadOf(team), 'OpenDeliberation', {}, { type: 'DeliberationOpened', data: {} });
  const needed = quorumNeeded(DEFAULT_QUORUM, team.members.length);
  for (const [place, personId] of team.members.slice(0, needed).entries()) {
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
  // One in five waits for an activity: what HR looks at first.
  if (draw.below(5) === 0) return { id, acts, activityId: null };
  const activityId = `activity-${id}`;
  const planned = { activityId, activity: words(`Scholing ${number + 1} van schooljaar ${year}`) };
  // The day after its activity is proposed: a need is planned on what is there.
  act(activityDay(number) + 1, hr, 'PlanNeed', planned, { type: 'NeedPlanned', data: planned });
  return { id, acts, activityId };
}

/** What follows the activity that began on `day` of the school year: addressed, and mostly closed with evidence. */
export function endOf(
  team: Team,
  year: number,
  need: { id: string; activityId: string },
  day: number,
  draw: Draw,
): Act[] {
  const stream = streamOf('trainingNeed', need.id);
  const addressed = { activityId: need.activityId, evidence: null };
  const acts: Act[] = [
    {
      at: momentOn(year, day + AFTER_SESSIONS, 540),
      by: hr,
      command: 'AddressNeed',
      stream,
      input: { needId: need.id, ...addressed },
      events: [{ type: 'NeedAddressed', data: addressed }],
    },
  ];
  if (draw.below(10) < 3) return acts;
  const closed = {
    evidence: words('Studenten merken het in de les.'),
    guskeyLevels: draw.pick([[1, 2], [1, 2, 4], [5]]),
  };
  acts.push({
    at: momentOn(year, day + AFTER_SESSIONS + 10, 540),
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
