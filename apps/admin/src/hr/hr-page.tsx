import { getRouteApi } from '@tanstack/react-router';
import { addDays, dateOf } from '@traject/domain';
import { type ReactElement, useState } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { HoursChart, HoursCounts } from '../hours-norm/hours-chart.js';
import { yearOr } from '../hours-norm/search.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { BudgetChart } from '../training-plan/budget-chart.js';
import { totalOf } from '../training-plan/budget-rows.js';
import { schoolYearName } from '../training-plan/states.js';
import { Card, Columns } from '../ui/card.js';
import { ButtonLink, Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import listStyles from '../ui/list.module.css';
import { Page } from '../ui/page.js';
import { HrHoursDocument, HrStartDocument, type HrStartQuery } from './documents.generated.js';
import { NeedsInbox } from './needs-inbox.js';
import { Sessions } from './sessions.js';

const route = getRouteApi('/signed-in/hr');
/** How many days ahead double bookings and sessions are looked for. */
const AHEAD = 90;

/** Where HR begins: needs that wait, hours below the norm, money, double bookings and sessions to come. */
export function HrPage(): ReactElement {
  const { t } = useT();
  const { day } = useFormats();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // The day on which the page was opened: another one would be another question.
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const schoolYear = yearOr(undefined);
  const query = useLiveQuery(HrStartDocument, { schoolYear, from: today, until: addDays(today, AHEAD) });
  return (
    <Loaded query={query}>
      {({ now }) => (
        <Page
          title={t('hr.title')}
          under={t('hr.under', { year: schoolYearName(schoolYear), day: day(now.validAt) })}
        >
          <NeedsInbox
            search={search}
            onChange={(part) =>
              void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
            }
          />
          <Columns>
            <HoursCard schoolYear={schoolYear} />
            <BudgetCard now={now} />
          </Columns>
          <Columns>
            <Bookings now={now} />
            <Sessions activities={now.trainingActivities.nodes} after={now.validAt} />
          </Columns>
        </Page>
      )}
    </Loaded>
  );
}

type Now = HrStartQuery['now'];

/** Who is furthest below the norm. */
function HoursCard({ schoolYear }: { schoolYear: number }) {
  const { t } = useT();
  const { number } = useFormats();
  const query = useLiveQuery(HrHoursDocument, { schoolYear });
  return (
    <Card
      title={t('hr.hours')}
      actions={
        <ButtonLink to="/hours" search={{ status: 'below' }}>
          {t('hr.toHours')}
        </ButtonLink>
      }
    >
      <Loaded query={query}>
        {({ now: { staffHours } }) => (
          <>
            <HoursChart summary={staffHours.summary} />
            <HoursCounts summary={staffHours.summary} />
            {staffHours.nodes.length > 0 && (
              <ul className={listStyles['lines']}>
                {staffHours.nodes.map(({ person, missing, norm }) => (
                  <li key={person.id}>
                    {t('hr.misses', {
                      name: person.name ?? t('ui.someone'),
                      missing: number(missing, 1),
                      norm: number(norm, 1),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** The plans together, and how many of them wait for somebody. */
function BudgetCard({ now }: { now: Now }) {
  const { t } = useT();
  const count = (...status: string[]) =>
    now.trainingPlans.nodes.filter((plan) => status.includes(plan.status)).length;
  return (
    <Card title={t('hr.budget')} actions={<ButtonLink to="/budget">{t('hr.toBudget')}</ButtonLink>}>
      <BudgetChart total={totalOf(now.budgets)} />
      <p>
        {t('hr.plans', {
          inForce: count('approved', 'active', 'amending'),
          underway: count('draft', 'adopted', 'submitted', 'returned'),
          teams: now.budgets.length,
        })}{' '}
        <Link to="/plans">{t('hr.toPlans')}</Link>
      </p>
    </Card>
  );
}

/** How many people have a place in two sessions at once. */
function Bookings({ now }: { now: Now }) {
  const { t } = useT();
  const people = new Set(now.doubleBookings.map(({ person }) => person.id)).size;
  return (
    <Card title={t('hr.bookings')} actions={<ButtonLink to="/planner">{t('hr.toPlanner')}</ButtonLink>}>
      {people === 0 ? (
        <EmptyState>{t('hr.noBookings')}</EmptyState>
      ) : (
        <p>{t('hr.bookingsCount', { people, count: now.doubleBookings.length, days: AHEAD })}</p>
      )}
    </Card>
  );
}
