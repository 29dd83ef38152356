// The kinds of fields that an event may hold. A plain string has no place in an event: every string is an id, a code,
// an enumeration, a date, what the program told, or a reference to erasable text. `fields.spec.ts` walks every schema and
// fails otherwise.
import { z } from 'zod';
import { isInstant, isLocalDate, startOfDay, END_OF_TIME, type Instant } from './instant.js';

/** The mark that tells the walk over all schemas what a string is. */
export type StringKind = 'id' | 'code' | 'date' | 'instant' | 'hash' | 'canonical' | 'told';
const marked = (kind: StringKind, schema: z.ZodString) => schema.meta({ traject: kind });

/** An opaque id (UUID or a readable id of the same alphabet); never a name. */
export const id = () =>
  marked('id', z.string().regex(/^[A-Za-z0-9._~-]{1,120}$/, 'an id of letters, digits, . _ ~ -'));
/** A code from a list that others keep (BRIN, crebo, KPI code). */
export const code = (pattern: RegExp = /^[A-Za-z0-9][A-Za-z0-9._ /-]{0,39}$/) =>
  marked('code', z.string().regex(pattern));
/** A day in Europe/Amsterdam. */
export const localDate = () =>
  marked('date', z.string().refine(isLocalDate, 'a date that exists, as YYYY-MM-DD'));
/** A moment in UTC with milliseconds. */
export const instant = () =>
  marked('instant', z.string().refine(isInstant, 'a moment in UTC, as YYYY-MM-DDTHH:MM:SS.mmmZ'));
/** A SHA-256 in lower-case hexadecimal. */
export const hash = () => marked('hash', z.string().regex(/^[0-9a-f]{64}$/));
/** Canonical JSON (RFC 8785) of what was signed, kept as it was written; holds commitments instead of text. */
export const canonicalJson = () => marked('canonical', z.string().max(100_000));

/**
 * What the program itself told somebody, as it was worded then. It is made of codes, ids, days and figures: deciders are given
 * references to text and ids of persons only, so that neither words that people wrote nor their names can be in it.
 */
export const told = () => marked('told', z.string().max(100_000));

/** Free text lies in an erasable store; the event holds its id and a salted SHA-256 commitment to it. */
export const text = () => z.object({ text: id(), commitment: hash() });
export type Text = z.infer<ReturnType<typeof text>>;

/** From a day (inclusive) until a day (exclusive), both in Europe/Amsterdam; `until: null` is open. */
export const period = () =>
  z
    .object({ from: localDate(), until: localDate().nullable() })
    .refine((p) => p.until === null || p.until > p.from, 'a period that ends after it begins');
export type Period = z.infer<ReturnType<typeof period>>;

/** The first instant in `p` and the first instant after it. */
export const spanOf = (p: Period): { from: Instant; until: Instant } => ({
  from: startOfDay(p.from),
  until: p.until === null ? END_OF_TIME : startOfDay(p.until),
});

/** True when `at` falls in `p`. */
export const inPeriod = (p: Period, at: Instant): boolean => {
  const { from, until } = spanOf(p);
  return from <= at && at < until;
};

export const LEVELS = [1, 2, 3, 4] as const;
/** Level of vocational education (mbo-niveau). */
export const level = () => z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Level = z.infer<ReturnType<typeof level>>;

export const UNIT_KINDS = ['institution', 'college', 'team'] as const;
/** A unit of the organisation that people hold roles for. */
export const unitRef = () => z.object({ kind: z.enum(UNIT_KINDS), id: id() });
export type UnitRef = z.infer<ReturnType<typeof unitRef>>;

export const ROLES = [
  'member',
  'teamLead',
  'manager',
  'board',
  'hr',
  'quality',
  'facilitator',
  'broker',
  'partner',
  'auditor',
  'analyst',
  'dpo',
] as const;
export const role = () => z.enum(ROLES);
export type Role = z.infer<ReturnType<typeof role>>;
