import { History } from 'lucide-react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { KPI_TINTS, OUTCOME_TINTS } from '../kpi-agreement/states.js';
import { OWNERSHIP_TINTS } from '../ownership/states.js';
import { OPEN } from '../training-need/states.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { wordsOf } from '../ui/words.js';
import { latestResult, type OverviewTeam, type Reason } from './attention.js';
import styles from './overview-page.module.css';
import { kpiNameIn } from '../sentences/kpi-name.js';

/** A team's name, college and size, and the way to its history. */
export function TeamCell({ team }: { team: OverviewTeam }) {
  const { t } = useT();
  const name = wordsOf(team.name, t);
  return (
    <div className={styles['team']}>
      <div>
        <Link to="/teams/$teamId" params={{ teamId: team.id }}>
          {name}
        </Link>
        <div className={styles['soft']}>
          {team.college && <>{wordsOf(team.college.name, t)} · </>}
          {t('overview.members', { count: team.memberCount })}
        </div>
      </div>
      <Link
        to="/replay/$scope/$id"
        params={{ scope: 'team', id: team.id }}
        className={styles['replay']}
        aria-label={t('overview.replay', { team: name })}
        title={t('overview.replay', { team: name })}
      >
        <History size={17} aria-hidden />
      </Link>
    </div>
  );
}

export function NeedsCell({ team }: { team: OverviewTeam }) {
  const { t } = useT();
  const open = team.trainingNeeds.filter(({ status }) => OPEN.includes(status)).length;
  const closed = team.trainingNeeds.filter(({ status }) => status === 'closed').length;
  if (team.trainingNeeds.length === 0) return t('overview.noNeeds');
  return (
    <>
      {t('overview.openNeeds', { count: open })}
      <div className={styles['soft']}>{t('overview.closedNeeds', { count: closed })}</div>
    </>
  );
}

export function OwnershipCell({ team }: { team: OverviewTeam }) {
  const { t } = useT();
  if (team.ownerships.length === 0) return t('overview.noTheme');
  return (
    <ul className={styles['lines']}>
      {team.ownerships.map(({ themeId, theme, status }) => (
        <li key={themeId}>
          <Link to="/themes/$themeId" params={{ themeId }}>
            {wordsOf(theme?.name, t) || themeId}
          </Link>{' '}
          <Chip tint={OWNERSHIP_TINTS[status]}>{t(`ownership.status.${status}`)}</Chip>
        </li>
      ))}
    </ul>
  );
}

export function KpiCell({ team }: { team: OverviewTeam }) {
  const { t, language } = useT();
  const { value } = useFormats();
  if (team.kpiAgreements.length === 0) return t('overview.noKpi');
  return (
    <ul className={styles['lines']}>
      {team.kpiAgreements.map((agreement) => {
        const { id, kpi, level, status, definition, versionInForce, proposal, target } = agreement;
        const unit = definition?.unit ?? 'count';
        const result = latestResult(agreement);
        return (
          <li key={id}>
            <Link
              to="/agreements/$agreementId"
              params={{ agreementId: id }}
              title={kpiNameIn(language, kpi, definition?.name.value)}
            >
              {kpi}
              {level !== null && ` ${level}`}
            </Link>{' '}
            {result && result.measurement.value !== null ? (
              <strong>{value(result.measurement.value, unit)}</strong>
            ) : (
              <span className={styles['soft']}>{t('overview.noResult')}</span>
            )}{' '}
            <span className={styles['soft']}>
              {versionInForce && t('overview.target', { value: value(versionInForce.terms.target, unit) })}
              {!versionInForce &&
                proposal &&
                target &&
                t('overview.sides', {
                  proposal: value(proposal.value, unit),
                  target: value(target.value, unit),
                })}
              {result?.norm && <> · {t('overview.norm', { value: value(result.norm.sufficient, unit) })}</>}
            </span>{' '}
            {result?.outcome ? (
              <Chip tint={OUTCOME_TINTS[result.outcome]}>{t(`sentence.outcome.${result.outcome}`)}</Chip>
            ) : (
              <Chip tint={KPI_TINTS[status]}>{t(`kpi.status.${status}`)}</Chip>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Why to look at a team, in a few words each. */
export function LookCell({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useT();
  return (
    <ul className={styles['lines']}>
      {reasons.map(({ kind, count, days }) => (
        <li key={kind}>
          <Chip
            tint={
              kind === 'silent' || kind === 'thinEvidence'
                ? 'none'
                : kind === 'unplanned' || kind === 'negotiating'
                  ? 'open'
                  : 'contested'
            }
          >
            {t(`overview.look.${kind}`, { count, days })}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
