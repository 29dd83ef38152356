// In which turn a statement goes: texts and names hang under everything, and are asked when nothing else is on its way.

/** The statements of one operation that are on their way, and what waits for them. */
export class Turns {
  #open = 0;
  #waiting: (() => void)[] = [];

  /** Runs `work`, which asks the database and waits for nothing else. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await work();
    } finally {
      this.#open -= 1;
      this.#look();
    }
  }

  /** Calls back as soon as no statement is on its way: what they bring asks for more of the same. */
  afterwards(callback: () => void): void {
    this.#waiting.push(callback);
    this.#look();
  }

  // In a later turn of the event loop: by then what the last answers lead to is asked.
  #look(): void {
    if (this.#open > 0 || this.#waiting.length === 0) return;
    setImmediate(() => {
      if (this.#open > 0) return;
      const due = this.#waiting;
      this.#waiting = [];
      for (const callback of due) callback();
    });
  }
}
