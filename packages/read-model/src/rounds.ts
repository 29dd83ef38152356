// Rounds of questions: what many ask at the same time is answered at once, and nobody gets an answer that is older than
// their question.

interface Waiting<Q, A> {
  question: Q;
  answer(answer: A): void;
  fail(error: unknown): void;
}

interface RoundsOptions {
  /** How many rounds may be on their way at once; 1 when absent. What is asked meanwhile waits for the next. */
  atOnce?: number;
}

/**
 * Gathers what is asked in one turn of the event loop, and while as many rounds as may be are on their way, and has it
 * answered together: one answer for each question, in their order. A round that fails is repeated question by question,
 * so that nobody fails by what another asked.
 */
export class Rounds<Q, A> {
  readonly #answerAll: (questions: Q[]) => Promise<readonly A[]>;
  readonly #atOnce: number;
  #waiting: Waiting<Q, A>[] = [];
  #running = 0;
  #due = false;

  constructor(answerAll: (questions: Q[]) => Promise<readonly A[]>, { atOnce = 1 }: RoundsOptions = {}) {
    this.#answerAll = answerAll;
    this.#atOnce = atOnce;
  }

  ask(question: Q): Promise<A> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ question, answer, fail });
      this.#look();
    });
  }

  // In a later turn of the event loop: by then everybody has asked who was called in this one.
  #look(): void {
    if (this.#due || this.#running >= this.#atOnce || this.#waiting.length === 0) return;
    this.#due = true;
    setImmediate(() => {
      this.#due = false;
      const asked = this.#waiting;
      this.#waiting = [];
      this.#running += 1;
      void this.#settle(asked).then(() => {
        this.#running -= 1;
        this.#look();
      });
    });
  }

  async #settle(asked: readonly Waiting<Q, A>[]): Promise<void> {
    try {
      const answers = await this.#answerAll(asked.map(({ question }) => question));
      if (answers.length !== asked.length) throw new Error('a round answers every question');
      asked.forEach(({ answer }, at) => answer(answers[at] as A));
    } catch (error) {
      if (asked.length === 1) asked[0]?.fail(error);
      else await Promise.all(asked.map((one) => this.#settle([one])));
    }
  }
}
