import { useNavigate } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { choice, chosen, optionalDay, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { wordsOf } from '../ui/words.js';
import { optionsOf, SPEAKERS, usePartnerChoices } from './choices.js';
import { OfferExchangeDocument, RequestExchangeDocument } from './documents.generated.js';
import { LEVELS } from './states.js';

const beginning = z.object({
  partner: chosen(),
  level: choice(LEVELS),
  subject: words(),
  themeId: z.string(),
  until: optionalDay(),
});

/** Offers or asks for something, on behalf of a partner for whom the viewer may. Null for who may for none. */
export function BeginExchange({ kind }: { kind: 'offer' | 'request' }) {
  const { t } = useT();
  const navigate = useNavigate();
  const { own } = usePartnerChoices();
  const [first] = own;
  if (!first) return null;
  const themes = new Map(own.flatMap(({ network }) => network.themes.map((theme) => [theme.id, theme.name])));
  return (
    <CommandDialog
      button={t(`exchange.do.${kind}`)}
      kind={kind === 'offer' ? 'primary' : 'secondary'}
      document={kind === 'offer' ? OfferExchangeDocument : RequestExchangeDocument}
      roles={SPEAKERS}
      schema={beginning}
      initial={{
        ...{ partner: first.key, level: 'content', subject: '', until: null },
        themeId: first.network.themes[0]?.id ?? '',
      }}
      input={({ partner, level, subject, themeId, until }) => {
        const { network, partnerId } = own.find(({ key }) => key === partner) ?? first;
        return {
          ...{ level, subject, until, themeId: orNull(themeId), questionId: null },
          ...{ networkId: network.id, partnerId, programmeId: network.programmeId },
          institutionId: network.institution.id,
        };
      }}
      fieldOf={{ partnerId: 'partner', networkId: 'partner', institutionId: 'partner' }}
      submit={t(`exchange.do.${kind}`)}
      done={t(`exchange.do.${kind}.done`)}
      onDone={(exchangeId) => void navigate({ to: '/exchanges/$exchangeId', params: { exchangeId } })}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="partner"
            label={t('exchange.onBehalfOf')}
            options={optionsOf(own)}
          />
          <SelectField
            control={control}
            name="level"
            label={t('exchange.level')}
            options={LEVELS.map((level) => ({ value: level, label: t(`exchange.level.${level}`) }))}
          />
          <TextField control={control} name="subject" label={t(`exchange.${kind}.subject`)} long />
          <SelectField
            control={control}
            name="themeId"
            label={t('exchange.theme')}
            empty={t('exchange.noTheme')}
            optional
            options={[...themes].map(([value, name]) => ({ value, label: wordsOf(name, t) }))}
          />
          <DateField control={control} name="until" label={t('exchange.until')} optional />
        </>
      )}
    </CommandDialog>
  );
}
