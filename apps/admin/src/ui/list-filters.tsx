import { type ReactNode, useState } from 'react';
import { classNames } from './class-names.js';
import styles from './list.module.css';

/** What a list is narrowed by; `end` stands at the other side, such as its export. */
export function ListFilters({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <search className={styles['filters']}>
      {children}
      {end !== undefined && <div className={styles['end']}>{end}</div>}
    </search>
  );
}

/**
 * Words to find; nothing typed narrows nothing. What is being typed is shown at once: the address, from which `value` comes,
 * follows a moment later.
 */
export function FilterWords({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const [typing, setTyping] = useState<string>();
  return (
    <label>
      {label}
      <input
        type="search"
        value={typing ?? value ?? ''}
        maxLength={80}
        onChange={({ target }) => {
          setTyping(target.value);
          onChange(target.value || undefined);
        }}
        onBlur={() => setTyping(undefined)}
      />
    </label>
  );
}

/** One thing that a list is narrowed by; an empty choice narrows nothing. */
export function FilterSelect<Value extends string>({
  label,
  all,
  value,
  options,
  onChange,
}: {
  label: string;
  /** The words of the empty choice. */
  all: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
}) {
  return (
    <label>
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find((each) => each.value === target.value)?.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A day that a list is narrowed by, or read on. */
export function FilterDay({
  label,
  value,
  onChange,
}: {
  label: string;
  /** `YYYY-MM-DD`. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  return (
    <label>
      {label}
      <input type="date" value={value ?? ''} onChange={({ target }) => onChange(target.value || undefined)} />
    </label>
  );
}

/** Something that a list is narrowed to, or not. */
export function FilterCheck({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean | undefined;
  onChange: (value: true | undefined) => void;
}) {
  return (
    <label className={classNames(styles['check'])}>
      <input
        type="checkbox"
        checked={value ?? false}
        onChange={({ target }) => onChange(target.checked || undefined)}
      />
      {label}
    </label>
  );
}
