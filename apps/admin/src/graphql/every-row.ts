import type { Connection } from './use-pages.js';

/**
 * Every row of a list that the server pages, page by page. `ask` gives the page after a cursor, from the beginning after
 * null. Fails when a page could not be had: part of a list is not the list.
 */
export async function everyRow<Node>(
  ask: (after: string | null) => Promise<Connection<Node> | undefined>,
): Promise<Node[]> {
  const all: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: Connection<Node> | undefined = await ask(after);
    if (!page) throw new Error('A page of the list was not answered.');
    all.push(...page.nodes);
    after = page.pageInfo.endCursor ?? null;
    if (!page.pageInfo.hasNextPage || after === null) return all;
  }
}
