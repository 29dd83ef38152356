import { type ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names.js';

/** What a state looks like: open amber, holding teal, planned blue, done green, contested rust, none grey. */
export type Tint = 'none' | 'open' | 'holding' | 'planned' | 'done' | 'contested';

/** A state in a word, with its tint. The word says everything; the tint only helps the eye. */
export function Chip({ tint, children }: { tint: Tint; children: ReactNode }) {
  return <span className={classNames(styles['chip'], styles[tint])}>{children}</span>;
}
