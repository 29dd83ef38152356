import { type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button, type ButtonProps } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { CommandForm, type CommandFormProps } from './command-form.js';

/** A button that opens a dialog with the form of a command. Destructive commands ask this way, too. */
export function CommandDialog<Values extends FieldValues, Input>({
  button,
  kind,
  size,
  icon,
  title,
  intro,
  onDone,
  ...form
}: Omit<CommandFormProps<Values, Input>, 'onDone' | 'onCancel'> & {
  /** The words on the button that opens it. */
  button: string;
  kind?: NonNullable<ButtonProps['kind']>;
  size?: NonNullable<ButtonProps['size']>;
  icon?: ReactNode;
  /** The dialog's title; the words on the button by default. */
  title?: string;
  /** What will happen, above the fields. */
  intro?: ReactNode;
  onDone?: (entityId: string) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...(kind && { kind })} {...(size && { size })} icon={icon} onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Dialog title={title ?? button} open={open} onClose={() => setOpen(false)}>
        {intro && <p>{intro}</p>}
        <CommandForm
          {...form}
          onCancel={() => setOpen(false)}
          onDone={(entityId) => {
            setOpen(false);
            onDone?.(entityId);
          }}
        />
      </Dialog>
    </>
  );
}
