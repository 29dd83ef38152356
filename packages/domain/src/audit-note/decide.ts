import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis, Draft } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject } from '../kernel/refusal.js';
import type { AuditNoteCommand } from './commands.js';
import type { AuditNoteEvent, AuditNoteVisibility } from './events.js';
import * as no from './refusals.js';
import type { AuditNoteState } from './state.js';

/** How long a note can be edited, on the recording clock: long enough for a slip, too short to rewrite a finding. */
export const AUDIT_NOTE_EDITABLE_HOURS = 24;

/** Until when a note that the log took at `writtenAt` can be edited. */
export const editableUntil = (writtenAt: string): string =>
  new Date(Date.parse(writtenAt) + AUDIT_NOTE_EDITABLE_HOURS * 3_600_000).toISOString();

/** For WriteAuditNote: what it names, as it is now. */
export interface AuditNoteDecisionFacts {
  named?: {
    /** Whether the scope is there, in the institution that the command names. */
    scope: boolean;
    /** Whether every event that it is about is there, of that institution or of work in which it takes part. */
    events: boolean;
    /** The note that it refers to; null where there is none in that institution. */
    referred: { authorId: string | null; visibility: AuditNoteVisibility } | null;
    basis: Basis[];
  };
}
type Context = DecideContext<AuditNoteDecisionFacts>;
type CommandFor<T extends AuditNoteCommand['type']> = Extract<AuditNoteCommand, { type: T }>;
type Decided = Decision<AuditNoteEvent>;

const record = (draft: Draft<AuditNoteEvent>): Decided => accept([draft]);

export function writeAuditNote(
  { type: _, ...data }: CommandFor<'WriteAuditNote'>,
  { actor, facts, now }: Context,
): Decided {
  const { scope, events, referred, basis } = gathered(facts.named, 'named');
  if (!scope) return reject(no.scopeNotThere());
  if (data.until !== null && data.until <= data.from) return reject(no.periodReversed());
  if (data.seen.known > now) return reject(no.seenLater());
  if (!events) return reject(no.notedEventNotThere());
  if (data.refersTo !== null) {
    const mayKnow = referred && (referred.visibility !== 'author' || referred.authorId === personOf(actor));
    if (!mayKnow) return reject(no.referredNotThere());
  }
  return record({ type: 'AuditNoteWritten', data, basis });
}

export function editAuditNote(
  { text, visibility }: CommandFor<'EditAuditNote'>,
  state: AuditNoteState,
  { now }: Context,
): Decided {
  if (state.status === 'unknown') return reject(no.noteUnknown());
  // Whose it is and whether it stands comes before whether it is in time: `legal` refuses these.
  if (state.status === 'standing' && now > editableUntil(state.writtenAt)) {
    return reject(no.editTimeOver(AUDIT_NOTE_EDITABLE_HOURS));
  }
  return record({ type: 'AuditNoteEdited', data: { text, visibility } });
}

/**
 * A note is an act of the moment at which it is written: unlike other words it is never recorded late, whatever moment it
 * is about.
 */
export function decide(command: AuditNoteCommand, state: AuditNoteState, context: Context): Decided {
  if (context.effectiveAt !== context.now) return reject(no.noteIsWrittenNow());
  switch (command.type) {
    case 'WriteAuditNote':
      return writeAuditNote(command, context);
    case 'EditAuditNote':
      return editAuditNote(command, state, context);
    case 'WithdrawAuditNote':
      return record({ type: 'AuditNoteWithdrawn', data: {}, reason: command.reason });
    default:
      return command satisfies never;
  }
}
