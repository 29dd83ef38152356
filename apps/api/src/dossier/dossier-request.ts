// What is asked of a dossier's addresses, read and refused alike for the JSON file and the PDF.
import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { DOSSIER_SCOPES, type DossierScope } from './dossier-of.js';

const numbersOnly = {
  nl: 'Een dossier noemt mensen; wie alleen cijfers leest, krijgt er geen.',
  en: 'A dossier names people; who reads numbers only is given none.',
};
/** The code of GraphQL's input errors, and of these addresses. */
const INPUT = 'BAD_USER_INPUT';

export type Query = Readonly<Record<string, unknown>>;

/** The kind of scope; refuses what has no history. */
export function scopeIn(kind: string): DossierScope {
  const scope = DOSSIER_SCOPES.find((one) => one === kind);
  return scope ?? refuse(400, INPUT, `A dossier is of one of: ${DOSSIER_SCOPES.join(', ')}.`);
}

/** Refuses who reads numbers only: a dossier names people. Who takes part from outside meets no names in theirs. */
export async function mayTakeAway(context: RequestContext, language: 'nl' | 'en'): Promise<void> {
  const { seesNames, roles } = await context.sight();
  if (!seesNames && !roles.some(({ role, held }) => held && role === 'partner')) {
    refuse(403, 'DOSSIER_NAMES_PEOPLE', numbersOnly[language]);
  }
}

/** One value of a query; null where it is not given, or empty. */
export function textIn(query: Query, name: string): string | null {
  const given = query[name];
  if (given === undefined || given === '') return null;
  if (typeof given === 'string') return given;
  return refuse(400, INPUT, `${name} is given once.`);
}

/** A position of the log. */
export function positionIn(query: Query, name: string): number | null {
  const given = textIn(query, name);
  if (given === null) return null;
  if (/^\d{1,15}$/.test(given)) return Number(given);
  return refuse(400, INPUT, `${name} is not valid: it takes a position of the log, a whole number.`);
}

/** Says what a GraphQLError says as an answer of its own; anything else is thrown on. */
export function refuseAs(error: unknown): never {
  if (!(error instanceof GraphQLError)) throw error;
  const code = String(error.extensions['code']);
  return refuse(code === 'QUERY_TOO_LARGE' ? 413 : 400, code, error.message);
}

/** `traject-team-team-a-2026-06-01.json`, of letters, digits, dots and hyphens: what every system takes. */
export const fileName = (kind: string, id: string, asOf: string, extension: 'json' | 'pdf'): string =>
  `traject-${kind}-${id.replaceAll(/[^A-Za-z0-9.-]/g, '-')}-${asOf.slice(0, 10)}.${extension}`;

export function refuse(status: number, code: string, message: string): never {
  throw new HttpException({ code, message }, status);
}
