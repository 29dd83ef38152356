import { AUDIT_NOTE_EDITABLE_HOURS, AUDIT_NOTE_VISIBILITIES, AUDITING_ROLES, dateOf } from '@traject/domain';
import { useState, type ReactElement } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { ChecksField, ChoiceField } from '../form/choice-field.js';
import { CommandForm } from '../form/command-form.js';
import { DateField } from '../form/date-field.js';
import { choice, day, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import type { ActionContext } from '../replay/action.js';
import { sentenceText } from '../sentences/sentence.js';
import { Dialog } from '../ui/dialog.js';
import { Notice } from '../ui/notices.js';
import { type ToldNoteFragment, WriteAuditNoteDocument } from './documents.generated.js';
import { countsFor } from './may-note.js';
import { notableOf } from './notable-of.js';
import { periodOfDays, pictureOf } from './picture.js';
import { saidWhen } from './said-when.js';

const writing = z.object({
  text: words(),
  about: choice(['moment', 'period']),
  first: day(),
  last: day(),
  events: z.array(z.string()),
  visibility: choice(AUDIT_NOTE_VISIBILITIES),
});
type Writing = z.infer<typeof writing>;

/** Writes a note at the playhead, or over a period, with the picture that stands on the screen. */
export default function WriteNote({
  replay,
  history,
  scope,
  id,
  speech,
  refersTo,
  onClose,
}: ActionContext & { refersTo?: ToldNoteFragment; onClose: () => void }): ReactElement {
  const { t, formats, names } = speech;
  // What stood there when it was opened: events that arrive meanwhile do not move it.
  const [seen] = useState(() => pictureOf(replay.auditSearch()));
  const [about] = useState(() => replay.selected);
  const on = notableOf({ scope, id, history });
  const { institutionId } = on;
  const { from, to } = replay.address;
  const today = dateOf(seen?.asOf ?? replay.now);
  return (
    <Dialog title={t('replay.writeNote')} open onClose={onClose}>
      {seen === null || institutionId === null ? (
        <Notice>{t('note.nothingToNote')}</Notice>
      ) : (
        <CommandForm
          document={WriteAuditNoteDocument}
          schema={writing}
          roles={AUDITING_ROLES}
          counts={countsFor(on)}
          mayBeLate={false}
          initial={{
            ...{ text: '', about: 'moment', visibility: 'auditors' },
            ...{ first: from === null ? today : dateOf(from), last: to === null ? today : dateOf(to) },
            events: about ? [about.id] : [],
          }}
          input={({ about: kind, first, last, events, text, visibility }) => ({
            ...{ institutionId, scope: { kind: scope, id }, seen, text, visibility },
            ...(kind === 'period' ? periodOfDays(first, last) : { from: seen.asOf, until: null }),
            events: about && events.includes(about.id) ? [{ eventId: about.id, stream: about.stream }] : [],
            refersTo: refersTo?.id ?? null,
          })}
          submit={t('note.write')}
          done={t('note.writeDone')}
          fieldOf={{ until: 'last', scope: 'text' }}
          onDone={onClose}
          onCancel={onClose}
        >
          {(control) => (
            <>
              <p>
                {refersTo &&
                  `${t('note.continues', {
                    who: refersTo.author.name ?? t('ui.someone'),
                    when: saidWhen(refersTo, t, formats),
                  })} `}
                {t('note.writeIntro', { hours: AUDIT_NOTE_EDITABLE_HOURS })}
              </p>
              <TextField control={control} name="text" label={t('note.text')} long />
              <ChoiceField
                control={control}
                name="about"
                label={t('note.about')}
                options={[
                  { value: 'moment', label: t('note.aboutMoment', { day: formats.day(seen.asOf) }) },
                  { value: 'period', label: t('note.aboutPeriod') },
                ]}
              />
              <Days control={control} />
              {about && (
                <ChecksField
                  control={control}
                  name="events"
                  label={t('note.aboutEvents')}
                  options={[{ value: about.id, label: sentenceText(about.told, names, t, formats) }]}
                />
              )}
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
        </CommandForm>
      )}
    </Dialog>
  );
}

/** The first and the last day, where it is about a period. */
function Days({ control }: { control: Control<Writing> }) {
  const { t } = useT();
  return useWatch({ control, name: 'about' }) === 'period' ? (
    <>
      <DateField control={control} name="first" label={t('note.first')} />
      <DateField control={control} name="last" label={t('note.last')} />
    </>
  ) : null;
}
