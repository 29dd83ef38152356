import type { ListedPartnershipFragment } from '../graphql/documents.generated.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { wordsOf } from '../ui/words.js';
import { PARTNERSHIP_TINTS } from './states.js';

/** Partnerships with between whom, where they are, and how much was observed in them. */
export function PartnershipList({ partnerships }: { partnerships: readonly ListedPartnershipFragment[] }) {
  const { t } = useT();
  const { shortDay, list } = useFormats();
  return (
    <DataTable
      caption={t('network.partnerships')}
      rows={partnerships}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          name: t('partnership.column.title'),
          cell: ({ id, title }) => (
            <Link to="/partnerships/$partnershipId" params={{ partnershipId: id }}>
              {wordsOf(title, t)}
            </Link>
          ),
        },
        {
          key: 'parties',
          name: t('partnership.column.parties'),
          cell: ({ parties }) => list(parties.map(({ name }) => wordsOf(name, t))),
        },
        {
          key: 'status',
          name: t('partnership.column.status'),
          cell: ({ status }) => (
            <Chip tint={PARTNERSHIP_TINTS[status]}>{t(`replay.term.state.partnership.${status}`)}</Chip>
          ),
        },
        { key: 'since', name: t('partnership.column.since'), cell: ({ since }) => shortDay(since) },
        {
          key: 'observations',
          name: t('partnership.observations'),
          numeric: true,
          cell: ({ observationCount }) => observationCount,
        },
      ]}
    />
  );
}
