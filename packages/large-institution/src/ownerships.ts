// Who holds the themes of a college, formally, and how that wavers: assigned or claimed, shared, transferred, contested.
import { addDays, dateOf, startOfDay, streamOf, type CommandName, type Instant } from '@traject/domain';
import { words, type Act, type Doer, type Words } from './act.js';
import {
  collegeThemeId,
  leadOf,
  managerOf,
  memberOf,
  quality,
  teamsOf,
  THEMES_OF_COLLEGE,
  type Team,
} from './cast.js';
import { deal } from './deal.js';
import { momentOn } from './moments.js';
import type { Draw } from './random.js';
import type { Size } from './size.js';

/**
 * How it may go with a theme, and how often of twenty:
 * - `held`: a manager assigns it to a team, which accepts. The others begin so too, unless they say otherwise.
 * - `claimed`: the team claims it, and a manager confirms.
 * - `unconfirmed`: it claims it of late, and waits.
 * - `declined`: the first team declines, another accepts.
 * - `shared`, `transferred`, `refused`: it is offered to another team, which signs or refuses.
 * - `contested`: a member of the other team contests it of late; `resolved`: years ago, and a manager resolved it.
 * - `anchored`: quality sees that it lives without its starter; `released`: the team then lets it go.
 */
const COURSES = {
  held: 2,
  claimed: 2,
  unconfirmed: 1,
  declined: 2,
  shared: 3,
  transferred: 2,
  refused: 1,
  contested: 2,
  resolved: 2,
  anchored: 2,
  released: 1,
} as const;
type Course = keyof typeof COURSES;

/** Of every theme of every college how its ownership went, until `size.until`. */
export function ownerships(size: Size, draw: Draw): Act[] {
  const themes = Array.from({ length: size.colleges * THEMES_OF_COLLEGE }, (_, number) => ({
    college: number % size.colleges,
    id: collegeThemeId(number % size.colleges, Math.floor(number / size.colleges)),
  }));
  const courses = deal(COURSES, themes.length, 0, draw);
  const teams = teamsOf(size);
  return themes.flatMap(({ college, id }, number) => {
    const [first, ...others] = teams.filter((team) => team.college === college);
    if (first === undefined) return [];
    const at = draw.below(others.length + 1);
    const [holder = first, other = first] = [...[first, ...others].slice(at), ...[first, ...others]];
    const year = size.firstYear + draw.below(Math.max(1, size.years - 2));
    return ownershipOf(id, courses[number] ?? 'held', { holder, other, year, until: size.until }, draw);
  });
}

interface Setting {
  holder: Team;
  /** Another team of the college, where it has one. */
  other: Team;
  /** The school year in which it begins. */
  year: number;
  until: Instant;
}

function ownershipOf(themeId: string, course: Course, { holder, other, year, until }: Setting, draw: Draw) {
  const acts: Act[] = [];
  const begun = 40 + draw.below(60);
  const act = (at: Instant, by: Doer, command: CommandName, type: string, input: object, data: object) => {
    const { reason } = input as { reason?: Words };
    acts.push({
      ...{ at, by, command, stream: streamOf('ownership', themeId) },
      input: { themeId, ...input },
      events: [{ type, data, ...(reason && { reason }) }],
    });
  };
  const on = (day: number): Instant => momentOn(year, begun + day, 700);
  /** Of late: so many days before it ends. */
  const before = (days: number): Instant => startOfDay(addDays(dateOf(until), -days));
  const manager = managerOf(holder.college);
  const assign = (day: number, { id: teamId }: Team) => {
    act(on(day), manager, 'AssignOwnership', 'OwnershipAssigned', { teamId }, { themeId, teamId });
  };
  const accept = (day: number, team: Team) => {
    const of = { teamId: team.id };
    act(on(day), leadOf(team), 'AcceptOwnership', 'OwnershipAccepted', of, of);
  };
  const claim = (at: Instant, { id: teamId }: Team, by: Doer) => {
    act(at, by, 'ClaimOwnership', 'OwnershipClaimed', { teamId }, { themeId, teamId });
  };
  const offer = (day: number, kind: 'share' | 'transfer') => {
    const offered = { kind, fromTeamId: holder.id, toTeamId: other.id };
    act(on(day), leadOf(holder), 'OfferOwnership', 'OwnershipOffered', offered, offered);
  };
  const contest = (at: Instant) => {
    const input = { reason: words('Het werk wordt intussen door ons team gedaan.') };
    const [, member = other.members[0]] = other.members;
    act(at, memberOf(other, member), 'ContestOwnership', 'OwnershipContested', input, {});
  };
  const ofHolder = { teamId: holder.id };
  const ofOther = { teamId: other.id };
  if (course === 'unconfirmed') {
    claim(before(30 + draw.below(60)), holder, leadOf(holder));
    return acts;
  }
  if (course === 'claimed') {
    claim(on(0), holder, leadOf(holder));
    act(on(20), manager, 'ConfirmOwnership', 'OwnershipConfirmed', ofHolder, ofHolder);
    return acts;
  }
  assign(0, holder);
  if (course === 'declined') {
    const input = { ...ofHolder, reason: words('Dit jaar kunnen wij het er niet bij hebben.') };
    act(on(12), leadOf(holder), 'DeclineOwnership', 'OwnershipDeclined', input, ofHolder);
    assign(30, other);
    accept(41, other);
    return acts;
  }
  accept(10, holder);
  switch (course) {
    case 'shared':
      offer(150, 'share');
      act(on(160), leadOf(other), 'AcceptOwnershipOffer', 'OwnershipShared', ofOther, {
        withTeamId: other.id,
      });
      break;
    case 'transferred':
      offer(150, 'transfer');
      act(on(165), leadOf(other), 'AcceptOwnershipOffer', 'OwnershipTransferred', ofOther, {
        fromTeamId: holder.id,
        toTeamId: other.id,
      });
      break;
    case 'refused': {
      offer(150, 'share');
      const input = { ...ofOther, reason: words('Wij willen eerst zien wat het vraagt.') };
      const refused = { toTeamId: other.id };
      act(on(170), leadOf(other), 'RefuseOwnershipOffer', 'OwnershipOfferRefused', input, refused);
      break;
    }
    case 'contested':
      contest(before(10 + draw.below(50)));
      break;
    case 'resolved': {
      contest(on(120));
      const resolved = { holderTeamIds: [other.id] };
      const input = { ...resolved, reason: words('Wie het werk doet, houdt het ook.') };
      act(on(190), manager, 'ResolveOwnershipContest', 'OwnershipContestResolved', input, resolved);
      break;
    }
    case 'anchored':
    case 'released': {
      act(on(220), quality, 'AnchorOwnership', 'OwnershipAnchored', {}, {});
      if (course === 'anchored') break;
      const input = { ...ofHolder, reason: words('Het loopt zonder ons.') };
      act(on(280), leadOf(holder), 'ReleaseOwnership', 'OwnershipReleased', input, ofHolder);
      break;
    }
    default:
  }
  return acts;
}
