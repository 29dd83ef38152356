import { MAPPING_HEADER } from './mapping.js';
import type { UnmappedUnit } from './proposal.js';

/**
 * A mapping file to fill in: one line per provider unit and level that has no team, under the unit's name as a comment.
 * What `parseMapping` reads back with every line left open. A count without a provider unit cannot be mapped and is
 * left out.
 */
export function writeMappingTemplate(unmapped: readonly UnmappedUnit[]): string {
  const lines: string[] = [MAPPING_HEADER.join(';')];
  let previous: string | null = null;
  const ordered = unmapped
    .filter(({ providerUnit }) => providerUnit !== '')
    .toSorted((a, b) =>
      a.providerUnit < b.providerUnit ? -1 : a.providerUnit > b.providerUnit ? 1 : a.level - b.level,
    );
  for (const { providerUnit, name, level } of ordered) {
    if (providerUnit !== previous) lines.push(`# ${providerUnit} ${name.replace(/[\r\n]+/g, ' ')}`);
    lines.push(`${providerUnit};${String(level)};;`);
    previous = providerUnit;
  }
  return `${lines.join('\r\n')}\r\n`;
}
