import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import styles from './clock-chip.module.css';
import { classNames } from './class-names.js';

/** `held`: when it held in the world (teal); `known`: when it was recorded (plum). */
export type Clock = 'held' | 'known';

/** One of the two clocks with its moment, large: "gold op ma 6 januari 2025". */
export function ClockChip({ clock, children }: { clock: Clock; children: ReactNode }) {
  const { t } = useT();
  return (
    <span className={classNames(styles['chip'], styles[clock])}>
      <span className={styles['label']}>{t(clock === 'held' ? 'ui.heldOn' : 'ui.knownOn')}</span>{' '}
      <strong>{children}</strong>
    </span>
  );
}

/** A moment inside a sentence or a list, in the colour of its clock. */
export function ClockTime({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <span className={classNames(styles['time'], styles[`${clock}Ink`])}>{children}</span>;
}
