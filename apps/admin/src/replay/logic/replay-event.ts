import type { Recorded, Text } from '@traject/domain';
import type { Telltale } from '../../sentences/sentence.js';

/** A reference to erasable text as the API resolves it; `value` is null when it was erased or is not the viewer's to read. */
export interface SaidText extends Text {
  value?: string | null;
}

/** An event of the log as the replay holds it: the domain's envelope and payload, and what the viewer may know of it. */
export type ReplayEvent = Recorded & {
  /** Recorded later than the day on which it took place. */
  late: boolean;
  /** The viewer may know that it happened, not what it says: it is folded into nothing. */
  redacted: boolean;
  /** What it says has not arrived yet: it is folded into nothing until then. */
  pending?: true;
  /** What its sentence is made of, with the names that came along. */
  told: Telltale;
};

/** The words of a text; null when they were erased or are not the viewer's to read. */
export const wordsOf = (text: Text | null | undefined): string | null => {
  if (!text) return null;
  const { value } = text as SaidText;
  return typeof value === 'string' ? value : null;
};

/** Whether `value`, found somewhere in a payload or a state, is a text. */
export const isText = (value: unknown): value is SaidText =>
  typeof value === 'object' && value !== null && 'text' in value && 'commitment' in value;
