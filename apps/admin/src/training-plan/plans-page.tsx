import { getRouteApi } from '@tanstack/react-router';
import { Download, Plus } from 'lucide-react';
import { type ReactElement } from 'react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, orNull } from '../form/schemas.js';
import { SelectField } from '../form/text-field.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { yearOr, yearsToChoose } from '../hours-norm/search.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ownTeams, type Viewer } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { Chip } from '../ui/chip.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { DraftPlanDocument, PlansDocument, type PlansQuery } from './documents.generated.js';
import styles from './plan.module.css';
import { PLAN_STATUSES, PLAN_TINTS, schoolYearName } from './states.js';

const route = getRouteApi('/signed-in/plans');
/** The most that one question is answered with: the plans of a thousand teams and years. */
const MOST = 1000;

type Row = PlansQuery['now']['trainingPlans']['nodes'][number];

/** Training plans, one a team and school year; a member of a team begins a new one here. */
export function PlansPage(): ReactElement {
  const { t } = useT();
  const { number, money } = useFormats();
  const viewer = useViewer();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const status = PLAN_STATUSES.find((each) => each === search.status);
  const query = useLiveQuery(PlansDocument, {
    filter: { ...(search.year && { schoolYear: search.year }), ...(status && { status: [status] }) },
    first: MOST,
    after: null,
  });
  const table = (rows: readonly Row[]): (string | number | null)[][] => [
    [
      t('plan.column.team'),
      t('hours.schoolYear'),
      t('plan.column.status'),
      t('plan.column.hours'),
      t('plan.column.budget'),
    ],
    ...rows.map((row) => [
      wordsOf(row.team?.name, t),
      schoolYearName(row.schoolYear),
      t(`plan.status.${row.status}`),
      row.versionInForce?.hours ?? null,
      row.versionInForce?.budget ?? null,
    ]),
  ];
  return (
    <Loaded query={query}>
      {({ now }) => (
        <Page
          title={t('plan.plans')}
          under={t('plan.plansUnder')}
          actions={
            <>
              <BeginPlan viewer={viewer} programmes={now.programmes} />
              <Button
                icon={<Download size={17} aria-hidden />}
                onClick={() => saveCsv('traject-plans.csv', csvOf(table(now.trainingPlans.nodes)))}
              >
                {t('ui.csv')}
              </Button>
            </>
          }
        >
          <search className={styles['filters']}>
            <select
              aria-label={t('hours.schoolYear')}
              value={search.year ?? ''}
              onChange={(event) => change({ year: Number(event.target.value) || undefined })}
            >
              <option value="">{t('plan.everyYear')}</option>
              {yearsToChoose().map((year) => (
                <option key={year} value={year}>
                  {schoolYearName(year)}
                </option>
              ))}
            </select>
            <select
              aria-label={t('plan.column.status')}
              value={search.status ?? ''}
              onChange={(event) => change({ status: event.target.value || undefined })}
            >
              <option value="">{t('plan.everyStatus')}</option>
              {PLAN_STATUSES.map((each) => (
                <option key={each} value={each}>
                  {t(`plan.status.${each}`)}
                </option>
              ))}
            </select>
          </search>
          {now.trainingPlans.nodes.length === 0 ? (
            <EmptyState>{t('plan.none')}</EmptyState>
          ) : (
            <DataTable
              caption={t('plan.plans')}
              rows={now.trainingPlans.nodes}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'team',
                  name: t('plan.column.team'),
                  cell: ({ id, team, schoolYear }) => (
                    <Link to="/plans/$planId" params={{ planId: id }}>
                      {wordsOf(team?.name, t)}, {schoolYearName(schoolYear)}
                    </Link>
                  ),
                },
                {
                  key: 'status',
                  name: t('plan.column.status'),
                  cell: (row) => <Chip tint={PLAN_TINTS[row.status]}>{t(`plan.status.${row.status}`)}</Chip>,
                },
                {
                  key: 'table',
                  name: t('plan.column.table'),
                  cell: ({ versionOnTheTable: table }) =>
                    table
                      ? t('plan.tableShort', {
                          version: table.version,
                          votes: table.quorum.votesFor,
                          needed: table.quorum.needed,
                        })
                      : '–',
                },
                {
                  key: 'hours',
                  name: t('plan.column.hours'),
                  numeric: true,
                  cell: ({ versionInForce: held }) => (held ? number(held.hours) : '–'),
                },
                {
                  key: 'budget',
                  name: t('plan.column.budget'),
                  numeric: true,
                  cell: ({ versionInForce: held }) => (held ? money(held.budget) : '–'),
                },
              ]}
            />
          )}
        </Page>
      )}
    </Loaded>
  );
}

const beginning = z.object({ teamId: chosen(), year: chosen(), programmeId: z.string() });

/** Begins the plan of one of the viewer's teams; nothing for who is in no team. */
function BeginPlan({ viewer, programmes }: { viewer: Viewer; programmes: PlansQuery['now']['programmes'] }) {
  const { t } = useT();
  const navigate = route.useNavigate();
  const teams = ownTeams(viewer);
  if (teams.length === 0) return null;
  const nameOf = (id: string) =>
    viewer.roles.find(({ unit }) => unit.id === id)?.unit.name?.value ?? t('app.myTeam');
  const present = yearOr(undefined);
  return (
    <CommandDialog
      button={t('plan.do.draft')}
      icon={<Plus size={17} aria-hidden />}
      kind="primary"
      intro={t('plan.do.draft.intro')}
      document={DraftPlanDocument}
      roles={['teamLead', 'member']}
      schema={beginning}
      initial={{ teamId: teams[0] ?? '', year: String(present + 1), programmeId: '' }}
      input={({ teamId, year, programmeId }) => ({
        ...{ teamId, schoolYear: Number(year), programmeId: orNull(programmeId) },
      })}
      fieldOf={{ schoolYear: 'year' }}
      submit={t('plan.do.draft')}
      done={t('plan.do.draft.done')}
      onDone={(planId) => void navigate({ to: '/plans/$planId', params: { planId } })}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="teamId"
            label={t('plan.column.team')}
            options={teams.map((id) => ({ value: id, label: nameOf(id) }))}
          />
          <SelectField
            control={control}
            name="year"
            label={t('hours.schoolYear')}
            options={[present, present + 1, present + 2].map((year) => ({
              value: String(year),
              label: schoolYearName(year),
            }))}
          />
          <SelectField
            control={control}
            name="programmeId"
            label={t('plan.programme')}
            optional
            empty={t('plan.noProgramme')}
            options={programmes.map(({ id, title }) => ({ value: id, label: wordsOf(title, t) }))}
          />
        </>
      )}
    </CommandDialog>
  );
}
