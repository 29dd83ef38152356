import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { chosen, day, optionalWords, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { useChoices } from './choices.js';
import { FormNetworkDocument } from './documents.generated.js';
import { regionsToChoose } from './regions.js';
import { BROKERS } from './roles.js';

const forming = z.object({
  institutionId: chosen(),
  name: words(),
  purpose: words(),
  region: optionalWords(),
  programmeId: z.string(),
  themeId: z.string(),
  from: day(),
});

/** Forms a network that the viewer leads first; nothing for who may form none. */
export function FormNetwork() {
  const { t } = useT();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { institutions, programmes, themes } = useChoices();
  const hosts = rolesHeld(viewer).filter(
    ({ role, unit }) => unit.kind === 'institution' && BROKERS.includes(role),
  );
  const [first] = hosts;
  if (!first) return null;
  const ids = new Set(hosts.map(({ unit }) => unit.id));
  return (
    <CommandDialog
      button={t('network.do.form')}
      kind="primary"
      icon={<Plus size={17} aria-hidden />}
      document={FormNetworkDocument}
      roles={BROKERS}
      schema={forming}
      initial={{
        ...{ institutionId: first.unit.id, name: '', purpose: '', region: '', programmeId: '', themeId: '' },
        from: '',
      }}
      input={({ region, programmeId, themeId, ...rest }) => ({
        ...rest,
        region: orNull(region),
        programmeId: orNull(programmeId),
        themeIds: themeId === '' ? [] : [themeId],
        lead: { personId: viewer.person.id, partnerId: null },
      })}
      submit={t('network.do.form')}
      done={t('network.do.form.done')}
      onDone={(networkId) => void navigate({ to: '/networks/$networkId', params: { networkId } })}
    >
      {(control) => (
        <>
          {ids.size > 1 && (
            <SelectField
              control={control}
              name="institutionId"
              label={t('network.host')}
              options={institutions.filter(({ value }) => ids.has(value))}
            />
          )}
          <TextField control={control} name="name" label={t('network.name')} />
          <TextField control={control} name="purpose" label={t('network.purpose')} long />
          <DateField control={control} name="from" label={t('network.from')} />
          <SelectField
            control={control}
            name="region"
            label={t('network.region')}
            empty="—"
            optional
            options={regionsToChoose()}
          />
          <SelectField
            control={control}
            name="programmeId"
            label={t('network.programme')}
            empty="—"
            options={programmes}
          />
          <SelectField
            control={control}
            name="themeId"
            label={t('network.themes')}
            empty="—"
            options={themes}
          />
        </>
      )}
    </CommandDialog>
  );
}
