import { idOf, type PersonState, type Recorded, type UnitRef } from '@traject/domain';
import type { CommandWord } from './command-catalogue.js';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * The unit whose roles count for correcting an event of this stream: the team, college or institution that the
 * aggregate is of, or for which the event was recorded. A state that names its `unit` or `teamId` needs no case here. Null
 * where no unit owns it (reference data).
 */
export function unitOfStream(word: CommandWord, state: unknown, event: Recorded | undefined): UnitRef | null {
  const fields = new Map<string, unknown>(
    typeof state === 'object' && state !== null ? Object.entries(state) : [],
  );
  const stream = event?.stream ?? '';
  const institution: UnitRef | null = event ? { kind: 'institution', id: event.institutionId } : null;
  switch (word) {
    case 'institution':
    case 'college':
    case 'team':
      return event ? { kind: word, id: idOf(stream) } : null;
    case 'kpiDefinition':
    case 'hoursNorm':
      return null;
    case 'theme':
      // How a team sees it is the team's; the theme itself is the institution's.
      return teamNamed(event) ?? institution;
    case 'ownership':
      // Many teams meet in one history: what a team said is its own, the rest lies where it was recorded.
      return teamNamed(event) ?? event?.capacity?.unit ?? institution;
    case 'person':
      return unitOfGrant(state, event) ?? institution;
    default: {
      const unit: unknown = fields.get('unit');
      if (isUnit(unit)) return unit;
      const teamId = text(fields.get('teamId'));
      return teamId === null ? institution : { kind: 'team', id: teamId };
    }
  }
}

const dataOf = (event: Recorded | undefined): Map<string, unknown> =>
  new Map<string, unknown>(Object.entries(event?.data ?? {}));

/** The team on whose behalf the event speaks: one that is offered something has not spoken yet. */
function teamNamed(event: Recorded | undefined): UnitRef | null {
  const data = dataOf(event);
  const accepted = event?.type === 'OwnershipTransferred' || event?.type === 'OwnershipOfferRefused';
  const id =
    text(data.get('teamId')) ??
    (accepted ? text(data.get('toTeamId')) : (text(data.get('fromTeamId')) ?? text(data.get('withTeamId'))));
  return id === null ? null : { kind: 'team', id };
}

/** The unit for which the role was granted, or of the employment, that the event is about. */
function unitOfGrant(state: unknown, event: Recorded | undefined): UnitRef | null {
  const data = dataOf(event);
  const unit = data.get('unit');
  if (isUnit(unit)) return unit;
  const { grants, employments } = state as PersonState;
  const employment = employments.find(({ employmentId }) => employmentId === data.get('employmentId'));
  if (employment) return { kind: 'institution', id: employment.institutionId };
  return grants.find(({ grantId }) => grantId === data.get('grantId'))?.unit ?? null;
}

const isUnit = (value: unknown): value is UnitRef =>
  typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
