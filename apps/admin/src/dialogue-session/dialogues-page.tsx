import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { useClient } from 'urql';
import { everyRow } from '../graphql/every-row.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { FIRST_PAGE, usePages } from '../graphql/use-pages.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Chip } from '../ui/chip.js';
import { CsvButton } from '../ui/csv-button.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { FilterSelect, ListFilters } from '../ui/list-filters.js';
import { ListPages } from '../ui/list-pages.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { DialoguesDocument, type ListedDialogueFragment } from './documents.generated.js';
import { GUIDES, PlanDialogue } from './plan-dialogue.js';
import { DIALOGUE_TINTS, STATUSES } from './states.js';

const route = getRouteApi('/signed-in/dialogues');
/** Rows of a page of the export. */
const EXPORTED = 200;

/** Under this width, in pixels, rows are cards. */
const CARDS = 900;

type Dialogue = ListedDialogueFragment;
const heardOf = ({ presences }: Dialogue) =>
  presences.filter(({ number }) => number !== null && number > 0).length;
const openOf = ({ followUps }: Dialogue) => followUps.filter(({ status }) => status === 'open').length;

/** Every dialogue that the viewer may see: by theme and state, the latest first. */
export function DialoguesPage(): ReactElement {
  const { t } = useT();
  const viewer = useViewer();
  const search = route.useSearch();
  const { themeId, status, oldest } = search;
  const navigate = route.useNavigate();
  const go = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const narrow = (change: Partial<typeof search>) => go({ ...FIRST_PAGE, ...change });
  const pages = usePages(search, go, CARDS);
  const asked = {
    themeId: themeId ?? null,
    status: status ? [status] : null,
    order: oldest ? ('startsAscending' as const) : ('startsDescending' as const),
  };
  const query = useLiveQuery(DialoguesDocument, { ...asked, first: pages.first, after: pages.after });
  return (
    <Loaded query={query}>
      {({ now: { dialogues, themes } }) => (
        <Page
          title={t('dialogue.title')}
          under={t('dialogue.under')}
          actions={holds(viewer, ...GUIDES) && themeId !== undefined && <PlanDialogue themeId={themeId} />}
        >
          <ListFilters end={<Export asked={asked} />}>
            <FilterSelect
              label={t('dialogue.filter.theme')}
              all={t('dialogue.filter.all')}
              value={themeId}
              options={themes.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
              onChange={(value) => narrow({ themeId: value })}
            />
            <FilterSelect
              label={t('dialogue.filter.status')}
              all={t('dialogue.filter.all')}
              value={status}
              options={STATUSES.map((value) => ({ value, label: t(`dialogue.status.${value}`) }))}
              onChange={(value) => narrow({ status: value })}
            />
          </ListFilters>
          {dialogues.nodes.length === 0 ? (
            <EmptyState>{t('dialogue.empty')}</EmptyState>
          ) : (
            <List
              dialogues={dialogues.nodes}
              down={!oldest}
              onSort={() => narrow({ oldest: oldest ? undefined : true })}
            />
          )}
          <ListPages of={t('dialogue.title')} {...pages.of(dialogues)} />
        </Page>
      )}
    </Loaded>
  );
}

function List({
  dialogues,
  down,
  onSort,
}: {
  dialogues: readonly Dialogue[];
  down: boolean;
  onSort: () => void;
}) {
  const { t } = useT();
  const { day } = useFormats();
  return (
    <DataTable
      caption={t('dialogue.title')}
      rows={dialogues}
      rowKey={({ id }) => id}
      sort={{ key: 'day', down }}
      onSort={onSort}
      cardsUnder={CARDS}
      columns={[
        {
          key: 'day',
          name: t('dialogue.column.day'),
          sortable: true,
          cell: ({ id, startsAt }) => (
            <Link to="/dialogues/$dialogueId" params={{ dialogueId: id }}>
              {day(startsAt)}
            </Link>
          ),
        },
        { key: 'theme', name: t('dialogue.column.theme'), cell: ({ theme }) => wordsOf(theme?.name, t) },
        {
          key: 'team',
          name: t('dialogue.column.team'),
          cell: ({ team }) => (team ? wordsOf(team.name, t) : t('dialogue.ofInstitution')),
        },
        {
          key: 'status',
          name: t('dialogue.column.status'),
          cell: ({ status }) => <Chip tint={DIALOGUE_TINTS[status]}>{t(`dialogue.status.${status}`)}</Chip>,
        },
        {
          key: 'heard',
          name: t('dialogue.column.stakeholders'),
          cell: (each) =>
            each.people === null
              ? t('dialogue.invitedCount', { count: each.presences.length })
              : t('dialogue.heardOf', {
                  heard: heardOf(each),
                  all: each.presences.length,
                  people: each.people,
                }),
        },
        { key: 'open', name: t('dialogue.column.open'), cell: openOf, numeric: true },
      ]}
    />
  );
}

/** The whole list as CSV, page by page. */
function Export({
  asked,
}: {
  asked: {
    themeId: string | null;
    status: (typeof STATUSES)[number][] | null;
    order: 'startsAscending' | 'startsDescending';
  };
}) {
  const { t } = useT();
  const { day } = useFormats();
  const client = useClient();
  const table = async () => {
    const all = await everyRow(async (after) => {
      const { data } = await client.query(DialoguesDocument, { ...asked, first: EXPORTED, after });
      return data?.now.dialogues;
    });
    const names = ['day', 'theme', 'team', 'status', 'people', 'stakeholders', 'open'] as const;
    return [
      names.map((name) => t(`dialogue.column.${name}`)),
      ...all.map((each) => [
        day(each.startsAt),
        wordsOf(each.theme?.name, t),
        each.team ? wordsOf(each.team.name, t) : t('dialogue.ofInstitution'),
        t(`dialogue.status.${each.status}`),
        each.people,
        heardOf(each),
        openOf(each),
      ]),
    ];
  };
  return <CsvButton file="dialogues" table={table} />;
}
