import { useNavigate } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { choice, chosen, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { optionsOf, SPEAKERS, usePartnerChoices } from '../reciprocity-exchange/choices.js';
import { LEVELS } from '../reciprocity-exchange/states.js';
import { wordsOf } from '../ui/words.js';
import { RaiseDevelopmentQuestionDocument } from './documents.generated.js';
import { PHASES } from './states.js';

const raising = z.object({
  partner: chosen(),
  level: choice(LEVELS),
  phase: choice(PHASES),
  themeId: chosen(),
  question: words(),
});

/** Raises a question on behalf of a partner for whom the viewer may. Null for who may for none. */
export function RaiseQuestion() {
  const { t } = useT();
  const navigate = useNavigate();
  const { own } = usePartnerChoices();
  const [first] = own;
  if (!first) return null;
  const themes = new Map(own.flatMap(({ network }) => network.themes.map((theme) => [theme.id, theme.name])));
  return (
    <CommandDialog
      button={t('question.do.raise')}
      kind="primary"
      document={RaiseDevelopmentQuestionDocument}
      roles={SPEAKERS}
      schema={raising}
      initial={{
        ...{ partner: first.key, level: 'process', phase: 'starting', question: '' },
        themeId: first.network.themes[0]?.id ?? '',
      }}
      input={({ partner, ...about }) => {
        const { network, partnerId } = own.find(({ key }) => key === partner) ?? first;
        return {
          ...{ ...about, networkId: network.id, partnerId, programmeId: network.programmeId },
          institutionId: network.institution.id,
        };
      }}
      fieldOf={{ partnerId: 'partner', networkId: 'partner', institutionId: 'partner' }}
      submit={t('question.do.raise')}
      done={t('question.do.raise.done')}
      onDone={(questionId) => void navigate({ to: '/questions/$questionId', params: { questionId } })}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="partner"
            label={t('exchange.onBehalfOf')}
            options={optionsOf(own)}
          />
          <TextField control={control} name="question" label={t('question.question')} long />
          <SelectField
            control={control}
            name="level"
            label={t('exchange.level')}
            options={LEVELS.map((level) => ({ value: level, label: t(`exchange.level.${level}`) }))}
          />
          <SelectField
            control={control}
            name="phase"
            label={t('question.phase')}
            options={PHASES.map((phase) => ({ value: phase, label: t(`question.phase.${phase}`) }))}
          />
          <SelectField
            control={control}
            name="themeId"
            label={t('exchange.theme')}
            empty={t('exchange.chooseTheme')}
            options={[...themes].map(([value, name]) => ({ value, label: wordsOf(name, t) }))}
          />
        </>
      )}
    </CommandDialog>
  );
}
