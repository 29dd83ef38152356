import { AUDIT_NOTE_VISIBILITIES, AUDITING_ROLES } from '@traject/domain';
import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { choice, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { EditAuditNoteDocument, type ToldNoteFragment } from './documents.generated.js';
import { countsFor, type Notable } from './may-note.js';

const editing = z.object({ text: words(), visibility: choice(AUDIT_NOTE_VISIBILITIES) });

/** Its author changes the words or the readers of a note, while there is time. */
export function EditNote({ note, on }: { note: ToldNoteFragment; on: Notable }) {
  const { t } = useT();
  const { moment } = useFormats();
  return (
    <CommandDialog
      button={t('note.edit')}
      size="small"
      intro={t('note.editIntro', { until: moment(note.editableUntil) })}
      document={EditAuditNoteDocument}
      roles={AUDITING_ROLES}
      counts={countsFor(on)}
      mayBeLate={false}
      schema={editing}
      initial={{ text: note.text.value ?? '', visibility: note.visibility }}
      input={(values) => ({ noteId: note.id, ...values })}
      submit={t('note.edit')}
      done={t('note.editDone')}
    >
      {(control) => (
        <>
          <TextField control={control} name="text" label={t('note.text')} long />
          <ChoiceField
            control={control}
            name="visibility"
            label={t('note.visibility')}
            options={AUDIT_NOTE_VISIBILITIES.map((value) => ({
              value,
              label: t(`note.visibility.${value}`),
            }))}
          />
        </>
      )}
    </CommandDialog>
  );
}
