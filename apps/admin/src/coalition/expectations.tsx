import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Disclosure } from '../ui/disclosure.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import type { CoalitionAction } from './actions.js';
import styles from './coalition.module.css';
import type { Coalition } from './situation.js';
import { FINDING_TINTS } from './states.js';
import {
  AddExpectation,
  AdjustWork,
  AmendExpectation,
  RecordFinding,
  SetExpectation,
} from './work-commands.js';

type Expectation = Coalition['expectations'][number];

/** What was expected, with what was found of it beside it, and what was changed because of that. */
export function Expectations({
  coalition,
  actions,
}: {
  coalition: Coalition;
  actions: readonly CoalitionAction[];
}) {
  const { t } = useT();
  return (
    <Card
      title={t('coalition.expectations')}
      actions={
        <>
          {actions.includes('find') && <RecordFinding coalition={coalition} />}
          {actions.includes('adjust') && <AdjustWork coalition={coalition} />}
          {actions.includes('setExpectation') && <SetExpectation id={coalition.id} />}
          {actions.includes('addExpectation') && <AddExpectation id={coalition.id} />}
        </>
      }
    >
      {coalition.expectations.length === 0 ? (
        <EmptyState>{t('coalition.expectations.none')}</EmptyState>
      ) : (
        <ul className={styles['lines']}>
          {coalition.expectations.map((expectation) => (
            <li key={expectation.id}>
              <div className={styles['pair']}>
                <div>
                  <h3>{wordsOf(expectation.goal, t)}</h3>
                  <p>{t('coalition.seenBy', { indicator: wordsOf(expectation.indicator, t) })}</p>
                  {expectation.late && <Chip tint="open">{t('coalition.late')}</Chip>}
                  <Earlier expectation={expectation} />
                  {actions.includes('amendExpectation') && (
                    <Row>
                      <AmendExpectation coalitionId={coalition.id} expectation={expectation} />
                    </Row>
                  )}
                </div>
                <Findings expectation={expectation} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Earlier({ expectation: { earlier } }: { expectation: Expectation }) {
  const { t } = useT();
  const { moment } = useFormats();
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={t('coalition.amended', { count: earlier.length })}>
      <ul className={styles['inner']}>
        {earlier.map(({ amendedAt, goal, indicator, reason }) => (
          <li key={amendedAt}>
            <p>
              {wordsOf(goal, t)} {t('coalition.seenBy', { indicator: wordsOf(indicator, t) })}
            </p>
            <p className={styles['soft']}>
              {t('coalition.amendedBecause', { when: moment(amendedAt), reason: wordsOf(reason, t) })}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Findings({ expectation: { findings } }: { expectation: Expectation }) {
  const { t } = useT();
  const { moment } = useFormats();
  if (findings.length === 0) return <EmptyState>{t('coalition.findings.none')}</EmptyState>;
  return (
    <ul className={styles['inner']}>
      {findings.map(({ id, kind, stage, finding, foundAt, adjustments }) => (
        <li key={id}>
          <p>
            <Chip tint={FINDING_TINTS[kind]}>{t(`coalition.finding.${kind}`)}</Chip> {wordsOf(finding, t)}
          </p>
          <p className={styles['soft']}>
            {moment(foundAt)} · {t(`coalition.stage.${stage}`)}
          </p>
          {adjustments.map(({ id: adjustmentId, change, adjustedAt }) => (
            <div key={adjustmentId} className={styles['adjusted']}>
              <p>{t('coalition.adjusted', { change: wordsOf(change, t) })}</p>
              <p className={styles['soft']}>{moment(adjustedAt)}</p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
