import type { Recorded } from '@traject/domain';
import { eventsOfScope, type Sql } from '@traject/read-model';

const PAGE = 5000;

/** The events of whole streams in order of recording, without the private events of others than `viewer`. */
export async function streamEvents(
  sql: Sql,
  streams: readonly string[],
  viewer: string | null,
): Promise<Recorded[]> {
  const events: Recorded[] = [];
  for (let position = 0; ;) {
    const page = await eventsOfScope(sql, {
      scope: { kind: 'streams', streams },
      knownPosition: Number.MAX_SAFE_INTEGER,
      after: { effectiveAt: '', position },
      limit: PAGE,
      ...(viewer !== null && { viewer }),
    });
    events.push(...page.events.map(({ event }) => event));
    position = page.events.at(-1)?.position ?? position;
    if (!page.more) return events;
  }
}
