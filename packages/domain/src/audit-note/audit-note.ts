import type { Decider, Permission } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { AuditNoteCommand } from './commands.js';
import { decide, type AuditNoteDecisionFacts } from './decide.js';
import type { AuditNoteEvent, AuditNoteScopeKind } from './events.js';
import { evolve } from './evolve.js';
import { AUDITING_ROLES, noteSharedWith } from './readers.js';
import * as no from './refusals.js';
import type { AuditNoteState } from './state.js';

type Of = Decider<AuditNoteState, AuditNoteCommand, AuditNoteEvent, AuditNoteDecisionFacts>;

const byWhoAudits: Permission = { roles: AUDITING_ROLES, personal: true };

/** Whose roles count: the team's own, and for what is of no team the institution's. */
const unitOfScope = (scope: { kind: AuditNoteScopeKind; id: string }, institutionId: string) =>
  scope.kind === 'team'
    ? ({ kind: 'team', id: scope.id } as const)
    : ({ kind: 'institution', id: institutionId } as const);

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
function legal(state: AuditNoteState, event: Recorded<AuditNoteEvent>): Refusal | null {
  if (event.type === 'AuditNoteWritten') return state.status === 'unknown' ? null : no.noteExists();
  if (state.status === 'unknown') return no.noteUnknown();
  if (personOf(event.actor) !== state.authorId) return no.noteIsItsAuthors();
  return state.status === 'standing' ? null : no.noteWithdrawn();
}

/**
 * A note that who audits writes on a moment or a period of a history (aantekening). It is no part of what it is about:
 * no state, figure or difference of another word follows from one.
 */
export const auditNoteDecider: Of = {
  word: 'auditNote',
  initialState: { status: 'unknown' },
  permissions: {
    WriteAuditNote: byWhoAudits,
    EditAuditNote: byWhoAudits,
    WithdrawAuditNote: byWhoAudits,
  },
  unitOf: (command, state) => {
    if (command.type === 'WriteAuditNote') return unitOfScope(command.scope, command.institutionId);
    return state.status === 'unknown' ? null : unitOfScope(state.scope, state.institutionId);
  },
  /** Nobody meets a note but those with whom its author shares it: see `visibility.ts`. */
  sharedWith: noteSharedWith,
  decide,
  legal,
  // What was noted is evidence of what somebody thought then: it is edited in time or withdrawn, both visibly.
  correctable: () => no.noteNotCorrected(),
  personalActs: ['AuditNoteWritten', 'AuditNoteEdited', 'AuditNoteWithdrawn'],
  evolve,
  at: (state) => state,
  boundaries: () => [],
};
