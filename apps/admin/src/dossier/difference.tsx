import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { CompareResult, COMPARE_VIEWS } from '../replay/compare/compare-result.js';
import { nounOf } from '../replay/compare/frame.js';
import { LaterList, laterBetween } from '../replay/compare/later-list.js';
import { compareTeams } from '../replay/compare/teams.js';
import { TeamsView } from '../replay/compare/teams-view.js';
import { useComparison } from '../replay/compare/use-comparison.js';
import { useOtherTeam } from '../replay/compare/use-other-team.js';
import type { Scope } from '../replay/logic/address.js';
import type { ReplayEvent } from '../replay/logic/replay-event.js';
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
  const { address, events } = replay;
  const { vs } = address;
  const made = useComparison(replay, history, vs);
  const view = COMPARE_VIEWS.find((one) => one === address.view) ?? 'diff';
  const open = (event: ReplayEvent): void =>
    void navigate({ to: '/replay/$scope/$id', params: { scope, id }, search: replay.eventSearch(event) });
  return (
    <section className={styles['part']} aria-labelledby="dossier-difference">
      <h2 id="dossier-difference">{t('dossier.difference')}</h2>
      {vs?.kind === 'team' && <Teams id={id} teamId={vs.teamId} replay={replay} speech={speech} />}
      {vs?.kind !== 'team' && history.part !== null && <p>{t('compare.tooLong')}</p>}
      {made && (
        <>
          <p>
            {t('compare.result', {
              count: made.comparison.count,
              streams: made.comparison.words.reduce((sum, { streams }) => sum + streams.length, 0),
              first: nounOf(made.frame, 'first', speech),
              second: nounOf(made.frame, 'second', speech),
            })}
          </p>
          {made.comparison.unread > 0 && (
            <p className={styles['soft']}>{t('compare.unread', { count: made.comparison.unread })}</p>
          )}
          {made.frame.differing === 'known' && (
            <LaterList
              later={laterBetween(events, made.frame)}
              selected={null}
              speech={speech}
              onOpen={open}
            />
          )}
          <CompareResult {...made} view={view} speech={speech} selected={null} onOpen={open} />
        </>
      )}
    </section>
  );
}

function Teams({
  id,
  teamId,
  replay,
  speech,
}: {
  id: string;
  teamId: string;
  replay: Replay;
  speech: Speech;
}) {
  const { t, names, formats } = speech;
  const { place, known } = replay;
  const other = useOtherTeam(teamId);
  const compared = useMemo(
    () =>
      other?.status === 'ready'
        ? compareTeams(
            replay,
            {
              moment: other.world.moment({ asOf: place.asOf, known }, place.at ?? undefined),
              shows: other.shows,
            },
            place.asOf,
          )
        : null,
    [other, replay, place, known],
  );
  const teams: [string, string] = [
    names.team(id) ?? t('replay.unnamed'),
    names.team(teamId) ?? t('replay.unnamed'),
  ];
  if (other?.status === 'failed') return <p>{t('compare.otherFailed')}</p>;
  if (!compared) return <Progress label={t('compare.otherLoading')} />;
  return (
    <>
      <p>
        {t('compare.result.teams', { first: teams[0], second: teams[1], day: formats.longDay(place.asOf) })}
      </p>
      <TeamsView compared={compared} names={teams} speech={speech} />
    </>
  );
}
