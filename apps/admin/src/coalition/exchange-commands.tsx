import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { chosen, optionalWords, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import {
  BringToCoalitionDocument,
  ConfirmCoalitionTransferDocument,
  FetchFromCoalitionDocument,
} from './documents.generated.js';
import { type Coalition, MEMBER_ROLES, SPEAKERS } from './situation.js';

const bringing = z.object({ what: words(), meetingId: z.string() });
const fetching = z.object({ what: words(), fromMemberId: z.string(), use: optionalWords() });
const confirming = z.object({ institutionId: chosen(), use: words(), context: words() });

/** Says what one brings oneself. */
export function BringSomething({ coalition }: { coalition: Coalition }) {
  const { t } = useT();
  const { day } = useFormats();
  return (
    <CommandDialog
      button={t('coalition.do.bring')}
      document={BringToCoalitionDocument}
      roles={MEMBER_ROLES}
      schema={bringing}
      initial={{ what: '', meetingId: '' }}
      input={({ what, meetingId }) => ({ coalitionId: coalition.id, what, meetingId: orNull(meetingId) })}
      submit={t('coalition.do.bring')}
      done={t('coalition.do.bring.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="what" label={t('coalition.brought.what')} long />
          <SelectField
            control={control}
            name="meetingId"
            label={t('coalition.brought.meeting')}
            empty={t('coalition.brought.noMeeting')}
            optional
            options={coalition.meetings.map(({ id, onDate }) => ({ value: id, label: day(onDate) }))}
          />
        </>
      )}
    </CommandDialog>
  );
}

/** Says what one takes away oneself. */
export function FetchSomething({ coalition }: { coalition: Coalition }) {
  const { t } = useT();
  const others = coalition.members.filter(({ id }) => id !== coalition.ownMembership?.id);
  return (
    <CommandDialog
      button={t('coalition.do.fetch')}
      document={FetchFromCoalitionDocument}
      roles={MEMBER_ROLES}
      schema={fetching}
      initial={{ what: '', fromMemberId: '', use: '' }}
      input={({ what, fromMemberId, use }) => ({
        coalitionId: coalition.id,
        what,
        fromMemberId: orNull(fromMemberId),
        use: orNull(use),
      })}
      submit={t('coalition.do.fetch')}
      done={t('coalition.do.fetch.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="what" label={t('coalition.fetched.what')} long />
          <SelectField
            control={control}
            name="fromMemberId"
            label={t('coalition.fetched.from')}
            empty={t('coalition.fetched.fromAll')}
            optional
            options={others.map(({ id, person }) => ({
              value: id,
              label: person.name ?? t('coalition.someone'),
            }))}
          />
          <TextField control={control} name="use" label={t('coalition.fetched.use')} long optional />
        </>
      )}
    </CommandDialog>
  );
}

/** Confirms that an institution, for which the viewer speaks, uses what was delivered. */
export function ConfirmTransfer({
  coalition,
  institutionIds,
}: {
  coalition: Coalition;
  institutionIds: readonly string[];
}) {
  const { t } = useT();
  const own = coalition.institutions.filter(({ id }) => institutionIds.includes(id));
  return (
    <CommandDialog
      button={t('coalition.do.confirm')}
      kind="primary"
      document={ConfirmCoalitionTransferDocument}
      roles={SPEAKERS}
      schema={confirming}
      initial={{ institutionId: own[0]?.id ?? '', use: '', context: '' }}
      input={(values) => ({ coalitionId: coalition.id, ...values })}
      submit={t('coalition.do.confirm')}
      done={t('coalition.do.confirm.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="institutionId"
            label={t('coalition.institution')}
            options={own.map(({ id, name }) => ({ value: id, label: name?.value ?? id }))}
          />
          <TextField control={control} name="use" label={t('coalition.transfer.use')} long />
          <TextField control={control} name="context" label={t('coalition.transfer.context')} long />
        </>
      )}
    </CommandDialog>
  );
}
