import * as z from 'zod/mini';

const importId = () => z.catch(z.optional(z.string().check(z.regex(/^[A-Za-z0-9._~-]{1,120}$/))), undefined);

/**
 * `what`: which of both is shown. `id`, `list`: the import of DUO files, or of a list, that is under way, so that a reload
 * of the page does not lose it.
 */
export const importSearch = z.object({
  what: z.catch(z.optional(z.enum(['duo', 'lists'])), undefined),
  id: importId(),
  list: importId(),
});
