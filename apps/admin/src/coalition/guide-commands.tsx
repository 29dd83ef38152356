import * as z from 'zod/mini';
import { ChecksField, ChoiceField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { choice, day, optionalWords, orNull, words } from '../form/schemas.js';
import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import {
  CancelCoalitionMeetingDocument,
  CloseCoalitionDocument,
  DeliverCoalitionYieldDocument,
  HoldCoalitionMeetingDocument,
  MoveCoalitionMeetingDocument,
  PlanCoalitionMeetingDocument,
  StartCoalitionDocument,
} from './documents.generated.js';
import { type Coalition, GUIDES, membersNow } from './situation.js';

const planning = z.object({ onDate: day(), place: optionalWords(), agenda: words() });
const holding = z.object({ presentIds: z.array(z.string()).check(z.minLength(1)), minutes: words() });
const moving = z.object({ onDate: day(), reason: words() });
const delivering = z.object({
  kind: choice(['instrument', 'product']),
  name: words(),
  description: words(),
  contextNotes: words(),
  transferNotes: words(),
});

/** Lets the work begin. */
export function StartCoalition({ id }: { id: string }) {
  const { t } = useT();
  return (
    <PlainCommand
      button={t('coalition.do.start')}
      kind="primary"
      intro={t('coalition.do.start.intro')}
      document={StartCoalitionDocument}
      roles={GUIDES}
      input={{ coalitionId: id }}
      done={t('coalition.do.start.done')}
    />
  );
}

/** Plans a meeting with its agenda. */
export function PlanMeeting({ id }: { id: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('coalition.do.plan')}
      document={PlanCoalitionMeetingDocument}
      roles={GUIDES}
      schema={planning}
      initial={{ onDate: '', place: '', agenda: '' }}
      input={({ onDate, place, agenda }) => ({ coalitionId: id, onDate, place: orNull(place), agenda })}
      submit={t('coalition.do.plan')}
      done={t('coalition.do.plan.done')}
    >
      {(control) => (
        <>
          <DateField control={control} name="onDate" label={t('coalition.meeting.day')} />
          <TextField control={control} name="place" label={t('coalition.meeting.place')} optional />
          <TextField control={control} name="agenda" label={t('coalition.meeting.agenda')} long />
        </>
      )}
    </CommandDialog>
  );
}

/** What can be done with a planned meeting. */
export function MeetingCommands({ coalition, meetingId }: { coalition: Coalition; meetingId: string }) {
  const { t } = useT();
  const of = { coalitionId: coalition.id, meetingId };
  const members = membersNow(coalition);
  return (
    <>
      <CommandDialog
        button={t('coalition.do.hold')}
        size="small"
        document={HoldCoalitionMeetingDocument}
        roles={GUIDES}
        schema={holding}
        initial={{ presentIds: members.map(({ id }) => id), minutes: '' }}
        input={(values) => ({ ...of, ...values })}
        submit={t('coalition.do.hold')}
        done={t('coalition.do.hold.done')}
      >
        {(control) => (
          <>
            <ChecksField
              control={control}
              name="presentIds"
              label={t('coalition.meeting.present')}
              options={members.map(({ id, person }) => ({
                value: id,
                label: person.name ?? t('coalition.someone'),
              }))}
            />
            <TextField control={control} name="minutes" label={t('coalition.meeting.minutes')} long />
          </>
        )}
      </CommandDialog>
      <CommandDialog
        button={t('coalition.do.move')}
        size="small"
        document={MoveCoalitionMeetingDocument}
        roles={GUIDES}
        schema={moving}
        initial={{ onDate: '', reason: '' }}
        input={(values) => ({ ...of, ...values })}
        submit={t('coalition.do.move')}
        done={t('coalition.do.move.done')}
      >
        {(control) => (
          <>
            <DateField control={control} name="onDate" label={t('coalition.meeting.day')} />
            <TextField control={control} name="reason" label={t('ui.reason')} long />
          </>
        )}
      </CommandDialog>
      <ReasonCommand
        button={t('coalition.do.cancel')}
        size="small"
        dangerous
        document={CancelCoalitionMeetingDocument}
        roles={GUIDES}
        input={(reason) => ({ ...of, reason })}
        done={t('coalition.do.cancel.done')}
      />
    </>
  );
}

/** Delivers the instrument or product. */
export function DeliverYield({ id }: { id: string }) {
  const { t } = useT();
  return (
    <CommandDialog
      button={t('coalition.do.deliver')}
      kind="primary"
      document={DeliverCoalitionYieldDocument}
      roles={GUIDES}
      schema={delivering}
      initial={{ kind: 'instrument', name: '', description: '', contextNotes: '', transferNotes: '' }}
      input={(values) => ({ coalitionId: id, ...values })}
      submit={t('coalition.do.deliver')}
      done={t('coalition.do.deliver.done')}
    >
      {(control) => (
        <>
          <ChoiceField
            control={control}
            name="kind"
            label={t('coalition.yield.kind')}
            options={(['instrument', 'product'] as const).map((value) => ({
              value,
              label: t(`coalition.yield.${value}`),
            }))}
          />
          <TextField control={control} name="name" label={t('coalition.yield.name')} />
          <TextField control={control} name="description" label={t('coalition.yield.description')} long />
          <TextField
            control={control}
            name="contextNotes"
            label={t('coalition.yield.context')}
            help={t('coalition.yield.context.help')}
            long
          />
          <TextField
            control={control}
            name="transferNotes"
            label={t('coalition.yield.transfer')}
            help={t('coalition.yield.transfer.help')}
            long
          />
        </>
      )}
    </CommandDialog>
  );
}

/** Closes a coalition that delivered. */
export function CloseCoalition({ id }: { id: string }) {
  const { t } = useT();
  return (
    <ReasonCommand
      button={t('coalition.do.close')}
      kind="primary"
      label={t('coalition.lookingBack')}
      document={CloseCoalitionDocument}
      roles={GUIDES}
      input={(lookingBack) => ({ coalitionId: id, lookingBack })}
      done={t('coalition.do.close.done')}
    />
  );
}
