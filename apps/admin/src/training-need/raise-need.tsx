import { Plus } from 'lucide-react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { ProposeNeedDocument } from './documents.generated.js';

const proposal = z.object({
  title: words(),
  themeId: chosen(),
  programmeId: z.string(),
  gap: words(),
  evidence: words(),
  guidance: words(),
});

/** A named thing to choose from. */
export interface Choice {
  id: string;
  label: string;
}

/** Raises a training need of a team; `onRaised` gets its id. */
export function RaiseNeed({
  teamId,
  themes,
  programmes,
  onRaised,
}: {
  teamId: string;
  themes: readonly Choice[];
  programmes: readonly Choice[];
  onRaised: (needId: string) => void;
}) {
  const { t } = useT();
  const options = (choices: readonly Choice[]) => choices.map(({ id, label }) => ({ value: id, label }));
  return (
    <CommandDialog
      button={t('need.raise')}
      kind="primary"
      icon={<Plus size={17} aria-hidden />}
      intro={t('need.raise.intro')}
      document={ProposeNeedDocument}
      roles={['member', 'teamLead']}
      teamId={teamId}
      schema={proposal}
      initial={{
        title: '',
        themeId: themes.length === 1 ? (themes[0]?.id ?? '') : '',
        programmeId: programmes[0]?.id ?? '',
        gap: '',
        evidence: '',
        guidance: '',
      }}
      input={({ programmeId, ...rest }) => ({ teamId, programmeId: orNull(programmeId), ...rest })}
      submit={t('need.raise')}
      done={t('need.raise.done')}
      onDone={onRaised}
    >
      {(control) => (
        <>
          <TextField control={control} name="title" label={t('need.raise.title')} />
          <SelectField
            control={control}
            name="themeId"
            label={t('need.raise.theme')}
            empty={t('ui.choose')}
            options={options(themes)}
          />
          <SelectField
            control={control}
            name="programmeId"
            label={t('need.raise.programme')}
            empty={t('need.raise.noProgramme')}
            options={options(programmes)}
          />
          <TextField control={control} name="gap" label={t('need.gap')} long />
          <TextField control={control} name="evidence" label={t('need.evidence')} long />
          <TextField control={control} name="guidance" label={t('need.guidance')} long />
        </>
      )}
    </CommandDialog>
  );
}
