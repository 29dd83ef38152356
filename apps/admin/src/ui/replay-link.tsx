import { History } from 'lucide-react';
import { useT } from '../i18n/use-t.js';
import { ButtonLink } from './link.js';

/** To the history of a programme or team. */
export function ReplayLink({ scope, id }: { scope: 'programme' | 'team'; id: string }) {
  const { t } = useT();
  return (
    <ButtonLink to="/replay/$scope/$id" params={{ scope, id }} icon={<History size={17} aria-hidden />}>
      {t('ui.replayFromHere')}
    </ButtonLink>
  );
}
