import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { changed } from '../graphql/changes.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Disclosure } from '../ui/disclosure.js';
import { EmptyState, ErrorState, Notice } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import {
  ConfirmDuoImportDocument,
  DiscardDuoImportDocument,
  ImportTeamsDocument,
} from './documents.generated.js';
import { MapUnits } from './map-units.js';
import styles from './import-page.module.css';
import { Measurements } from './measurements.js';
import { OtherBrin } from './other-brin.js';
import { type DuoImport, PreviewFiles } from './preview-files.js';
import { usePlan } from './use-plan.js';

/** What was read and what confirming would record; nothing is recorded before that. */
export function Preview({
  duoImport,
  onChanged,
  onLeft,
}: {
  duoImport: DuoImport;
  /** It was planned again or confirmed. */
  onChanged: () => void;
  onLeft: () => void;
}) {
  const { t } = useT();
  const client = useClient();
  const [{ data }] = useQuery({ query: ImportTeamsDocument });
  const [refused, setRefused] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const { id, files, wouldRecord, unchanged, unmapped, mappings, otherBrin, planDigest } = duoImport;
  const plan = usePlan(id, mappings, onChanged);
  const teams = (data?.now.teams ?? [])
    .map((team) => ({ value: team.id, label: wordsOf(team.name, t) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const confirm = async () => {
    setSending(true);
    const answer = await client.mutation(ConfirmDuoImportDocument, { input: { id, planDigest } });
    setSending(false);
    const outcome = answer.data?.confirmDuoImport;
    if (outcome?.__typename === 'DuoImportAccepted') changed();
    else setRefused(outcome?.message ?? t('ui.serverSilent'));
    // Also when refused: what would be recorded may be something else by now.
    onChanged();
  };
  const problem = refused ?? plan.problem;
  return (
    <>
      <PreviewFiles files={files} />
      {otherBrin !== null && <OtherBrin duoImport={duoImport} plan={plan} />}
      {otherBrin === null && duoImport.problem !== null && (
        <>
          <ErrorState happened={duoImport.problem} safe={t('import.safe')} todo={t('import.lookAgain')} />
          {planDigest === null && plan.undo && (
            <Row>
              <Button busy={plan.busy} onClick={() => void plan.undo?.()}>
                {t('import.undo')}
              </Button>
            </Row>
          )}
        </>
      )}
      {(unmapped.length > 0 || mappings.length > 0) && (
        <MapUnits
          // Chosen teams are kept by unit; another plan begins with none chosen.
          key={mappings.length}
          duoImport={duoImport}
          teams={teams}
          plan={plan}
        />
      )}
      {planDigest !== null && (
        <Card title={t('import.would')} plain>
          {wouldRecord.length === 0 ? (
            <EmptyState>{t('import.nothing', { count: unchanged })}</EmptyState>
          ) : (
            <>
              <Measurements measurements={wouldRecord} definitions={data?.now.kpiDefinitions ?? []} />
              {unchanged > 0 && <Notice>{t('import.unchanged', { count: unchanged })}</Notice>}
            </>
          )}
          <NotRecorded duoImport={duoImport} teams={teams} />
        </Card>
      )}
      {problem !== null && (
        <ErrorState happened={problem} safe={t('import.safe')} todo={t('ui.retryIsSafe')} />
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

/** What stays as it is although the files say otherwise, and what cannot be computed, with why. */
function NotRecorded({
  duoImport: { left, notComputable },
  teams,
}: {
  duoImport: Pick<DuoImport, 'left' | 'notComputable'>;
  teams: readonly { value: string; label: string }[];
}) {
  const { t } = useT();
  const { period } = useFormats();
  const level = (of: number | null) => (of === null ? '' : `, ${t('kpi.level', { level: of })}`);
  return (
    <>
      {notComputable.length > 0 && (
        <Disclosure summary={t('import.notComputable', { count: notComputable.length })}>
          <ul className={styles['notes']}>
            {notComputable.map(({ teamId, level: of, year, sentence }) => (
              <li key={`${teamId ?? ''}-${of ?? ''}-${year}-${sentence}`}>
                <strong>
                  {teams.find(({ value }) => value === teamId)?.label ?? t('import.allTeams')}
                  {level(of)}, {year}
                </strong>
                : {sentence}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {left.length > 0 && (
        <Disclosure summary={t('import.left', { count: left.length })}>
          <ul className={styles['notes']}>
            {left.map((each) => (
              <li key={`${each.teamId}-${each.kpi}-${each.level ?? ''}-${each.period.from}`}>
                <strong>
                  {each.teamName}
                  {level(each.level)}, {period(each.period.from, each.period.until)}
                </strong>
                : {each.reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
