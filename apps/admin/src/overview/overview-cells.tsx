import { History } from 'lucide-react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { KPI_TINTS, OUTCOME_TINTS } from '../kpi-agreement/states.js';
import { OWNERSHIP_TINTS } from '../ownership/states.js';
import { kpiNameIn } from '../sentences/kpi-name.js';
import { Chip, type Tint } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { wordsOf } from '../ui/words.js';
import type { OverviewQuery } from './documents.generated.js';
import styles from './overview-page.module.css';
import { reasonIn, type ReasonKind } from './reason-words.js';

export type OverviewTeam = OverviewQuery['asOf']['teamOverview']['nodes'][number];
/** The moment that a row is of, as the replay's address says it. */
export type Moment = Readonly<Record<string, string>>;

/** A team's name and what it belongs to, and the way to its history at the moment shown. */
export function TeamCell({
  row: { team },
  institution,
  moment,
}: {
  row: OverviewTeam;
  /** Its name, where there are several. */
  institution: string | null;
  moment: Moment;
}) {
  const { t } = useT();
  const name = wordsOf(team.name, t);
  const under = [team.college && wordsOf(team.college.name, t), institution].filter(Boolean).join(' · ');
  return (
    <div className={styles['team']}>
      <div>
        <Link to="/teams/$teamId" params={{ teamId: team.id }}>
          {name}
        </Link>
        {under !== '' && <div className={styles['soft']}>{under}</div>}
      </div>
      <Link
        to="/replay/$scope/$id"
        params={{ scope: 'team', id: team.id }}
        search={moment}
        className={styles['replay']}
        aria-label={t('overview.replay', { team: name })}
        title={t('overview.replay', { team: name })}
      >
        <History size={17} aria-hidden />
      </Link>
    </div>
  );
}

export function NeedsCell({ row: { needs } }: { row: OverviewTeam }) {
  const { t } = useT();
  if (needs.open + needs.closed === 0) return t('overview.noNeeds');
  return (
    <>
      {t('overview.openNeeds', { count: needs.open })}
      <div className={styles['soft']}>
        {[
          ...(needs.unplanned > 0 ? [t('overview.unplannedNeeds', { count: needs.unplanned })] : []),
          t('overview.closedNeeds', { count: needs.closed }),
        ].join(' · ')}
      </div>
    </>
  );
}

export function OwnershipCell({ row: { ownerships } }: { row: OverviewTeam }) {
  const { t } = useT();
  if (ownerships.length === 0) return t('overview.noTheme');
  return (
    <ul className={styles['lines']}>
      {ownerships.map(({ themeId, theme, status }) => (
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

export function KpiCell({ row: { kpis } }: { row: OverviewTeam }) {
  const { t, language } = useT();
  const { value } = useFormats();
  if (kpis.length === 0) return t('overview.noKpi');
  return (
    <ul className={styles['lines']}>
      {kpis.map(({ agreementId, kpi, level, status, definition, outcome, ...figures }) => {
        const unit = definition?.unit ?? 'count';
        const { result, withheld, target, proposal, managementTarget, norm } = figures;
        const said = [
          ...(result === null ? [t(withheld ? 'ui.notShown' : 'overview.noResult')] : []),
          ...(target !== null ? [t('overview.target', { value: value(target, unit) })] : []),
          ...(target === null && proposal !== null && managementTarget !== null
            ? [
                t('overview.sides', {
                  proposal: value(proposal, unit),
                  target: value(managementTarget, unit),
                }),
              ]
            : []),
          ...(norm !== null ? [t('overview.norm', { value: value(norm, unit) })] : []),
        ];
        return (
          <li key={agreementId}>
            <Link
              to="/agreements/$agreementId"
              params={{ agreementId }}
              title={kpiNameIn(language, kpi, definition?.name.value)}
            >
              {kpi}
              {level !== null && ` ${level}`}
            </Link>{' '}
            {result !== null && <strong>{value(result, unit)} </strong>}
            <span className={styles['soft']}>{said.join(' · ')}</span>{' '}
            {outcome && outcome !== 'notAssessable' ? (
              <Chip tint={OUTCOME_TINTS[outcome]}>{t(`sentence.outcome.${outcome}`)}</Chip>
            ) : (
              <Chip tint={KPI_TINTS[status]}>{t(`kpi.status.${status}`)}</Chip>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How a reason is tinted: rust for what the board answers for, amber for what waits, none for what is only worth knowing. */
const REASON_TINTS: Record<ReasonKind, Tint> = {
  contested: 'contested',
  escalated: 'contested',
  imposedOverDissent: 'contested',
  imposed: 'contested',
  targetChanged: 'contested',
  missed: 'contested',
  belowNorm: 'contested',
  negotiating: 'open',
  unplanned: 'open',
  silentAgreement: 'none',
  silentNeed: 'none',
  thinEvidence: 'none',
};

/**
 * Why to look at a team, in words. The first stands out: it is why the team is where it is. What began at a moment leads to
 * that moment.
 */
export function LookCell({ row: { team, reasons }, moment }: { row: OverviewTeam; moment: Moment }) {
  const { t } = useT();
  if (reasons.length === 0) return t('overview.noReason');
  return (
    <ul className={styles['reasons']}>
      {reasons.map((reason, place) => {
        const { kind, since } = reason;
        const said = reasonIn(t, reason);
        const words = place === 0 ? <Chip tint={REASON_TINTS[kind]}>{said}</Chip> : said;
        return (
          <li key={kind}>
            {since === null ? (
              words
            ) : (
              <Link
                to="/replay/$scope/$id"
                params={{ scope: 'team', id: team.id }}
                search={{ ...moment, asOf: since }}
                title={t('overview.whereItBegan')}
              >
                {words}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
