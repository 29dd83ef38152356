import { addDays, dateOf } from '@traject/domain';
import { useState } from 'react';
import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { choice, day } from '../form/schemas.js';
import { PlainCommand } from '../form/simple-commands.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds, holdsFor } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import {
  AnswerDriveScanDocument,
  CloseDriveScanDocument,
  DriveScansDocument,
  type DriveScansQuery,
  OpenDriveScanDocument,
} from './documents.generated.js';
import { DriveDistribution } from './drive-distribution.js';
import styles from './drive-scan.module.css';

type Scan = DriveScansQuery['now']['driveScans'][number];
/** Where the scans stand on the page of a team. */
export const DRIVE_SCANS = 'drive-scans';
const SCALE = ['1', '2', '3', '4', '5'] as const;
/** The statements of `drives-12`, four for each drive. */
const ITEMS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const score = () => choice(SCALE);
const answers = z.object({
  ...{ '1': score(), '2': score(), '3': score(), '4': score(), '5': score(), '6': score() },
  ...{ '7': score(), '8': score(), '9': score(), '10': score(), '11': score(), '12': score() },
});
const opening = z.object({ closesOn: day() });

/** The drive scans of a team: answering and closing an open one, what closed ones say, opening another. */
export function DriveScanSection({ teamId, programmeId }: { teamId: string; programmeId: string | null }) {
  const { t } = useT();
  const viewer = useViewer();
  const query = useLiveQuery(DriveScansDocument, { teamId }, { kind: 'team', id: teamId });
  const organises = holdsFor(viewer, teamId, 'teamLead') || holds(viewer, 'quality');
  const answersIt = holdsFor(viewer, teamId, 'member', 'teamLead');
  return (
    <div id={DRIVE_SCANS}>
      <Card title={t('drive.title')}>
        <p className={styles['soft']}>{t('drive.help')}</p>
        <Loaded query={query}>
          {({ now: { driveScans } }) => (
            <>
              {driveScans.length === 0 && <EmptyState>{t('drive.none')}</EmptyState>}
              <ul className={styles['scans']}>
                {driveScans.toReversed().map((scan) => (
                  <li key={scan.id}>
                    <OneScan scan={scan} teamId={teamId} answersIt={answersIt} organises={organises} />
                  </li>
                ))}
              </ul>
              {organises && !driveScans.some(({ status }) => status === 'open') && (
                <Row>
                  <OpenScan teamId={teamId} programmeId={programmeId} />
                </Row>
              )}
            </>
          )}
        </Loaded>
      </Card>
    </div>
  );
}

function OneScan({
  scan: { id: scanId, status, closesOn, ownAnswer, answers: count, distribution, withheld },
  teamId,
  answersIt,
  organises,
}: {
  scan: Scan;
  teamId: string;
  answersIt: boolean;
  organises: boolean;
}) {
  const { t } = useT();
  const formats = useFormats();
  return (
    <>
      <h3>{t('drive.scan', { day: formats.day(closesOn) })}</h3>
      {distribution && count !== null && <DriveDistribution answers={count} drives={distribution} />}
      {withheld && <p>{t(`drive.withheld.${withheld}`)}</p>}
      {status === 'open' && ownAnswer && <p>{t('drive.answered')}</p>}
      {status === 'open' && (
        <Row>
          {answersIt && <Answer scanId={scanId} teamId={teamId} own={ownAnswer} />}
          {organises && (
            <PlainCommand
              button={t('drive.do.close')}
              intro={t('drive.do.close.intro')}
              document={CloseDriveScanDocument}
              roles={['teamLead', 'quality']}
              teamId={teamId}
              input={{ scanId }}
              done={t('drive.do.close.done')}
            />
          )}
        </Row>
      )}
    </>
  );
}

function OpenScan({ teamId, programmeId }: { teamId: string; programmeId: string | null }) {
  const { t } = useT();
  const [today] = useState(() => dateOf(new Date().toISOString()));
  return (
    <CommandDialog
      button={t('drive.do.open')}
      intro={t('drive.do.open.intro')}
      document={OpenDriveScanDocument}
      roles={['teamLead', 'quality']}
      teamId={teamId}
      schema={opening}
      initial={{ closesOn: addDays(today, 14) }}
      input={({ closesOn }) => ({ teamId, programmeId, closesOn, instrument: 'drives12' as const })}
      submit={t('drive.do.open')}
      done={t('drive.do.open.done')}
    >
      {(control) => <DateField control={control} name="closesOn" label={t('drive.until')} />}
    </CommandDialog>
  );
}

function Answer({ scanId, teamId, own }: { scanId: string; teamId: string; own: readonly number[] | null }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('drive.do.answer')}
      kind="primary"
      intro={t('drive.do.answer.intro')}
      document={AnswerDriveScanDocument}
      roles={['member', 'teamLead']}
      teamId={teamId}
      mayBeLate={false}
      schema={answers}
      initial={Object.fromEntries(
        ITEMS.map((item, index) => [item, SCALE.find((each) => Number(each) === own?.[index])]),
      )}
      input={(values) => ({ scanId, scores: ITEMS.map((item) => Number(values[item])) })}
      submit={t('drive.do.answer')}
      done={t('drive.do.answer.done')}
    >
      {(control) => (
        <>
          {ITEMS.map((item) => (
            <ChoiceField
              key={item}
              control={control}
              name={item}
              label={t(`drive.item.${item}`)}
              options={SCALE.map((value) => ({ value, label: value }))}
              inline
            />
          ))}
        </>
      )}
    </CommandDialog>
  );
}
