import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { type ReactElement } from 'react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, orNull } from '../form/schemas.js';
import { SelectField } from '../form/text-field.js';
import { Loaded } from '../graphql/loaded.js';
import { useEveryRow } from '../graphql/use-every-row.js';
import { yearOr } from '../hours-norm/search.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ownTeams, type Viewer } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import type { ListColumn } from '../ui/list-rows.js';
import { ListTable } from '../ui/list-table.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { DraftPlanDocument, PlansDocument, type PlansQuery } from './documents.generated.js';
import { PLAN_TINTS, schoolYearName } from './states.js';

const route = getRouteApi('/signed-in/plans');

type Row = PlansQuery['now']['trainingPlans']['nodes'][number];

/** Training plans, one a team and school year; a member of a team begins a new one here. */
export function PlansPage(): ReactElement {
  const { t } = useT();
  const { number, money } = useFormats();
  const viewer = useViewer();
  const { list } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useEveryRow(
    PlansDocument,
    (page) => ({ filter: null, ...page }),
    ({ now }) => now.trainingPlans,
  );
  const team = (row: Row) => wordsOf(row.team?.name, t);
  const year = ({ schoolYear }: Row) => schoolYearName(schoolYear);
  const status = (row: Row) => t(`plan.status.${row.status}`);
  const onTheTable = ({ versionOnTheTable: table }: Row) =>
    table &&
    t('plan.tableShort', {
      version: table.version,
      votes: table.quorum.votesFor,
      needed: table.quorum.needed,
    });
  const columns: ListColumn<Row>[] = [
    {
      ...{ key: 'team', name: t('plan.column.team'), value: team, choose: true },
      cell: (row) => (
        <Link to="/plans/$planId" params={{ planId: row.id }}>
          {team(row)}, {year(row)}
        </Link>
      ),
    },
    { key: 'year', name: t('hours.schoolYear'), cell: year, value: year, choose: true },
    {
      ...{ key: 'status', name: t('plan.column.status'), value: status, choose: true },
      cell: (row) => <Chip tint={PLAN_TINTS[row.status]}>{status(row)}</Chip>,
    },
    {
      ...{ key: 'table', name: t('plan.column.table'), value: onTheTable },
      cell: (row) => onTheTable(row) ?? '–',
    },
    {
      ...{ key: 'hours', name: t('plan.column.hours'), numeric: true },
      cell: ({ versionInForce: held }) => (held ? number(held.hours) : '–'),
      value: ({ versionInForce: held }) => held?.hours ?? null,
    },
    {
      ...{ key: 'budget', name: t('plan.column.budget'), numeric: true },
      cell: ({ versionInForce: held }) => (held ? money(held.budget) : '–'),
      value: ({ versionInForce: held }) => held?.budget ?? null,
    },
  ];
  return (
    <Loaded query={query}>
      {({ answer, rows }) => (
        <Page
          title={t('plan.plans')}
          under={t('plan.plansUnder')}
          actions={<BeginPlan viewer={viewer} programmes={answer.now.programmes} />}
        >
          <ListTable
            caption={t('plan.plans')}
            file="plans"
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            state={list}
            onChange={(changed) => void navigate({ search: { list: changed }, replace: true })}
            empty={t('plan.none')}
          />
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
