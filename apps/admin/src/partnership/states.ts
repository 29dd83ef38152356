import type { Tint } from '../ui/chip.js';
import type { PartnershipQuery } from './documents.generated.js';

export type Partnership = NonNullable<PartnershipQuery['now']['partnership']>;
export type PartnershipStatus = Partnership['status'];

export const MECHANISMS = ['identification', 'coordination', 'reflection', 'transformation'] as const;
export const LEVELS = ['institutional', 'interpersonal', 'intrapersonal'] as const;
export const COURSE = ['prospect', 'exploring', 'agreed', 'active'] as const;
export const PARTNERSHIP_TINTS: Readonly<Record<PartnershipStatus, Tint>> = {
  prospect: 'open',
  exploring: 'open',
  agreed: 'planned',
  active: 'holding',
  dormant: 'contested',
  ended: 'done',
};

/** The version that waits for signatures, or undefined. */
export const onTheTable = ({ versions }: Pick<Partnership, 'versions'>) => {
  const last = versions.at(-1);
  return last?.agreedAt === null ? last : undefined;
};
