import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { NotFound } from '../app/not-found.js';
import { PlanDocument, type PlanQuery } from './documents.generated.js';
import { type Plan, PlanActions } from './plan-actions.js';
import { PlanContents, PlanVotes } from './plan-version.js';
import styles from './plan.module.css';
import { PLAN_TINTS, schoolYearName, VERSION_TINTS } from './states.js';

const route = getRouteApi('/signed-in/plans/$planId');

/** The team and the school year that the id of a plan is made of. */
const partsOf = (planId: string) => {
  const cut = planId.lastIndexOf('.');
  const year = Number(planId.slice(cut + 1));
  return { teamId: planId.slice(0, cut), schoolYear: Number.isInteger(year) && year > 1990 ? year : 2000 };
};

/** A training plan: what can be done, what lies on the table beside what is in force, votes, money, versions, history. */
export function PlanPage(): ReactElement {
  const { planId } = route.useParams();
  const { teamId, schoolYear } = partsOf(planId);
  const stream = `trainingPlan-${planId}`;
  const query = useLiveQuery(
    PlanDocument,
    { id: planId, stream, schoolYear, unit: { kind: 'team', id: teamId } },
    { kind: 'stream', id: stream },
  );
  return (
    <Loaded query={query}>
      {({ now, history }) =>
        now.trainingPlan ? (
          <PlanView plan={now.trainingPlan} budget={now.budgets[0]} history={history} />
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}

function PlanView({
  plan,
  budget,
  history,
}: {
  plan: Plan;
  budget: PlanQuery['now']['budgets'][number] | undefined;
  history: PlanQuery['history'];
}) {
  const { t } = useT();
  const version = (number: number | undefined) =>
    plan.versions.find((each) => each.version === number) ?? null;
  const inForce = version(plan.versionInForce?.version);
  const table = version(plan.versionOnTheTable?.version);
  return (
    <Page
      title={t('plan.title', { year: schoolYearName(plan.schoolYear) })}
      under={
        <>
          {plan.team && (
            <Link to="/teams/$teamId" params={{ teamId: plan.teamId }}>
              {wordsOf(plan.team.name, t)}
            </Link>
          )}{' '}
          <Chip tint={PLAN_TINTS[plan.status]}>{t(`plan.status.${plan.status}`)}</Chip>
        </>
      }
      actions={<ReplayLink scope="team" id={plan.teamId} />}
    >
      <Card title={t('plan.whatNow')}>
        <Row>
          <PlanActions plan={plan} />
        </Row>
      </Card>
      {table && (
        <Card title={t('plan.onTheTable', { version: table.version })}>
          <p>
            <Chip tint={VERSION_TINTS[table.status]}>{t(`plan.versionStatus.${table.status}`)}</Chip>
          </p>
          {table.note && <blockquote className={styles['said']}>{wordsOf(table.note, t)}</blockquote>}
          {table.returned && <p>{t('plan.returnedBecause', { reason: wordsOf(table.returned, t) })}</p>}
          <PlanContents version={table} before={inForce} />
          <PlanVotes version={table} />
        </Card>
      )}
      <Columns>
        <Card title={inForce ? t('plan.inForce', { version: inForce.version }) : t('plan.noneInForce')}>
          {inForce ? (
            <PlanContents version={inForce} before={null} />
          ) : (
            <EmptyState>{t('plan.noneInForce.why')}</EmptyState>
          )}
        </Card>
        {budget && <BudgetCard budget={budget} />}
      </Columns>
      {plan.findings && (
        <Card title={t('plan.findings')}>
          <p>{wordsOf(plan.findings, t)}</p>
        </Card>
      )}
      <Versions plan={plan} />
      <EventHistory events={history.nodes} teams={plan.team ? [plan.team] : []} />
    </Page>
  );
}

/** What came of the plan, in money and hours. */
function BudgetCard({ budget }: { budget: PlanQuery['now']['budgets'][number] }) {
  const { t } = useT();
  const { money, number } = useFormats();
  const hours = (value: number | null) =>
    value === null ? t('budget.withheld') : t('plan.hours', { hours: number(value) });
  return (
    <Card title={t('budget.title')}>
      <Facts>
        <Fact name={t('budget.column.plan')}>
          {budget.planBudget === null ? t('budget.noPlan') : money(budget.planBudget)}
        </Fact>
        <Fact name={t('budget.column.committed')}>{money(budget.committed)}</Fact>
        <Fact name={t('budget.column.spent')}>{money(budget.spent)}</Fact>
        <Fact name={t('budget.column.remaining')}>
          {budget.remaining === null ? '–' : money(budget.remaining)}
        </Fact>
        <Fact name={t('budget.column.planHours')}>
          {budget.planHours === null ? '–' : t('plan.hours', { hours: number(budget.planHours) })}
        </Fact>
        <Fact name={t('budget.column.hoursScheduled')}>{hours(budget.hoursScheduled)}</Fact>
        <Fact name={t('budget.column.hoursRealised')}>{hours(budget.hoursRealised)}</Fact>
      </Facts>
    </Card>
  );
}

/** Every version that was put to the team, the last first. */
function Versions({ plan }: { plan: Plan }) {
  const { t } = useT();
  const { day, number, money } = useFormats();
  if (plan.versions.length === 0) return null;
  return (
    <Card title={t('plan.versions')}>
      <ol className={styles['versions']} reversed>
        {plan.versions.toReversed().map((version) => (
          <li key={version.version}>
            <h3>
              {t('plan.version', { version: version.version })}{' '}
              <Chip tint={VERSION_TINTS[version.status]}>{t(`plan.versionStatus.${version.status}`)}</Chip>
            </h3>
            <p>
              {t('plan.hours', { hours: number(version.hours) })}, {money(version.budget)}
            </p>
            <p className={styles['soft']}>
              {t('plan.offeredBy', {
                name: version.offeredBy?.name ?? t('ui.someone'),
                day: day(version.offeredAt),
              })}
              {version.inForceFrom && <> · {t('plan.inForceFrom', { day: day(version.inForceFrom) })}</>}
              {version.inForceUntil && <> · {t('plan.inForceUntil', { day: day(version.inForceUntil) })}</>}
            </p>
            {version.returned && <p>{t('plan.returnedBecause', { reason: wordsOf(version.returned, t) })}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
