// A long history while its events are on their way: what stood, which the server folds, and how far the rest is.
import { useMemo, useState } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { NO_NAMES } from '../sentences/names.js';
import { useNamesIn } from '../sentences/use-names.js';
import { Progress } from '../ui/notices.js';
import type { ReplayAddress, Scope } from './logic/address.js';
import { namedIn } from './logic/named-in.js';
import { statePanel } from './logic/state-panel.js';
import { scopeTitle } from './scope-title.js';
import { StateView } from './state-view.js';
import type { History } from './use-history.js';
import { useServedMoment } from './use-moment.js';
import styles from './replay.module.css';

/** The state panel alone, before the rest can be drawn. */
export function OpeningView({
  scope,
  history,
  address,
}: {
  scope: Scope;
  history: History;
  address: ReplayAddress;
}) {
  const { t } = useT();
  const formats = useFormats();
  const [now] = useState(history.now);
  const place = useMemo(
    () => ({ asOf: address.asOf ?? now, at: address.at }),
    [address.asOf, address.at, now],
  );
  const served = useServedMoment(history, place, address);
  const panel = useMemo(() => served && statePanel(served.moment, place.asOf, served.shows), [served, place]);
  const names = useNamesIn(
    useMemo(() => panel && namedIn(panel), [panel]),
    served?.named,
  );
  const speech = useMemo(() => ({ t, formats, names: names ?? NO_NAMES }), [t, formats, names]);
  const felt = useMemo(
    () => new Map(history.about?.now.appraisalRounds.map((round) => [round.id, round.distribution])),
    [history.about],
  );
  const { title } = scopeTitle(scope, history.about, speech);
  return (
    <div className={styles['replay']}>
      <header className={styles['opening']}>
        <h1>{title}</h1>
        <p className={styles['soft']}>{t('replay.asOfDay', { day: formats.day(place.asOf) })}</p>
        <Progress label={t('replay.openingCount', { total: history.total ?? 0 })} />
      </header>
      <section className={styles['state']} aria-labelledby="replay-state">
        <h2 id="replay-state">{t('replay.asItStood')}</h2>
        {panel && names ? <StateView panel={panel} felt={felt} speech={speech} /> : null}
      </section>
    </div>
  );
}
