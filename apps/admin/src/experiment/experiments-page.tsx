import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holdsFor } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Button } from '../ui/button.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { useNarrower } from '../ui/use-narrower.js';
import { wordsOf } from '../ui/words.js';
import { comparedTable, listed } from './compared.js';
import { ComparedTable } from './compared-table.js';
import { ExperimentsDocument } from './documents.generated.js';
import { ExperimentFilters, PickExperiments } from './experiment-filters.js';
import styles from './experiment.module.css';
import { ProposeExperiment } from './propose-experiment.js';

const route = getRouteApi('/signed-in/programmes/$programmeId/experiments');
/** Under this width of the window, in pixels, one experiment is shown at a time. */
const ONE_UNDER = 760;

/** The experiments of a programme beside each other: a column for each, compared on what was said beforehand. */
export function ExperimentsPage(): ReactElement {
  const { t } = useT();
  const formats = useFormats();
  const { programmeId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const viewer = useViewer();
  const narrow = useNarrower(ONE_UNDER);
  const query = useLiveQuery(ExperimentsDocument, { programmeId }, { kind: 'programme', id: programmeId });
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  return (
    <Loaded query={query}>
      {({ now: { programme, experiments } }) => {
        if (programme === null) return <NotFound />;
        const all = experiments.nodes;
        const found = listed(all, search);
        const shown = found.filter(({ id }) => !search.without?.includes(id));
        const alone = narrow ? (shown.find(({ id }) => id === search.one) ?? shown[0]) : undefined;
        const teams = new Map(all.flatMap(({ team }) => (team ? [[team.id, wordsOf(team.name, t)]] : [])));
        const own = programme.teams
          .map(({ teamId }) => teamId)
          .filter((id) => holdsFor(viewer, id, 'member', 'teamLead'));
        return (
          <Page
            title={t('experiment.compare')}
            under={
              <Link to="/programmes/$programmeId" params={{ programmeId }}>
                {wordsOf(programme.title, t)}
              </Link>
            }
            actions={
              <>
                {own.length > 0 && (
                  <ProposeExperiment
                    programmeId={programmeId}
                    teams={own.map((id) => ({ id, label: teams.get(id) ?? id }))}
                    themes={programme.themes.map(({ id, name }) => ({ id, label: wordsOf(name, t) }))}
                    onProposed={(experimentId) =>
                      void navigate({ to: '/experiments/$experimentId', params: { experimentId } })
                    }
                  />
                )}
                <Button
                  icon={<Download size={17} aria-hidden />}
                  onClick={() => saveCsv('traject-experiments.csv', csvOf(comparedTable(shown, t, formats)))}
                >
                  {t('ui.csv')}
                </Button>
                <ReplayLink scope="programme" id={programmeId} />
              </>
            }
          >
            {all.length === 0 ? (
              <EmptyState>{t('experiment.none')}</EmptyState>
            ) : (
              <>
                <ExperimentFilters search={search} teams={teams} change={change} />
                {narrow ? (
                  <div className={styles['pick']}>
                    <select
                      aria-label={t('experiment.which')}
                      value={alone?.id ?? ''}
                      onChange={(event) => change({ one: event.target.value })}
                    >
                      {shown.map(({ id, title }) => (
                        <option key={id} value={id}>
                          {wordsOf(title, t)}
                        </option>
                      ))}
                    </select>
                  </div>
                ) : (
                  <PickExperiments found={found} search={search} change={change} />
                )}
                {shown.length === 0 ? (
                  <EmptyState>{t('experiment.nothingFound')}</EmptyState>
                ) : (
                  <ComparedTable experiments={alone ? [alone] : shown} />
                )}
              </>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
