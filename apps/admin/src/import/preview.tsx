import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { changed } from '../graphql/changes.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState, ErrorState, Notice } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import {
  ConfirmDuoImportDocument,
  DiscardDuoImportDocument,
  ImportTeamsDocument,
} from './documents.generated.js';
import { MapUnits } from './map-units.js';
import { type DuoImport, PreviewFiles } from './preview-files.js';

/** What was read and what confirming would record; nothing is recorded before that. */
export function Preview({
  duoImport,
  onConfirmed,
  onLeft,
  onAgain,
}: {
  duoImport: DuoImport;
  onConfirmed: () => void;
  onLeft: () => void;
  onAgain: (() => void) | null;
}) {
  const { t } = useT();
  const client = useClient();
  const [{ data }] = useQuery({ query: ImportTeamsDocument });
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const { id, files, wouldRecord, unchanged, unmapped } = duoImport;
  const teams = (data?.now.teams ?? []).map((team) => ({ value: team.id, label: wordsOf(team.name, t) }));
  const from = files.map(({ about }) => about ?? '9999-12-31').toSorted()[0] ?? '';
  const confirm = async () => {
    setSending(true);
    const answer = await client.mutation(ConfirmDuoImportDocument, { input: { id } });
    setSending(false);
    const outcome = answer.data?.confirmDuoImport;
    if (outcome?.__typename === 'DuoImportAccepted') {
      changed();
      onConfirmed();
    } else setProblem(outcome?.message ?? t('ui.serverSilent'));
  };
  return (
    <>
      <PreviewFiles files={files} />
      {unmapped.length > 0 && (
        <MapUnits
          unmapped={unmapped}
          teams={teams}
          from={from.startsWith('9999') ? '' : from}
          onAgain={onAgain}
        />
      )}
      <Card title={t('import.would')} plain>
        {wouldRecord.length === 0 ? (
          <EmptyState>{t('import.nothing', { count: unchanged })}</EmptyState>
        ) : (
          <>
            <Measurements measurements={wouldRecord} units={data?.now.kpiDefinitions ?? []} />
            {unchanged > 0 && <Notice>{t('import.unchanged', { count: unchanged })}</Notice>}
          </>
        )}
      </Card>
      {problem !== null && (
        <ErrorState happened={problem} safe={t('ui.typedIsSafe')} todo={t('ui.retryIsSafe')} />
      )}
      <Row>
        {wouldRecord.length > 0 && (
          <Button kind="primary" busy={sending} onClick={() => void confirm()}>
            {t('import.confirm', { count: wouldRecord.length })}
          </Button>
        )}
        <Button
          onClick={() => {
            void client.mutation(DiscardDuoImportDocument, { id }).toPromise();
            onLeft();
          }}
        >
          {t('import.discard')}
        </Button>
      </Row>
    </>
  );
}

function Measurements({
  measurements,
  units,
}: {
  measurements: DuoImport['wouldRecord'];
  units: readonly { kpi: string; unit: 'percent' | 'grade' | 'count'; name: { value: string | null } }[];
}) {
  const { t } = useT();
  const { period, value, number } = useFormats();
  const definition = (kpi: string) => units.find((each) => each.kpi === kpi);
  const shown = (figure: number | null, kpi: string) =>
    figure === null ? '–' : value(figure, definition(kpi)?.unit ?? 'count');
  return (
    <DataTable
      caption={t('import.would')}
      rows={measurements}
      rowKey={(each) => `${each.teamId}-${each.kpi}-${each.level ?? ''}-${each.period.from}`}
      columns={[
        {
          key: 'team',
          name: t('import.column.team'),
          cell: ({ team, teamId }) => wordsOf(team?.name, t) || teamId,
        },
        {
          key: 'action',
          name: t('import.column.action'),
          cell: ({ action }) => (
            <Chip tint={action === 'correct' ? 'open' : 'planned'}>{t(`import.action.${action}`)}</Chip>
          ),
        },
        {
          key: 'kpi',
          name: t('import.column.kpi'),
          cell: ({ kpi, level, status }) =>
            `${wordsOf(definition(kpi)?.name, t) || kpi}${level === null ? '' : `, ${t('kpi.level', { level })}`} (${t(`kpi.status.${status}`)})`,
        },
        {
          key: 'period',
          name: t('import.column.period'),
          cell: (each) => period(each.period.from, each.period.until),
        },
        {
          key: 'value',
          name: t('import.column.value'),
          numeric: true,
          cell: (each) => <strong>{shown(each.value, each.kpi)}</strong>,
        },
        {
          key: 'of',
          name: t('import.column.of'),
          numeric: true,
          cell: ({ numerator, denominator }) =>
            `${numerator === null ? '–' : number(numerator)} / ${denominator === null ? '–' : number(denominator)}`,
        },
        {
          key: 'before',
          name: t('import.column.before'),
          numeric: true,
          cell: ({ previousValue, kpi }) => shown(previousValue, kpi),
        },
      ]}
    />
  );
}
