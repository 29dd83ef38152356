import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CommandForm } from '../form/command-form.js';
import { orNull } from '../form/schemas.js';
import { SelectField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { ownTeams, type Role } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { stakeholderName } from '../theme/stakeholder-name.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState, Progress } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { arranged, arrangedFields, arrangement, ArrangementFields } from './arrangement-fields.js';
import { PlanDialogueDocument, ToPlanDocument, type ToPlanQuery } from './documents.generated.js';

/** Who plans, holds, calls off and follows up, for whatever unit. */
export const GUIDES: readonly Role[] = ['facilitator', 'teamLead', 'quality'];

type Theme = ToPlanQuery['now']['themes'][number];

/** Plans a dialogue on a theme: of a programme about it and its team, where there is one. */
export function PlanDialogue({ themeId }: { themeId: string }) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Plus size={17} aria-hidden />} onClick={() => setOpen(true)}>
        {t('dialogue.do.plan')}
      </Button>
      <Dialog title={t('dialogue.do.plan')} open={open} onClose={() => setOpen(false)}>
        <Planning themeId={themeId} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Asked only when the dialog is open: the map may be large, and most visits plan nothing. */
function Planning({ themeId, onClose }: { themeId: string; onClose: () => void }) {
  const { t } = useT();
  const [{ data }] = useQuery({ query: ToPlanDocument, requestPolicy: 'network-only' });
  const theme = data?.now.themes.find(({ id }) => id === themeId);
  if (!data) return <Progress label={t('ui.loading')} />;
  if (!theme?.institution || theme.stakeholders.length === 0)
    return <EmptyState>{t('dialogue.mapFirst')}</EmptyState>;
  return <Form theme={theme} institutionId={theme.institution.id} onClose={onClose} />;
}

function Form({
  theme,
  institutionId,
  onClose,
}: {
  theme: Theme;
  institutionId: string;
  onClose: () => void;
}) {
  const { t } = useT();
  const navigate = useNavigate();
  const viewer = useViewer();
  // Of the programme about this theme; where several are, it is of none of them.
  const [programme] = theme.programmes.length === 1 ? theme.programmes : [];
  const teams = (programme?.teams ?? []).flatMap(({ team }) => team ?? []);
  const own = ownTeams(viewer).find((id) => teams.some((team) => team.id === id));
  return (
    <CommandForm
      document={PlanDialogueDocument}
      roles={GUIDES}
      schema={arrangement}
      initial={{
        ...{ stakeholderIds: [], from: '19:00', until: '21:00', place: '', agenda: '', reason: '' },
        teamId: own ?? teams[0]?.id ?? '',
      }}
      input={({ teamId, reason: _reason, ...values }) => ({
        ...arranged(values),
        institutionId,
        themeId: theme.id,
        programmeId: programme?.id ?? null,
        teamId: orNull(teamId),
      })}
      fieldOf={arrangedFields}
      submit={t('dialogue.do.plan')}
      done={t('dialogue.do.plan.done')}
      onCancel={onClose}
      onDone={(dialogueId) => {
        onClose();
        void navigate({ to: '/dialogues/$dialogueId', params: { dialogueId } });
      }}
    >
      {(control) => (
        <>
          <p>{t('dialogue.planOn', { theme: wordsOf(theme.name, t) })}</p>
          <SelectField
            control={control}
            name="teamId"
            label={t('dialogue.team')}
            empty={t('dialogue.ofInstitution')}
            options={teams.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
          />
          <ArrangementFields
            control={control}
            invitable={theme.stakeholders.map((one) => ({ id: one.id, label: stakeholderName(one, t) }))}
          />
        </>
      )}
    </CommandForm>
  );
}
