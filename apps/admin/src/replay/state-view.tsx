import { memo } from 'react';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { AgreementCard } from './agreement-card.js';
import { decidesWords } from './leeway-words.js';
import { wordsOf } from './logic/replay-event.js';
import type { NeedRow, OwnershipRow, StatePanel } from './logic/state-panel.js';
import { tintOf } from './logic/tint-of.js';
import { OtherCard } from './other-card.js';
import { sameItem } from './same-item.js';
import { sayOr, type Speech } from './say-shown.js';
import { SomeRows } from './some-rows.js';
import styles from './state-view.module.css';

/** How much ownership members said they feel, by round; null where too few answered. */
export type Felt = ReadonlyMap<string, { answers: number; mean: number } | null>;

/** What stood at the moment that the playhead is on. */
export const StateView = memo(function StateView({
  panel,
  felt,
  speech,
  unread = false,
}: {
  panel: StatePanel;
  felt: Felt;
  speech: Speech;
  /** Something had happened by then, none of which the viewer may read. */
  unread?: boolean;
}) {
  const { t, formats } = speech;
  if (panel.empty)
    return <p className={styles['soft']}>{t(unread ? 'replay.nothingToRead' : 'replay.nothingStood')}</p>;
  const open = panel.agreements.filter(({ state }) => state.status !== 'closed');
  const closed = panel.agreements.filter(({ state }) => state.status === 'closed');
  return (
    <div className={styles['cards']}>
      <SomeRows rows={open} speech={speech}>
        {(rows) => rows.map((row) => <AgreementCard key={row.stream} row={row} speech={speech} />)}
      </SomeRows>
      {panel.ownership.length > 0 && (
        <section className={styles['card']}>
          <h3>{t('replay.ownership')}</h3>
          <ul>
            {panel.ownership.map((row) => (
              <OwnershipItem key={row.stream} row={row} felt={felt} speech={speech} />
            ))}
          </ul>
        </section>
      )}
      {panel.needs.length > 0 && (
        <section className={styles['card']}>
          <h3>{t('replay.needs')}</h3>
          <SomeRows rows={panel.needs} speech={speech}>
            {(rows) => (
              <ul>
                {rows.map((row) => (
                  <NeedItem key={row.stream} row={row} speech={speech} />
                ))}
              </ul>
            )}
          </SomeRows>
        </section>
      )}
      {panel.leeways.length > 0 && (
        <section className={styles['card']}>
          <h3>{t('replay.mayDecide')}</h3>
          <ul>
            {panel.leeways.map(({ stream, state }) => (
              <li key={stream}>
                {state.room.decides.length > 0
                  ? decidesWords(state.room.decides, state.room.budgetUpTo, speech)
                  : t('replay.decidesNothing')}{' '}
                <Chip tint="holding">{sayOr(t, `replay.term.state.leeway.${state.status}`)}</Chip>
                <p className={styles['soft']}>{formats.period(state.period.from, state.period.until)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {panel.others.map((section) => (
        <OtherCard key={section.word} section={section} speech={speech} />
      ))}
      <SomeRows rows={closed} speech={speech}>
        {(rows) => rows.map((row) => <AgreementCard key={row.stream} row={row} speech={speech} />)}
      </SomeRows>
      {panel.programme && (
        <section className={styles['card']}>
          <header>
            <h3>{t('replay.programme')}</h3>
            <Chip tint={tintOf('programme', panel.programme.status)}>
              {sayOr(t, `replay.term.state.programme.${panel.programme.status}`)}
            </Chip>
          </header>
          <p>{wordsOf(panel.programme.purpose) ?? wordsOf(panel.programme.title)}</p>
          <p className={styles['soft']}>
            {formats.period(panel.programme.period.from, panel.programme.period.until)}
          </p>
        </section>
      )}
    </div>
  );
});

const OwnershipItem = memo(function OwnershipItem({
  row,
  felt,
  speech,
}: {
  row: OwnershipRow;
  felt: Felt;
  speech: Speech;
}) {
  const { t, formats, names } = speech;
  const { state, themeId, roundId } = row;
  const candidate = 'teamId' in state && state.teamId !== null ? [state.teamId] : [];
  const holders = (state.holderTeamIds.length > 0 ? state.holderTeamIds : candidate).map(
    (id) => names.unit(id) ?? t('replay.unnamed'),
  );
  const round = roundId === null ? undefined : felt.get(roundId);
  return (
    <li>
      <Link to="/themes/$themeId" params={{ themeId }}>
        {names.theme(themeId) ?? t('replay.unnamed')}
      </Link>
      <p>
        <strong>{holders.length > 0 ? formats.list(holders) : t('replay.nobodyHolds')}</strong>{' '}
        <Chip tint={tintOf('ownership', state.status)}>
          {sayOr(t, `replay.term.state.ownership.${state.status}`)}
        </Chip>
      </p>
      {round && (
        <p className={styles['soft']}>
          {t('replay.felt', { mean: formats.number(round.mean, 1), answers: round.answers })}
        </p>
      )}
    </li>
  );
}, sameItem);

const NeedItem = memo(function NeedItem({ row, speech }: { row: NeedRow; speech: Speech }) {
  const { t } = speech;
  const { state, endorsements, objections, quorum } = row;
  const counted =
    state.status === 'endorsed' && state.endorsed
      ? t('replay.endorsedBy', { part: state.endorsed.endorsements, whole: state.endorsed.members })
      : sayOr(t, `replay.term.state.trainingNeed.${state.status}`);
  return (
    <li>
      <Link to="/needs/$needId" params={{ needId: state.needId }}>
        {wordsOf(state.title) ?? t('replay.unnamed')}
      </Link>{' '}
      <Chip tint={tintOf('trainingNeed', state.status)}>{counted}</Chip>
      {(state.status === 'deliberating' || state.status === 'proposed') && endorsements + objections > 0 && (
        <p className={styles['soft']}>
          {t('replay.stances', { endorsements, objections })}
          {quorum && <> {t('replay.quorumNeeds', { needed: quorum.needed, members: quorum.members })}</>}
        </p>
      )}
    </li>
  );
}, sameItem);
