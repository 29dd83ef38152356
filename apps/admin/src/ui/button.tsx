import { type ComponentProps, type ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.js';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `plain` looks like a link, `primary` is the one main thing to do, `danger` cannot be undone. */
  kind?: 'primary' | 'secondary' | 'plain' | 'danger';
  size?: 'small' | 'normal';
  /** An icon before the words; the words name it. */
  icon?: ReactNode;
  /** Still at work: the button stays reachable, says so and does nothing. */
  busy?: boolean;
}

/** A button; its children are its name. For an icon alone use `IconButton`. */
export function Button({ kind = 'secondary', size = 'normal', icon, busy, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles['button'], styles[kind], styles[size], rest.className)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}

/** A button that shows an icon only; `label` is its name for all. */
export function IconButton({ label, children, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(styles['button'], styles['icon'], rest.className)}
    >
      {children}
    </button>
  );
}
