import { zodResolver } from '@hookform/resolvers/zod';
import { dateOf } from '@traject/domain';
import { type ReactNode, useState } from 'react';
import { type Control, type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form';
import type * as z from 'zod/mini';
import { type CommandDocument, type Meta, useCommand } from '../command/use-command.js';
import { useT } from '../i18n/use-t.js';
import { type HeldRole, type Role, rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { Disclosure } from '../ui/disclosure.js';
import { ErrorState } from '../ui/notices.js';
import styles from './command-form.module.css';
import { DateField } from './date-field.js';
import { SelectField } from './text-field.js';

/** What a form needs to know to carry out one command. */
export interface CommandFormProps<Values extends FieldValues, Input> {
  document: CommandDocument<Input>;
  /** What the fields accept; checked as one types, and by the server again. */
  schema: z.ZodMiniType<Values, Values>;
  initial: DefaultValues<NoInfer<Values>>;
  /** The command's input from what was filled in. */
  input: (values: Values) => Input;
  /** The fields. */
  children?: (control: Control<Values>) => ReactNode;
  /** The words on the button. */
  submit: string;
  /** What is said when it is done. */
  done: string;
  /** The roles that may do this: the viewer chooses when holding several. */
  roles: readonly Role[];
  /** The team it is about: being a member or lead of another team gives no right to it. */
  teamId?: string | undefined;
  /** Which of the roles that the viewer holds give a right to it; by default all of `roles`. */
  counts?: (held: HeldRole) => boolean;
  /** It ends or overrules something: the button says so. */
  dangerous?: boolean;
  /** Whether it can be recorded later than it happened. */
  mayBeLate?: boolean;
  /** The form's field for an input field that the server names otherwise. */
  fieldOf?: Record<string, Path<Values>>;
  onDone: (entityId: string) => void;
  onCancel?: () => void;
}

/** What any command may be given besides its input. */
interface Extras {
  effectiveAt: string | null;
  /** Index in the capacities that may do it. */
  capacity: string;
}

/** A form that carries out a command. What was typed stays until it is done; a refusal stands at the field it is about. */
export function CommandForm<Values extends FieldValues, Input>({
  document,
  schema,
  initial,
  input,
  children,
  submit,
  done,
  roles,
  teamId,
  counts = () => true,
  dangerous = false,
  mayBeLate = true,
  fieldOf = {},
  onDone,
  onCancel,
}: CommandFormProps<Values, Input>) {
  const { t } = useT();
  const viewer = useViewer();
  const { run, sending } = useCommand(document);
  const [problem, setProblem] = useState<'unanswered' | { refused: string } | null>(null);
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: initial,
    mode: 'onTouched',
  });
  const more = useForm<Extras>({ defaultValues: { effectiveAt: null, capacity: '0' } });
  const capacities = rolesHeld(viewer)
    .filter(
      (held) =>
        roles.includes(held.role) &&
        (held.unit.kind !== 'team' || (teamId ?? held.unit.id) === held.unit.id) &&
        counts(held),
    )
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));

  const send = async (values: Values) => {
    setProblem(null);
    const { effectiveAt, capacity } = more.getValues();
    const chosen = capacities[Number(capacity)];
    const meta: Meta = {
      ...(effectiveAt === null ? {} : { effectiveAt }),
      ...(capacities.length > 1 && chosen
        ? { capacity: { role: chosen.role, unit: { kind: chosen.unit.kind, id: chosen.unit.id } } }
        : {}),
    };
    const outcome = await run(input(values), meta);
    if (outcome.kind === 'done') {
      announce(done);
      onDone(outcome.entityId);
    } else if (outcome.kind === 'unanswered') {
      setProblem('unanswered');
    } else {
      const field = fieldOf[outcome.field ?? ''] ?? Object.keys(values).find((key) => key === outcome.field);
      if (field === undefined) setProblem({ refused: outcome.message });
      else form.setError(field as Path<Values>, { message: outcome.message }, { shouldFocus: true });
    }
  };

  return (
    <form noValidate className={styles['form']} onSubmit={(event) => void form.handleSubmit(send)(event)}>
      {children?.(form.control)}
      {capacities.length > 1 && (
        <SelectField
          control={more.control}
          name="capacity"
          label={t('ui.capacity')}
          options={capacities.map(({ role, unit }, index) => ({
            value: String(index),
            label: t('session.roleFor', {
              role: t(`session.role.${role}`),
              unit: unit.name?.value ?? unit.id,
            }),
          }))}
        />
      )}
      {mayBeLate && (
        <Disclosure summary={t('ui.earlier')}>
          <DateField
            control={more.control}
            name="effectiveAt"
            label={t('ui.effectiveAt')}
            help={t('ui.earlierHelp')}
            optional
            last={dateOf(new Date().toISOString())}
          />
        </Disclosure>
      )}
      {problem === 'unanswered' && (
        <ErrorState happened={t('ui.serverSilent')} safe={t('ui.typedIsSafe')} todo={t('ui.retryIsSafe')} />
      )}
      {problem !== null && problem !== 'unanswered' && (
        <div role="alert" className={styles['refused']}>
          <strong>{t('ui.refused')}</strong>
          <p>{problem.refused}</p>
        </div>
      )}
      <div className={styles['buttons']}>
        <Button type="submit" kind={dangerous ? 'danger' : 'primary'} busy={sending}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('ui.cancel')}</Button>}
      </div>
    </form>
  );
}
