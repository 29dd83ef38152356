// Which share of a theme's stakeholder map was heard: joined from map and dialogues on the snapshot's clocks.
import {
  coverageOn,
  coverageOverTime,
  dateOf,
  type Coverage,
  type Heard,
  type Mapped,
} from '@traject/domain';
import type { DialoguePresenceHeld, ThemeStakeholder } from '@traject/read-model';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

const mappedOf = (rows: readonly ThemeStakeholder[]): Mapped[] =>
  rows.map(({ stakeholderId, periodFrom, periodUntil }) => ({
    stakeholderId,
    period: { from: periodFrom, until: periodUntil },
  }));

/** Who was there; who was missing, and who is only invited, was not heard. */
export const heardOf = (rows: readonly DialoguePresenceHeld[]): Heard[] =>
  rows
    .filter(({ number }) => number !== null && number > 0)
    .map(({ stakeholderId, onDay }) => ({ stakeholderId, on: onDay }));

/** A point of coverage with the stakeholders that it names. */
export type PlacedCoverage = Coverage & { unheard: Placed<ThemeStakeholder>[] };

async function loaded(snapshot: Snapshot, themeId: string) {
  const [stakeholders, presences] = await Promise.all([
    snapshot.stakeholdersOf.load(themeId),
    snapshot.presencesOnTheme.load(themeId),
  ]);
  const withRows = (coverage: Coverage): PlacedCoverage => ({
    ...coverage,
    unheard: snapshot.placeAll(
      stakeholders.filter(({ stakeholderId }) => coverage.unheardIds.includes(stakeholderId)),
    ),
  });
  return { map: mappedOf(stakeholders), heard: heardOf(presences), withRows };
}

/** The coverage of a theme on the snapshot's date. */
export async function coverageOf(snapshot: Snapshot, themeId: string): Promise<PlacedCoverage> {
  const { map, heard, withRows } = await loaded(snapshot, themeId);
  return withRows(coverageOn(map, heard, dateOf(snapshot.validAt)));
}

/** The coverage of a theme on each day on which it changed, up to the snapshot's date. */
export async function coverageSeriesOf(snapshot: Snapshot, themeId: string): Promise<PlacedCoverage[]> {
  const { map, heard, withRows } = await loaded(snapshot, themeId);
  return coverageOverTime(map, heard, dateOf(snapshot.validAt)).map(withRows);
}
