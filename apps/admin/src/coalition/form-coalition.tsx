import { useNavigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { chosen, day, optionalDay, orNull, words } from '../form/schemas.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { rolesHeld, type Role } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { wordsOf } from '../ui/words.js';
import { CoalitionChoicesDocument, FormCoalitionDocument } from './documents.generated.js';

const FORMERS: readonly Role[] = ['facilitator', 'quality', 'manager'];
const forming = z.object({
  institutionId: chosen(),
  title: words(),
  question: words(),
  programmeId: z.string(),
  themeId: z.string(),
  from: day(),
  until: optionalDay(),
});

/** Begins a coalition, hosted by an institution for which the viewer may. Null for who may for none. */
export function FormCoalition() {
  const { t } = useT();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: CoalitionChoicesDocument, requestPolicy: 'cache-first' });
  const hosts = rolesHeld(viewer).filter(
    ({ role, unit }) => unit.kind === 'institution' && FORMERS.includes(role),
  );
  const ids = new Set(hosts.map(({ unit }) => unit.id));
  if (ids.size === 0 || !data) return null;
  const { institutions, programmes, themes } = data.now;
  const [first] = ids;
  return (
    <CommandDialog
      button={t('coalition.do.form')}
      kind="primary"
      document={FormCoalitionDocument}
      roles={FORMERS}
      schema={forming}
      initial={{
        ...{ institutionId: first ?? '', title: '', question: '', programmeId: '', themeId: '' },
        ...{ from: '', until: null },
      }}
      input={({ institutionId, programmeId, themeId, from, until, ...words }) => ({
        ...words,
        institutionId,
        unit: { kind: 'institution' as const, id: institutionId },
        programmeId: orNull(programmeId),
        themeId: orNull(themeId),
        period: { from, until },
      })}
      submit={t('coalition.do.form')}
      done={t('coalition.do.form.done')}
      fieldOf={{ period: 'from' }}
      onDone={(coalitionId) => void navigate({ to: '/coalitions/$coalitionId', params: { coalitionId } })}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="institutionId"
            label={t('coalition.host')}
            options={institutions
              .filter(({ id }) => ids.has(id))
              .map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
          />
          <TextField control={control} name="title" label={t('coalition.name')} />
          <TextField control={control} name="question" label={t('coalition.charter.question')} long />
          <SelectField
            control={control}
            name="programmeId"
            label={t('coalition.programme')}
            empty={t('coalition.none')}
            optional
            options={programmes
              .filter(({ institution }) => institution && ids.has(institution.id))
              .map(({ id, title }) => ({ value: id, label: wordsOf(title, t) }))}
          />
          <SelectField
            control={control}
            name="themeId"
            label={t('coalition.theme')}
            empty={t('coalition.none')}
            optional
            options={themes
              .filter(({ institution }) => institution && ids.has(institution.id))
              .map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
          />
          <DateField control={control} name="from" label={t('coalition.from')} />
          <DateField control={control} name="until" label={t('coalition.until')} optional />
        </>
      )}
    </CommandDialog>
  );
}
