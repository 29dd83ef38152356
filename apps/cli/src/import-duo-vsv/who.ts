// For which institution, and as whom.
import { institutions, qualityOfficers, readInstitution, type Institution } from '@traject/duo-import';
import { CliFailure, EXIT } from '../exit-code.js';
import type { Traject } from '../open-traject.js';
import type { Options } from './options.js';
import { words } from './words.js';

/** The institution that was asked for, else the only one. Throws a CliFailure that lists how to choose. */
export async function chooseInstitution(
  { commands }: Traject,
  options: Pick<Options, 'institution' | 'language'>,
): Promise<Institution> {
  const say = words(options.language);
  if (options.institution !== undefined) {
    const institution = await readInstitution(commands, options.institution);
    if (institution) return institution;
  }
  const all = await institutions(commands);
  const [only] = all;
  if (only && all.length === 1 && options.institution === undefined) return only;
  throw new CliFailure(
    EXIT.refused,
    [
      only ? say.chooseInstitution() : say.noInstitution(),
      ...all.map(({ institutionId, brin, name }) => `  --institution ${institutionId}  (${brin}, ${name})`),
    ].join('\n'),
  );
}

/** Who imports: the person named, else the institution's only quality officer. */
export async function choosePerson(
  { commands }: Traject,
  { institutionId }: Institution,
  { personId, language }: Options,
): Promise<string> {
  const say = words(language);
  const officers = await qualityOfficers(commands, institutionId);
  if (personId !== undefined && officers.includes(personId)) return personId;
  const [only] = officers;
  if (personId === undefined && only && officers.length === 1) return only;
  const why =
    personId !== undefined ? say.notAnOfficer(personId) : only ? say.chooseOfficer() : say.noOfficer();
  throw new CliFailure(EXIT.refused, [why, ...officers.map((id) => `  --as ${id}`)].join('\n'));
}
