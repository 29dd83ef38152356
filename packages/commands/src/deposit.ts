import type { Refusal, Text } from '@traject/domain';
import { commandIdReused, type TextStore } from '@traject/event-store';
import type { GivenText } from './read-input.js';

/**
 * Deposits texts before the event that refers to them; an orphan does no harm. A text id in use for other words means
 * that the command's id was used for another command.
 */
export async function deposit(
  texts: TextStore,
  given: readonly GivenText[],
): Promise<{ ok: true; references: Map<string, Text> } | { ok: false; refusal: Refusal }> {
  try {
    const put = await texts.putAll(given);
    return { ok: true, references: new Map(put.map((text) => [text.text, text])) };
  } catch (error) {
    if (isReused(error)) return { ok: false, refusal: commandIdReused() };
    throw error;
  }
}

const isReused = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'TEXT_ID_REUSED';
