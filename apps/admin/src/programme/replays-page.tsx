import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useViewer } from '../session/use-viewer.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { ReplaysDocument, type ReplaysQuery } from './documents.generated.js';
import type { ReplaysSearch } from './search.js';
import styles from './programme.module.css';
import { PROGRAMME_TINTS } from './states.js';

const route = getRouteApi('/signed-in/replay');
type Programme = ReplaysQuery['now']['programmes'][number];
type Institution = ReplaysQuery['now']['institutions'][number];
type Team = ReplaysQuery['now']['teams'][number];

/** Where to begin a replay: every programme and team with a history, an institution as a whole, or what one did oneself. */
export function ReplaysPage(): ReactElement {
  const { t } = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kept = (list: keyof ReplaysSearch): KeptList => ({
    state: search[list],
    onChange: (state) => void navigate({ search: (before) => ({ ...before, [list]: state }), replace: true }),
  });
  const query = useLiveQuery(ReplaysDocument, {});
  return (
    <Loaded query={query}>
      {({ now: { institutions, programmes, teams } }) => (
        <Page title={t('programme.replays')} under={t('programme.replaysUnder')}>
          <Programmes rows={programmes} kept={kept('programmes')} />
          <Teams rows={teams} kept={kept('teams')} />
          <Wider institutions={institutions} />
        </Page>
      )}
    </Loaded>
  );
}

/** What goes across teams: a list would have a row or two. */
function Wider({ institutions }: { institutions: readonly Institution[] }) {
  const { t } = useT();
  const { person } = useViewer();
  return (
    <Card title={t('programme.wider')}>
      <ul className={styles['lines']}>
        {institutions.map(({ id, name }) => (
          <li key={id}>
            <Link to="/replay/$scope/$id" params={{ scope: 'institution', id }}>
              {wordsOf(name, t)}
            </Link>{' '}
            {t('programme.wholeInstitution')}
          </li>
        ))}
        <li>
          <Link to="/replay/$scope/$id" params={{ scope: 'person', id: person.id }}>
            {t('programme.ownReplay')}
          </Link>
        </li>
      </ul>
    </Card>
  );
}

function Programmes({ rows, kept }: { rows: readonly Programme[]; kept: KeptList }) {
  const { t } = useT();
  const { period } = useFormats();
  const institution = (row: Programme) => wordsOf(row.institution?.name, t);
  const status = (row: Programme) => t(`programme.status.${row.status}`);
  const columns: ListColumn<Programme>[] = [
    {
      ...{ key: 'programme', name: t('programme.column.programme'), value: ({ title }) => wordsOf(title, t) },
      cell: ({ id, title }) => (
        <Link to="/replay/$scope/$id" params={{ scope: 'programme', id }}>
          {wordsOf(title, t)}
        </Link>
      ),
    },
    {
      ...{ key: 'status', name: t('programme.column.status'), value: status, choose: true },
      cell: (row) => <Chip tint={PROGRAMME_TINTS[row.status]}>{status(row)}</Chip>,
    },
    {
      ...{ key: 'institution', name: t('programme.column.institution'), choose: true },
      cell: institution,
      value: institution,
    },
    {
      ...{ key: 'period', name: t('programme.column.period') },
      cell: (row) => period(row.period.from, row.period.until),
      value: (row) => period(row.period.from, row.period.until),
      order: (row) => row.period.from,
    },
  ];
  return (
    <ListCard
      title={t('programme.title')}
      file="programmes"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('programme.empty')}
      kept={kept}
    />
  );
}

function Teams({ rows, kept }: { rows: readonly Team[]; kept: KeptList }) {
  const { t } = useT();
  const institution = (row: Team) => wordsOf(row.institution?.name, t);
  const college = (row: Team) => wordsOf(row.college?.name, t);
  const columns: ListColumn<Team>[] = [
    {
      ...{ key: 'team', name: t('programme.column.team'), value: ({ name }) => wordsOf(name, t) },
      cell: ({ id, name }) => (
        <Link to="/replay/$scope/$id" params={{ scope: 'team', id }}>
          {wordsOf(name, t)}
        </Link>
      ),
    },
    {
      ...{ key: 'college', name: t('programme.column.college'), choose: true },
      cell: college,
      value: college,
    },
    {
      ...{ key: 'institution', name: t('programme.column.institution'), choose: true },
      cell: institution,
      value: institution,
    },
  ];
  return (
    <ListCard
      title={t('programme.column.teams')}
      file="teams"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('programme.noTeams')}
      kept={kept}
    />
  );
}
