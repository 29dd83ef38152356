// The events of a KPI agreement as specs tell it: team and management differ on early school leaving.
import type { Recorded } from '../kernel/envelope.js';
import type { KpiAgreementEvent, KpiTerms } from '../kpi-agreement/events.js';
import { by, words, type Happened } from './scenario.js';

type E = Happened<KpiAgreementEvent>;
type More = Partial<Pick<Recorded<KpiAgreementEvent>, 'id' | 'reason'>> & Pick<E, 'at' | 'by' | 'recordedAt'>;

export const lead = by('teamLead', 'lise');
export const manager = by('manager', 'maarten');
export const boardMember = by('board', 'bea', { kind: 'institution', id: 'inst-1' });
export const quality = by('quality', 'quirine');

export const terms = (target = 4, more: Partial<KpiTerms> = {}): KpiTerms => ({
  target,
  bandwidth: 0.5,
  decides: ['how', 'when'],
  budgetUpTo: null,
  period: { from: '2025-02-01', until: '2025-08-01' },
  ...more,
});
/** The hash that specs give version `version`; a real one is a SHA-256. */
export const hashOf = (version: number): string => String(version).repeat(64).slice(0, 64);
const written = (version: number, given: KpiTerms) => ({
  version,
  terms: given,
  canonical: `{"version":${version}}`,
  hash: hashOf(version),
});

export const drafted = (more: More = {}): E => ({
  type: 'KpiAgreementDrafted',
  data: {
    agreementId: '1',
    teamId: 'team-1',
    themeId: 'lob',
    programmeId: null,
    kpi: 'VSV',
    level: 2,
    period: { from: '2025-02-01', until: '2025-08-01' },
  },
  by: lead,
  ...more,
});
export const proposed = (value = 5.2, more: More = {}): E => ({
  type: 'KpiValueProposed',
  data: { value, feasibility: 'ambitious', why: words('half of our students wait for care') },
  by: lead,
  ...more,
});
export const targeted = (value = 4, more: More = {}): E => ({
  type: 'KpiTargetSet',
  data: { value, why: words('the norm is 4') },
  by: manager,
  ...more,
});
export const offered = (version = 1, given = terms(), more: More = {}): E => ({
  type: 'KpiVersionOffered',
  data: { ...written(version, given), side: 'management', why: null },
  by: manager,
  ...more,
});
export const signed = (side: 'team' | 'management', version = 1, more: More = {}): E => ({
  type: 'KpiVersionSigned',
  data: { version, hash: hashOf(version), side },
  by: side === 'team' ? lead : manager,
  ...more,
});
export const reached = (version = 1, more: More = {}): E => ({
  type: 'KpiAgreementReached',
  data: { version, hash: hashOf(version) },
  by: manager,
  ...more,
});
export const escalated = (more: More = {}): E => ({
  type: 'KpiEscalated',
  data: { side: 'team' },
  by: lead,
  ...more,
});
export const dissented = (dissent = 'Half of our students are on a waiting list.', more: More = {}): E => ({
  type: 'KpiDissentRecorded',
  data: { dissent: words(dissent) },
  by: lead,
  ...more,
});
export const imposed = (version = 1, given = terms(), more: More = {}): E => ({
  type: 'KpiTargetImposed',
  data: { ...written(version, given), why: words('the board decides'), dissent: null },
  by: boardMember,
  ...more,
});
export const amendment = (version = 2, given = terms(4.5), more: More = {}): E => ({
  type: 'KpiAmendmentProposed',
  data: { ...written(version, given), side: 'team' },
  by: lead,
  reason: words('two classes merged'),
  ...more,
});
export const adopted = (version = 2, more: More = {}): E => ({
  type: 'KpiAmendmentAdopted',
  data: { version, hash: hashOf(version) },
  by: manager,
  ...more,
});
export const amendmentRefused = (version = 2, more: More = {}): E => ({
  type: 'KpiAmendmentRefused',
  data: { version, side: 'management' },
  by: manager,
  reason: words('nothing changed'),
  ...more,
});
export const closed = (more: More = {}): E => ({
  type: 'KpiAgreementClosed',
  data: { outcome: 'met', seen: { value: 3.9, denominator: 120, measurementEventId: 'm1' } },
  by: quality,
  ...more,
});

export const negotiating = (): E[] => [drafted(), proposed(), targeted()];
export const agreed = (): E[] => [
  ...negotiating(),
  offered(),
  signed('team'),
  signed('management'),
  reached(),
];
