import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { choice, optionalWords, orNull } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { AppraiseThemeDocument } from './documents.generated.js';

const STAGES = ['knowledge', 'persuasion', 'decision', 'implementation', 'confirmation'] as const;
const URGENCY = ['1', '2', '3', '4', '5'] as const;
const appraisal = z.object({ urgency: choice(URGENCY), adoption: choice(STAGES), note: optionalWords() });

/** A team says how it sees the theme: how urgent it is, and how far the team is. */
export function AppraiseTheme({ themeId, teamId }: { themeId: string; teamId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('ownership.do.appraise')}
      document={AppraiseThemeDocument}
      roles={['teamLead', 'member']}
      teamId={teamId}
      schema={appraisal}
      initial={{ urgency: '3', adoption: 'knowledge', note: '' }}
      input={({ urgency, adoption, note }) => ({
        themeId,
        teamId,
        urgency: Number(urgency),
        adoption,
        note: orNull(note),
      })}
      submit={t('ownership.do.appraise')}
      done={t('ownership.do.appraise.done')}
    >
      {(control) => (
        <>
          <ChoiceField
            control={control}
            name="urgency"
            label={t('ownership.do.appraise.urgency')}
            options={URGENCY.map((value) => ({ value, label: value }))}
            inline
          />
          <ChoiceField
            control={control}
            name="adoption"
            label={t('ownership.do.appraise.adoption')}
            options={STAGES.map((stage) => ({ value: stage, label: t(`sentence.adoption.${stage}`) }))}
          />
          <TextField control={control} name="note" label={t('ownership.do.appraise.note')} optional long />
        </>
      )}
    </CommandDialog>
  );
}
