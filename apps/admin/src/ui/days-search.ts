import * as z from 'zod/mini';

const day = () => z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))), undefined);

/** On which day a page is read (`on`), and as known on which day (`known`); without them today. Keys of an address. */
export const daysSearch = { on: day(), known: day() };
export interface Days {
  on?: string | undefined;
  known?: string | undefined;
}
