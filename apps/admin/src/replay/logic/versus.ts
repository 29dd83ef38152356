// What a moment is compared with, as the address says it in `vs`.
import { idOf, streamOf, type Instant } from '@traject/domain';

/**
 * `moment`: another moment in the world, as known at the same ceiling. `known`: the same moment as known at log position
 * `kpos`, or by what had been recorded by `known`; where both are given the position counts, without either everything that
 * is known now. `team`: another team at the same two clocks.
 */
export type Versus =
  | { kind: 'moment'; asOf: Instant }
  | { kind: 'known'; known: Instant | null; kpos: number | null }
  | { kind: 'team'; teamId: string };

/** Stands in the address until a team has been chosen. */
export const NO_TEAM = '-';

/** Everything that is known now. */
export const KNOWN_NOW = { kind: 'known', known: null, kpos: null } as const satisfies Versus;

const KNOWN = /^known(?:-(?:(\d{1,15})|(.+)))?$/;
const TEAM = streamOf('team', '');

/** Reads `known`, `known-380`, `known-` and a moment, `team-…` or a moment, for which `momentOf` answers null where it is none. */
export function readVersus(value: string | null, momentOf: (value: string) => Instant | null): Versus | null {
  if (value === null) return null;
  const asKnown = KNOWN.exec(value);
  if (asKnown) {
    const [, kpos, at] = asKnown;
    if (at === undefined) return { ...KNOWN_NOW, kpos: kpos === undefined ? null : Number(kpos) };
    const then = momentOf(at);
    return then === null ? null : { ...KNOWN_NOW, known: then };
  }
  if (value.startsWith(TEAM) && value.length > TEAM.length) return { kind: 'team', teamId: idOf(value) };
  const asOf = momentOf(value);
  return asOf === null ? null : { kind: 'moment', asOf };
}

export function writeVersus(versus: Versus): string {
  switch (versus.kind) {
    case 'moment':
      return versus.asOf;
    case 'known':
      return known(versus.kpos ?? versus.known);
    case 'team':
      return streamOf('team', versus.teamId);
    default:
      return versus satisfies never;
  }
}

const known = (upTo: number | Instant | null): string => (upTo === null ? 'known' : `known-${upTo}`);
