// What the log holds and the read model shows before a server takes requests.
import { loadReferenceData } from '@traject/commands';
import { loadDemo } from '@traject/demo';
import { momentOf, type Instant } from '@traject/domain';
import { liveTables } from '@traject/read-model';
import type { Services } from './infrastructure/services.js';
import type { Settings } from './settings.js';
import { StartFailure } from './start-failure.js';

/** What a start tells the person who waits for it. */
export type Tell = (line: string) => void;

/**
 * Loads the demo into an empty log. Without the demo the log gets what it lacks of the national definitions and norms,
 * which every installation needs.
 */
export async function firstContents(settings: Settings, services: Services, tell: Tell): Promise<void> {
  const { store, commands, directory } = services;
  if (!settings.demo) {
    await loadReferenceData(commands);
    return;
  }
  const head = await store.head();
  if (head.position === 0) {
    tell('Loading the demo: five stories over three school years …');
    const { texts, codec, clock } = commands;
    const events = await loadDemo({ store, texts, codec, directory, now: lastMomentOf(settings, clock()) });
    tell(events > 0 ? `  ${events} events recorded` : '  another server recorded it meanwhile');
  }
}

/**
 * Waits until the read model shows what the log holds: after a kill it is behind. Where it stands still at an event, or
 * its tables are those of another release while this one's are made, the server starts all the same, and its health and
 * the app say so.
 */
export async function caughtUp({ store, position, projector, pool }: Services, tell: Tell): Promise<void> {
  const { position: head } = await store.head();
  for (let told = false; !(await position.waitFor(head, { timeoutMs: 3000 })); told = true) {
    if (projector.state() === 'stopped') return;
    if ((await liveTables(pool))?.are !== 'own') {
      tell('Rebuilding the read model for this release in the background …');
      return;
    }
    if (!told) tell(`Bringing the read model up to date with ${head} events …`);
  }
}

/** When the demo's story ends: now, or at the end of the day that the settings name. */
function lastMomentOf({ demoEnds }: Settings, now: Instant): Instant {
  const last = demoEnds === null ? now : momentOf(demoEnds, now);
  if (last === null || last > now) {
    throw new StartFailure(
      'TRAJECT_DEMO_ENDS: the story ends on a day that has not passed; name an earlier one.',
    );
  }
  return last;
}
