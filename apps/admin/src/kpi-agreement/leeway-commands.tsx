import type { Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { ChecksField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { NumberField } from '../form/number-field.js';
import { day, figure, optionalFigure, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { type Agreement, lastDayOf, periodInput, unitOf } from './agreement.js';
import {
  EndLeewayDocument,
  GrantLeewayDocument,
  NarrowLeewayDocument,
  WidenLeewayDocument,
} from './documents.generated.js';
import { DOMAINS } from './terms-form.js';

type Leeway = NonNullable<Agreement['leewayInForce']>;

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
type Room = z.infer<typeof room>;

/** The form's fields for what the server names otherwise. */
const FIELD_OF = {
  bandwidth: 'width',
  'bandwidth.width': 'width',
  period: 'from',
  'period.until': 'last',
  until: 'last',
} as const;

/** What was filled in, as commands take it; an amount counts only for a team that decides on its budget. */
const roomInput = ({ kpi, level }: Agreement, { width, decides, budgetUpTo, reason }: Room) => ({
  bandwidth: { kpi, level, width },
  decides,
  budgetUpTo: decides.includes('budget') ? budgetUpTo : null,
  reason,
});

/** How much room; `granting` asks from when, too. */
function RoomFields({
  control,
  agreement,
  granting = false,
}: {
  control: Control<Room>;
  agreement: Agreement;
  granting?: boolean;
}) {
  const { t } = useT();
  return (
    <>
      <NumberField
        control={control}
        name="width"
        label={t('kpi.bandwidth')}
        help={t('kpi.bandwidthHelp')}
        unit={unitOf(agreement) === 'percent' ? '%' : undefined}
      />
      <ChecksField
        control={control}
        name="decides"
        label={t('kpi.decidesOn')}
        options={DOMAINS.map((each) => ({ value: each, label: t(`sentence.domain.${each}`) }))}
      />
      <NumberField control={control} name="budgetUpTo" label={t('kpi.budgetUpTo')} unit="€" optional />
      {granting && <DateField control={control} name="from" label={t('kpi.from')} />}
      <DateField control={control} name="last" label={t('kpi.to')} />
      <TextField control={control} name="reason" label={t('ui.reason')} long />
    </>
  );
}

/** A manager gives room. */
export function GrantLeeway({ agreement }: { agreement: Agreement }) {
  const { t } = useT();
  const { id: agreementId, teamId, programmeId, period } = agreement;
  return (
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
      input={(values) => ({
        teamId,
        programmeId,
        agreementId,
        ...roomInput(agreement, values),
        period: periodInput(values.from, values.last),
      })}
      fieldOf={FIELD_OF}
      submit={t('kpi.do.grant')}
      done={t('kpi.do.grant.done')}
    >
      {(control) => <RoomFields control={control} agreement={agreement} granting />}
    </CommandDialog>
  );
}

/** A manager gives more room, or less: the form begins with the room that there is. */
export function ChangeLeeway({
  agreement,
  leeway,
  how,
}: {
  agreement: Agreement;
  leeway: Leeway;
  how: 'widen' | 'narrow';
}) {
  const { t } = useT();
  const { from } = leeway.period;
  return (
    <CommandDialog
      button={t(`kpi.do.${how}`)}
      intro={t(`kpi.do.${how}.intro`)}
      document={how === 'widen' ? WidenLeewayDocument : NarrowLeewayDocument}
      roles={['manager']}
      schema={room}
      initial={{
        width: leeway.bandwidth?.width ?? 0,
        decides: leeway.decides,
        budgetUpTo: leeway.budgetUpTo,
        from,
        last: lastDayOf(leeway.period) ?? '',
        reason: '',
      }}
      input={(values) => ({
        leewayId: leeway.id,
        ...roomInput(agreement, values),
        until: periodInput(from, values.last).until,
      })}
      fieldOf={FIELD_OF}
      submit={t(`kpi.do.${how}`)}
      done={t(`kpi.do.${how}.done`)}
    >
      {(control) => <RoomFields control={control} agreement={agreement} />}
    </CommandDialog>
  );
}

const ending = z.object({ last: day(), reason: words() });

/** A manager ends room early. */
export function EndLeeway({ leewayId }: { leewayId: string }) {
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
