import type { CommandName } from '@traject/domain';
import type { Calendar } from './calendar.js';
import type { CorrectionStep, Step, Teller, Told } from './step.js';

interface More {
  name?: string;
  /** `MM-DD` or `MM-DD HH:MM` in the same school year, when it held earlier than it was recorded. */
  held?: string;
}

/** Writes down what happened in one school year of the story. */
export interface SchoolYear {
  did(
    at: string,
    by: Teller,
    command: CommandName,
    input: Record<string, unknown> | ((told: Told) => Record<string, unknown>),
    more?: More,
  ): void;
  /** What was tried and refused with `code`; the story is wrong when it is taken, or refused with another code. */
  refused(
    at: string,
    by: Teller,
    command: CommandName,
    input: Record<string, unknown> | ((told: Told) => Record<string, unknown>),
    code: string,
    more?: Pick<More, 'held'>,
  ): void;
  corrected(at: string, by: Teller, corrects: CorrectionStep['corrects'], more?: More): void;
}

/** Collects the steps of a story, told by school year. */
export function storyTeller(calendar: Calendar): { year(index: number): SchoolYear; steps: Step[] } {
  const steps: Step[] = [];
  return {
    steps,
    year(index) {
      const when = (at: string, { name, held }: More) => ({
        at: calendar.moment(index, at),
        ...(name !== undefined && { name }),
        ...(held !== undefined && {
          effectiveAt: held.includes(' ') ? calendar.moment(index, held) : calendar.date(index, held),
        }),
      });
      const asked = (input: Record<string, unknown> | ((told: Told) => Record<string, unknown>)) =>
        typeof input === 'function' ? input : () => input;
      return {
        did(at, by, command, input, more = {}) {
          steps.push({ ...when(at, more), by, command, input: asked(input) });
        },
        refused(at, by, command, input, code, more = {}) {
          steps.push({ ...when(at, more), by, command, input: asked(input), refusal: code });
        },
        corrected(at, by, corrects, more = {}) {
          steps.push({ ...when(at, more), by, corrects });
        },
      };
    },
  };
}
