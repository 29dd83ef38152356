import type { Text } from '../kernel/fields.js';
import type { SECTORS } from './events.js';

export type InstitutionState =
  | { status: 'unknown' }
  | {
      status: 'registered';
      institutionId: string;
      name: Text;
      brin: string;
      sector: (typeof SECTORS)[number];
    };
