import { Plus } from 'lucide-react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { ProposeExperimentDocument } from './documents.generated.js';

interface Choice {
  id: string;
  label: string;
}
const options = (choices: readonly Choice[]) => choices.map(({ id, label }) => ({ value: id, label }));

const proposal = z.object({ teamId: chosen(), themeId: z.string(), title: words(), idea: words() });

/** Proposes an experiment under a programme; `onProposed` gets its id. */
export function ProposeExperiment({
  programmeId,
  teams,
  themes,
  onProposed,
}: {
  programmeId: string;
  /** Of which the viewer is a member or lead. */
  teams: readonly Choice[];
  themes: readonly Choice[];
  onProposed: (experimentId: string) => void;
}) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('experiment.propose')}
      kind="primary"
      icon={<Plus size={17} aria-hidden />}
      document={ProposeExperimentDocument}
      roles={['member', 'teamLead']}
      schema={proposal}
      initial={{ teamId: teams[0]?.id ?? '', themeId: '', title: '', idea: '' }}
      input={({ themeId, ...rest }) => ({ ...rest, themeId: orNull(themeId), programmeId, repeats: null })}
      submit={t('experiment.propose')}
      done={t('experiment.propose.done')}
      onDone={onProposed}
    >
      {(control) => (
        <>
          {teams.length > 1 && (
            <SelectField
              control={control}
              name="teamId"
              label={t('experiment.team')}
              options={options(teams)}
            />
          )}
          <TextField control={control} name="title" label={t('experiment.title')} />
          <TextField control={control} name="idea" label={t('experiment.idea')} long />
          <SelectField
            control={control}
            name="themeId"
            label={t('experiment.theme')}
            empty={t('experiment.noTheme')}
            options={options(themes)}
          />
        </>
      )}
    </CommandDialog>
  );
}
