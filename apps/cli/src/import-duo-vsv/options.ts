import type { DeliveryStatus, Language } from '@traject/duo-vsv';
import { CliFailure, EXIT } from '../exit-code.js';
import { languageOf } from '../language.js';
import type { Terminal } from '../terminal.js';
import { words } from './words.js';

/** As commander hands them over. */
export interface GivenOptions {
  preview?: boolean;
  yes?: boolean;
  mapping?: string;
  writeMapping?: string;
  institution?: string;
  brin?: string;
  as?: string;
  year?: string;
  status?: string;
  language?: string;
}

export interface Options {
  preview: boolean;
  yes: boolean;
  mapping: string | undefined;
  writeMapping: string | undefined;
  institution: string | undefined;
  acceptBrin: string | undefined;
  personId: string | undefined;
  /** First calendar year of the yield year. */
  yieldYear: number | undefined;
  status: DeliveryStatus | undefined;
  language: Language;
}

const STATUSES: Readonly<Record<string, DeliveryStatus>> = { V: 'provisional', D: 'definitive' };

/** Checks the options. Throws a CliFailure that names the wrong one and what it takes. */
export function readOptions(given: GivenOptions, env: Terminal['env']): Options {
  const { language = languageOf(env) } = given;
  if (language !== 'nl' && language !== 'en') throw new CliFailure(EXIT.refused, '--language: nl, en');
  const say = words(language);
  const refuse = (option: string, takes: string): never => {
    throw new CliFailure(EXIT.refused, say.wrongOption(option, takes));
  };
  const years = /^(\d{4})-(\d{4})$/.exec(given.year ?? '');
  const yieldYear = years ? Number(years[1]) : undefined;
  if (given.year !== undefined && (yieldYear === undefined || Number(years?.[2]) !== yieldYear + 1)) {
    refuse('--year', '2022-2023');
  }
  const status = given.status === undefined ? undefined : STATUSES[given.status.toUpperCase()];
  if (given.status !== undefined && !status) refuse('--status', 'V, D');
  if (given.brin !== undefined && !/^\d{2}[A-Z]{2}$/i.test(given.brin)) refuse('--brin', '27GZ');
  return {
    preview: given.preview ?? false,
    yes: given.yes ?? false,
    mapping: given.mapping,
    writeMapping: given.writeMapping,
    institution: given.institution,
    acceptBrin: given.brin?.toUpperCase(),
    personId: given.as,
    yieldYear,
    status,
    language,
  };
}
