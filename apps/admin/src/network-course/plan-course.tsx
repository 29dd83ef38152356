import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import * as z from 'zod/mini';
import { CommandDialog } from '../form/command-dialog.js';
import { words } from '../form/schemas.js';
import { TextField } from '../form/text-field.js';
import { useT } from '../i18n/use-t.js';
import { BROKERS } from '../network/roles.js';
import type { Network } from '../network/states.js';
import { MECHANISMS } from '../partnership/states.js';
import { rolesHeld } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { PlanNetworkCourseDocument } from './documents.generated.js';
import { MechanismsField } from './mechanisms-field.js';

const planning = z.object({ title: words(), purpose: words(), mechanisms: z.array(z.enum(MECHANISMS)) });

/** Plans a course in a network that the viewer guides; nothing for who may plan none. */
export function PlanCourse({ network }: { network: Network }) {
  const { t } = useT();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [host] = rolesHeld(viewer).filter(
    ({ role, unit }) => unit.kind === 'institution' && BROKERS.includes(role),
  );
  if (!host) return null;
  return (
    <CommandDialog
      button={t('course.do.plan')}
      icon={<Plus size={17} aria-hidden />}
      document={PlanNetworkCourseDocument}
      roles={BROKERS}
      schema={planning}
      initial={{ title: '', purpose: '', mechanisms: [...MECHANISMS] }}
      input={(values) => ({
        ...values,
        institutionId: host.unit.id,
        programmeId: network.institution.id === host.unit.id ? network.programmeId : null,
        networkId: network.id,
        facilitatorId: viewer.person.id,
      })}
      submit={t('course.do.plan')}
      done={t('course.do.plan.done')}
      onDone={(courseId) => void navigate({ to: '/network-courses/$courseId', params: { courseId } })}
    >
      {(control) => (
        <>
          <TextField control={control} name="title" label={t('course.name')} />
          <TextField control={control} name="purpose" label={t('course.purpose')} long />
          <MechanismsField control={control} name="mechanisms" label={t('course.mechanisms')} />
        </>
      )}
    </CommandDialog>
  );
}
