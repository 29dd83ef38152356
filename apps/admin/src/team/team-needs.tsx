import { useState } from 'react';
import { useT } from '../i18n/use-t.js';
import { COURSE, NEED_TINTS, OPEN } from '../training-need/states.js';
import { Button } from '../ui/button.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import type { Team } from './todos.js';

const orderOf = (status: string): number => COURSE.findIndex((step) => step === status);

/** The needs of a team: what is open first, the rest on request. */
export function TeamNeeds({ needs }: { needs: Team['trainingNeeds'] }) {
  const { t } = useT();
  const [all, setAll] = useState(false);
  const open = needs.filter(({ status }) => OPEN.includes(status));
  const shown = (all ? needs : open).toSorted((a, b) => orderOf(a.status) - orderOf(b.status));
  if (needs.length === 0) return <EmptyState>{t('team.noNeeds')}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t('team.needs')}
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'need',
            name: t('team.column.need'),
            cell: ({ id, title }) => (
              <Link to="/needs/$needId" params={{ needId: id }}>
                {wordsOf(title, t)}
              </Link>
            ),
          },
          { key: 'theme', name: t('team.column.theme'), cell: ({ theme }) => wordsOf(theme?.name, t) },
          {
            key: 'status',
            name: t('team.column.status'),
            cell: ({ status }) => <Chip tint={NEED_TINTS[status]}>{t(`need.status.${status}`)}</Chip>,
          },
          {
            key: 'quorum',
            name: t('team.column.quorum'),
            cell: ({ quorum }) => t('team.quorum', quorum),
          },
        ]}
      />
      {!all && open.length < needs.length && (
        <p>
          <Button kind="plain" onClick={() => setAll(true)}>
            {t('team.showClosed', { count: needs.length - open.length })}
          </Button>
        </p>
      )}
    </>
  );
}
