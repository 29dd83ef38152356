import * as z from 'zod/mini';

/** `back`: where to go after signing in; only a path of this app, never another site. */
export const signInSearch = z.object({
  back: z.catch(z.optional(z.string().check(z.regex(/^\/(?![/\\])/))), undefined),
});
