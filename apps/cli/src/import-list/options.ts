import type { Language } from '@traject/duo-vsv';
import { columnsOf, isListKind, LIST_KINDS, type ListKind } from '@traject/list-import';
import { CliFailure, EXIT } from '../exit-code.js';
import { chosenLanguage } from '../language.js';
import type { Terminal } from '../terminal.js';
import { listWords } from './words.js';

/** As commander hands them over. */
export interface GivenListOptions {
  preview?: boolean;
  yes?: boolean;
  allOrNothing?: boolean;
  refused?: string;
  column?: string[];
  institution?: string;
  as?: string;
  language?: string;
}

export interface ListOptions {
  kind: ListKind;
  preview: boolean;
  yes: boolean;
  allOrNothing: boolean;
  /** Where the refused rows are written. */
  refused: string | undefined;
  /** Headings that people point out, by field. */
  columns: ReadonlyMap<string, string>;
  institution: string | undefined;
  personId: string | undefined;
  language: Language;
}

/** Checks kind and options. Throws a CliFailure that names the wrong one and what it takes. */
export function readListOptions(kind: string, given: GivenListOptions, env: Terminal['env']): ListOptions {
  const language = chosenLanguage(given.language, env);
  const say = listWords(language);
  if (!isListKind(kind)) throw new CliFailure(EXIT.refused, say.wrongKind(kind, LIST_KINDS.join(', ')));
  const columns = (given.column ?? []).map((text): [string, string] => {
    const [, name = '', heading = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    const same = (other: string): boolean => other.toLowerCase() === name.trim().toLowerCase();
    const column = columnsOf[kind].find(({ field, nl, en }) => [field, nl, en].some(same));
    if (column) return [column.field, heading.trim()];
    const names = columnsOf[kind].map((each) => each[language]);
    throw new CliFailure(EXIT.refused, say.wrongColumn(text, names.join(', ')));
  });
  return {
    kind,
    preview: given.preview ?? false,
    yes: given.yes ?? false,
    allOrNothing: given.allOrNothing ?? false,
    refused: given.refused,
    columns: new Map(columns),
    institution: given.institution,
    personId: given.as,
    language,
  };
}
