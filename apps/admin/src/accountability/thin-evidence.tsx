import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Link } from '../ui/link.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { wordsOf } from '../ui/words.js';
import type { AccountabilityQuery } from './documents.generated.js';

type Need = AccountabilityQuery['asOf']['trainingNeeds'][number];

/** Needs that were closed without evidence of what changed in the work or for students (Guskey 4 and 5). */
export function ThinEvidence({ needs, kept }: { needs: readonly Need[]; kept: KeptList }) {
  const { t } = useT();
  const { list } = useFormats();
  const team = (row: Need) => wordsOf(row.team?.name, t);
  const levels = ({ guskeyLevels }: Need) =>
    guskeyLevels.length === 0 ? t('accountability.noLevels') : list(guskeyLevels.map(String));
  const columns: ListColumn<Need>[] = [
    { key: 'team', name: t('accountability.column.team'), cell: team, value: team, choose: true },
    {
      ...{ key: 'need', name: t('accountability.column.need') },
      cell: ({ id, title }) => (
        <Link to="/needs/$needId" params={{ needId: id }}>
          {wordsOf(title, t)}
        </Link>
      ),
      value: ({ title }) => wordsOf(title, t),
    },
    { key: 'levels', name: t('accountability.column.levels'), cell: levels, value: levels },
  ];
  return (
    <ListCard
      title={t('accountability.thin')}
      file="needs-without-evidence"
      columns={columns}
      rows={needs}
      rowKey={({ id }) => id}
      empty={t('accountability.none')}
      kept={kept}
      cardsUnder={900}
    />
  );
}
