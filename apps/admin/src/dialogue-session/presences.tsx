import type { Control } from 'react-hook-form';
import * as z from 'zod/mini';
import { CorrectEventDocument } from '../command/documents.generated.js';
import { ChecksField } from '../form/choice-field.js';
import { CommandDialog } from '../form/command-dialog.js';
import { NumberField } from '../form/number-field.js';
import { figure, optionalWords, words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { useViewer } from '../session/use-viewer.js';
import { stakeholderName } from '../theme/stakeholder-name.js';
import { Disclosure } from '../ui/disclosure.js';
import { HoldDialogueDocument } from './documents.generated.js';
import { GUIDES } from './plan-dialogue.js';
import type { Dialogue } from './dialogue.js';

const lines = z.record(z.string(), z.object({ number: figure(0, 1000), personIds: z.array(z.string()) }));
// A correction says why; the fields are the same.
const presences = z.object({ lines, reason: optionalWords() });
const corrected = z.object({ lines, reason: words() });
type Presences = z.infer<typeof presences>;

interface Person {
  id: string;
  name: string | null;
}
interface Line {
  stakeholderId: string;
  label: string;
}

/** Everybody who can be named as present: the team, the contacts of partners, who is named already, and oneself. */
function usePersons({ team, programme, presences: held }: Dialogue): Person[] {
  const { person: self } = useViewer();
  const all = [
    self,
    ...(team?.leads ?? []).map(({ person }) => person),
    ...(team?.members ?? []).map(({ person }) => person),
    ...(programme?.partners ?? []).flatMap(({ contact }) => contact ?? []),
    ...held.flatMap(({ persons }) => persons),
  ];
  return [...new Map(all.map((person) => [person.id, person])).values()].sort((a, b) =>
    (a.name ?? '').localeCompare(b.name ?? ''),
  );
}

/** What is sent: a line for who was invited, and for who came besides. */
const sent = (values: Pick<Presences, 'lines'>, invited: readonly string[]) =>
  Object.entries(values.lines)
    .map(([stakeholderId, line]) => ({ stakeholderId, ...line }))
    .filter(({ stakeholderId, number }) => invited.includes(stakeholderId) || number > 0);

function useLines(dialogue: Dialogue): { invited: string[]; all: Line[] } {
  const { t } = useT();
  const invited = dialogue.presences.filter((one) => one.invited);
  const others = (dialogue.theme?.stakeholders ?? []).filter(
    ({ id }) => !invited.some(({ stakeholderId }) => stakeholderId === id),
  );
  return {
    invited: invited.map(({ stakeholderId }) => stakeholderId),
    all: [
      ...invited.map(({ stakeholderId, stakeholder }) => ({
        stakeholderId,
        label: stakeholder ? stakeholderName(stakeholder, t) : stakeholderId,
      })),
      ...others.map((one) => ({
        stakeholderId: one.id,
        label: t('dialogue.besides', { stakeholder: stakeholderName(one, t) }),
      })),
    ],
  };
}

const initialOf = (dialogue: Dialogue, all: readonly Line[]) =>
  Object.fromEntries(
    all.map(({ stakeholderId }) => {
      const held = dialogue.presences.find((one) => one.stakeholderId === stakeholderId);
      return [
        stakeholderId,
        { number: held?.number ?? 0, personIds: (held?.persons ?? []).map(({ id }) => id) },
      ];
    }),
  );

function PresenceFields({
  control,
  all,
  persons,
}: {
  control: Control<Presences>;
  all: readonly Line[];
  persons: readonly Person[];
}) {
  const { t } = useT();
  return (
    <>
      {all.map(({ stakeholderId, label }) => (
        <div key={stakeholderId}>
          <NumberField control={control} name={`lines.${stakeholderId}.number`} label={label} />
          <Disclosure summary={t('dialogue.byName')}>
            <ChecksField
              control={control}
              name={`lines.${stakeholderId}.personIds`}
              label={t('dialogue.byNameOf', { stakeholder: label })}
              options={persons.map(({ id, name }) => ({ value: id, label: name ?? t('ui.someone') }))}
            />
          </Disclosure>
        </div>
      ))}
    </>
  );
}

/** Says who was there, and who was missing. */
export function HoldDialogue({ dialogue }: { dialogue: Dialogue }) {
  const { t } = useT();
  const { invited, all } = useLines(dialogue);
  const persons = usePersons(dialogue);
  return (
    <CommandDialog
      button={t('dialogue.do.hold')}
      kind="primary"
      intro={t('dialogue.do.hold.intro')}
      document={HoldDialogueDocument}
      roles={GUIDES}
      schema={presences}
      initial={{ lines: initialOf(dialogue, all), reason: '' }}
      input={(values) => ({ sessionId: dialogue.id, presences: sent(values, invited) })}
      submit={t('dialogue.do.hold')}
      done={t('dialogue.do.hold.done')}
    >
      {(control) => <PresenceFields control={control} all={all} persons={persons} />}
    </CommandDialog>
  );
}

/** Puts right who was there; `eventId` is of the event that says so now. */
export function CorrectPresences({ dialogue, eventId }: { dialogue: Dialogue; eventId: string }) {
  const { t } = useT();
  const { invited, all } = useLines(dialogue);
  const persons = usePersons(dialogue);
  return (
    <CommandDialog
      button={t('dialogue.do.correctPresences')}
      intro={t('ui.correctIntro')}
      document={CorrectEventDocument}
      roles={GUIDES}
      mayBeLate={false}
      schema={corrected}
      initial={{ lines: initialOf(dialogue, all), reason: '' }}
      input={({ reason, ...values }) => ({
        eventId,
        kind: 'replace' as const,
        reason,
        data: { presences: sent(values, invited) },
      })}
      submit={t('dialogue.do.correctPresences')}
      done={t('ui.correctDone')}
    >
      {(control) => (
        <>
          <PresenceFields control={control} all={all} persons={persons} />
          <TextField control={control} name="reason" label={t('ui.reason')} long />
        </>
      )}
    </CommandDialog>
  );
}
