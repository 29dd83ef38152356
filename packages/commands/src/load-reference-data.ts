import { referenceData } from '@traject/domain';
import type { CommandDeps } from './command-deps.js';
import { executeCommand } from './execute-command.js';

/**
 * Records the national reference data (KPI definitions, norms, hours norms) as the policy `setup`. What began to hold before the
 * moment of recording is recorded as such; what is for a period still to come is known from now on. Given again, also on
 * a later day or after it was interrupted, it records only what the log does not hold yet. Returns how many events it
 * recorded; throws when an entry is refused.
 */
export async function loadReferenceData(deps: CommandDeps): Promise<number> {
  let events = 0;
  for (const { command, effectiveAt, input } of referenceData) {
    const about = [...('kpi' in input ? [input.kpi] : []), ...('normId' in input ? [input.normId] : [])].join(
      '-',
    );
    const commandId = `reference-${command}-${about}`;
    // Asked first: on a later day the same entry is another request, as what was to come then has begun by now.
    if ((await deps.store.readCommand(commandId)).length > 0) continue;
    const result = await executeCommand(deps, {
      commandId,
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
