// A team's agreement on a KPI for a yield year: both sides, versions, signatures, and what the board or an amendment changes.
import { streamOf, type Instant, type KpiTerms } from '@traject/domain';
import { words, type Act, type Doer, type Told, type Words } from './act.js';
import type { AgreementCourse } from './agreement-courses.js';
import { board, leadOf, managerOf, programmeId, type Team } from './cast.js';
import { levelOf, targetOf, type Kpi } from './kpis.js';
import { momentOn, yieldYear } from './moments.js';
import type { Draw } from './random.js';

/** Canonical JSON (RFC 8785) of a value and its SHA-256. */
export type Digest = (value: unknown) => { canonical: string; hash: string };

/** An agreement, as far as its results need it. */
export interface Agreement {
  id: string;
  stream: string;
  acts: Act[];
  /** Those in force at the end of its period. */
  terms: KpiTerms;
}

/** What an agreement on `kpi` for the yield year that begins in `year` goes through, its results apart. */
export function agreementOf(
  { team, year, kpi, course }: { team: Team; year: number; kpi: Kpi; course: AgreementCourse },
  draw: Draw,
  digest: Digest,
): Agreement {
  const id = `agreement-${kpi.code}-${team.number}-${year}`;
  const stream = streamOf('kpiAgreement', id);
  const [level, period] = [levelOf(team), yieldYear(year)];
  const [lead, manager] = [leadOf(team), managerOf(team.college)];
  const better = kpi.direction === 'lower' ? -1 : 1;
  const acts: Act[] = [];
  const at = (day: number) => momentOn(year, day, 600 + acts.length);
  const act = (day: number, by: Doer, command: Act['command'], input: object, ...events: Told[]): void => {
    acts.push({ at: at(day), by, command, stream, input: { agreementId: id, ...input }, events });
  };
  let versions = 0;
  const written = (terms: KpiTerms) => {
    versions += 1;
    const { canonical, hash } = digest({
      ...{ agreementId: id, teamId: team.id, kpi: kpi.code, level },
      ...{ version: versions, terms },
    });
    return { version: versions, terms, canonical, hash };
  };
  const offer = (day: number, by: Doer, terms: KpiTerms, why: Words | null) => {
    const version = written(terms);
    const side = by === lead ? 'team' : 'management';
    const data = { ...version, side, why };
    act(day, by, 'OfferKpiVersion', { terms, why }, { type: 'KpiVersionOffered', data });
    return { version: version.version, hash: version.hash };
  };
  type Signed = ReturnType<typeof offer>;
  const sign = (day: number, by: Doer, signed: Signed, ...then: Told[]): void => {
    const side = by === lead ? 'team' : 'management';
    const told = { type: 'KpiVersionSigned', data: { ...signed, side } };
    act(day, by, 'SignKpiVersion', signed, told, ...then);
  };
  const reached = (data: Signed): Told => ({ type: 'KpiAgreementReached', data });

  const drafted = {
    ...{ teamId: team.id, themeId: null, programmeId: programmeId(team.college) },
    ...{ kpi: kpi.code, level, period },
  };
  act(30, lead, 'DraftKpiAgreement', drafted, {
    type: 'KpiAgreementDrafted',
    data: { agreementId: id, ...drafted },
  });
  const wished = targetOf(kpi, level, draw);
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const agreed = rounded(wished - better * kpi.bandwidth);
  const terms: KpiTerms = {
    ...{ target: agreed, bandwidth: kpi.bandwidth, decides: ['how', 'who'], budgetUpTo: null },
    period,
  };
  const proposal = {
    value: rounded(wished - 2 * better * kpi.bandwidth),
    feasibility: 'ambitious',
    why: words('Wat het team haalbaar vindt.'),
  };
  const wish = { value: wished, why: words('Wat het management nodig vindt.') };
  const setTarget = () => {
    act(36, manager, 'SetKpiTarget', wish, { type: 'KpiTargetSet', data: wish });
  };
  const propose = (day: number, late: { effectiveAt?: Instant } = {}) => {
    act(day, lead, 'ProposeKpiValue', proposal, { type: 'KpiValueProposed', data: proposal });
    Object.assign(acts.at(-1) ?? {}, late);
  };
  const overdue = course === 'late' || course === 'overdue';
  if (overdue) {
    setTarget();
    propose(48, { effectiveAt: momentOn(year, 34, 600) });
  } else {
    propose(34);
    setTarget();
  }

  const impose = (day: number, dissent: boolean): void => {
    const [version, why] = [written(terms), words('Het bestuur houdt vast aan wat nodig is.')];
    const data = { ...version, why, dissent: dissent ? { textNamed: id } : null };
    act(day, board, 'ImposeKpiTarget', { terms, why }, { type: 'KpiTargetImposed', data });
  };
  const escalate = (day: number, dissents: boolean): void => {
    const reason = words('Wij komen er samen niet uit.');
    const side = 'management';
    act(day, manager, 'EscalateKpiAgreement', { reason }, { type: 'KpiEscalated', data: { side }, reason });
    if (!dissents) return;
    const dissent = { words: 'Met deze groep studenten is dit niet haalbaar.', name: id };
    act(day + 2, lead, 'RecordKpiDissent', { dissent }, { type: 'KpiDissentRecorded', data: { dissent } });
  };
  switch (course) {
    case 'imposed':
      escalate(50, false);
      impose(80, false);
      break;
    case 'imposedOverDissent':
      escalate(50, true);
      impose(85, true);
      break;
    case 'longEscalated':
      escalate(60, true);
      impose(165, true);
      break;
    case 'recalled': {
      const first = offer(41, manager, terms, null);
      sign(42, manager, first);
      const reason = words('Te vroeg getekend: het team had nog niet gereageerd.');
      const data = { version: first.version, side: 'management' };
      const annulled = { type: 'KpiSignatureAnnulled', data, reason };
      act(44, manager, 'AnnulKpiSignature', { version: first.version, reason }, annulled);
      const more: KpiTerms = { ...terms, decides: ['how', 'who', 'when'] };
      const second = offer(55, lead, more, words('Dan gaan wij ook over het rooster.'));
      sign(56, lead, second);
      sign(60, manager, second, reached(second));
      break;
    }
    default: {
      const offered = offer(overdue ? 50 : 41, manager, terms, null);
      sign(overdue ? 52 : 43, lead, offered);
      const last = { late: 127 + draw.below(45), overdue: 282 + draw.below(40) };
      sign(course === 'late' || course === 'overdue' ? last[course] : 45, manager, offered, reached(offered));
    }
  }
  if (course !== 'amended' && course !== 'amendmentRefused') return { id, stream, acts, terms };

  const amended = { ...terms, target: rounded(terms.target + better * kpi.bandwidth) };
  const [day, reason] = [258 + draw.below(20), words('De eerste cijfers laten zien dat het beter kan.')];
  const data = { ...written(amended), side: 'management' };
  const proposed = { type: 'KpiAmendmentProposed', data, reason };
  act(day, manager, 'ProposeKpiAmendment', { terms: amended, reason }, proposed);
  const { version, hash } = data;
  if (course === 'amended') {
    sign(day + 9, lead, { version, hash });
    const adopted = { type: 'KpiAmendmentAdopted', data: { version, hash } };
    sign(day + 16, manager, { version, hash }, adopted);
    return { id, stream, acts, terms: amended };
  }
  const refusal = words('Wat is afgesproken geldt tot het eind van het jaar.');
  act(
    day + 21,
    lead,
    'RefuseKpiAmendment',
    { version, reason: refusal },
    { type: 'KpiAmendmentRefused', data: { version, side: 'team' }, reason: refusal },
  );
  return { id, stream, acts, terms };
}
