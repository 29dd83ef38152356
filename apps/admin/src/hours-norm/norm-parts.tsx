import { daysIn, schoolYearPeriod } from '@traject/domain';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Progress } from '../ui/notices.js';
import { HoursPartsDocument } from './documents.generated.js';
import { Employments } from './employments.js';
import styles from './hours.module.css';

/** How the norm of a person is made up, and of which employments, in a dialog. */
export function NormParts({
  personId,
  name,
  norm,
  schoolYear,
}: {
  personId: string;
  name: string;
  norm: number;
  schoolYear: number;
}) {
  const { t } = useT();
  const { number } = useFormats();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={t('hours.whyNorm', { name, hours: number(norm, 1) })}
      >
        {number(norm, 1)}
      </Button>
      <Dialog title={t('hours.normOf', { name })} open={open} onClose={() => setOpen(false)}>
        {open && <Parts personId={personId} schoolYear={schoolYear} />}
        <Button onClick={() => setOpen(false)}>{t('hours.close')}</Button>
      </Dialog>
    </>
  );
}

function Parts({ personId, schoolYear }: { personId: string; schoolYear: number }) {
  const { t } = useT();
  const { number, period } = useFormats();
  const [{ data }, ask] = useQuery({ query: HoursPartsDocument, variables: { personId, schoolYear } });
  if (!data) return <Progress label={t('ui.loading')} />;
  const [hours] = data.now.staffHours.nodes;
  return (
    <>
      {(!hours || hours.parts.length === 0) && <p>{t('hours.noParts')}</p>}
      <ul className={styles['list']}>
        {hours?.parts.map((part) => (
          <li key={`${part.period.from} ${part.cao}`}>
            {t('hours.part', {
              period: period(part.period.from, part.period.until),
              norm: number(part.norm),
              cao: part.cao,
              fte: number(part.fte),
              days: part.days,
              of: daysIn(schoolYearPeriod(schoolYear)),
              hours: number(part.hours),
            })}
          </li>
        ))}
      </ul>
      {hours && hours.parts.length > 0 && (
        <p>
          <strong>{t('hours.sum', { hours: number(hours.norm) })}</strong>
        </p>
      )}
      <Employments personId={personId} onChanged={() => ask({ requestPolicy: 'network-only' })} />
    </>
  );
}
