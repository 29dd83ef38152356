import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import {
  networkLeadTable,
  networkPartnerTable,
  networkRoleTable,
  networkTable,
  phaseAppraisalTable,
} from './table.js';

export type NetworkHeld = Held<typeof networkTable>;
export type NetworkPartnerHeld = Held<typeof networkPartnerTable>;
export type NetworkRoleHeld = Held<typeof networkRoleTable>;
export type NetworkLeadHeld = Held<typeof networkLeadTable>;
export type PhaseAppraisalHeld = Held<typeof phaseAppraisalTable>;

type Ids = readonly string[];

/** The networks with these ids at the clocks. */
export const networksByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<NetworkHeld[]> =>
  ask(sql, { table: networkTable, clocks, by: 'networkId', keys: ids, order: ['networkId'] });

/** Who took, takes or will take part in networks, as known; `holds` says who does at `validAt`. */
export const partnersOfNetworks = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<NetworkPartnerHeld[]> =>
  ask(sql, {
    ...{ table: networkPartnerTable, clocks, by: 'networkId', keys: ids },
    order: ['networkId', 'periodFrom', 'partnerId'],
  });

/** The roles that people had, have or will have in networks, as known. */
export const rolesInNetworks = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<NetworkRoleHeld[]> =>
  ask(sql, {
    ...{ table: networkRoleTable, clocks, by: 'networkId', keys: ids },
    order: ['networkId', 'periodFrom', 'assignmentId'],
  });

/** Who led, leads or will lead networks, in order of time. */
export const leadsOfNetworks = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<NetworkLeadHeld[]> =>
  ask(sql, {
    ...{ table: networkLeadTable, clocks, by: 'networkId', keys: ids },
    order: ['networkId', 'periodFrom', 'eventId'],
  });

/** How far networks and their partners were appraised to have come, in order of time. */
export const phasesOfNetworks = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<PhaseAppraisalHeld[]> =>
  ask(sql, {
    ...{ table: phaseAppraisalTable, clocks, by: 'networkId', keys: ids },
    order: ['networkId', 'appraisedAt', 'eventId'],
  });
