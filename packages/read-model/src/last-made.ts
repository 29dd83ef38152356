type Beside = string | null;
interface Made<Part, Result> {
  part: Part;
  a: Beside;
  b: Beside;
  c: Beside;
  result: Result;
}

/**
 * What is made of the parts of a state, such as a row of each enrolment in an activity: of a part that stood at the same
 * place when it was made last, with the same values beside it, what was made then. An event leaves most parts of a state as
 * they are, and the next state has the same objects: of a long list only what changed is made again.
 */
export class LastMade<Part extends object, Result> {
  readonly #make: (part: Part, a: Beside, b: Beside, c: Beside) => Result;
  readonly #made: Made<Part, Result>[] = [];

  /** `make` depends on nothing else than what it is given, and nobody changes what it gives. */
  constructor(make: (part: Part, a: Beside, b: Beside, c: Beside) => Result) {
    this.#make = make;
  }

  /** Of the part at a place. */
  at(place: number, part: Part, a: Beside = null, b: Beside = null, c: Beside = null): Result {
    const last = this.#made[place];
    if (last?.part === part && last.a === a && last.b === b && last.c === c) return last.result;
    const result = this.#make(part, a, b, c);
    this.#made[place] = { part, a, b, c, result };
    return result;
  }
}
