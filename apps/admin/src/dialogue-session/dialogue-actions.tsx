import { addDays, dateOf } from '@traject/domain';
import { useState } from 'react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { DateField } from '../form/date-field.js';
import { chosen, day, orNull, words } from '../form/schemas.js';
import { PlainCommand, ReasonCommand } from '../form/simple-commands.js';
import { SelectField, TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { holds, type Role } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { stakeholderName } from '../theme/stakeholder-name.js';
import { dialogueActions, type DialogueAction } from './actions.js';
import { arranged, arrangedFields, arrangement, ArrangementFields } from './arrangement-fields.js';
import type { Dialogue } from './dialogue.js';
import {
  AgreeFollowUpDocument,
  CancelDialogueDocument,
  ConfirmMinutesDocument,
  ObjectToMinutesDocument,
  ProposeMinutesDocument,
  ReplanDialogueDocument,
} from './documents.generated.js';
import { dayAndTime } from './moments.js';
import { GUIDES } from './plan-dialogue.js';
import { CorrectPresences, HoldDialogue } from './presences.js';

/** Everyone who can have been there, in the role in which they answer. */
const PARTICIPANTS: readonly Role[] = [
  ...([
    'member',
    'teamLead',
    'partner',
    'facilitator',
    'quality',
    'manager',
    'hr',
    'broker',
    'board',
  ] as const),
];

/** What the viewer may do with this dialogue now, each as a button; says so when it is nothing. */
export function DialogueActions({
  dialogue,
  heldEventId,
}: {
  dialogue: Dialogue;
  heldEventId: string | null;
}) {
  const { t } = useT();
  const viewer = useViewer();
  const { id: sessionId } = dialogue;
  const last = dialogue.minutes.at(-1);
  const own = last?.answers.find(({ person }) => person.id === viewer.person.id);
  const allowed = dialogueActions(dialogue.status, {
    guides: holds(viewer, ...GUIDES),
    facilitates: holds(viewer, 'facilitator'),
    attended: dialogue.attended,
    stance: own?.stance ?? null,
  });
  const may = (action: DialogueAction) => allowed.includes(action);
  if (allowed.length === 0) return <p>{t('ui.nothingForYou')}</p>;
  return (
    <>
      {may('hold') && <HoldDialogue dialogue={dialogue} />}
      {may('replan') && <Replan dialogue={dialogue} />}
      {may('propose') && (
        <ReasonCommand
          button={t('dialogue.do.propose')}
          kind="primary"
          document={ProposeMinutesDocument}
          roles={['facilitator']}
          input={(minutes) => ({ sessionId, minutes })}
          label={t('dialogue.minutes')}
          done={t('dialogue.do.propose.done')}
        />
      )}
      {may('confirm') && last && (
        <PlainCommand
          button={t('dialogue.do.confirm')}
          kind="primary"
          intro={t('dialogue.do.confirm.intro')}
          document={ConfirmMinutesDocument}
          roles={PARTICIPANTS}
          mayBeLate={false}
          input={{ sessionId, version: last.version }}
          done={t('dialogue.do.confirm.done')}
        />
      )}
      {may('object') && last && (
        <ReasonCommand
          button={t('dialogue.do.object')}
          document={ObjectToMinutesDocument}
          roles={PARTICIPANTS}
          mayBeLate={false}
          input={(reason) => ({ sessionId, version: last.version, reason })}
          label={t('dialogue.objection')}
          done={t('dialogue.do.object.done')}
        />
      )}
      {may('agree') && <AgreeFollowUp dialogue={dialogue} />}
      {may('correctPresences') && heldEventId !== null && (
        <CorrectPresences dialogue={dialogue} eventId={heldEventId} />
      )}
      {may('cancel') && (
        <ReasonCommand
          button={t('dialogue.do.cancel')}
          kind="danger"
          dangerous
          document={CancelDialogueDocument}
          roles={GUIDES}
          input={(reason) => ({ sessionId, reason })}
          done={t('dialogue.do.cancel.done')}
        />
      )}
    </>
  );
}

function Replan({ dialogue }: { dialogue: Dialogue }) {
  const { t } = useT();
  const [start, end] = [dayAndTime(dialogue.startsAt), dayAndTime(dialogue.endsAt)];
  return (
    <CommandDialog
      button={t('dialogue.do.replan')}
      document={ReplanDialogueDocument}
      roles={GUIDES}
      schema={arrangement}
      initial={{
        stakeholderIds: dialogue.presences.map(({ stakeholderId }) => stakeholderId),
        date: start.date,
        from: start.time,
        until: end.time,
        place: dialogue.place.value ?? '',
        agenda: dialogue.agenda.value ?? '',
        teamId: dialogue.team?.id ?? '',
        reason: '',
      }}
      input={({ reason, teamId: _team, ...values }) => ({
        sessionId: dialogue.id,
        ...arranged(values),
        reason: orNull(reason),
      })}
      fieldOf={arrangedFields}
      submit={t('dialogue.do.replan')}
      done={t('dialogue.do.replan.done')}
    >
      {(control) => (
        <>
          <ArrangementFields
            control={control}
            invitable={(dialogue.theme?.stakeholders ?? []).map((one) => ({
              id: one.id,
              label: stakeholderName(one, t),
            }))}
          />
          <TextField control={control} name="reason" label={t('ui.reason')} optional long />
        </>
      )}
    </CommandDialog>
  );
}

const agreeing = z.object({ action: words(), ownerId: chosen(), dueOn: day() });

function AgreeFollowUp({ dialogue }: { dialogue: Dialogue }) {
  const { t } = useT();
  const viewer = useViewer();
  const [today] = useState(() => dateOf(new Date().toISOString()));
  const owners = new Map<string, string | null>([
    [viewer.person.id, viewer.person.name],
    ...dialogue.presences.flatMap(({ persons }) => persons.map(({ id, name }) => [id, name] as const)),
    ...(dialogue.team?.members ?? []).map(({ person: { id, name } }) => [id, name] as const),
  ]);
  return (
    <CommandDialog
      button={t('dialogue.do.agree')}
      kind="primary"
      document={AgreeFollowUpDocument}
      roles={GUIDES}
      schema={agreeing}
      initial={{ action: '', ownerId: '', dueOn: addDays(today, 28) }}
      input={(values) => ({ sessionId: dialogue.id, ...values })}
      submit={t('dialogue.do.agree')}
      done={t('dialogue.do.agree.done')}
    >
      {(control) => (
        <>
          <TextField control={control} name="action" label={t('dialogue.followUp.action')} long />
          <SelectField
            control={control}
            name="ownerId"
            label={t('dialogue.followUp.owner')}
            empty={t('ui.choose')}
            options={[...owners].map(([id, name]) => ({ value: id, label: name ?? t('ui.someone') }))}
          />
          <DateField control={control} name="dueOn" label={t('dialogue.followUp.dueOn')} />
        </>
      )}
    </CommandDialog>
  );
}
