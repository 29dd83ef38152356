import { useNavigate } from '@tanstack/react-router';
import { addDays, dateOf } from '@traject/domain';
import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { announce } from '../../ui/announcements.js';
import { Button } from '../../ui/button.js';
import { csvOf, saveCsv } from '../../ui/csv.js';
import { patiently } from '../../ui/patiently.js';
import type { ActionContext } from '../action.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import { KNOWN_NOW, NO_TEAM } from '../logic/versus.js';
import { entered, LEFT, swapped, swappedTeams } from './compare-actions.js';
import { COMPARE_VIEWS } from './compare-result.js';
import { streamsIn } from './comparison.js';
import { comparisonRows, teamRows } from './csv-rows.js';
import { Differences } from './differences.js';
import { eventElsewhere, type Opening } from './event-links.js';
import { nounOf } from './frame.js';
import { dayBefore, MomentInput } from './moment-input.js';
import { Served } from './served.js';
import { TeamsBeside } from './teams-beside.js';
import { useComparison } from './use-comparison.js';
import { useSecond } from './use-second.js';
import { useTeams } from './use-teams.js';
import { TeamChoice, WithChoice } from './with-choice.js';
import styles from './compare.module.css';

// Notes are few and asked apart: what differs does not wait for them.
const CompareNotes = lazy(patiently(() => import('./compare-notes.js')));

/** A comparison: what with, the two moments, and everything that differs. `onOpen` shows an event in the inspector. */
export function CompareView({
  context,
  onOpen,
}: {
  context: ActionContext;
  onOpen: (event: ReplayEvent) => void;
}) {
  const { scope, id, replay, history, speech } = context;
  const { t, formats, names } = speech;
  const { address, place, now, events, seen, push } = replay;
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const { vs, isMoving, move, setHeld } = useSecond(replay);
  const { compared: made, second, served, again } = useComparison(scope, id, replay, history, vs);
  const teamId = vs?.kind === 'team' && vs.teamId !== NO_TEAM ? vs.teamId : null;
  const beside = useTeams(id, teamId, replay, history);
  const teams = beside.compared;
  // Of a history of which only a part is held the first day is that of the whole.
  const firstDay = history.part === null ? null : (history.about?.replay.density.from ?? null);
  const from = useMemo(
    () =>
      firstDay === null
        ? dayBefore(
            events.map(({ effectiveAt }) => effectiveAt),
            now,
          )
        : addDays(firstDay, -1),
    [firstDay, events, now],
  );
  const view = COMPARE_VIEWS.find((one) => one === address.view) ?? 'diff';
  const teamNames = useMemo(
    (): [string, string] => [
      names.team(id) ?? t('replay.unnamed'),
      (teamId === null ? null : names.team(teamId)) ?? t('replay.unnamed'),
    ],
    [names, id, teamId, t],
  );
  const says = made
    ? t('compare.result', {
        count: made.comparison.count,
        streams: streamsIn(made.comparison),
        first: nounOf(made.frame, 'first', speech),
        second: nounOf(made.frame, 'second', speech),
      })
    : teams
      ? t('compare.result.teams', {
          first: teamNames[0],
          second: teamNames[1],
          day: formats.longDay(place.asOf),
        })
      : '';
  // A region that is there first and filled then is read out; while one drags it is not.
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (isMoving) return undefined;
    const timer = setTimeout(() => setSaid(says), 0);
    return () => clearTimeout(timer);
  }, [says, isMoving]);
  // Opened by a key on what is not there any more: the replay as a whole was given the focus, and one goes on from here.
  useEffect(() => {
    const holder = document.activeElement;
    if (holder !== document.body && holder?.contains(title.current)) title.current?.focus();
  }, []);
  // Closed by a key within it: what had the focus is gone, and the history is what one goes on with.
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus();
      }, 0);
    },
    [],
  );
  const held = useMemo(() => new Set(events.map((event) => event.id)), [events]);
  const { ev: selected, known, kpos } = address;
  const opening = useMemo(
    (): Opening => ({
      selected,
      onOpen(event) {
        push({ ev: event.id });
        onOpen(event);
      },
      // Of a history of which only a part is held, what lies outside it opens in a replay that holds it.
      away: (event) => (held.has(event.id) ? null : eventElsewhere({ scope, id }, event, { known, kpos })),
    }),
    [scope, id, held, selected, known, kpos, push, onOpen],
  );
  if (vs === null) return null;

  const save = (): void => {
    const rows = made
      ? comparisonRows(made.comparison, made.frame, speech)
      : teams && teamRows(teams, teamNames, speech);
    if (!rows) return;
    saveCsv(`traject-comparison-${dateOf(place.asOf)}.csv`, csvOf(rows));
    announce(t('compare.saved'));
  };
  const swap = (): void => {
    const other = swappedTeams(context);
    if (other) {
      const { search, ...params } = other;
      void navigate({ to: '/replay/$scope/$id', params, search });
    }
    const next = swapped(context);
    if (next) push(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || inDialog) return;
    event.preventDefault();
    push(LEFT);
  };
  const moment = { speech, present: now, from };
  const knownFirst = address.known ?? (address.kpos === null ? place.asOf : seen.then.known);

  return (
    <section className={styles['compare']} aria-labelledby={heading} onKeyDown={onKeyDown}>
      <header className={styles['head']}>
        <h2 id={heading} ref={title} tabIndex={-1}>
          {t('compare.title')}
        </h2>
        <WithChoice
          scope={scope}
          vs={vs}
          otherMoment={place.asOf < now ? now : (entered(context).asOf ?? now)}
          speech={speech}
          onChoose={(chosen) => push({ vs: chosen })}
        />
        {vs.kind === 'team' && (
          <TeamChoice
            own={id}
            chosen={vs.teamId}
            speech={speech}
            onChoose={(chosen) => push({ vs: { kind: 'team', teamId: chosen } })}
          />
        )}
        <div className={styles['buttons']}>
          <fieldset>
            <legend className="unseen">{t('compare.view')}</legend>
            {COMPARE_VIEWS.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="compare-view"
                  checked={view === one}
                  onChange={() => replay.setView(one)}
                />
                <span>{t(`compare.view.${one}`)}</span>
              </label>
            ))}
          </fieldset>
          <Button
            size="small"
            aria-keyshortcuts="S"
            aria-disabled={vs.kind === 'team' && teamId === null}
            onClick={swap}
          >
            {t('compare.swap')}
          </Button>
          <Button size="small" onClick={save}>
            {t('compare.csv')}
          </Button>
          <Button size="small" aria-keyshortcuts="C Escape" onClick={() => push(LEFT)}>
            {t('compare.leave')}
          </Button>
        </div>
      </header>
      <div className={styles['moments']}>
        {vs.kind === 'known' ? (
          <>
            <MomentInput
              {...moment}
              label={t('compare.firstKnown')}
              clock="known"
              value={knownFirst}
              onMove={(instant) => replay.setKnown(instant ?? now)}
              onHold={replay.setDragging}
            />
            {/* Of a part the server says when a position was recorded. */}
            {(second !== null || vs.kpos === null) && (
              <MomentInput
                {...moment}
                label={t('compare.secondKnown')}
                clock="known"
                value={second}
                onMove={(instant) => move({ ...KNOWN_NOW, known: instant })}
                onHold={setHeld}
              />
            )}
          </>
        ) : (
          <>
            <MomentInput
              {...moment}
              label={t(vs.kind === 'team' ? 'compare.moment' : 'compare.first')}
              clock="held"
              value={place.asOf}
              onMove={(instant) => replay.setAsOf(instant ?? now)}
              onHold={replay.setDragging}
            />
            {vs.kind === 'moment' && (
              <MomentInput
                {...moment}
                label={t('compare.second')}
                clock="held"
                value={vs.asOf}
                onMove={(instant) => move({ kind: 'moment', asOf: instant ?? now })}
                onHold={setHeld}
              />
            )}
          </>
        )}
      </div>
      <p role="status" className={styles['result']}>
        {said}
      </p>
      {!history.complete && served === null && <p className={styles['soft']}>{t('compare.notLoaded')}</p>}
      <Suspense>
        <CompareNotes
          context={context}
          frame={made?.frame ?? null}
          teams={teamId === null ? null : { other: teamId, names: teamNames }}
        />
      </Suspense>
      {served && <Served served={served} again={again} speech={speech} />}
      {made && (
        <Differences
          compared={made}
          touched={served !== null && history.folded !== null}
          view={view}
          speech={speech}
          opening={opening}
        />
      )}
      <TeamsBeside teams={beside} view={view} names={teamNames} speech={speech} opening={opening} />
    </section>
  );
}
