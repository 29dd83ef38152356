// Which units a unit lies under, and who owns it.
import {
  collegeDecider,
  parentOn,
  REFERENCE,
  teamDecider,
  type Instant,
  type UnitRef,
} from '@traject/domain';
import type { Ledger } from './ledger.js';

/** The unit itself and everything it lies under at `at`, nearest first. */
export async function unitsAbove(ledger: Ledger, unit: UnitRef, at: Instant): Promise<UnitRef[]> {
  if (unit.kind === 'institution') return [unit];
  if (unit.kind === 'college') {
    const { state } = await ledger.stateAt(collegeDecider, unit.id, at);
    return state.status === 'unknown' ? [unit] : [unit, { kind: 'institution', id: state.institutionId }];
  }
  const { state } = await ledger.stateAt(teamDecider, unit.id, at);
  const parent = parentOn(state, at);
  return parent ? [unit, ...(await unitsAbove(ledger, parent, at))] : [unit];
}

/** The institution that owns a unit's events; that of national reference data for no unit. */
export async function ownerOf(ledger: Ledger, unit: UnitRef | null): Promise<string> {
  if (unit === null) return REFERENCE;
  if (unit.kind === 'institution') return unit.id;
  const events = await ledger.events(`${unit.kind}-${unit.id}`);
  return events[0]?.institutionId ?? REFERENCE;
}

export const sameUnit = (a: UnitRef, b: UnitRef): boolean => a.kind === b.kind && a.id === b.id;
