// What a drill is: it breaks things on purpose, and counts afterwards.
import type { Ground } from './ground/ground.js';

export interface DrillOptions {
  /** How often something is broken. */
  rounds: number;
  /** Decides every choice that the drill makes; what the machine does in between stays chance. */
  seed: number;
  /** Does on purpose what the drill must catch, to see it caught. */
  sabotage: boolean;
  /** Hears how far it is, for people. */
  log: (line: string) => void;
  /** Where it takes servers, folders and processes from; all of them end with it. */
  ground: Ground;
}

/** What was counted. Everything but `acknowledged` must be 0. */
export interface Counts {
  /** Appends that the store said it has. */
  acknowledged: number;
  /** Acknowledged, and not in the log. */
  lost: number;
  /** Commands or events that are in the log more than once. */
  twice: number;
  /** Positions, revisions or projected events that are missing between others. */
  skipped: number;
  /** Appends of which a part is in the log. */
  half: number;
}

export interface Finding extends Counts {
  /** What else went wrong, in a few words each; nothing of an event's contents. */
  failures: string[];
  /** Further figures of this drill. */
  figures?: Record<string, number | string | number[] | Record<string, number>>;
}

export interface Drill {
  name: string;
  /** What is broken and what must hold, in one sentence. */
  what: string;
  /** How often, when nobody says. */
  rounds: number;
  /** What `--sabotage` does wrong on purpose. */
  sabotage: string;
  run(options: DrillOptions): Promise<Finding>;
}

/** True when nothing was lost, doubled, skipped or halved, and nothing else failed. */
export const held = ({ lost, twice, skipped, half, failures }: Finding): boolean =>
  lost + twice + skipped + half === 0 && failures.length === 0;

export const nothingCounted = (): Finding => ({
  acknowledged: 0,
  lost: 0,
  twice: 0,
  skipped: 0,
  half: 0,
  failures: [],
});

/** Many failures of a kind say no more than a few. */
const MOST_FAILURES = 20;

/** The failures, shortened to a few and how many there were. */
export const fewOf = (failures: readonly string[]): string[] =>
  failures.length <= MOST_FAILURES
    ? [...failures]
    : [...failures.slice(0, MOST_FAILURES), `and ${failures.length - MOST_FAILURES} more`];

/** Adds what one part of a drill found to what another did. */
export function together(...findings: readonly Finding[]): Finding {
  const sum = nothingCounted();
  for (const found of findings) {
    sum.acknowledged += found.acknowledged;
    sum.lost += found.lost;
    sum.twice += found.twice;
    sum.skipped += found.skipped;
    sum.half += found.half;
    sum.failures.push(...found.failures);
    sum.figures = { ...sum.figures, ...found.figures };
  }
  return sum;
}
