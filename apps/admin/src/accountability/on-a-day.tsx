import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { KPI_TINTS } from '../kpi-agreement/states.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { wordsOf } from '../ui/words.js';
import { type Agreement, AgreementLink, agreementName } from './agreement-link.js';

/** What every agreement said on the day that is chosen, as known then: the version in force and who had signed it. */
export function OnADay({ agreements, kept }: { agreements: readonly Agreement[]; kept: KeptList }) {
  const { t } = useT();
  const { value, difference, shortDay, period } = useFormats();
  const team = (row: Agreement) => wordsOf(row.team?.name, t);
  const status = (row: Agreement) => t(`kpi.status.${row.status}`);
  const version = ({ versionInForce, definition }: Agreement) =>
    versionInForce
      ? t('accountability.inForce', {
          version: versionInForce.version,
          target: value(versionInForce.terms.target, definition?.unit ?? 'count'),
          room:
            versionInForce.terms.bandwidth === 0
              ? 'none'
              : difference(versionInForce.terms.bandwidth, definition?.unit ?? 'count'),
        })
      : t('accountability.nothingInForce');
  const signed = ({ versionInForce }: Agreement) => {
    if (!versionInForce) return [];
    // What is in force without a signature is so because the board imposed it.
    if (versionInForce.signatures.length === 0) return [t('accountability.byBoard')];
    return versionInForce.signatures.map(({ person, side, at }) =>
      t('accountability.signed', {
        who: person.name ?? t('ui.someone'),
        side: t(`accountability.side.${side}`),
        day: shortDay(at),
      }),
    );
  };
  const columns: ListColumn<Agreement>[] = [
    {
      ...{ key: 'team', name: t('accountability.column.team'), value: team, choose: true },
      cell: (row) =>
        row.team ? (
          <>
            {team(row)}
            <br />
            <Link to="/replay/$scope/$id" params={{ scope: 'team', id: row.team.id }}>
              {t('accountability.replay')}
            </Link>
          </>
        ) : (
          team(row)
        ),
    },
    {
      ...{ key: 'agreement', name: t('accountability.column.agreement') },
      cell: (row) => (
        <>
          <AgreementLink {...row} />
          <br />
          {period(row.period.from, row.period.until)}
        </>
      ),
      value: (row) => `${agreementName(row, t)}, ${period(row.period.from, row.period.until)}`,
    },
    {
      ...{ key: 'status', name: t('accountability.column.status'), value: status, choose: true },
      cell: (row) => <Chip tint={KPI_TINTS[row.status]}>{status(row)}</Chip>,
    },
    { key: 'version', name: t('accountability.column.said'), cell: version, value: version },
    {
      ...{ key: 'signed', name: t('accountability.column.signed') },
      cell: (row) => signed(row).map((line) => <div key={line}>{line}</div>),
      value: (row) => signed(row).join('; '),
    },
  ];
  return (
    <ListCard
      title={t('accountability.onDate')}
      file="agreements"
      columns={columns}
      rows={agreements}
      rowKey={({ id }) => id}
      empty={t('accountability.none')}
      kept={kept}
      cardsUnder={900}
    >
      <p>{t('accountability.onDate.how')}</p>
    </ListCard>
  );
}
