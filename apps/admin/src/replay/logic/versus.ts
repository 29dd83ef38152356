// What a moment is compared with, as the address says it in `vs`.
import { idOf, streamOf, type Instant } from '@traject/domain';

/**
 * `moment`: another moment in the world, as known at the same ceiling. `known`: the same moment as known at log position
 * `kpos`; null is everything that is known now. `team`: another team at the same two clocks.
 */
export type Versus =
  | { kind: 'moment'; asOf: Instant }
  | { kind: 'known'; kpos: number | null }
  | { kind: 'team'; teamId: string };

/** Stands in the address until a team has been chosen. */
export const NO_TEAM = '-';

const KNOWN = /^known(?:-(\d{1,15}))?$/;
const TEAM = streamOf('team', '');

/** Reads `known`, `known-380`, `team-…` or a moment, for which `momentOf` answers null where it is none. */
export function readVersus(value: string | null, momentOf: (value: string) => Instant | null): Versus | null {
  if (value === null) return null;
  const known = KNOWN.exec(value);
  if (known) return { kind: 'known', kpos: known[1] === undefined ? null : Number(known[1]) };
  if (value.startsWith(TEAM) && value.length > TEAM.length) return { kind: 'team', teamId: idOf(value) };
  const asOf = momentOf(value);
  return asOf === null ? null : { kind: 'moment', asOf };
}

export function writeVersus(versus: Versus): string {
  switch (versus.kind) {
    case 'moment':
      return versus.asOf;
    case 'known':
      return versus.kpos === null ? 'known' : `known-${versus.kpos}`;
    case 'team':
      return streamOf('team', versus.teamId);
    default:
      return versus satisfies never;
  }
}
