import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { choice, day, figure, optionalDay, optionalFigure, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Row } from '../ui/row.js';
import { type HoursAroundQuery, SetHoursNormDocument } from './documents.generated.js';
import styles from './hours.module.css';

type Norm = HoursAroundQuery['now']['hoursNorms'][number];
const CAOS = ['mbo', 'vo', 'po'] as const;
/** As many hours as a year of full time has; the server refuses more. */
const MOST_HOURS = 1659;

const normForm = z.object({
  cao: choice(CAOS),
  teaching: choice(['yes', 'no']),
  hours: figure(0, MOST_HOURS),
  budget: optionalFigure(0),
  from: day(),
  until: optionalDay(),
  source: words(),
});

/** The hours norms with their periods and sources: reference data, of which HR sets the next by `SetHoursNorm`. */
export function HoursNorms({ norms, schoolYear }: { norms: readonly Norm[]; schoolYear: number }) {
  const { t } = useT();
  const viewer = useViewer();
  const { number, period } = useFormats();
  return (
    <>
      <ul className={styles['list']}>
        {norms.map((norm) => (
          <li key={norm.id}>
            {t('hours.normLine', {
              cao: norm.cao,
              hours: number(norm.hours),
              teaching: norm.teaching ? 'yes' : 'no',
            })}
            , {period(norm.period.from, norm.period.until)}
            <br />
            <span className={styles['soft']}>{norm.source.value}</span>
          </li>
        ))}
      </ul>
      {holds(viewer, 'hr') && (
        <Row>
          <CommandDialog
            button={t('hours.do.setNorm')}
            size="small"
            intro={t('hours.do.setNorm.intro')}
            document={SetHoursNormDocument}
            roles={['hr']}
            mayBeLate={false}
            schema={normForm}
            initial={{
              cao: 'mbo',
              teaching: 'yes',
              budget: null,
              from: `${schoolYear + 1}-08-01`,
              until: null,
              source: '',
            }}
            input={({ teaching, from, until, ...rest }) => ({
              ...rest,
              teaching: teaching === 'yes',
              period: { from, until },
            })}
            fieldOf={{ period: 'from', 'period.from': 'from', 'period.until': 'until' }}
            submit={t('hours.do.setNorm')}
            done={t('hours.do.setNorm.done')}
          >
            {(control) => (
              <>
                <ChoiceField
                  control={control}
                  name="cao"
                  label={t('employment.cao')}
                  inline
                  options={CAOS.map((cao) => ({ value: cao, label: cao }))}
                />
                <ChoiceField
                  control={control}
                  name="teaching"
                  label={t('hours.normFor')}
                  inline
                  options={(['yes', 'no'] as const).map((value) => ({
                    value,
                    label: t(`hours.normFor.${value}`),
                  }))}
                />
                <NumberField control={control} name="hours" label={t('hours.normHours')} />
                <NumberField
                  control={control}
                  name="budget"
                  label={t('hours.normBudget')}
                  optional
                  unit="€"
                />
                <DateField control={control} name="from" label={t('employment.from')} />
                <DateField
                  control={control}
                  name="until"
                  label={t('employment.until')}
                  help={t('hours.normUntilHelp')}
                  optional
                />
                <TextField
                  control={control}
                  name="source"
                  label={t('hours.normSource')}
                  help={t('hours.normSourceHelp')}
                  long
                />
              </>
            )}
          </CommandDialog>
        </Row>
      )}
    </>
  );
}
