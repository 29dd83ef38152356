import * as z from 'zod/mini';
import { ChecksField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { day, figure, optionalFigure, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { type Agreement, decidesInWords, lastDayOf, periodInput, unitOf } from './agreement.js';
import { EndLeewayDocument, GrantLeewayDocument } from './documents.generated.js';
import { DOMAINS } from './terms-form.js';

const room = z
  .object({
    width: figure(0),
    decides: z.array(z.enum(DOMAINS)),
    budgetUpTo: optionalFigure(0),
    from: day(),
    last: day(),
    reason: words(),
  })
  .check(z.refine(({ from, last }) => last >= from, { path: ['last'], error: 'ui.untilAfterFrom' }));

/** Leeway besides the terms: what a manager gives the team on this KPI for a while. */
export function LeewayCard({ agreement, mayGrant }: { agreement: Agreement; mayGrant: boolean }) {
  const { t } = useT();
  const formats = useFormats();
  const { id: agreementId, teamId, programmeId, kpi, level, leewayInForce: leeway, period } = agreement;
  const unit = unitOf(agreement) === 'percent' ? '%' : undefined;
  return (
    <Card title={t('kpi.room')}>
      {leeway ? (
        <>
          <p>
            {leeway.bandwidth && (
              <strong>± {formats.value(leeway.bandwidth.width, unitOf(agreement))}, </strong>
            )}
            {decidesInWords(leeway, t, formats)}, {formats.period(leeway.period.from, leeway.period.until)}
          </p>
          {leeway.reason && (
            <p>
              {t('ui.reason')}: <q>{wordsOf(leeway.reason, t)}</q>
            </p>
          )}
        </>
      ) : (
        <p>{t('kpi.noRoom')}</p>
      )}
      {mayGrant && (
        <Row>
          <CommandDialog
            button={t('kpi.do.grant')}
            document={GrantLeewayDocument}
            roles={['manager']}
            schema={room}
            initial={{
              decides: [],
              budgetUpTo: null,
              from: period.from,
              last: lastDayOf(period) ?? '',
              reason: '',
            }}
            input={({ width, decides, budgetUpTo, from, last, reason }) => ({
              teamId,
              programmeId,
              agreementId,
              bandwidth: { kpi, level, width },
              decides,
              budgetUpTo: decides.includes('budget') ? budgetUpTo : null,
              period: periodInput(from, last),
              reason,
            })}
            fieldOf={{
              bandwidth: 'width',
              'bandwidth.width': 'width',
              period: 'from',
              'period.until': 'last',
            }}
            submit={t('kpi.do.grant')}
            done={t('kpi.do.grant.done')}
          >
            {(control) => (
              <>
                <NumberField
                  control={control}
                  name="width"
                  label={t('kpi.bandwidth')}
                  help={t('kpi.bandwidthHelp')}
                  unit={unit}
                />
                <ChecksField
                  control={control}
                  name="decides"
                  label={t('kpi.decidesOn')}
                  options={DOMAINS.map((each) => ({ value: each, label: t(`sentence.domain.${each}`) }))}
                />
                <NumberField
                  control={control}
                  name="budgetUpTo"
                  label={t('kpi.budgetUpTo')}
                  unit="€"
                  optional
                />
                <DateField control={control} name="from" label={t('kpi.from')} />
                <DateField control={control} name="last" label={t('kpi.to')} />
                <TextField control={control} name="reason" label={t('ui.reason')} long />
              </>
            )}
          </CommandDialog>
          {leeway && <EndLeeway leewayId={leeway.id} />}
        </Row>
      )}
    </Card>
  );
}

const ending = z.object({ last: day(), reason: words() });

function EndLeeway({ leewayId }: { leewayId: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('kpi.do.endLeeway')}
      kind="danger"
      dangerous
      document={EndLeewayDocument}
      roles={['manager']}
      schema={ending}
      initial={{ last: '', reason: '' }}
      input={({ last, reason }) => ({ leewayId, until: periodInput(last, last).until ?? last, reason })}
      fieldOf={{ until: 'last' }}
      submit={t('kpi.do.endLeeway')}
      done={t('kpi.do.endLeeway.done')}
    >
      {(control) => (
        <>
          <DateField control={control} name="last" label={t('kpi.endOn')} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}
