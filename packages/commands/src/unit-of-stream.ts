import { idOf, type Recorded, type UnitRef } from '@traject/domain';
import type { CommandWord } from './command-catalogue.js';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * The unit whose roles count for correcting an event of this stream: the team, college or institution that the
 * aggregate is of. Null where no unit owns it (reference data).
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
      return null;
    case 'programme': {
      const unit: unknown = fields.get('unit');
      return isUnit(unit) ? unit : institution;
    }
    case 'trainingNeed':
    case 'kpiAgreement':
    case 'leeway':
    case 'measurement':
    case 'ownershipAppraisal': {
      const id = text(fields.get('teamId'));
      return id === null ? institution : { kind: 'team', id };
    }
    case 'theme':
    case 'ownership':
    case 'person':
    case 'delivery':
      return institution;
    default:
      return word satisfies never;
  }
}

const isUnit = (value: unknown): value is UnitRef =>
  typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
