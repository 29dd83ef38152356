import { referenceData } from '@traject/domain';
import type { CommandDeps } from './command-deps.js';
import { executeCommand } from './execute-command.js';

/**
 * Records the national reference data (KPI definitions, norms) as the policy `setup`. What began to hold before the
 * moment of recording is recorded as such; what is for a period still to come is known from now on. Given twice, it
 * records nothing new. Returns how many events there are of it; throws when an entry is refused.
 */
export async function loadReferenceData(deps: CommandDeps): Promise<number> {
  let events = 0;
  for (const { command, effectiveAt, input } of referenceData) {
    const about = 'level' in input ? `${input.kpi}-${input.normId}` : input.kpi;
    const result = await executeCommand(deps, {
      commandId: `reference-${command}-${about}`,
      actor: { kind: 'policy', name: 'setup' },
      command,
      input,
      effectiveAt: effectiveAt < deps.clock() ? effectiveAt : undefined,
    });
    if (result.kind !== 'done') throw new Error(`reference data for ${about} is not accepted`);
    events += result.events.length;
  }
  return events;
}
