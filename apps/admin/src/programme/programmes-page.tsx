import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { OPEN } from '../training-need/states.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import type { ListColumn } from '../ui/list-rows.js';
import { ListTable } from '../ui/list-table.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { wordsOf } from '../ui/words.js';
import { ProgrammesDocument, type ProgrammesQuery } from './documents.generated.js';
import { PROGRAMME_TINTS } from './states.js';

const route = getRouteApi('/signed-in/programmes');
type Programme = ProgrammesQuery['now']['programmes'][number];
const openNeeds = ({ trainingNeeds }: Programme): number =>
  trainingNeeds.filter(({ status }) => OPEN.includes(status)).length;

/** Every programme that the viewer may see. */
export function ProgrammesPage(): ReactElement {
  const { t } = useT();
  const { period } = useFormats();
  const { list } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useLiveQuery(ProgrammesDocument, {});
  const status = (row: Programme) => t(`programme.status.${row.status}`);
  const themes = (row: Programme) => row.themes.map(({ name }) => wordsOf(name, t)).join(', ');
  const teams = (row: Programme) =>
    row.teams.map(({ team }) => wordsOf(team?.name, t) || t('programme.noTeam')).join(', ');
  const columns: ListColumn<Programme>[] = [
    {
      ...{ key: 'programme', name: t('programme.column.programme'), value: ({ title }) => wordsOf(title, t) },
      cell: ({ id, title }) => (
        <Link to="/programmes/$programmeId" params={{ programmeId: id }}>
          {wordsOf(title, t)}
        </Link>
      ),
    },
    {
      ...{ key: 'status', name: t('programme.column.status'), value: status, choose: true },
      cell: (row) => <Chip tint={PROGRAMME_TINTS[row.status]}>{status(row)}</Chip>,
    },
    {
      ...{ key: 'period', name: t('programme.column.period') },
      cell: (row) => period(row.period.from, row.period.until),
      value: (row) => period(row.period.from, row.period.until),
      order: (row) => row.period.from,
    },
    { key: 'themes', name: t('programme.column.themes'), cell: themes, value: themes },
    { key: 'teams', name: t('programme.column.teams'), cell: teams, value: teams },
    {
      ...{ key: 'needs', name: t('programme.column.needs'), value: openNeeds },
      cell: (row) =>
        t('programme.open', {
          open: openNeeds(row),
          closed: row.trainingNeeds.filter((need) => need.status === 'closed').length,
        }),
    },
    {
      ...{ key: 'agreements', name: t('programme.column.agreements'), numeric: true },
      cell: ({ kpiAgreements }) => kpiAgreements.length,
      value: ({ kpiAgreements }) => kpiAgreements.length,
    },
    {
      ...{ key: 'replay', name: t('programme.column.replay') },
      cell: ({ id }) => <ReplayLink scope="programme" id={id} />,
    },
  ];
  return (
    <Loaded query={query}>
      {({ now: { programmes } }) => (
        <Page title={t('programme.title')} under={t('programme.under')}>
          <ListTable
            caption={t('programme.title')}
            file="programmes"
            columns={columns}
            rows={programmes}
            rowKey={({ id }) => id}
            state={list}
            onChange={(changed) => void navigate({ search: { list: changed }, replace: true })}
            empty={t('programme.empty')}
            cardsUnder={1100}
          />
        </Page>
      )}
    </Loaded>
  );
}
