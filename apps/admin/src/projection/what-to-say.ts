// What people are told of the read model. Pure.
import type { ProjectionQuery } from './documents.generated.js';

export type Projection = ProjectionQuery['projection'];

/**
 * `quiet`: nothing to say. `unreadable`: nothing can be shown until it is rebuilt. `outdated`: this server is of an earlier
 * release than the tables and can show nothing. `earlier`: what is shown is of before, up to a position. `behind`: so it
 * is, and stays so, since the release that made the tables does not run. `rebuilding`: it is rebuilt beside what is shown,
 * which is complete. `stopped`: what comes after a position is not shown.
 */
export type Sound = 'quiet' | 'unreadable' | 'outdated' | 'earlier' | 'behind' | 'rebuilding' | 'stopped';

export function soundOf({ readable, tables, status, position, head, rebuild }: Projection): Sound {
  if (!readable) return tables === 'later' ? 'outdated' : 'unreadable';
  if (tables === 'earlier') return 'earlier';
  if (tables === 'later' && status === 'waiting' && Number(position) < Number(head)) return 'behind';
  if (status === 'stopped') return 'stopped';
  return rebuild?.running ? 'rebuilding' : 'quiet';
}

/** Whether a rebuild concerns who reads that: one that was interrupted does only where its tables are waited for. */
export const concerns = (sound: Sound, { running }: NonNullable<Projection['rebuild']>): boolean =>
  running || sound === 'earlier' || sound === 'unreadable';

/** The share of a rebuild that is done, from 0 to 1; undefined where no share can be told. */
export function shareOf(rebuild: NonNullable<Projection['rebuild']>): number | undefined {
  const { phase, done, total } = rebuild;
  // Of the phases after folding nobody can say how long they take; they are short.
  if (phase !== 'folding' && phase !== 'catchingUp') return undefined;
  return total === 0 ? 1 : done / total;
}
