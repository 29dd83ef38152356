// What confirming records, in the order in which it is recorded.
import { digest, type CommandRequest, type CommandResult, type CorrectionRequest } from '@traject/commands';
import type { ListRole } from '../list-kind.js';
import type { Rehearsal } from './rehearsal.js';
import type { NewPerson } from './people.js';

/** A command, a correction, or a name and numbers for the directory. */
export type Step = StepOf & {
  /** Indices of the rows that it records. */
  rows: readonly number[];
  /** Steps of one chain are carried out in order; chains may go side by side. */
  chain: string;
};
type StepOf =
  | { what: 'command'; request: CommandRequest }
  | { what: 'correct'; request: CorrectionRequest }
  | { what: 'person'; person: NewPerson };

/** Who gives the commands of an import. */
export interface Giver {
  personId: string;
  role: ListRole;
  /** Where the role is a team lead's. */
  teamIds?: readonly string[] | undefined;
  correlationId: string;
}

interface CommandGiven {
  rows: readonly number[];
  chain: string;
  command: string;
  input: object;
  /** The stream it writes: its last revision makes the id, so that what was taken back can be recorded again. */
  stream: string;
  effectiveAt?: string;
}

const metaOf = ({ personId, role, teamIds, correlationId }: Giver, id: unknown) => ({
  // The id follows from what is recorded and from what the log held: an import that was interrupted goes on where it
  // stopped, and two that run at once record once.
  commandId: `list-${digest(id).hash}`,
  actor: { kind: 'person', personId } as const,
  capacity: { role },
  teamIds,
  correlationId,
});

/** A command as a step. */
export async function commandStep(rehearsal: Rehearsal, giver: Giver, given: CommandGiven): Promise<Step> {
  const { rows, chain, command, input, stream, effectiveAt } = given;
  const revision = await rehearsal.revision(stream);
  const id = { personId: giver.personId, command, input, revision, effectiveAt };
  const request = { ...metaOf(giver, id), command, input, ...(effectiveAt !== undefined && { effectiveAt }) };
  return { what: 'command', rows, chain, request };
}

/** A correction as a step. */
export async function correctionStep(
  rehearsal: Rehearsal,
  giver: Giver,
  given: { rows: readonly number[]; chain: string } & Pick<
    CorrectionRequest,
    'stream' | 'eventId' | 'reason'
  > & { data: object },
): Promise<Step> {
  const { rows, chain, ...correction } = given;
  const revision = await rehearsal.revision(given.stream);
  const id = { personId: giver.personId, ...correction, revision };
  return { what: 'correct', rows, chain, request: { ...metaOf(giver, id), ...correction, kind: 'replace' } };
}

/** How a step is tried on a rehearsal; a person of the directory has nothing to be tried. */
export function rehearse(rehearsal: Rehearsal, step: Step): (() => Promise<CommandResult>)[] {
  if (step.what === 'command') return [() => rehearsal.execute(step.request)];
  return step.what === 'correct' ? [() => rehearsal.correct(step.request)] : [];
}
