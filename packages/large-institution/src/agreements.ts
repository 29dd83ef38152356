// A team's agreement on early school leaving for a school year: both sides, one version, both signatures, a result.
import { streamOf, type CommandName } from '@traject/domain';
import { words, type Act, type Doer, type Told } from './act.js';
import { leadOf, managerOf, programmeId, type Team } from './cast.js';
import { firstDay, momentOn } from './moments.js';
import type { Draw } from './random.js';

/** Canonical JSON (RFC 8785) of a value and its SHA-256. */
export type Digest = (value: unknown) => { canonical: string; hash: string };

export function agreementOf(team: Team, year: number, draw: Draw, digest: Digest): Act[] {
  const id = `agreement-${team.number}-${year}`;
  const stream = streamOf('kpiAgreement', id);
  const period = { from: firstDay(year), until: firstDay(year + 1) };
  const level = ([2, 3, 4] as const)[team.number % 3] ?? 2;
  const acts: Act[] = [];
  const act = (day: number, by: Doer, command: CommandName, input: object, ...events: Told[]): void => {
    acts.push({
      at: momentOn(year, day, 600 + acts.length),
      by,
      command,
      stream,
      input: { agreementId: id, ...input },
      events,
    });
  };
  const drafted = {
    teamId: team.id,
    themeId: null,
    programmeId: programmeId(team.college),
    kpi: 'VSV',
    level,
    period,
  };
  const [lead, manager] = [leadOf(team), managerOf(team.college)];
  act(30, lead, 'DraftKpiAgreement', drafted, {
    type: 'KpiAgreementDrafted',
    data: { agreementId: id, ...drafted },
  });
  const target = 3 + draw.below(40) / 10;
  const proposal = {
    value: target + 1,
    feasibility: 'ambitious',
    why: words('Wat het team haalbaar vindt.'),
  };
  act(34, lead, 'ProposeKpiValue', proposal, { type: 'KpiValueProposed', data: proposal });
  const wish = { value: target, why: words('Wat het management nodig vindt.') };
  act(36, manager, 'SetKpiTarget', wish, { type: 'KpiTargetSet', data: wish });
  const terms = { target: target + 0.5, bandwidth: 0.3, decides: ['how', 'who'], budgetUpTo: null, period };
  const document = { agreementId: id, teamId: team.id, kpi: 'VSV', level, version: 1, terms };
  const { canonical, hash } = digest(document);
  act(
    41,
    manager,
    'OfferKpiVersion',
    { terms, why: null },
    {
      type: 'KpiVersionOffered',
      data: { version: 1, terms, canonical, hash, side: 'management', why: null },
    },
  );
  const sign = { version: 1, hash };
  act(43, lead, 'SignKpiVersion', sign, { type: 'KpiVersionSigned', data: { ...sign, side: 'team' } });
  act(
    45,
    manager,
    'SignKpiVersion',
    sign,
    { type: 'KpiVersionSigned', data: { ...sign, side: 'management' } },
    { type: 'KpiAgreementReached', data: sign },
  );
  return acts;
}
