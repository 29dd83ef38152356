// What was seen, changed and found, as the experiment's page and the comparison both tell it.
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip } from '../ui/chip.js';
import { wordsOf } from '../ui/words.js';
import styles from './experiment.module.css';
import { figureInWords, lastFigure, observationsOn, targetInWords, verdictOf } from './in-words.js';
import { type Compared, type Criterion, verdictTint } from './states.js';

/** A criterion with the figure that it has to reach, what was observed last, and the verdicts. */
export function CriterionTold({ experiment, criterion }: { experiment: Compared; criterion: Criterion }) {
  const { t } = useT();
  const formats = useFormats();
  const last = lastFigure(experiment, criterion, t, formats);
  return (
    <li>
      <span>
        <strong>{t(`replay.term.criterion.${criterion.kind}`)}</strong> {wordsOf(criterion.what, t)}
      </span>
      <span className={styles['small']}>
        {wordsOf(criterion.indicator, t)} · {targetInWords(criterion, t, formats)}
      </span>
      {last && (
        <span>{t('experiment.last.figure', { value: last.value, day: formats.shortDay(last.at) })}</span>
      )}
      <Verdicts experiment={experiment} criterion={criterion} />
    </li>
  );
}

/** The verdict of each side that has evaluated, in a word with its tint. */
export function Verdicts({ experiment, criterion }: { experiment: Compared; criterion: Criterion }) {
  const { t } = useT();
  const given = (['team', 'quality'] as const).flatMap((side) => {
    const verdict = verdictOf(experiment, side, criterion.id);
    return verdict ? [{ side, outcome: verdict.outcome }] : [];
  });
  if (given.length === 0) return null;
  return (
    <span className={styles['chips']}>
      {given.map(({ side, outcome }) => (
        <Chip key={side} tint={verdictTint(criterion.kind, outcome)}>
          {t(`replay.term.evaluatingSide.${side}`)}: {t(`experiment.verdict.${criterion.kind}.${outcome}`)}
        </Chip>
      ))}
    </span>
  );
}

/** The results on a criterion, in order of their days. */
export function Observations({ experiment, criterion }: { experiment: Compared; criterion: Criterion }) {
  const { t } = useT();
  const formats = useFormats();
  const observations = observationsOn(experiment, criterion.id);
  if (observations.length === 0) return <p className={styles['small']}>{t('experiment.notObserved')}</p>;
  const { target } = criterion;
  return (
    <ol className={styles['told']}>
      {observations.map(({ id, at, value, people, reaches, finding }) => (
        <li key={id}>
          <span>
            <time dateTime={at}>{formats.shortDay(at)}</time>
            {value !== null && (
              <>
                {': '}
                <strong>
                  {target ? figureInWords(value, target.unit, t, formats) : formats.number(value)}
                </strong>
              </>
            )}
            {reaches !== null && <> · {t(reaches ? 'experiment.reaches' : 'experiment.reachesNot')}</>}
            {people !== null && <> · {t('experiment.aboutPeople', { count: people })}</>}
          </span>
          <span>{wordsOf(finding, t)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What was seen and changed on the way. */
export function Adjustments({ experiment }: { experiment: Compared }) {
  const { t } = useT();
  const formats = useFormats();
  if (experiment.adjustments.length === 0) return <>{t('experiment.notAdjusted')}</>;
  return (
    <ol className={styles['told']}>
      {experiment.adjustments.map(({ eventId, at, seen, changed }) => (
        <li key={eventId}>
          <time dateTime={at} className={styles['small']}>
            {formats.shortDay(at)}
          </time>
          <span>
            {t('experiment.seen')}: {wordsOf(seen, t)}
          </span>
          <span>
            {t('experiment.changed')}: {wordsOf(changed, t)}
          </span>
        </li>
      ))}
    </ol>
  );
}
