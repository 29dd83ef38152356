import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Link } from '../ui/link.js';

/** To everything that a person did, for who may read it; nothing for others. */
export function ActionsLink({ personId }: { personId: string }) {
  const { t } = useT();
  const viewer = useViewer();
  if (personId !== viewer.person.id && !holds(viewer, 'board', 'auditor', 'dpo')) return null;
  return (
    <>
      {' '}
      <Link to="/people/$personId/actions" params={{ personId }}>
        {t('actions.link')}
      </Link>
    </>
  );
}
