// Histories for specs: events of several streams in one log, as the API would give them.
import {
  dateOf,
  endOfDay,
  idOf,
  isLocalDate,
  type Corrects,
  type Instant,
  type Recorded,
  type Text,
} from '@traject/domain';
import type { ReplayEvent } from '../replay/logic/replay-event.js';

/** Something that happened in a stream; recorded when it took effect unless told otherwise. */
export interface Told {
  stream: string;
  type: string;
  data: object;
  /** A date (its end) or an instant. */
  at: string;
  id?: string;
  recordedAt?: Instant;
  corrects?: Corrects;
  reason?: Text;
  redacted?: boolean;
  causationId?: string;
}

/** Text as the API resolves it. */
export const said = (value: string): Text & { value: string } => ({
  text: `text-${value.length}`,
  commitment: 'c'.repeat(64),
  value,
});

/** The events of a log in the order given, at positions 1, 2, ...; ids are `e1`, `e2`, ... unless told. */
export function logOf(...told: Told[]): ReplayEvent[] {
  const revisions = new Map<string, number>();
  let last: Instant = '';
  return told.map((one, index) => {
    const { stream, type, data, at, id = `e${index + 1}`, redacted = false, corrects, reason } = one;
    const effectiveAt = isLocalDate(at) ? endOfDay(at) : at;
    const recordedAt = one.recordedAt ?? (effectiveAt > last ? effectiveAt : last);
    last = recordedAt;
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const placed: Recorded = {
      type,
      data,
      id,
      schemaVersion: 1,
      stream,
      revision,
      position: index + 1,
      institutionId: 'inst-1',
      actor: { kind: 'person', personId: 'member' },
      capacity: { role: 'member', unit: { kind: 'team', id: 'team-1' } },
      effectiveAt,
      recordedAt,
      commandId: `c${index + 1}`,
      commandDigest: '',
      causationId: one.causationId ?? null,
      correlationId: `c${index + 1}`,
      ...(corrects && { corrects }),
      ...(reason && { reason }),
    };
    return {
      ...placed,
      late: dateOf(effectiveAt) < dateOf(recordedAt),
      redacted,
      told: {
        type,
        entityId: idOf(stream),
        data: redacted ? null : data,
        redacted,
        actor: { kind: 'person', person: { id: 'member', name: null } },
        capacity: null,
      },
    };
  });
}

const terms = (target: number) => ({
  target,
  bandwidth: 0.8,
  decides: ['how' as const, 'when' as const],
  budgetUpTo: null,
  period: { from: '2024-10-01', until: '2025-10-01' },
});
const hash = (version: number): string => String(version).repeat(64).slice(0, 64);
const version = (number: number, target: number) => ({
  version: number,
  terms: terms(target),
  canonical: `{"version":${number}}`,
  hash: hash(number),
});

export const AGREEMENT = 'kpiAgreement-vsv';
export const NEED = 'trainingNeed-lob';

/**
 * An agreement from two sides to two signatures, with a measurement that was recorded late, and a need that a member
 * proposed. Positions: 1 definition, 2 need, 3-8 agreement, 9 measurement of 31 December recorded on 20 January.
 */
export const story = (): ReplayEvent[] =>
  logOf(
    {
      stream: 'kpiDefinition-VSV',
      type: 'KpiDefined',
      at: '2024-08-01',
      data: {
        kpi: 'VSV',
        name: said('Early school leaving'),
        unit: 'percent',
        direction: 'lower',
        per: 'yieldYear',
        judged: true,
        smallestDenominator: 12,
        numerator: null,
        denominator: null,
        source: said('DUO'),
      },
    },
    {
      stream: NEED,
      type: 'NeedProposed',
      at: '2024-09-01',
      data: {
        needId: 'lob',
        teamId: 'team-1',
        themeId: 'theme-1',
        programmeId: null,
        title: said('Talk about careers'),
        gap: said('gap'),
        evidence: said('evidence'),
        guidance: said('guidance'),
        splitFrom: null,
      },
    },
    {
      stream: AGREEMENT,
      type: 'KpiAgreementDrafted',
      at: '2024-10-01',
      data: {
        agreementId: 'vsv',
        teamId: 'team-1',
        themeId: null,
        programmeId: null,
        kpi: 'VSV',
        level: 3,
        period: { from: '2024-10-01', until: '2025-10-01' },
      },
    },
    {
      stream: AGREEMENT,
      type: 'KpiValueProposed',
      at: '2024-10-02',
      data: { value: 5.2, feasibility: 'ambitious', why: said('half of them wait for care') },
    },
    {
      stream: AGREEMENT,
      type: 'KpiTargetSet',
      at: '2024-10-03',
      data: { value: 4, why: said('the norm') },
    },
    {
      stream: AGREEMENT,
      type: 'KpiVersionOffered',
      at: '2024-11-01',
      data: { ...version(1, 4.4), side: 'team', why: null },
    },
    {
      stream: AGREEMENT,
      type: 'KpiVersionSigned',
      at: '2024-11-02',
      data: { version: 1, hash: hash(1), side: 'team' },
    },
    {
      stream: AGREEMENT,
      type: 'KpiAgreementReached',
      at: '2024-11-05',
      data: { version: 1, hash: hash(1) },
    },
    {
      stream: 'measurement-vsv-3',
      type: 'MeasurementRecorded',
      at: '2024-12-31',
      recordedAt: '2025-01-20T09:30:00.000Z',
      data: {
        measurementId: 'm1',
        teamId: 'team-1',
        kpi: 'VSV',
        level: 3,
        period: { from: '2024-10-01', until: '2025-01-01' },
        value: 4.9,
        numerator: 9,
        denominator: 184,
        status: 'provisional',
        source: said('DUO'),
        deliveryHash: null,
      },
    },
  );
