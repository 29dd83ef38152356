import { useNavigate } from '@tanstack/react-router';
import { CompareResult, COMPARE_VIEWS } from '../replay/compare/compare-result.js';
import { streamsIn } from '../replay/compare/comparison.js';
import type { Opening } from '../replay/compare/event-links.js';
import { nounOf } from '../replay/compare/frame.js';
import { LaterList } from '../replay/compare/later-list.js';
import { Served } from '../replay/compare/served.js';
import { TeamsView } from '../replay/compare/teams-view.js';
import { useComparison } from '../replay/compare/use-comparison.js';
import { useTeams } from '../replay/compare/use-teams.js';
import type { Scope } from '../replay/logic/address.js';
import type { Speech } from '../replay/say-shown.js';
import type { History } from '../replay/use-history.js';
import type { Replay } from '../replay/use-replay.js';
import { Progress } from '../ui/notices.js';
import styles from './dossier.module.css';

/** What differs between the moment of the dossier and what its address compares it with. */
export function Difference({
  scope,
  id,
  history,
  replay,
  speech,
}: {
  scope: Scope;
  id: string;
  history: History;
  replay: Replay;
  speech: Speech;
}) {
  const { t } = speech;
  const navigate = useNavigate();
  const { address, place } = replay;
  const { vs } = address;
  const { compared: made, served, again } = useComparison(scope, id, replay, history, vs);
  const teamId = vs?.kind === 'team' ? vs.teamId : null;
  const { status: teamsAre, compared: teams, away } = useTeams(id, teamId, replay, history);
  const view = COMPARE_VIEWS.find((one) => one === address.view) ?? 'diff';
  const opening: Opening = {
    selected: null,
    onOpen: (event) =>
      void navigate({
        to: '/replay/$scope/$id',
        params: { scope, id },
        search: replay.eventSearch(event),
      }),
  };
  const names: [string, string] = [
    speech.names.team(id) ?? t('replay.unnamed'),
    (teamId === null ? null : speech.names.team(teamId)) ?? t('replay.unnamed'),
  ];
  return (
    <section className={styles['part']} aria-labelledby="dossier-difference">
      <h2 id="dossier-difference">{t('dossier.difference')}</h2>
      {!history.complete && served === null && <Progress label={t('compare.notLoaded')} />}
      {served && <Served served={served} again={again} speech={speech} />}
      {made && (
        <>
          <p>
            {t('compare.result', {
              count: made.comparison.count,
              streams: streamsIn(made.comparison),
              first: nounOf(made.frame, 'first', speech),
              second: nounOf(made.frame, 'second', speech),
            })}
          </p>
          {served !== null && history.folded !== null && (
            <p className={styles['soft']}>{t('compare.touched')}</p>
          )}
          {made.comparison.unread > 0 && (
            <p className={styles['soft']}>{t('compare.unread', { count: made.comparison.unread })}</p>
          )}
          {made.later && <LaterList later={made.later} speech={speech} opening={opening} />}
          <CompareResult
            comparison={made.comparison}
            frame={made.frame}
            view={view}
            speech={speech}
            opening={opening}
          />
        </>
      )}
      {teamsAre === 'loading' && <Progress label={t('compare.otherLoading')} />}
      {teamsAre === 'failed' && <p>{t('compare.otherFailed')}</p>}
      {teamsAre === 'empty' && <p>{t('compare.otherEmpty')}</p>}
      {teams && teamsAre === 'ready' && (
        <>
          <p>
            {t('compare.result.teams', {
              first: names[0],
              second: names[1],
              day: speech.formats.longDay(place.asOf),
            })}
          </p>
          <TeamsView
            compared={teams}
            view={view}
            names={names}
            speech={speech}
            opening={opening}
            away={away}
          />
        </>
      )}
    </section>
  );
}
