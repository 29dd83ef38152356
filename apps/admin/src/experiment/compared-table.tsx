import { type ReactNode } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Chip } from '../ui/chip.js';
import { classNames } from '../ui/class-names.js';
import { Link } from '../ui/link.js';
import { wordsOf } from '../ui/words.js';
import styles from './experiment.module.css';
import { participantsInWords } from './in-words.js';
import { type Compared, EXPERIMENT_TINTS } from './states.js';
import { Adjustments, CriterionTold } from './told.js';

/** A column per experiment: what was asked, how it stood, what it is judged by, what changed, what became of it. */
export function ComparedTable({ experiments }: { experiments: readonly Compared[] }) {
  const { t } = useT();
  const formats = useFormats();
  const rows: { key: string; name: string; cell: (experiment: Compared) => ReactNode }[] = [
    {
      key: 'status',
      name: t('experiment.column.status'),
      cell: ({ status }) => (
        <Chip tint={EXPERIMENT_TINTS[status]}>{t(`replay.term.state.experiment.${status}`)}</Chip>
      ),
    },
    { key: 'team', name: t('experiment.team'), cell: ({ team }) => wordsOf(team?.name, t) },
    {
      key: 'question',
      name: t('experiment.question'),
      cell: ({ design, idea }) => wordsOf(design?.question ?? idea, t),
    },
    {
      key: 'baseline',
      name: t('experiment.baseline'),
      cell: ({ design }) => wordsOf(design?.baseline, t) || t('experiment.notDesigned'),
    },
    {
      key: 'participants',
      name: t('experiment.participants'),
      cell: (experiment) => participantsInWords(experiment, t, formats),
    },
    {
      key: 'criteria',
      name: t('experiment.criteria'),
      cell: (experiment) => (
        <ul className={styles['criteria']}>
          {experiment.criteria.map((criterion) => (
            <CriterionTold key={criterion.id} experiment={experiment} criterion={criterion} />
          ))}
        </ul>
      ),
    },
    {
      key: 'adjustments',
      name: t('experiment.adjustments'),
      cell: (experiment) => <Adjustments experiment={experiment} />,
    },
    { key: 'verdict', name: t('experiment.becomes'), cell: (experiment) => <Becomes {...experiment} /> },
  ];
  return (
    // Wider than the window with many experiments: whoever has no pointer scrolls it with the arrows.
    <section className={styles['frame']} aria-label={t('experiment.compare')} tabIndex={0}>
      <table className={classNames(styles['table'], experiments.length === 1 && styles['one'])}>
        <caption className="unseen">{t('experiment.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{t('experiment.compared')}</span>
            </th>
            {experiments.map(({ id, title }) => (
              <th key={id} scope="col">
                <Link to="/experiments/$experimentId" params={{ experimentId: id }}>
                  {wordsOf(title, t)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cell }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {experiments.map((experiment) => (
                <td key={experiment.id}>{cell(experiment)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Becomes({ reason, goesOnIn, evaluations, status }: Compared) {
  const { t } = useT();
  if (!reason) return <>{t(evaluations.length > 0 ? 'experiment.notDecided' : 'experiment.notFound')}</>;
  return (
    <>
      <strong>{t(`replay.term.state.experiment.${status}`)}</strong>
      {goesOnIn && <p>{wordsOf(goesOnIn, t)}</p>}
      <p>
        <q>{wordsOf(reason, t)}</q>
      </p>
    </>
  );
}
