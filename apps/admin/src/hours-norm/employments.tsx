import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import * as z from 'zod/mini';
import { CommandForm } from '../form/command-form.js';
import { DateField } from '../form/date-field.js';
import { day } from '../form/schemas.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds, rolesHeld, type Viewer } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { Progress } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import {
  ChangeEmploymentDocument,
  EmploymentsDocument,
  type EmploymentsQuery,
  EndEmploymentDocument,
  StartEmploymentDocument,
} from './documents.generated.js';
import { type Terms, TermsFields, termsForm, termsInput } from './employment-fields.js';
import styles from './hours.module.css';

type Spell = EmploymentsQuery['now']['employments'][number];
const HR = ['hr'] as const;
const endForm = z.object({ until: day() });
const NEW: Partial<Terms> = { cao: 'mbo', teaching: 'yes', until: null };

/** The institution that a first employment is at: that of the viewer as HR. */
const ownInstitution = (viewer: Viewer): string | undefined =>
  rolesHeld(viewer).find(({ role, unit }) => role === 'hr' && unit.kind === 'institution')?.unit.id;

/** A person's employments, each change of terms on a line; HR starts, changes and ends them here. */
export function Employments({ personId, onChanged }: { personId: string; onChanged: () => void }) {
  const { t } = useT();
  const viewer = useViewer();
  const [{ data }, ask] = useQuery({
    query: EmploymentsDocument,
    variables: { personId },
    requestPolicy: 'cache-and-network',
  });
  const [doing, setDoing] = useState<{ what: 'start' | 'change' | 'end'; id: string } | null>(null);
  if (!data) return <Progress label={t('ui.loading')} />;
  const spells = data.now.employments;
  const institutionId = spells[0]?.institutionId ?? ownInstitution(viewer);
  const done = () => {
    setDoing(null);
    ask({ requestPolicy: 'network-only' });
    onChanged();
  };
  const form = { onDone: done, onCancel: () => setDoing(null), roles: HR, mayBeLate: false };
  const ids = [...new Set(spells.map(({ employmentId }) => employmentId))];
  return (
    <section>
      <h3>{t('employment.title')}</h3>
      {ids.length === 0 && <p>{t('employment.none')}</p>}
      {ids.map((id) => {
        const own = spells.filter(({ employmentId }) => employmentId === id);
        const last = own.at(-1);
        return (
          <Employment
            key={id}
            spells={own}
            actions={
              holds(viewer, 'hr') &&
              doing === null &&
              last?.period.until === null && (
                <Row>
                  <Button size="small" onClick={() => setDoing({ what: 'change', id })}>
                    {t('employment.do.change')}
                  </Button>
                  <Button size="small" onClick={() => setDoing({ what: 'end', id })}>
                    {t('employment.do.end')}
                  </Button>
                </Row>
              )
            }
          >
            {doing?.id === id && doing.what === 'change' && last && (
              <CommandForm
                {...form}
                document={ChangeEmploymentDocument}
                schema={termsForm}
                initial={{
                  cao: last.cao,
                  teaching: last.teaching ? 'yes' : 'no',
                  fte: last.fte,
                  until: null,
                }}
                input={(values) => ({ personId, employmentId: id, from: values.from, ...termsInput(values) })}
                submit={t('employment.do.change')}
                done={t('employment.do.change.done')}
              >
                {(control) => <TermsFields control={control} />}
              </CommandForm>
            )}
            {doing?.id === id && doing.what === 'end' && (
              <CommandForm
                {...form}
                document={EndEmploymentDocument}
                schema={endForm}
                initial={{}}
                input={({ until }) => ({ personId, employmentId: id, until })}
                submit={t('employment.do.end')}
                done={t('employment.do.end.done')}
                dangerous
              >
                {(control) => <DateField control={control} name="until" label={t('employment.until')} />}
              </CommandForm>
            )}
          </Employment>
        );
      })}
      {holds(viewer, 'hr') && institutionId !== undefined && doing === null && (
        <Button size="small" onClick={() => setDoing({ what: 'start', id: '' })}>
          {t('employment.do.start')}
        </Button>
      )}
      {doing?.what === 'start' && institutionId !== undefined && (
        <CommandForm
          {...form}
          document={StartEmploymentDocument}
          schema={termsForm}
          initial={NEW}
          input={(values) => ({
            ...{ personId, institutionId, ...termsInput(values) },
            period: { from: values.from, until: values.until },
          })}
          fieldOf={{ 'period.from': 'from', 'period.until': 'until', period: 'from' }}
          submit={t('employment.do.start')}
          done={t('employment.do.start.done')}
        >
          {(control) => <TermsFields control={control} ends />}
        </CommandForm>
      )}
    </section>
  );
}

function Employment({
  spells,
  actions,
  children,
}: {
  spells: readonly Spell[];
  actions: ReactNode;
  children: ReactNode;
}) {
  const { t } = useT();
  const { number, period } = useFormats();
  return (
    <div className={styles['employment']}>
      <ul className={styles['list']}>
        {spells.map(({ cao, teaching, fte, period: held }) => (
          <li key={held.from}>
            {t('employment.line', {
              period: period(held.from, held.until),
              cao,
              fte: number(fte),
              teaching: teaching ? 'yes' : 'no',
            })}
          </li>
        ))}
      </ul>
      {actions}
      {children}
    </div>
  );
}
