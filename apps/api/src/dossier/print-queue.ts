// Pages are printed one at a time: a browser is heavy, and a dossier is asked for seldom.

/** A page of the app to be printed, as one person sees it. */
export interface PageToPrint {
  /** This server, as a browser on this machine reaches it: nothing else is asked for. */
  origin: string;
  /** Where people reach the app: what the page's own address is said to be on paper. */
  shownOrigin: string;
  /** From `/` on, with what is asked. */
  path: string;
  /** The value of the viewer's session cookie. */
  session: string;
  language: 'nl' | 'en';
}

/** Prints a page as a PDF. Gives up when `signal` says so. */
export type Print = (page: PageToPrint, signal: AbortSignal) => Promise<Uint8Array>;

/** There is no browser here to print with. */
export class NoBrowser extends Error {}
/** So many wait already that one more is turned away. */
export class TooManyWaiting extends Error {}
/** It took longer than it may. */
export class TookTooLong extends Error {}

/** How long one may take, in milliseconds, and how many may wait while one is printed. */
export interface PrintBounds {
  mostMs: number;
  mostWaiting: number;
}

export const PRINT_BOUNDS: PrintBounds = { mostMs: 60_000, mostWaiting: 3 };

/** Prints pages in the order in which they are asked. */
export class PrintQueue {
  readonly #print: Print;
  readonly #bounds: PrintBounds;
  #last: Promise<unknown> = Promise.resolve();
  #asked = 0;

  constructor(print: Print, bounds: PrintBounds = PRINT_BOUNDS) {
    this.#print = print;
    this.#bounds = bounds;
  }

  /** The page as a PDF. Throws NoBrowser, TooManyWaiting, TookTooLong, or what printing throws. */
  async add(page: PageToPrint): Promise<Uint8Array> {
    if (this.#asked > this.#bounds.mostWaiting) throw new TooManyWaiting();
    this.#asked += 1;
    const before = this.#last;
    const turn = (async () => {
      await before;
      return this.#within(page);
    })();
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#asked -= 1;
    }
  }

  async #within(page: PageToPrint): Promise<Uint8Array> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), this.#bounds.mostMs);
    try {
      return await this.#print(page, limit.signal);
    } catch (error) {
      throw limit.signal.aborted ? new TookTooLong() : error;
    } finally {
      clearTimeout(timer);
    }
  }
}
