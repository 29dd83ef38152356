/** What one statement brought, and whether more may follow. */
export interface Page<R> {
  rows: R[];
  more: boolean;
}

/** How a source is read: its first page, the page after a row, and what a row is to whoever takes it. */
export interface Pages<R, T> {
  first(): Promise<Page<R>>;
  after(last: R): Promise<Page<R>>;
  item(row: R): T;
}

/**
 * The items of page after page. While one page is being taken, the next is fetched, and never more than that: whoever
 * takes slowly, or stops, holds two pages of rows. A row becomes an item when it is taken.
 *
 * Written by hand: an async generator takes several turns of the queue for each item, which together is as much as
 * reading it.
 */
export class ReadAhead<R, T> implements AsyncIterableIterator<T> {
  readonly #pages: Pages<R, T>;
  #rows: R[] = [];
  #index = 0;
  #coming: (() => Promise<Page<R>>) | null;
  /** Those who ask while a page is on its way get their turn one after the other. */
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(pages: Pages<R, T>) {
    this.#pages = pages;
    this.#coming = () => pages.first();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    if (this.#waiting === 0) {
      const row = this.#rows[this.#index];
      if (row !== undefined) {
        this.#index += 1;
        return { done: false, value: this.#pages.item(row) };
      }
    }
    this.#waiting += 1;
    const turn = this.#turn.then(() => this.#fetch());
    this.#turn = turn.then(
      () => (this.#waiting -= 1),
      () => (this.#waiting -= 1),
    );
    return turn;
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#rows = [];
    this.#coming = null;
    return { done: true, value: undefined };
  }

  async #fetch(): Promise<IteratorResult<T, undefined>> {
    if (this.#index >= this.#rows.length) {
      const coming = this.#coming;
      this.#rows = [];
      this.#coming = null;
      if (!coming) return { done: true, value: undefined };
      const page = await coming();
      this.#rows = page.rows;
      this.#index = 0;
      this.#coming = begin(this.#pages, page);
    }
    const row = this.#rows[this.#index];
    if (row === undefined) return { done: true, value: undefined };
    this.#index += 1;
    return { done: false, value: this.#pages.item(row) };
  }
}

/** Everything, without a turn of the queue for each item. */
export async function readWhole<R, T>(pages: Pages<R, T>): Promise<T[]> {
  const items: T[] = [];
  for (let coming: (() => Promise<Page<R>>) | null = () => pages.first(); coming;) {
    const page: Page<R> = await coming();
    coming = begin(pages, page);
    for (const row of page.rows) items.push(pages.item(row));
  }
  return items;
}

/** Begins to fetch what follows `page`, and gives it when it is asked for. */
function begin<R, T>(pages: Pages<R, T>, { rows, more }: Page<R>): (() => Promise<Page<R>>) | null {
  const last = rows.at(-1);
  if (!more || last === undefined) return null;
  const begun = pages.after(last);
  // Whoever stops in the middle of a page never hears that the next one failed.
  begun.catch(() => undefined);
  return () => begun;
}
