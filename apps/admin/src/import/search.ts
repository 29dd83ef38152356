import * as z from 'zod/mini';

/** `id`: the import that is under way, so that a reload of the page does not lose it. */
export const importSearch = z.object({
  id: z.catch(z.optional(z.string().check(z.regex(/^[A-Za-z0-9._~-]{1,120}$/))), undefined),
});
