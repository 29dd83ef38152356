import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.js';

/** A link to another page of the app, typed by its routes; looks like text. */
export { Link } from '@tanstack/react-router';

interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  kind?: 'primary' | 'secondary';
  icon?: ReactNode;
}

/** A link to another page that looks like a button. */
export const ButtonLink = createLink(({ kind = 'secondary', icon, children, ...rest }: ButtonLinkProps) => (
  <a {...rest} className={classNames(styles['button'], styles['normal'], styles[kind], rest.className)}>
    {icon}
    <span>{children}</span>
  </a>
));
