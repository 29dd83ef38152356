import { type ReactNode, useId } from 'react';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import type { MessageId } from '../i18n/message-id.js';
import { type Say, useT } from '../i18n/use-t.js';
import styles from './field.module.css';

/** What every field of a form is given. */
export interface FieldProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  label: string;
  help?: string | undefined;
  optional?: boolean;
}

/** Says an error: a message id of the form's own checks, or a sentence of the server. */
export const sayError = (t: Say, message: string): string =>
  /^ui\.[A-Za-z]+$/.test(message) ? t(message as MessageId) : message;

/** Ids that tie a control to its label, help and error. */
export function useFieldIds(help: string | undefined, error: string | undefined) {
  const id = useId();
  const helpId = help === undefined ? '' : `${id}-help`;
  const errorId = error === undefined ? '' : `${id}-error`;
  const describedBy = `${helpId} ${errorId}`.trim();
  return {
    id,
    aria: {
      id,
      'aria-invalid': error === undefined ? undefined : true,
      'aria-describedby': describedBy === '' ? undefined : describedBy,
    },
  };
}

/** A field's label, help and error round its control; `group` for a set of controls under one name. */
export function FieldFrame({
  id,
  label,
  help,
  error,
  optional = false,
  group = false,
  children,
}: {
  id: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  group?: boolean;
  children: ReactNode;
}) {
  const { t } = useT();
  const name = (
    <>
      {label} {optional && <span className={styles['optional']}>({t('ui.optional')})</span>}
    </>
  );
  const about = (
    <>
      {help !== undefined && (
        <span id={`${id}-help`} className={styles['help']}>
          {help}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className={styles['error']} role="alert">
          {sayError(t, error)}
        </span>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset
        className={styles['field']}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
      >
        <legend className={styles['label']}>{name}</legend>
        {children}
        {about}
      </fieldset>
    );
  }
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {name}
      </label>
      {children}
      {about}
    </div>
  );
}
