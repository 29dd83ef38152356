import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { accept, reject } from '../kernel/refusal.js';
import type { CollegeCommand } from './commands.js';
import type { CollegeEvent } from './events.js';
import { collegeRefusals } from './refusals.js';

type Given<T extends CollegeCommand['type']> = Extract<CollegeCommand, { type: T }>;
type CollegeDecision = Decision<CollegeEvent>;

export interface CollegeFacts {
  /** For `FoundCollege`: whether the institution that the command names was registered at `effectiveAt`. */
  institutionExists?: boolean;
  /** For `CloseCollege`: how many teams hang under it at `effectiveAt`, or are to hang under it later. */
  teamsUnder?: number;
  basis: Basis[];
}

/** Founds a college in an institution that is registered. */
export function foundCollege(
  { collegeId, institutionId, name }: Given<'FoundCollege'>,
  { facts }: DecideContext<CollegeFacts>,
): CollegeDecision {
  if (!gathered(facts.institutionExists, 'institutionExists'))
    return reject(collegeRefusals.INSTITUTION_NOT_FOUND());
  return accept([{ type: 'CollegeFounded', data: { collegeId, institutionId, name }, basis: facts.basis }]);
}

/** Gives a college another name from `effectiveAt` on. */
export function renameCollege({ name }: Given<'RenameCollege'>): CollegeDecision {
  return accept([{ type: 'CollegeRenamed', data: { name } }]);
}

/** Closes a college at `effectiveAt`, after its teams were moved or dissolved by commands of their own. */
export function closeCollege(
  _command: Given<'CloseCollege'>,
  { facts }: DecideContext<CollegeFacts>,
): CollegeDecision {
  const teams = gathered(facts.teamsUnder, 'teamsUnder');
  if (teams > 0) return reject(collegeRefusals.COLLEGE_HAS_TEAMS(teams));
  return accept([{ type: 'CollegeClosed', data: {}, basis: facts.basis }]);
}

export function decideCollege(
  command: CollegeCommand,
  _state: unknown,
  context: DecideContext<CollegeFacts>,
): CollegeDecision {
  switch (command.type) {
    case 'FoundCollege':
      return foundCollege(command, context);
    case 'RenameCollege':
      return renameCollege(command);
    case 'CloseCollege':
      return closeCollege(command, context);
    default:
      return command satisfies never;
  }
}
