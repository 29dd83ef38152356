import { UNIT_KINDS } from '@traject/domain';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CommandForm } from '../form/command-form.js';
import { orNull } from '../form/schemas.js';
import { SelectField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Progress } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { todayHere } from './amsterdam.js';
import { ProposeActivityDocument, ToProposeDocument, type ToProposeQuery } from './documents.generated.js';
import { OutlineFields, outlineForm, termsOf } from './outline-fields.js';

export const PROPOSERS = ['hr', 'teamLead', 'member', 'manager'] as const;

/** Proposes a training activity; afterwards one is on its page, where it is scheduled. */
export function ProposeActivity() {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon={<Plus size={17} aria-hidden />} onClick={() => setOpen(true)}>
        {t('activity.do.propose')}
      </Button>
      <Dialog title={t('activity.do.propose')} open={open} onClose={() => setOpen(false)}>
        <Asked onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Asked only when the dialog is open: most visits propose nothing. */
function Asked({ onClose }: { onClose: () => void }) {
  const { t } = useT();
  const [{ data }] = useQuery({ query: ToProposeDocument, requestPolicy: 'cache-and-network' });
  return data ? <Form known={data.now} onClose={onClose} /> : <Progress label={t('ui.loading')} />;
}

/** The school year in which `day` falls, from 1 August. */
function schoolYearOf(day: string): { from: string; until: string } {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return { from: `${year}-08-01`, until: `${year + 1}-08-01` };
}

function Form({ known, onClose }: { known: ToProposeQuery['now']; onClose: () => void }) {
  const { t } = useT();
  const navigate = useNavigate();
  const viewer = useViewer();
  // One organises for a unit for which one holds a role; HR of an institution for everything in it.
  const held = rolesHeld(viewer).filter(({ role }) => PROPOSERS.some((one) => one === role));
  const wide = held.some(({ role, unit }) => role === 'hr' && unit.kind === 'institution');
  const units = [
    ...known.institutions.map(({ id, name }) => ({ kind: 'institution', id, name })),
    ...known.colleges.map(({ id, name }) => ({ kind: 'college', id, name })),
    ...known.teams.map(({ id, name }) => ({ kind: 'team', id, name })),
  ].filter(({ id }) => wide || held.some(({ unit }) => unit.id === id));
  const own = held.find(({ unit }) => unit.kind === 'team')?.unit.id;
  const year = schoolYearOf(todayHere());
  const first = units.find(({ id }) => id === own) ?? units[0];
  return (
    <CommandForm
      document={ProposeActivityDocument}
      roles={PROPOSERS}
      schema={outlineForm}
      initial={{
        unit: first ? `${first.kind} ${first.id}` : '',
        programmeId: '',
        kind: 'course' as const,
        title: '',
        provider: '',
        teamIds: own === undefined ? [] : [own],
        ...year,
        capacity: null,
        amount: null,
        per: 'activity' as const,
        hours: 3,
        guests: [],
        reason: '',
      }}
      input={(values) => {
        const [kind = 'team', id = ''] = values.unit.split(' ');
        return {
          unit: { kind: UNIT_KINDS.find((one) => one === kind) ?? 'team', id },
          programmeId: orNull(values.programmeId),
          needIds: [],
          ...termsOf(values),
        };
      }}
      fieldOf={{ 'cost.amount': 'amount', period: 'from' }}
      submit={t('activity.do.propose')}
      done={t('activity.do.propose.done')}
      onCancel={onClose}
      onDone={(activityId) => {
        onClose();
        void navigate({ to: '/activities/$activityId', params: { activityId } });
      }}
    >
      {(control) => (
        <>
          <SelectField
            control={control}
            name="unit"
            label={t('activity.organiser')}
            options={units.map(({ kind, id, name }) => ({
              value: `${kind} ${id}`,
              label: wordsOf(name, t) || id,
            }))}
          />
          <OutlineFields
            control={control}
            teams={known.teams.map(({ id, name }) => ({ value: id, label: wordsOf(name, t) }))}
          />
          <SelectField
            control={control}
            name="programmeId"
            label={t('activity.programme')}
            empty={t('activity.noProgramme')}
            options={known.programmes.map(({ id, title }) => ({ value: id, label: wordsOf(title, t) }))}
          />
        </>
      )}
    </CommandForm>
  );
}
