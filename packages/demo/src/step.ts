import type { CommandName } from '@traject/domain';
import type { Instant, LocalDate, Role, UnitRef } from '@traject/domain';

/** Who gives a command in the story. */
export type Teller = { personId: string; role: Role; unit: UnitRef } | { policy: string };

/** What earlier steps recorded, for commands that name an event or a version's hash. */
export interface Told {
  /** The id of the n-th event of a named step. */
  eventId(step: string, index?: number): string;
  /** The hash of the version that a named step put on the table. */
  hash(step: string): string;
  /** The n-th event of a named step, with the stream in which it stands. */
  event(step: string, index?: number): { eventId: string; stream: string };
  /** What was known after a named step; without one, what is known by now. */
  known(step?: string): { known: Instant; position: number };
}

interface Occasion {
  /** The moment of recording. */
  at: Instant;
  by: Teller;
  /** A name by which later steps refer to this one. */
  name?: string;
  /** When it held in the world, if earlier than `at`. */
  effectiveAt?: Instant | LocalDate;
}

/** A command of the story; free text is given as plain words. */
export interface CommandStep extends Occasion {
  command: CommandName;
  input: (told: Told) => Record<string, unknown>;
}

/** A correction in the story. */
export interface CorrectionStep extends Occasion {
  corrects: {
    step: string;
    index?: number;
    kind: 'replace' | 'retract';
    data?: Record<string, unknown>;
    reason: string;
  };
}

/** A command that a person ran into: it is refused, and leaves a receipt (`CommandRefused`) with this code. */
export interface RefusedStep extends CommandStep {
  refusal: string;
}

export type Step = CommandStep | RefusedStep | CorrectionStep;
