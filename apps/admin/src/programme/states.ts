import type { Tint } from '../ui/chip.js';

export const PROGRAMME_TINTS: Record<'planned' | 'running' | 'ended' | 'closed', Tint> = {
  planned: 'planned',
  running: 'holding',
  ended: 'none',
  closed: 'done',
};
