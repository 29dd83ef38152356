import { addDays, startOfDay } from '@traject/domain';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useEveryRow } from '../graphql/use-every-row.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { LIVE, writeAddress } from '../replay/logic/address.js';
import { useNames } from '../sentences/use-names.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { FilterDay } from '../ui/list-filters.js';
import type { ListColumn } from '../ui/list-rows.js';
import { ListTable } from '../ui/list-table.js';
import { Page } from '../ui/page.js';
import { wordsOf } from '../ui/words.js';
import { AuditNotesDocument, type AuditNotesQuery } from './documents.generated.js';
import styles from './notes.module.css';
import { placeOfNote } from './picture.js';
import { saidWhen } from './said-when.js';

const route = getRouteApi('/signed-in/notes');

type Row = AuditNotesQuery['now']['auditNotes']['nodes'][number];

/** Every note that the viewer may read, on whatever history; each opens the picture that its author looked at. */
export function NotesPage(): ReactElement {
  const { t } = useT();
  const formats = useFormats();
  const names = useNames();
  const { from, until, list } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = {
    from: from ? startOfDay(from) : null,
    until: until ? startOfDay(addDays(until, 1)) : null,
  };
  const query = useEveryRow(
    AuditNotesDocument,
    (page) => ({ filter, ...page }),
    ({ now }) => now.auditNotes,
  );
  const nameOf = ({ scopeKind, scopeId }: Row): string => {
    const name = {
      programme: names.programme,
      team: names.unit,
      person: names.person,
      institution: names.unit,
    }[scopeKind](scopeId);
    return name ?? t('ui.notShown');
  };
  const kind = ({ scopeKind }: Row) => t(`note.on.${scopeKind}`);
  const readers = ({ status, visibility }: Row) =>
    t(status === 'withdrawn' ? 'note.withdrawn' : `note.visibility.${visibility}`);
  const writer = ({ author }: Row) => author.name ?? t('ui.someone');
  const columns: ListColumn<Row>[] = [
    {
      ...{ key: 'on', name: t('note.column.on'), value: nameOf, choose: true },
      cell: (row) => (
        <Link
          to="/replay/$scope/$id"
          params={{ scope: row.scopeKind, id: row.scopeId }}
          search={writeAddress({ ...LIVE, ...placeOfNote(row) })}
        >
          {nameOf(row)}
        </Link>
      ),
    },
    {
      ...{ key: 'kind', name: t('note.column.kind'), value: kind, choose: true },
      cell: kind,
    },
    {
      ...{ key: 'when', name: t('note.about'), value: (row) => saidWhen(row, t, formats) },
      order: ({ from: begins }) => begins,
      cell: (row) => saidWhen(row, t, formats),
    },
    {
      ...{ key: 'text', name: t('note.text'), value: ({ text }) => wordsOf(text, t) },
      cell: ({ text, status, withdrawnAt, reason }) => (
        <>
          <span className={status === 'withdrawn' ? styles['over'] : undefined}>{wordsOf(text, t)}</span>
          {withdrawnAt !== null && (
            <div className={styles['under']}>
              {t('note.withdrawnOn', { day: formats.shortDay(withdrawnAt), reason: wordsOf(reason, t) })}
            </div>
          )}
        </>
      ),
    },
    { ...{ key: 'author', name: t('note.column.author'), value: writer, choose: true }, cell: writer },
    {
      ...{ key: 'readers', name: t('note.visibility'), value: readers, choose: true },
      cell: (row) => <Chip tint={row.status === 'withdrawn' ? 'contested' : 'none'}>{readers(row)}</Chip>,
    },
    {
      ...{ key: 'written', name: t('note.column.written'), value: ({ writtenAt }) => writtenAt },
      cell: ({ writtenAt, editedAt }) => (
        <>
          {formats.moment(writtenAt)}
          {editedAt !== null && (
            <div className={styles['under']}>{t('note.editedOn', { day: formats.moment(editedAt) })}</div>
          )}
        </>
      ),
    },
  ];
  const ask = (part: { from?: string | undefined; until?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...part, list: undefined }), replace: true });
  return (
    <Page title={t('note.list')} under={t('note.listUnder')}>
      <Loaded query={query}>
        {({ rows }) => (
          <ListTable
            caption={t('note.list')}
            file="notes"
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            state={list}
            onChange={(changed) =>
              void navigate({ search: (before) => ({ ...before, list: changed }), replace: true })
            }
            empty={t(from || until ? 'ui.nothingFound' : 'note.none')}
            filters={
              <>
                <FilterDay label={t('note.from')} value={from} onChange={(day) => ask({ from: day })} />
                <FilterDay label={t('note.until')} value={until} onChange={(day) => ask({ until: day })} />
              </>
            }
            cardsUnder={1000}
          />
        )}
      </Loaded>
    </Page>
  );
}
