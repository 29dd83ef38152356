import { parse } from 'csv-parse/sync';
import type { Level } from './delivery.js';
import type { MappingRefusal } from './refusal.js';
import { decodeText } from './text.js';

/** One line of the mapping of provider units to teams. Without level or crebo it holds for all of them. */
export type MappingLine = {
  readonly providerUnit: string;
  readonly level?: Level | undefined;
  readonly crebo?: string | undefined;
  readonly teamId: string;
};

export type ParsedMapping =
  | {
      readonly ok: true;
      readonly mapping: readonly MappingLine[];
      /** Lines whose team was left empty: a template that is not filled in yet, or units that no team answers for. */
      readonly leftOpen: number;
    }
  | { readonly ok: false; readonly refusals: readonly MappingRefusal[] };

export const MAPPING_HEADER = ['providerUnit', 'level', 'crebo', 'team'] as const;

/**
 * Reads a mapping file `providerUnit;level;crebo;team`, UTF-8 or Windows-1252, comment lines beginning with `#`.
 * `resolveTeam` turns what stands in the last column into a team's id, undefined when there is no such team; without
 * it the text is the id. Reports every faulty line, not only the first.
 */
export function parseMapping(
  file: string | Uint8Array,
  resolveTeam: (team: string) => string | undefined = (team) => team,
): ParsedMapping {
  const text = typeof file === 'string' ? file : decodeText(file);
  const lines = splitLines(text);
  const [header, ...rest] = lines;
  if (!header) return { ok: false, refusals: [{ code: 'MAPPING_EMPTY' }] };
  const names = fieldsOf(header.text)?.map((name) => name.toLowerCase());
  if (names?.join(';') !== MAPPING_HEADER.join(';').toLowerCase())
    return { ok: false, refusals: [{ code: 'MAPPING_HEADER', line: header.line }] };

  const mapping: MappingLine[] = [];
  const refusals: MappingRefusal[] = [];
  const firstLines = new Map<string, number>();
  let leftOpen = 0;
  for (const { text: content, line } of rest) {
    const read = readLine(content, line, resolveTeam);
    if (read === 'leftOpen') leftOpen += 1;
    else if ('code' in read) refusals.push(read);
    else {
      const key = mappingKey(read.providerUnit, read.level, read.crebo);
      const firstLine = firstLines.get(key);
      if (firstLine === undefined) mapping.push(read);
      else refusals.push({ code: 'MAPPING_DUPLICATE', line, firstLine });
      firstLines.set(key, firstLine ?? line);
    }
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, mapping, leftOpen };
}

/** What a mapping line is looked up by. */
export function mappingKey(providerUnit: string, level?: Level, crebo?: string): string {
  return `${providerUnit}\t${level === undefined ? '' : String(level)}\t${crebo ?? ''}`;
}

function splitLines(text: string): { text: string; line: number }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, index) => ({ text: content.trim(), line: index + 1 }))
    .filter(({ text: content }) => content !== '' && !content.startsWith('#') && !/^;+$/.test(content));
}

function fieldsOf(content: string): string[] | null {
  try {
    const [fields] = parse(content, { delimiter: ';', trim: true, relax_column_count: true });
    return fields ?? null;
  } catch {
    return null;
  }
}

function readLine(
  content: string,
  line: number,
  resolveTeam: (team: string) => string | undefined,
): MappingLine | MappingRefusal | 'leftOpen' {
  const fields = fieldsOf(content);
  if (!fields) return { code: 'MAPPING_QUOTES', line };
  if (fields.length !== MAPPING_HEADER.length) return { code: 'MAPPING_FIELDS', line, fields: fields.length };
  const [unit = '', level = '', crebo = '', team = ''] = fields;
  if (unit === '') return { code: 'MAPPING_PROVIDER_UNIT', line };
  if (!/^[1-4]?$/.test(level)) return { code: 'MAPPING_LEVEL', line, value: level.slice(0, 40) };
  if (!/^(\d{3,6})?$/.test(crebo)) return { code: 'MAPPING_CREBO', line, value: crebo.slice(0, 40) };
  if (team === '') return 'leftOpen';
  const teamId = resolveTeam(team);
  if (teamId === undefined) return { code: 'MAPPING_UNKNOWN_TEAM', line, value: team.slice(0, 80) };
  return {
    providerUnit: unit.toUpperCase(),
    ...(level === '' ? {} : { level: Number(level) as Level }),
    ...(crebo === '' ? {} : { crebo }),
    teamId,
  };
}
