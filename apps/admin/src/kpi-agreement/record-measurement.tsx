import * as z from 'zod/mini';
import { ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { choice, day, figure, optionalFigure, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { type Agreement, lastDayOf, periodInput, unitOf } from './agreement.js';
import { RecordMeasurementDocument } from './documents.generated.js';

const STATUS = ['provisional', 'definitive'] as const;
const measurement = z
  .object({
    value: figure(),
    numerator: optionalFigure(0),
    denominator: optionalFigure(0),
    status: choice(STATUS),
    from: day(),
    last: day(),
    source: words(),
  })
  .check(z.refine(({ from, last }) => last >= from, { path: ['last'], error: 'ui.untilAfterFrom' }));

/** Records a measurement of the agreement's KPI for its team and level. */
export function RecordMeasurement({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  const { teamId, kpi, level, period } = agreement;
  return (
    <CommandDialog
      button={t('kpi.do.measure')}
      document={RecordMeasurementDocument}
      roles={['quality', 'teamLead']}
      teamId={teamId}
      schema={measurement}
      initial={{
        numerator: null,
        denominator: null,
        status: 'provisional',
        from: period.from,
        last: lastDayOf(period) ?? '',
        source: '',
      }}
      input={({ from, last, ...rest }) => ({ teamId, kpi, level, period: periodInput(from, last), ...rest })}
      fieldOf={{ period: 'from', 'period.from': 'from', 'period.until': 'last' }}
      submit={t('kpi.do.measure')}
      done={t('kpi.do.measure.done')}
    >
      {(control) => (
        <>
          <NumberField
            control={control}
            name="value"
            label={t('kpi.result.value')}
            unit={unitOf(agreement) === 'percent' ? '%' : undefined}
          />
          <NumberField control={control} name="numerator" label={t('kpi.numerator')} optional />
          <NumberField control={control} name="denominator" label={t('kpi.denominator')} optional />
          <ChoiceField
            control={control}
            name="status"
            label={t('kpi.measureStatus')}
            options={STATUS.map((each) => ({ value: each, label: t(`kpi.status.${each}`) }))}
          />
          <DateField control={control} name="from" label={t('kpi.from')} />
          <DateField control={control} name="last" label={t('kpi.to')} />
          <TextField control={control} name="source" label={t('kpi.source')} />
        </>
      )}
    </CommandDialog>
  );
}
