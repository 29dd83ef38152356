import type { Text } from '../kernel/fields.js';

export type CollegeState =
  | { status: 'unknown' }
  | { status: 'founded' | 'closed'; collegeId: string; institutionId: string; name: Text };
