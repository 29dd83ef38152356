import { Link } from '@tanstack/react-router';
import { wordOf } from '@traject/domain';
import { lazy, memo, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { EventSentence } from '../sentences/event-sentence.js';
import { Button } from '../ui/button.js';
import { Disclosure } from '../ui/disclosure.js';
import { patiently } from '../ui/patiently.js';
import { BasisList } from './basis-list.js';
import styles from './inspector-view.module.css';
import type { ReplaySearch } from './logic/address.js';
import { connections, type Cause } from './logic/causation.js';
import type { ReplayEvent } from './logic/replay-event.js';
import { RefusalReason } from './refusal-reason.js';
import type { Speech } from './say-shown.js';
import type { Replay } from './use-replay.js';

const Refusals = lazy(patiently(() => import('./refusals.js')));

export interface DetailsProps {
  event: ReplayEvent;
  replay: Pick<Replay, 'events' | 'known' | 'stateThen' | 'eventSearch'>;
  speech: Speech;
}

/** What hangs together with an event, where it stands in the log, what was refused there, and the event as it is kept. */
export default function InspectorDetails({ event, replay, speech }: DetailsProps) {
  const { t, formats } = speech;
  const { tree, begunElsewhere, together } = connections(event, replay.events, replay.known);
  const [basis, setBasis] = useState(false);
  const [refusals, setRefusals] = useState(false);
  const linkTo = (other: ReplayEvent) => (
    <EventLink to={other} searchOf={replay.eventSearch} speech={speech} />
  );
  return (
    <>
      {event.type === 'CommandRefused' && <RefusalReason event={event} replay={replay} speech={speech} />}
      {tree && (
        <section>
          <h3>{t('replay.causation')}</h3>
          <CausationTree cause={tree} event={event} linkTo={linkTo} />
        </section>
      )}
      {begunElsewhere && <p className={styles['soft']}>{t('replay.begunElsewhere')}</p>}
      {together.length > 0 && (
        <section>
          <h3>{t('replay.together')}</h3>
          <ol className={styles['together']}>
            {together.map((other) => (
              <li key={other.id}>
                {linkTo(other)} <span className={styles['soft']}>{formats.shortDay(other.effectiveAt)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className={styles['soft']}>
        {t('replay.inLog', { position: event.position, number: event.revision + 1 })}
        {event.imported && <> {t('replay.imported')}</>}
      </p>
      {!event.redacted && (
        <>
          {basis ? (
            <Opened>
              <BasisList key={event.id} eventId={event.id} t={t} />
            </Opened>
          ) : (
            <Button kind="plain" onClick={() => setBasis(true)}>
              {t('replay.showBasis')}
            </Button>
          )}
          {wordOf(event.stream) !== 'receipt' &&
            (refusals ? (
              <Opened>
                <Suspense>
                  <Refusals key={event.stream} stream={event.stream} replay={replay} speech={speech} />
                </Suspense>
              </Opened>
            ) : (
              <Button kind="plain" onClick={() => setRefusals(true)}>
                {t('replay.showRefusals')}
              </Button>
            ))}
          <RawEvent event={event} />
        </>
      )}
    </>
  );
}

/** What came in the place of the button that asked for it, and has the focus that the button had. */
function Opened({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}

/** The event as the log keeps it; large ones take a while to write out, so that it is done once. */
const RawEvent = memo(function RawEvent({ event }: { event: ReplayEvent }) {
  const { told: _told, late: _late, redacted: _redacted, commandDigest: _digest, ...raw } = event;
  return (
    <Disclosure summary="JSON">
      <pre className={styles['json']} tabIndex={0} aria-label="JSON">
        {JSON.stringify(raw, null, 2)}
      </pre>
    </Disclosure>
  );
});

/** What set what off, as lists within lists; the event itself is no link. */
function CausationTree({
  cause,
  event,
  linkTo,
}: {
  cause: Cause;
  event: ReplayEvent;
  linkTo: (other: ReplayEvent) => ReactNode;
}) {
  return (
    <ul className={styles['tree']}>
      <li>
        {cause.event === event ? <strong aria-current="true">{linkTo(event)}</strong> : linkTo(cause.event)}
        {cause.effects.map((effect) => (
          <CausationTree key={effect.event.id} cause={effect} event={event} linkTo={linkTo} />
        ))}
      </li>
    </ul>
  );
}

function EventLink({
  to,
  searchOf,
  speech,
}: {
  to: ReplayEvent;
  searchOf: (event: ReplayEvent) => ReplaySearch;
  speech: Speech;
}) {
  return (
    <Link to="." search={searchOf(to)} resetScroll={false}>
      <EventSentence event={to.told} names={speech.names} />
    </Link>
  );
}
