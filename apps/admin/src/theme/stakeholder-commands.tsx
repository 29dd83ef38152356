import { dateOf } from '@traject/domain';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { choice, day, optionalWords, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import type { Role } from '../session/session.js';
import {
  ChangeStakeholderDocument,
  DropStakeholderDocument,
  MapStakeholderDocument,
  type ThemeStakeholdersQuery,
} from './documents.generated.js';

export type Stakeholder = NonNullable<ThemeStakeholdersQuery['now']['theme']>['stakeholders'][number];

/** Who draws the map, for whatever unit. */
export const MAPPERS: readonly Role[] = ['facilitator', 'teamLead', 'quality'];
const KINDS = ['teachers', 'students', 'parents', 'companies', 'other'] as const;

const mapping = z.object({ kind: choice(KINDS), name: optionalWords(), interest: words(), from: day() });
const changing = z.object({ name: optionalWords(), interest: words() });
const dropping = z.object({ until: day(), reason: words() });

/** Puts somebody on the map. */
export function MapStakeholder({ themeId }: { themeId: string }) {
  const { t } = useT();
  const [today] = useState(() => dateOf(new Date().toISOString()));
  return (
    <CommandDialog
      button={t('theme.do.map')}
      icon={<Plus size={17} aria-hidden />}
      document={MapStakeholderDocument}
      roles={MAPPERS}
      mayBeLate={false}
      schema={mapping}
      initial={{ kind: 'students', name: '', interest: '', from: today }}
      input={({ kind, name, interest, from }) => ({
        ...{ themeId, kind, interest },
        name: orNull(name),
        period: { from, until: null },
      })}
      submit={t('theme.do.map')}
      done={t('theme.do.map.done')}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="kind"
            label={t('theme.kind')}
            options={KINDS.map((kind) => ({ value: kind, label: t(`sentence.stakeholderKind.${kind}`) }))}
          />
          <TextField
            control={control}
            name="name"
            label={t('theme.name')}
            help={t('theme.nameHelp')}
            optional
          />
          <TextField control={control} name="interest" label={t('theme.interest')} long />
          <DateField control={control} name="from" label={t('theme.from')} />
        </>
      )}
    </CommandDialog>
  );
}

/** Says anew who it is and what its interest is. */
export function ChangeStakeholder({ themeId, stakeholder }: { themeId: string; stakeholder: Stakeholder }) {
  const { t } = useT();
  const { id: stakeholderId, name, interest } = stakeholder;
  return (
    <CommandDialog
      button={t('theme.do.change')}
      kind="plain"
      size="small"
      document={ChangeStakeholderDocument}
      roles={MAPPERS}
      schema={changing}
      initial={{ name: name?.value ?? '', interest: interest.value ?? '' }}
      input={(values) => ({
        ...{ themeId, stakeholderId, interest: values.interest },
        name: orNull(values.name),
      })}
      submit={t('theme.do.change')}
      done={t('theme.do.change.done')}
    >
      {(control) => (
        <>
          <TextField
            control={control}
            name="name"
            label={t('theme.name')}
            help={t('theme.nameHelp')}
            optional
          />
          <TextField control={control} name="interest" label={t('theme.interest')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** Takes it off the map from a day on. */
export function DropStakeholder({ themeId, stakeholderId }: { themeId: string; stakeholderId: string }) {
  const { t } = useT();
  const [today] = useState(() => dateOf(new Date().toISOString()));
  return (
    <CommandDialog
      button={t('theme.do.drop')}
      kind="plain"
      size="small"
      dangerous
      intro={t('theme.do.drop.intro')}
      document={DropStakeholderDocument}
      roles={MAPPERS}
      mayBeLate={false}
      schema={dropping}
      initial={{ until: today, reason: '' }}
      input={(values) => ({ themeId, stakeholderId, ...values })}
      submit={t('theme.do.drop')}
      done={t('theme.do.drop.done')}
    >
      {(control) => (
        <>
          <DateField control={control} name="until" label={t('theme.until')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}
