import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { useClient } from 'urql';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { Chip } from '../ui/chip.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { DialoguesDocument, type ListedDialogueFragment } from './documents.generated.js';
import styles from './dialogues.module.css';
import { GUIDES, PlanDialogue } from './plan-dialogue.js';
import { DIALOGUE_TINTS, STATUSES } from './states.js';

const route = getRouteApi('/signed-in/dialogues');
/** Rows of a page, and of a page of the export. */
const PAGE = 25;
const EXPORTED = 200;

type Dialogue = ListedDialogueFragment;
const heardOf = ({ presences }: Dialogue) =>
  presences.filter(({ number }) => number !== null && number > 0).length;
const openOf = ({ followUps }: Dialogue) => followUps.filter(({ status }) => status === 'open').length;

/** Every dialogue that the viewer may see: by theme and state, the latest first. */
export function DialoguesPage(): ReactElement {
  const { t } = useT();
  const viewer = useViewer();
  const { themeId, status, oldest } = route.useSearch();
  const navigate = route.useNavigate();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const asked = {
    themeId: themeId ?? null,
    status: status ? [status] : null,
    order: oldest ? ('startsAscending' as const) : ('startsDescending' as const),
  };
  const query = useLiveQuery(DialoguesDocument, { ...asked, first: PAGE, after: cursors.at(-1) ?? null });
  const narrow = (change: {
    themeId?: string | undefined;
    status?: (typeof STATUSES)[number] | undefined;
    oldest?: boolean | undefined;
  }) => {
    setCursors([]);
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  };
  return (
    <Loaded query={query}>
      {({ now: { dialogues, themes } }) => (
        <Page
          title={t('dialogue.title')}
          under={t('dialogue.under')}
          actions={
            <>
              {holds(viewer, ...GUIDES) && themeId !== undefined && <PlanDialogue themeId={themeId} />}
              <Export asked={asked} />
            </>
          }
        >
          <form className={styles['filters']} onSubmit={(event) => event.preventDefault()}>
            <label>
              {t('dialogue.filter.theme')}
              <select
                value={themeId ?? ''}
                onChange={(event) => narrow({ themeId: event.target.value || undefined })}
              >
                <option value="">{t('dialogue.filter.all')}</option>
                {themes.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {wordsOf(name, t)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('dialogue.filter.status')}
              <select
                value={status ?? ''}
                onChange={(event) => narrow({ status: STATUSES.find((each) => each === event.target.value) })}
              >
                <option value="">{t('dialogue.filter.all')}</option>
                {STATUSES.map((each) => (
                  <option key={each} value={each}>
                    {t(`dialogue.status.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          </form>
          {dialogues.nodes.length === 0 ? (
            <EmptyState>{t('dialogue.empty')}</EmptyState>
          ) : (
            <List
              dialogues={dialogues.nodes}
              down={!oldest}
              onSort={() => narrow({ oldest: oldest ? undefined : true })}
            />
          )}
          <Row>
            <span>{t('dialogue.count', { count: dialogues.totalCount })}</span>
            {cursors.length > 0 && (
              <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t('dialogue.previousPage')}</Button>
            )}
            {dialogues.pageInfo.hasNextPage && (
              <Button onClick={() => setCursors([...cursors, dialogues.pageInfo.endCursor ?? ''])}>
                {t('dialogue.nextPage')}
              </Button>
            )}
          </Row>
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
      cardsUnder={900}
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
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const all: Dialogue[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await client
        .query(DialoguesDocument, { ...asked, first: EXPORTED, after })
        .toPromise();
      const page: NonNullable<typeof data>['now']['dialogues'] | undefined = data?.now.dialogues;
      all.push(...(page?.nodes ?? []));
      after = page?.pageInfo.endCursor ?? null;
      if (!page?.pageInfo.hasNextPage) break;
    }
    setBusy(false);
    const names = ['day', 'theme', 'team', 'status', 'people', 'stakeholders', 'open'] as const;
    saveCsv(
      'traject-dialogues.csv',
      csvOf([
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
      ]),
    );
  };
  return (
    <Button icon={<Download size={17} aria-hidden />} busy={busy} onClick={() => void run()}>
      {t('ui.csv')}
    </Button>
  );
}
