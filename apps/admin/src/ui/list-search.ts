import * as z from 'zod/mini';

const words = (most: number) => z.catch(z.optional(z.string().check(z.maxLength(most))), undefined);

/**
 * What a list whose rows are all at hand keeps in the address: words to find, a value to be equal to by column, the column
 * it is sorted by and whether downwards, and which page. A page with several lists has a key for each. What does not
 * parse is left out.
 */
export const listSearch = () =>
  z.catch(
    z.optional(
      z.object({
        q: words(80),
        where: z.catch(
          z.optional(z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(200)))),
          undefined,
        ),
        sort: words(40),
        down: z.catch(z.optional(z.literal(true)), undefined),
        page: z.catch(z.optional(z.number().check(z.int(), z.gte(2), z.lte(100_000))), undefined),
      }),
    ),
    undefined,
  );
export type ListState = NonNullable<z.infer<ReturnType<typeof listSearch>>>;

/** What a list keeps, and how that is changed; undefined is a list as it comes. */
export interface KeptList {
  state: ListState | undefined;
  onChange: (state: ListState | undefined) => void;
}

/** For a page with one such list. */
export const oneListSearch = z.object({ list: listSearch() });

/**
 * The page of a list that the server pages: what it is asked for after, and which page that is. Both are in the address,
 * so that a reload and a shared link show the same page.
 */
export const pageSearch = {
  after: words(400),
  page: z.catch(z.optional(z.number().check(z.int(), z.gte(2), z.lte(100_000))), undefined),
};
