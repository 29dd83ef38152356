import { useNavigate } from '@tanstack/react-router';
import { COMPARE_VIEWS } from '../replay/compare/compare-result.js';
import { streamsIn } from '../replay/compare/comparison.js';
import { Differences } from '../replay/compare/differences.js';
import type { Opening } from '../replay/compare/event-links.js';
import { nounOf } from '../replay/compare/frame.js';
import { Served } from '../replay/compare/served.js';
import { TeamsBeside } from '../replay/compare/teams-beside.js';
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
  const beside = useTeams(id, teamId, replay, history);
  const teams = beside.status === 'ready' ? beside.compared : null;
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
          <Differences
            compared={made}
            touched={served !== null && history.folded !== null}
            view={view}
            speech={speech}
            opening={opening}
          />
        </>
      )}
      {teams && (
        <p>
          {t('compare.result.teams', {
            first: names[0],
            second: names[1],
            day: speech.formats.longDay(place.asOf),
          })}
        </p>
      )}
      <TeamsBeside teams={beside} view={view} names={names} speech={speech} opening={opening} />
    </section>
  );
}
