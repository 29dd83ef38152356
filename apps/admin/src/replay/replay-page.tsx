import { getRouteApi } from '@tanstack/react-router';
import { useT } from '../i18n/use-t.js';
import { Page } from '../ui/page.js';

const route = getRouteApi('/signed-in/replay/$scope/$id');

/** The history of a programme, team, person or institution. */
export function ReplayPage() {
  const { t } = useT();
  const { id } = route.useParams();
  return <Page title={t('app.replay')}>{id}</Page>;
}
