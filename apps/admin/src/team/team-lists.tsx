import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { KPI_TINTS, OUTCOME_TINTS } from '../kpi-agreement/states.js';
import { OWNERSHIP_TINTS } from '../ownership/states.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import styles from './team-page.module.css';
import type { Team } from './todos.js';
import { kpiNameIn } from '../sentences/kpi-name.js';

/** The KPI agreements of a team, each with its two sides or what was agreed. */
export function TeamAgreements({ agreements }: { agreements: Team['kpiAgreements'] }) {
  const { t, language } = useT();
  const { value, period: days } = useFormats();
  if (agreements.length === 0) return <EmptyState>{t('team.noAgreements')}</EmptyState>;
  return (
    <ul className={styles['lines']}>
      {agreements.map(
        ({ id, kpi, level, period, status, outcome, definition, proposal, target, versionInForce }) => {
          const unit = definition?.unit ?? 'count';
          const said = (side: { value: number } | null) => (side ? value(side.value, unit) : '–');
          return (
            <li key={id}>
              <Link to="/agreements/$agreementId" params={{ agreementId: id }}>
                {kpiNameIn(language, kpi, definition?.name.value)}
                {level !== null && `, ${t('kpi.level', { level })}`}, {days(period.from, period.until)}
              </Link>{' '}
              <Chip tint={KPI_TINTS[status]}>{t(`kpi.status.${status}`)}</Chip>{' '}
              {outcome && <Chip tint={OUTCOME_TINTS[outcome]}>{t(`sentence.outcome.${outcome}`)}</Chip>}
              <div className={styles['soft']}>
                {versionInForce
                  ? t('team.agreed', { value: value(versionInForce.terms.target, unit) })
                  : t('team.sides', { proposal: said(proposal), target: said(target) })}
              </div>
            </li>
          );
        },
      )}
    </ul>
  );
}

/** The themes of a team: who holds each, and how the team sees it. */
export function TeamThemes({ team }: { team: Team }) {
  const { t } = useT();
  const { day } = useFormats();
  const { ownerships, themeAppraisals, programmes } = team;
  const themes = new Map([
    ...programmes.flatMap(({ themes: each }) => each.map(({ id, name }) => [id, name.value] as const)),
    ...themeAppraisals.flatMap(({ theme }) => (theme ? [[theme.id, theme.name.value] as const] : [])),
    ...ownerships.map(({ themeId, theme }) => [themeId, theme?.name.value ?? themeId] as const),
  ]);
  if (themes.size === 0) return <EmptyState>{t('team.noThemes')}</EmptyState>;
  return (
    <ul className={styles['lines']}>
      {[...themes].map(([id, name]) => {
        const status = ownerships.find(({ themeId }) => themeId === id)?.status;
        const appraisal = themeAppraisals.find(({ theme }) => theme?.id === id);
        return (
          <li key={id}>
            <Link to="/themes/$themeId" params={{ themeId: id }}>
              {name ?? id}
            </Link>{' '}
            {status && <Chip tint={OWNERSHIP_TINTS[status]}>{t(`ownership.status.${status}`)}</Chip>}
            <div className={styles['soft']}>
              {appraisal
                ? t('team.appraisal', {
                    urgency: appraisal.urgency,
                    adoption: t(`sentence.adoption.${appraisal.adoption}`),
                    day: day(appraisal.appraisedAt),
                  })
                : t('team.notAppraised')}
            </div>
          </li>
        );
      })}
      {programmes.length > 0 && (
        <li>
          {t('team.programmes')}:{' '}
          {programmes.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link to="/programmes/$programmeId" params={{ programmeId: id }}>
                {wordsOf(title, t)}
              </Link>
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}
