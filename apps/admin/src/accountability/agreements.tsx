import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import type { AccountabilityQuery } from './documents.generated.js';

type Agreement = AccountabilityQuery['now']['kpiAgreements'][number];

/** An agreement by its KPI and level, with the way to its versions and signatures. */
function AgreementLink({ id, kpi, level }: Agreement) {
  const { t } = useT();
  return (
    <Link to="/agreements/$agreementId" params={{ agreementId: id }}>
      {level === null
        ? t('accountability.agreementOfAll', { kpi })
        : t('accountability.agreement', { kpi, level })}
    </Link>
  );
}

/** Versions that came into force after the first measurement was known, with who put them forward and why. */
export function Changed({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useT();
  const { number, shortDay } = useFormats();
  const rows = agreements.flatMap((agreement) =>
    agreement.changedAfterFirstMeasurement.map((version) => ({ agreement, version })),
  );
  return (
    <Card title={t('accountability.changed')}>
      {rows.length === 0 ? (
        <EmptyState>{t('accountability.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('accountability.changed')}
          rows={rows}
          rowKey={({ agreement, version }) => `${agreement.id} ${version.version}`}
          columns={[
            {
              key: 'team',
              name: t('accountability.column.team'),
              cell: ({ agreement }) => wordsOf(agreement.team?.name, t),
            },
            {
              key: 'agreement',
              name: t('accountability.column.agreement'),
              cell: ({ agreement }) => <AgreementLink {...agreement} />,
            },
            {
              key: 'version',
              name: t('accountability.column.version'),
              cell: ({ version }) => version.version,
              numeric: true,
            },
            {
              key: 'target',
              name: t('accountability.column.target'),
              cell: ({ version }) => number(version.terms.target),
              numeric: true,
            },
            {
              key: 'by',
              name: t('accountability.column.by'),
              cell: ({ version }) => t(`accountability.side.${version.offeredBy}`),
            },
            {
              key: 'from',
              name: t('accountability.column.from'),
              cell: ({ version }) => version.inForceFrom && shortDay(version.inForceFrom),
            },
            {
              key: 'why',
              name: t('accountability.column.why'),
              cell: ({ version }) => wordsOf(version.why, t),
            },
          ]}
        />
      )}
    </Card>
  );
}

/** Targets that the board imposed although the team dissented. */
export function Imposed({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useT();
  const { number } = useFormats();
  const rows = agreements.filter(({ imposed, dissent }) => imposed && dissent !== null);
  const imposedTarget = ({ versions }: Agreement) =>
    versions.findLast(({ offeredBy }) => offeredBy === 'board')?.terms.target;
  const figure = (value: number | undefined) => (value === undefined ? '' : number(value));
  return (
    <Card title={t('accountability.imposed')}>
      {rows.length === 0 ? (
        <EmptyState>{t('accountability.none')}</EmptyState>
      ) : (
        <DataTable
          caption={t('accountability.imposed')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'team',
              name: t('accountability.column.team'),
              cell: ({ team }) => wordsOf(team?.name, t),
            },
            {
              key: 'agreement',
              name: t('accountability.column.agreement'),
              cell: (agreement) => <AgreementLink {...agreement} />,
            },
            {
              key: 'proposal',
              name: t('accountability.column.proposal'),
              cell: ({ proposal }) => figure(proposal?.value),
              numeric: true,
            },
            {
              key: 'asked',
              name: t('accountability.column.asked'),
              cell: ({ target }) => figure(target?.value),
              numeric: true,
            },
            {
              key: 'imposed',
              name: t('accountability.column.imposed'),
              cell: (agreement) => figure(imposedTarget(agreement)),
              numeric: true,
            },
            {
              key: 'dissent',
              name: t('accountability.column.dissent'),
              cell: ({ dissent }) => <q>{wordsOf(dissent?.text, t)}</q>,
            },
          ]}
        />
      )}
    </Card>
  );
}
