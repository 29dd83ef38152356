import type { Instant } from '@traject/domain';
import { vi } from 'vitest';
import type { runningApi } from './api.js';

/** Noon of the day after the demo's story ended. */
export const AFTER_STORY: Instant = '2026-11-21T11:00:00.000Z';

/**
 * Has a test find the API on the day after the story, on whatever day it runs: what is open or granted until a day, or still
 * to come, would be something else a year later. What is recorded meanwhile is recorded when it is.
 */
export function onDayAfterStory({ services }: Awaited<ReturnType<typeof runningApi>>): void {
  vi.spyOn(services.commands, 'clock').mockReturnValue(AFTER_STORY);
}
