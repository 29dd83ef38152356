import type { Tint } from '../../ui/chip.js';

const TINTS: Readonly<Record<string, Readonly<Record<string, Tint>>>> = {
  trainingNeed: {
    proposed: 'open',
    deliberating: 'open',
    reopened: 'open',
    endorsed: 'holding',
    planned: 'planned',
    addressed: 'done',
    closed: 'done',
  },
  ownership: {
    assigned: 'open',
    claimed: 'open',
    held: 'holding',
    shared: 'holding',
    anchored: 'done',
    contested: 'contested',
  },
  kpiAgreement: {
    proposed: 'open',
    targeted: 'open',
    negotiating: 'open',
    amending: 'open',
    escalated: 'contested',
    imposed: 'contested',
    agreed: 'holding',
    active: 'holding',
    closed: 'done',
  },
  programme: { planned: 'planned', running: 'holding', ended: 'none', closed: 'done' },
};

/** What a state looks like: open amber, holding teal, planned blue, done green, contested rust; the rest grey. */
export const tintOf = (word: string, status: string): Tint => TINTS[word]?.[status] ?? 'none';
