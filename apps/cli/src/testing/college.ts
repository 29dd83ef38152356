// An institution in a database, made by the real commands, and a terminal that remembers.
import { executeCommand } from '@traject/commands';
import { referenceData } from '@traject/domain';
import { openTraject } from '../open-traject.js';
import type { DatabaseSettings } from '../settings.js';
import type { Terminal } from '../terminal.js';

/** Team by provider unit. */
export type Mapped = Readonly<Record<string, string>>;

/** Registers an institution with teams, mapped provider units, a quality officer and, where asked, HR. */
export async function registerCollege(
  settings: DatabaseSettings,
  {
    brin,
    mapped,
    officers = ['quality'],
    hr = [],
  }: { brin: string; mapped: Mapped; officers?: readonly string[]; hr?: readonly string[] },
): Promise<void> {
  const traject = await openTraject(settings);
  let commands = 0;
  const set = async (command: string, input: object, effectiveAt?: string) => {
    const result = await executeCommand(traject.commands, {
      ...{ command, input, effectiveAt },
      commandId: `set-up-${(commands += 1)}`,
      actor: { kind: 'policy', name: 'set-up' },
    });
    if (result.kind !== 'done') throw new Error(`${command}: ${JSON.stringify(result)}`);
  };
  try {
    const unit = { kind: 'institution', id: 'inst-1' };
    const period = { from: '2020-08-01', until: null };
    for (const { command, input, effectiveAt } of referenceData) await set(command, input, effectiveAt);
    const institution = { institutionId: 'inst-1', name: 'Zuiderpoort', brin, sector: 'mbo' };
    await set('RegisterInstitution', institution, '2020-07-01');
    for (const teamId of new Set(Object.values(mapped))) {
      const name = `Team ${teamId}`;
      await set('FormTeam', { teamId, institutionId: 'inst-1', name, parent: unit, period });
    }
    for (const [providerUnit, teamId] of Object.entries(mapped)) {
      await set('MapProviderUnit', { teamId, providerUnit, level: null, crebo: null, period });
    }
    for (const personId of officers) await set('GrantRole', { personId, role: 'quality', unit, period });
    for (const personId of hr) await set('GrantRole', { personId, role: 'hr', unit, period });
  } finally {
    await traject.close();
  }
}

export interface RememberedTerminal extends Terminal {
  /** Everything that was shown, on both streams, progress included. */
  shown(): string;
  interrupt(): void;
}

/** A terminal for tests; `answer` is what a person types, without it nobody can be asked. */
export function rememberedTerminal(
  env: Terminal['env'],
  { answer, onProgress }: { answer?: string; onProgress?: (line: string) => void } = {},
): RememberedTerminal {
  const lines: string[] = [];
  const interrupting = new AbortController();
  const add = (line: string) => void lines.push(line);
  return {
    env,
    ...{ say: add, tell: add },
    progress(line) {
      add(line);
      onProgress?.(line);
    },
    canAsk: answer !== undefined,
    ask: (question) => {
      add(question);
      return Promise.resolve(answer ?? '');
    },
    interrupted: interrupting.signal,
    shown: () => lines.join('\n'),
    interrupt: () => interrupting.abort(),
  };
}
