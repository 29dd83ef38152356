import * as z from 'zod/mini';
import { useT } from '../i18n/use-t.js';
import { CommandDialog } from './command-dialog.js';
import type { CommandFormProps } from './command-form.js';
import type { ButtonProps } from '../ui/button.js';
import { words } from './schemas.js';
import { TextField } from './text-field.js';

interface SimpleCommandProps<Input> extends Pick<
  CommandFormProps<Record<string, never>, Input>,
  'document' | 'roles' | 'done' | 'dangerous' | 'mayBeLate' | 'teamId' | 'counts'
> {
  /** The words on the button that opens the dialog, and on the one that does it. */
  button: string;
  intro?: string;
  kind?: NonNullable<ButtonProps['kind']>;
  size?: NonNullable<ButtonProps['size']>;
}

const nothing = z.object({});

/** A command that asks for nothing but to be sure. */
export function PlainCommand<Input>({ input, ...props }: SimpleCommandProps<Input> & { input: Input }) {
  return <CommandDialog {...props} schema={nothing} initial={{}} input={() => input} submit={props.button} />;
}

const withReason = z.object({ reason: words() });

/** A command that asks why; `label` names the reason where it is called otherwise. */
export function ReasonCommand<Input>({
  input,
  label,
  ...props
}: SimpleCommandProps<Input> & { input: (reason: string) => Input; label?: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      {...props}
      schema={withReason}
      initial={{ reason: '' }}
      input={({ reason }) => input(reason)}
      submit={props.button}
      fieldOf={{ note: 'reason', why: 'reason', dissent: 'reason' }}
    >
      {(control) => <TextField control={control} name="reason" label={label ?? t('ui.reason')} long />}
    </CommandDialog>
  );
}
