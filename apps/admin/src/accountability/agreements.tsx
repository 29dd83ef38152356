import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { ListCard } from '../ui/list-card.js';
import type { ListColumn } from '../ui/list-rows.js';
import type { KeptList } from '../ui/list-search.js';
import { wordsOf } from '../ui/words.js';
import { type Agreement, AgreementLink, agreementName } from './agreement-link.js';

interface Change {
  agreement: Agreement;
  version: Agreement['changedAfterFirstMeasurement'][number];
}

/** Versions that came into force after the first measurement was known, with who put them forward and why. */
export function Changed({ agreements, kept }: { agreements: readonly Agreement[]; kept: KeptList }) {
  const { t } = useT();
  const { number, shortDay } = useFormats();
  const rows: Change[] = agreements.flatMap((agreement) =>
    agreement.changedAfterFirstMeasurement.map((version) => ({ agreement, version })),
  );
  const team = ({ agreement }: Change) => wordsOf(agreement.team?.name, t);
  const by = ({ version }: Change) => t(`accountability.side.${version.offeredBy}`);
  const why = ({ version }: Change) => wordsOf(version.why, t);
  const columns: ListColumn<Change>[] = [
    { key: 'team', name: t('accountability.column.team'), cell: team, value: team, choose: true },
    {
      ...{ key: 'agreement', name: t('accountability.column.agreement') },
      cell: ({ agreement }) => <AgreementLink {...agreement} />,
      value: ({ agreement }) => agreementName(agreement, t),
    },
    {
      ...{ key: 'version', name: t('accountability.column.version'), numeric: true },
      cell: ({ version }) => version.version,
      value: ({ version }) => version.version,
    },
    {
      ...{ key: 'target', name: t('accountability.column.target'), numeric: true },
      cell: ({ version }) => number(version.terms.target),
      value: ({ version }) => version.terms.target,
    },
    { key: 'by', name: t('accountability.column.by'), cell: by, value: by, choose: true },
    {
      ...{ key: 'from', name: t('accountability.column.from') },
      cell: ({ version }) => version.inForceFrom && shortDay(version.inForceFrom),
      value: ({ version }) => version.inForceFrom,
    },
    { key: 'why', name: t('accountability.column.why'), cell: why, value: why },
  ];
  return (
    <ListCard
      title={t('accountability.changed')}
      file="changed-targets"
      columns={columns}
      rows={rows}
      rowKey={({ agreement, version }) => `${agreement.id} ${version.version}`}
      empty={t('accountability.none')}
      kept={kept}
      cardsUnder={900}
    />
  );
}

/** Targets that the board imposed although the team dissented. */
export function Imposed({ agreements, kept }: { agreements: readonly Agreement[]; kept: KeptList }) {
  const { t } = useT();
  const { number } = useFormats();
  const rows = agreements.filter(({ imposed, dissent }) => imposed && dissent !== null);
  const imposedTarget = ({ versions }: Agreement) =>
    versions.findLast(({ offeredBy }) => offeredBy === 'board')?.terms.target ?? null;
  const team = (row: Agreement) => wordsOf(row.team?.name, t);
  const figure = (key: 'proposal' | 'asked' | 'imposed', of: (row: Agreement) => number | null) => ({
    ...{ key, name: t(`accountability.column.${key}`), numeric: true, value: of },
    cell: (row: Agreement) => {
      const value = of(row);
      return value === null ? '' : number(value);
    },
  });
  const columns: ListColumn<Agreement>[] = [
    { key: 'team', name: t('accountability.column.team'), cell: team, value: team, choose: true },
    {
      ...{ key: 'agreement', name: t('accountability.column.agreement') },
      cell: (agreement) => <AgreementLink {...agreement} />,
      value: (agreement) => agreementName(agreement, t),
    },
    figure('proposal', ({ proposal }) => proposal?.value ?? null),
    figure('asked', ({ target }) => target?.value ?? null),
    figure('imposed', imposedTarget),
    {
      ...{ key: 'dissent', name: t('accountability.column.dissent') },
      cell: ({ dissent }) => <q>{wordsOf(dissent?.text, t)}</q>,
      value: ({ dissent }) => wordsOf(dissent?.text, t),
    },
  ];
  return (
    <ListCard
      title={t('accountability.imposed')}
      file="imposed-targets"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('accountability.none')}
      kept={kept}
      cardsUnder={900}
    />
  );
}
