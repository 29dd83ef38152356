import { scaleLinear } from 'd3-scale';
import styles from '../hours-norm/hours.module.css';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';

const WIDTH = 600;
const BAR = 26;

/** What was spent and committed against the plans together; the table beside it says the same. */
export function BudgetChart({ total }: { total: { plan: number; committed: number; spent: number } }) {
  const { t } = useT();
  const { money } = useFormats();
  const { plan, committed, spent } = total;
  const x = scaleLinear()
    .domain([0, Math.max(plan, committed + spent, 1)])
    .range([0, WIDTH]);
  return (
    <figure className={styles['figure']}>
      <svg viewBox={`0 0 ${WIDTH} ${BAR * 2 + 10}`} aria-hidden preserveAspectRatio="none">
        <rect className={styles['realised']} x={0} y={4} width={x(spent)} height={BAR} />
        <rect className={styles['scheduled']} x={x(spent)} y={4} width={x(committed)} height={BAR} />
        <rect className={styles['norm']} x={0} y={BAR + 8} width={x(plan)} height={BAR - 8} />
      </svg>
      <figcaption>
        <table className={styles['legend']}>
          <caption className="unseen">{t('budget.together')}</caption>
          <tbody>
            {(
              [
                ['spent', 'realised', spent],
                ['committed', 'scheduled', committed],
                ['plan', 'norm', plan],
              ] as const
            ).map(([name, look, value]) => (
              <tr key={name}>
                <th scope="row">
                  <span className={styles[look]} aria-hidden /> {t(`budget.column.${name}`)}
                </th>
                <td>{money(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  );
}
