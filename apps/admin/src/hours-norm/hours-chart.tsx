import { scaleLinear } from 'd3-scale';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import type { HoursSummaryFieldsFragment } from './documents.generated.js';
import styles from './hours.module.css';

const WIDTH = 600;
const BAR = 26;

/** Norm against hours attended and hours to come, of everybody together; the table under it says the same. */
export function HoursChart({ summary }: { summary: HoursSummaryFieldsFragment }) {
  const { t } = useT();
  const { number } = useFormats();
  const { norm, realised, scheduled } = summary;
  const most = Math.max(norm, realised + scheduled, 1);
  const x = scaleLinear().domain([0, most]).range([0, WIDTH]);
  return (
    <figure className={styles['figure']}>
      <svg viewBox={`0 0 ${WIDTH} ${BAR * 2 + 10}`} aria-hidden preserveAspectRatio="none">
        <rect className={styles['realised']} x={0} y={4} width={x(realised)} height={BAR} />
        <rect className={styles['scheduled']} x={x(realised)} y={4} width={x(scheduled)} height={BAR} />
        <rect className={styles['norm']} x={0} y={BAR + 8} width={x(norm)} height={BAR - 8} />
      </svg>
      <figcaption>
        <table className={styles['legend']}>
          <caption className="unseen">{t('hours.together')}</caption>
          <tbody>
            {(
              [
                ['realised', realised],
                ['scheduled', scheduled],
                ['norm', norm],
              ] as const
            ).map(([name, hours]) => (
              <tr key={name}>
                <th scope="row">
                  <span className={styles[name]} aria-hidden /> {t(`hours.column.${name}`)}
                </th>
                <td>{t('plan.hours', { hours: number(hours, 0) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figcaption>
    </figure>
  );
}

/** How many people stand how. */
export function HoursCounts({ summary }: { summary: HoursSummaryFieldsFragment }) {
  const { t } = useT();
  return (
    <ul className={styles['counts']}>
      {(['below', 'onCourse', 'met', 'noNorm'] as const).map((status) => (
        <li key={status}>
          <strong>{summary[status]}</strong> {t(`hours.status.${status}`)}
        </li>
      ))}
    </ul>
  );
}
