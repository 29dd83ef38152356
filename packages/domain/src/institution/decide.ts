import type { Decision } from '../kernel/decider.js';
import { accept } from '../kernel/refusal.js';
import type { InstitutionCommand } from './commands.js';
import type { InstitutionEvent } from './events.js';

type Given<T extends InstitutionCommand['type']> = Extract<InstitutionCommand, { type: T }>;
type InstitutionDecision = Decision<InstitutionEvent>;

/** Registers an institution under its BRIN. */
export function registerInstitution(command: Given<'RegisterInstitution'>): InstitutionDecision {
  const { institutionId, name, brin, sector } = command;
  return accept([{ type: 'InstitutionRegistered', data: { institutionId, name, brin, sector } }]);
}

/** Gives an institution another name from `effectiveAt` on. */
export function renameInstitution({ name }: Given<'RenameInstitution'>): InstitutionDecision {
  return accept([{ type: 'InstitutionRenamed', data: { name } }]);
}

export function decideInstitution(command: InstitutionCommand): InstitutionDecision {
  switch (command.type) {
    case 'RegisterInstitution':
      return registerInstitution(command);
    case 'RenameInstitution':
      return renameInstitution(command);
    default:
      return command satisfies never;
  }
}
