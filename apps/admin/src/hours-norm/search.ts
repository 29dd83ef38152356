import { dateOf, schoolYearOf } from '@traject/domain';
import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';

export const HOURS_COLUMNS = ['name', 'norm', 'realised', 'scheduled', 'missing'] as const;
export type HoursColumn = (typeof HOURS_COLUMNS)[number];
export const HOURS_STATUSES = ['below', 'onCourse', 'met', 'noNorm'] as const;

/** A school year by its first calendar year; the present one where the address says nothing. */
export const yearOr = (year: number | undefined): number =>
  year ?? schoolYearOf(dateOf(new Date().toISOString()));
/** The present school year, the next, and the four before it. */
export const yearsToChoose = (): number[] => {
  const present = yearOr(undefined);
  return [1, 0, -1, -2, -3, -4].map((ahead) => present + ahead);
};
export const yearSearch = () =>
  z.catch(z.optional(z.number().check(z.int(), z.gte(1990), z.lte(2100))), undefined);

/** What the page of hours keeps in the address. What does not parse is left out. */
export const hoursSearch = z.object({
  year: yearSearch(),
  q: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
  unit: z.catch(z.optional(z.string().check(z.maxLength(130))), undefined),
  status: z.catch(z.optional(z.enum(HOURS_STATUSES)), undefined),
  sort: z.catch(z.optional(z.enum(HOURS_COLUMNS)), undefined),
  down: z.catch(z.optional(z.literal(true)), undefined),
  ...pageSearch,
});
export type HoursSearch = z.infer<typeof hoursSearch>;

/** `college:<id>` or `team:<id>` as a unit; undefined for everybody. */
export function unitOf(value: string | undefined): { kind: 'college' | 'team'; id: string } | undefined {
  const [kind, ...rest] = (value ?? '').split(':');
  return kind === 'college' || kind === 'team' ? { kind, id: rest.join(':') } : undefined;
}

/**
 * The server's order for a column: `missing` begins with most by itself, the others with least. `down` is with most
 * first.
 */
export const orderOf = ({ sort, down }: Pick<HoursSearch, 'sort' | 'down'>) => ({
  order: sort ?? ('missing' as const),
  reverse: sort === 'missing' ? !down : Boolean(down),
});
