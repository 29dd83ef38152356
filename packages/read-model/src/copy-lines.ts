// Lines of COPY as they are sent: kept outside the heap, so that a large batch costs the garbage collector nothing.

/** Lines are gathered in pieces of so many bytes, or of one line that is longer. */
const PIECE = 1 << 16;
const LINE_FEED = 10;

export class CopyLines {
  readonly #full: Buffer[] = [];
  #piece = Buffer.alloc(0);
  #used = 0;

  /** Adds a line, given without its end. */
  add(line: string): void {
    // A UTF-16 unit takes three bytes at most.
    const most = 3 * line.length + 1;
    if (this.#piece.length - this.#used < most) {
      this.#full.push(this.#piece.subarray(0, this.#used));
      this.#piece = Buffer.allocUnsafe(Math.max(PIECE, most));
      this.#used = 0;
    }
    this.#used += this.#piece.write(line, this.#used);
    this.#piece[this.#used] = LINE_FEED;
    this.#used += 1;
  }

  /** What was added, in order. Nothing is to be added any more. */
  pieces(): Buffer[] {
    return [...this.#full, this.#piece.subarray(0, this.#used)].filter(({ length }) => length > 0);
  }
}
