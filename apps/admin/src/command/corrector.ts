import type { TrajectEvent } from '@traject/domain';
import type { Role } from '../session/session.js';

/** Who may put an event right: its author alone, who holds one of these roles, or nobody (it is amended or done anew). */
export type Corrector = 'author' | 'nobody' | readonly Role[];

type Data<T extends TrajectEvent['type']> = Extract<TrajectEvent, { type: T }>['data'];

/** Who may correct an event, where more is to be said of it than that. */
export interface CorrectionRule<T extends TrajectEvent['type']> {
  by: Corrector | ((data: Data<T>) => Corrector);
  /** It can only be retracted: what it says was counted, judged or decided together with something else. */
  retractOnly?: true;
  /** It is fixed while one of these events of the same thing stands. */
  fixedBy?: readonly TrajectEvent['type'][];
  /** Who reported it from paper may correct it as well. */
  orReporter?: true;
  /** The team on whose behalf it speaks, where that is not its `teamId`, `fromTeamId` or `withTeamId`. */
  teamOf?(data: Data<T>): string;
}

/**
 * For every event of one word, who may correct it. The server decides (`correctable` of each aggregate); this follows it,
 * so that nobody is offered what would be refused.
 */
export type WordCorrectors<T extends TrajectEvent['type']> = {
  readonly [K in T]: Corrector | CorrectionRule<K>;
};
