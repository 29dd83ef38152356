import { readFile, writeFile } from 'node:fs/promises';
import type { Institution } from '@traject/duo-import';
import {
  parseMapping,
  sentence,
  writeMappingTemplate,
  type Language,
  type MappingLine,
  type UnmappedUnit,
} from '@traject/duo-vsv';
import { codeOf } from '../database.js';
import { CliFailure, EXIT } from '../exit-code.js';
import { words } from './words.js';

/** Reads a mapping file; teams by id or by name. Throws a CliFailure with a sentence for each faulty line. */
export async function readMappingFile(
  path: string,
  { teams }: Institution,
  language: Language,
): Promise<readonly MappingLine[]> {
  const say = words(language);
  const file = await readFile(path).catch((error: unknown) => {
    throw new CliFailure(EXIT.refused, `${path}: ${say.unreadable(codeOf(error))}`);
  });
  const byName = (given: string): string | undefined => {
    const same = teams.filter(
      ({ teamId, name }) => teamId === given || name.toLowerCase() === given.toLowerCase(),
    );
    return same.length === 1 ? same[0]?.teamId : undefined;
  };
  const parsed = parseMapping(file, byName);
  if (parsed.ok) return parsed.mapping;
  const known = say.teams(teams.map(({ name, teamId }) => `${name} (${teamId})`));
  const lines = parsed.refusals.map((refusal) => `${path}: ${sentence(refusal, language)}`);
  throw new CliFailure(EXIT.refused, [...lines, known].join('\n'));
}

/** Writes a mapping file to fill in; never over an existing one. */
export async function writeMappingFile(
  path: string,
  unmapped: readonly UnmappedUnit[],
  language: Language,
): Promise<void> {
  try {
    await writeFile(path, writeMappingTemplate(unmapped), { flag: 'wx' });
  } catch (error) {
    throw new CliFailure(EXIT.refused, `${path}: ${words(language).unwritable(codeOf(error))}`);
  }
}
