import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import type { Network } from '../network/states.js';
import { holds, rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { wordsOf } from '../ui/words.js';
import { ProspectPartnershipDocument } from './documents.generated.js';

const prospecting = z
  .object({ title: words(), one: chosen(), other: chosen() })
  .check(z.refine(({ one, other }) => one !== other, { path: ['other'], error: 'ui.choiceNeeded' }));

/** Brings two partners of a network together; for brokers, and for partners that somebody speaks for. */
export function ProspectPartnership({ network }: { network: Network }) {
  const { t } = useT();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [host] = rolesHeld(viewer).filter(
    ({ role, unit }) => role === 'broker' && unit.kind === 'institution',
  );
  if (!holds(viewer, 'broker') || !host) return null;
  const choices = network.partners.filter((partner) => partner.holds && partner.contact !== null);
  const options = choices.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }));
  const party = (id: string) =>
    choices.flatMap(({ id: partnerId, kind, institution, name, contact }) =>
      partnerId === id && contact
        ? [
            {
              ...{ partnerId, kind, institutionId: institution?.id ?? null },
              ...{ name: name.value ?? '', contactId: contact.id },
            },
          ]
        : [],
    );
  return (
    <CommandDialog
      button={t('partnership.do.prospect')}
      icon={<Plus size={17} aria-hidden />}
      document={ProspectPartnershipDocument}
      roles={['broker']}
      schema={prospecting}
      initial={{ title: '', one: '', other: '' }}
      input={({ title, one, other }) => ({
        institutionId: host.unit.id,
        programmeId: network.institution.id === host.unit.id ? network.programmeId : null,
        networkId: network.id,
        title,
        parties: [...party(one), ...party(other)],
      })}
      submit={t('partnership.do.prospect')}
      done={t('partnership.do.prospect.done')}
      fieldOf={{ parties: 'other' }}
      onDone={(partnershipId) =>
        void navigate({ to: '/partnerships/$partnershipId', params: { partnershipId } })
      }
    >
      {(control) => (
        <>
          <TextField control={control} name="title" label={t('partnership.title')} />
          <SelectField
            control={control}
            name="one"
            label={t('partnership.one')}
            empty={t('network.choose')}
            options={options}
          />
          <SelectField
            control={control}
            name="other"
            label={t('partnership.other')}
            empty={t('network.choose')}
            options={options}
          />
        </>
      )}
    </CommandDialog>
  );
}
