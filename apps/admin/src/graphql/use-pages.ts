import { useState } from 'react';
import type { Pages } from '../ui/list-pages.js';
import { ROWS } from '../ui/list-table.js';
import { useNarrower } from '../ui/use-narrower.js';

/** A page of a list as the server gives it. */
export interface Connection<Node> {
  totalCount: number;
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
}

/** What the address says of a page ([list-search.ts](../ui/list-search.ts), `pageSearch`). */
export interface PageSearch {
  after?: string | undefined;
  page?: number | undefined;
}

/** The address of the first page; what narrows or sorts a list begins there. */
export const FIRST_PAGE: PageSearch = { after: undefined, page: undefined };

/**
 * Pages through a list that the server pages. `first` and `after` go into the question, `of` makes of its answer what
 * `ListPages` shows. A page is kept in the address by where it begins; from a page that was opened by its address one goes
 * back to the first, since what came before it was never asked.
 */
export function usePages(
  search: PageSearch,
  go: (change: PageSearch) => void,
  cardsUnder = 760,
): { first: number; after: string | null; of: (connection: Connection<unknown>) => Pages } {
  const cards = useNarrower(cardsUnder);
  const first = cards ? ROWS.cards : ROWS.table;
  // Where the pages before this one began, by their number; the first begins nowhere.
  const [begun, setBegun] = useState<Readonly<Record<number, string>>>({});
  const page = search.after === undefined ? 1 : (search.page ?? 2);
  return {
    first,
    after: search.after ?? null,
    of: ({ totalCount, nodes, pageInfo }) => {
      const end = pageInfo.endCursor;
      const before = begun[page - 1];
      return {
        from: nodes.length === 0 ? 0 : (page - 1) * first + 1,
        until: (page - 1) * first + nodes.length,
        count: totalCount,
        onPrevious:
          page === 1
            ? undefined
            : () => go(before === undefined ? FIRST_PAGE : { after: before, page: page - 1 }),
        onNext:
          pageInfo.hasNextPage && end
            ? () => {
                if (search.after !== undefined) setBegun({ ...begun, [page]: search.after });
                go({ after: end, page: page + 1 });
              }
            : undefined,
      };
    },
  };
}
