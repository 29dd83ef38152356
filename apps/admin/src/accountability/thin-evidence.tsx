import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import type { AccountabilityQuery } from './documents.generated.js';

type Need = AccountabilityQuery['now']['trainingNeeds'][number];

/** Needs that were closed without evidence of what changed in the work or for students (Guskey 4 and 5). */
export function ThinEvidence({ needs }: { needs: readonly Need[] }) {
  const { t } = useT();
  const { list } = useFormats();
  return (
    <Card title={t('accountability.thin')}>
      {needs.length === 0 ? (
        <EmptyState>{t('accountability.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('accountability.thin')}
          rows={needs}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'team',
              name: t('accountability.column.team'),
              cell: ({ team }) => wordsOf(team?.name, t),
            },
            {
              key: 'need',
              name: t('accountability.column.need'),
              cell: ({ id, title }) => (
                <Link to="/needs/$needId" params={{ needId: id }}>
                  {wordsOf(title, t)}
                </Link>
              ),
            },
            {
              key: 'levels',
              name: t('accountability.column.levels'),
              cell: ({ guskeyLevels }) =>
                guskeyLevels.length === 0 ? t('accountability.noLevels') : list(guskeyLevels.map(String)),
            },
          ]}
        />
      )}
    </Card>
  );
}
