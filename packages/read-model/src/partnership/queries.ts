import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import {
  learningPotentialTable,
  partnershipPartyTable,
  partnershipTable,
  partnershipVersionTable,
} from './table.js';

export type PartnershipHeld = Held<typeof partnershipTable>;
export type PartnershipPartyHeld = Held<typeof partnershipPartyTable>;
export type LearningPotentialHeld = Held<typeof learningPotentialTable>;
export type PartnershipVersionHeld = Held<typeof partnershipVersionTable>;

type Ids = readonly string[];

/** The partnerships with these ids at the clocks. */
export const partnershipsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<PartnershipHeld[]> =>
  ask(sql, { table: partnershipTable, clocks, by: 'partnershipId', keys: ids, order: ['partnershipId'] });

/** The two partners of partnerships at the clocks. */
export const partiesOfPartnerships = (
  sql: Sql,
  clocks: ReadClocks,
  ids: Ids,
): Promise<PartnershipPartyHeld[]> =>
  ask(sql, {
    ...{ table: partnershipPartyTable, clocks, by: 'partnershipId', keys: ids },
    order: ['partnershipId', 'place'],
  });

/** How the learning potential of partnerships was appraised, in order of time. */
export const potentialOfPartnerships = (
  sql: Sql,
  clocks: ReadClocks,
  ids: Ids,
): Promise<LearningPotentialHeld[]> =>
  ask(sql, {
    ...{ table: learningPotentialTable, clocks, by: 'partnershipId', keys: ids },
    order: ['partnershipId', 'appraisedAt', 'eventId'],
  });

/** What was proposed and signed in partnerships, version by version. */
export const versionsOfPartnerships = (
  sql: Sql,
  clocks: ReadClocks,
  ids: Ids,
): Promise<PartnershipVersionHeld[]> =>
  ask(sql, {
    ...{ table: partnershipVersionTable, clocks, by: 'partnershipId', keys: ids },
    order: ['partnershipId', 'version'],
  });
