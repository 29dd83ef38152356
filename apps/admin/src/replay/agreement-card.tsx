import { memo } from 'react';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import type { AgreementRow } from './logic/state-panel.js';
import { tintOf } from './logic/tint-of.js';
import { wordsOf } from './logic/replay-event.js';
import { streamTitle } from './lane-title.js';
import { leewayWords } from './leeway-words.js';
import { sameItem } from './same-item.js';
import { sayOr, type Speech } from './say-shown.js';
import styles from './state-view.module.css';

/** A KPI agreement as it stood: both sides in large figures, and under both what was agreed, with its leeway in words. */
export const AgreementCard = memo(function AgreementCard({
  row,
  speech,
}: {
  row: AgreementRow;
  speech: Speech;
}) {
  const { t, formats, names } = speech;
  const { state, inForce, offered } = row;
  const kpi = names.kpi(state.kpi);
  const say = (value: number): string => formats.value(value, kpi?.unit ?? 'count');
  const name = streamTitle({ kpi: state.kpi, level: state.level }, speech);
  const dissent = state.dissent && wordsOf(state.dissent.text);
  return (
    <article className={styles['card']}>
      <header>
        <h3>
          <Link to="/agreements/$agreementId" params={{ agreementId: state.agreementId }}>
            {t('replay.agreementOn', { kpi: name })}, {formats.period(state.period.from, state.period.until)}
          </Link>
        </h3>
        <Chip tint={tintOf('kpiAgreement', state.status)}>
          {sayOr(t, `replay.term.state.kpiAgreement.${state.status}`)}
        </Chip>
      </header>
      <dl className={styles['sides']}>
        <div>
          <dt>{t('replay.teamProposed')}</dt>
          <dd>{state.proposal ? say(state.proposal.value) : '–'}</dd>
        </div>
        <div>
          <dt>{t('replay.managementWanted')}</dt>
          <dd>{state.target ? say(state.target.value) : '–'}</dd>
        </div>
      </dl>
      {inForce && (
        <div className={styles['agreed']}>
          <p>
            {t(inForce.status === 'imposed' ? 'replay.imposedTarget' : 'replay.agreedTarget')}{' '}
            <strong>{say(inForce.terms.target)}</strong>{' '}
            <Chip tint={inForce.offeredBy === 'board' ? 'contested' : 'done'}>
              {t(inForce.offeredBy === 'board' ? 'replay.versionImposed' : 'replay.versionSigned', {
                version: inForce.version,
              })}
            </Chip>
          </p>
          <p className={styles['soft']}>{leewayWords(inForce.terms, state.kpi, row.direction, speech)}</p>
        </div>
      )}
      {offered && (
        <div className={styles['agreed']}>
          <p>
            {t('replay.onTheTable')} <strong>{say(offered.terms.target)}</strong>{' '}
            <Chip tint="open">{t('replay.versionOffered', { version: offered.version })}</Chip>
          </p>
          <p className={styles['soft']}>
            {t('replay.signedBy', {
              team: offered.signatures.team ? 'yes' : 'no',
              management: offered.signatures.management ? 'yes' : 'no',
            })}
          </p>
        </div>
      )}
      {!inForce && !offered && <p className={styles['soft']}>{t('replay.noVersionYet')}</p>}
      {dissent && (
        <p className={styles['dissent']}>
          {t('replay.dissent')} <q>{dissent}</q>
        </p>
      )}
      {state.status === 'closed' && (
        <p>
          {t('replay.closedAs', { outcome: sayOr(t, `replay.term.outcome.${state.outcome}`) })}
          {state.seen.value !== null && <> ({say(state.seen.value)})</>}
        </p>
      )}
    </article>
  );
}, sameItem);
