import { holdersOf, type Institution } from '@traject/duo-import';
import { rolesOfKind, type ListRole } from '@traject/list-import';
import { CliFailure, EXIT } from '../exit-code.js';
import type { Traject } from '../open-traject.js';
import type { ListOptions } from './options.js';
import { listWords } from './words.js';

/**
 * Who imports, and in which role: the person named, else the only one who holds the role that imports this kind for the
 * institution as a whole. Throws a CliFailure that lists them.
 */
export async function chooseSender(
  { commands }: Traject,
  { institutionId }: Institution,
  { kind, personId, language }: ListOptions,
): Promise<{ personId: string; role: ListRole }> {
  const say = listWords(language);
  const [role] = rolesOfKind[kind];
  const holders = await holdersOf(commands, institutionId, role);
  if (personId !== undefined && holders.includes(personId)) return { personId, role };
  const [only] = holders;
  if (personId === undefined && only !== undefined && holders.length === 1) return { personId: only, role };
  const name = say.roles[role];
  const why =
    personId !== undefined
      ? say.notHolding(personId, name)
      : only === undefined
        ? say.nobodyHolds(name)
        : say.chooseHolder(name);
  throw new CliFailure(EXIT.refused, [why, ...holders.map((id) => `  --as ${id}`)].join('\n'));
}
