import { Check } from 'lucide-react';
import styles from './steps.module.css';
import { classNames } from './class-names.js';

/** The course of something: which steps are behind it, where it is, what is still to come. */
export function Steps({
  steps,
  current,
}: {
  steps: readonly { key: string; label: string }[];
  current: string;
}) {
  const now = steps.findIndex(({ key }) => key === current);
  return (
    <ol className={styles['steps']}>
      {steps.map(({ key, label }, index) => (
        <li
          key={key}
          className={classNames(index < now && styles['past'], index === now && styles['now'])}
          aria-current={index === now ? 'step' : undefined}
        >
          {index < now && <Check size={15} aria-hidden />}
          {label}
        </li>
      ))}
    </ol>
  );
}
