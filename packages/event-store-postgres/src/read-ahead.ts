/** What one statement brought, and whether more may follow. */
export interface Page<T> {
  items: T[];
  more: boolean;
}

/**
 * The items of page after page. While one page is being taken, the next is fetched, and never more than that: whoever
 * takes slowly, or stops, holds two pages. `next` reads what follows an item; it is not called where nothing more follows.
 */
export async function* readAhead<T>(
  first: Page<T>,
  next: (last: T) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  let page = first;
  for (;;) {
    const last = page.items.at(-1);
    const coming = page.more && last !== undefined ? next(last) : null;
    // Whoever stops in the middle of a page never hears that the next one failed.
    coming?.catch(() => undefined);
    yield* page.items;
    if (!coming) return;
    page = await coming;
  }
}
