import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { dateOf } from '@traject/domain';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { useViewer } from '../session/use-viewer.js';
import { sentenceText } from '../sentences/sentence.js';
import { useNames } from '../sentences/use-names.js';
import { announce } from '../ui/announcements.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Progress } from '../ui/notices.js';
import { patiently } from '../ui/patiently.js';
import { ActionButtons, ActionPanel } from './action-buttons.js';
import type { ReplayAction } from './action.js';
import { actions } from './actions.js';
import { LEFT } from './compare/compare-actions.js';
import { EventListView } from './event-list-view.js';
import { IntroductionOffer } from './introduction-offer.js';
import { InspectorView } from './inspector-view.js';
import { keyHandler } from './keys.js';
import { LanesView } from './lanes-view.js';
import { ListTools, type ListTool } from './list-tools.js';
import type { ReplaySearch, Scope } from './logic/address.js';
import type { ReplayEvent } from './logic/replay-event.js';
import { Banners } from './banners.js';
import { ScopeBar, type OpenClock } from './scope-bar.js';
import { scopeTitle } from './scope-title.js';
import { StateView } from './state-view.js';
import { TransportBar } from './transport-bar.js';
import { useArrivals } from './use-arrivals.js';
import type { History, Loading } from './use-history.js';
import { useLetters } from './use-letters.js';
import { useMedia } from './use-media.js';
import { useFocusKept } from './use-focus-kept.js';
import { useUnfocusedKeys } from './use-unfocused-keys.js';
import { useReplay } from './use-replay.js';
import styles from './replay.module.css';

// Comes with the first comparison.
const compareView = patiently(() => import('./compare/compare-view.js'));
const CompareView = lazy(async () => ({ default: (await compareView()).CompareView }));

// Notes are few and asked apart: the first picture does not wait for them.
const NotesPart = lazy(patiently(() => import('../audit-note/notes-part.js')));

const HelpDialog = lazy(patiently(() => import('./help-dialog.js')));

export { OpeningView } from './opening-view.js';

/** Where the list is part of the page's own scroll it stays short. */
const NARROW_WINDOW = 30;

/** How much of what is held has been read. */
const shareRead = ({ read, buffer }: History): number => read / Math.max(buffer.events.length, 1);

/** The replay of a loaded history: state, lanes and list, inspector, transport. */
export function ReplayView({
  scope,
  id,
  history,
  search,
}: {
  scope: Scope;
  id: string;
  history: History & Loading;
  search: Readonly<Record<string, unknown>>;
}) {
  const { t } = useT();
  const formats = useFormats();
  const names = useNames();
  const router = useRouter();
  const viewer = useViewer();
  const speech = useMemo(() => ({ t, formats, names }), [t, formats, names]);
  const replay = useReplay(scope, history, search);
  const [letters, setLetters] = useLetters();
  const [openClock, setOpenClock] = useState<OpenClock>(null);
  const [sheet, setSheet] = useState<'state' | 'event' | 'help' | 'intro' | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const focusRoot = useCallback(() => root.current?.focus(), []);
  const showEvent = useCallback(() => setSheet('event'), []);
  const [tool, setTool] = useState<ListTool>(null);
  const [acting, setActing] = useState<ReplayAction | null>(null);
  const wide = useMedia('(width >= 62.5em)');

  const { address, sequence, count, selected, place, inspected } = replay;
  // The longest to draw: a drag that goes on does not wait for it.
  const listed = useDeferredValue(useMemo(() => ({ count, id: selected?.id ?? null }), [count, selected]));
  const { title, under } = scopeTitle(scope, history.about, speech);
  const sentenceOf = useCallback(
    (event: ReplayEvent) =>
      `${formats.day(event.effectiveAt)}: ${event.pending ? t('replay.beingRead') : sentenceText(event.told, names, t, formats)}`,
    [formats, names, t],
  );
  const felt = useMemo(
    () => new Map(history.about?.now.appraisalRounds.map((round) => [round.id, round.distribution])),
    [history.about],
  );
  const corrected = useMemo(
    () => new Set(sequence.events.flatMap(({ corrects }) => (corrects ? [corrects.eventId] : []))),
    [sequence],
  );
  const shown = useMemo(
    () => replay.lanes.filter(({ key }) => address.lanes === null || address.lanes.includes(key)),
    [replay.lanes, address.lanes],
  );
  const at = sequence.events[count - 1];
  const on = { day: formats.day(place.asOf), number: replay.before + count, total: replay.total };
  const says = replay.reading
    ? t('replay.readingOn', on)
    : at
      ? t(dateOf(at.effectiveAt) === dateOf(place.asOf) ? 'replay.playheadAt' : 'replay.playheadAfter', {
          ...on,
          sentence: at.pending ? t('replay.beingRead') : sentenceText(at.told, names, t, formats),
        })
      : t(replay.before > 0 ? 'replay.playheadBetween' : 'replay.playheadBefore', on);

  const copy = async (to: ReplaySearch): Promise<void> => {
    const { href } = router.buildLocation({ to: '/replay/$scope/$id', params: { scope, id }, search: to });
    try {
      await navigator.clipboard.writeText(new URL(href, window.location.origin).href);
      announce(t('replay.linkCopied'));
    } catch {
      announce(t('replay.linkNotCopied'));
    }
  };
  const copyAudit = () => void copy(replay.auditSearch());
  const context = { scope, id, replay, history, speech, viewer };
  const comparing = address.vs !== null;
  useFocusKept(comparing, focusRoot);
  const act = (action: ReplayAction): void => {
    const elsewhere = action.leadsTo?.(context);
    if (elsewhere) {
      const { search: found, ...params } = elsewhere;
      void router.navigate({ to: '/replay/$scope/$id', params, search: found });
    } else action.run?.(context);
    if (action.Panel) setActing(action);
  };
  const waiting = useArrivals(history, replay.isLive && !replay.playing, speech);
  const onKeyDown = keyHandler(
    replay,
    {
      openDate: () => setOpenClock('held'),
      copyLink: copyAudit,
      openHelp: () => setSheet('help'),
      openFind: () => setTool('find'),
      act(letter) {
        const action = actions.find(({ key }) => key === letter);
        if (!action || action.available?.(context) === false) return false;
        act(action);
        return true;
      },
      close: () => (comparing ? replay.push(LEFT) : setSheet(null)),
    },
    letters,
  );
  useUnfocusedKeys(onKeyDown);

  const unread = count > 0 && at?.redacted === true;
  const state = <StateView panel={replay.panel} felt={felt} speech={speech} unread={unread} />;
  const inspector = inspected ? (
    <InspectorView
      inspected={inspected}
      place={
        sequence.events.includes(inspected.event)
          ? {
              number: replay.before + sequence.events.indexOf(inspected.event) + 1,
              total: replay.total,
            }
          : null
      }
      speech={speech}
      replay={replay}
      onCopy={(event) => void copy(replay.eventSearch(event))}
    />
  ) : (
    <p className={styles['soft']}>
      {t(selected ? 'replay.beingRead' : address.ev === null ? 'replay.noEventYet' : 'replay.eventUnknown')}
    </p>
  );

  return (
    <div ref={root} className={styles['replay']} tabIndex={-1} onKeyDown={onKeyDown}>
      <ScopeBar
        title={title}
        under={under}
        replay={replay}
        live={history.live}
        openClock={openClock}
        onOpenClock={setOpenClock}
        onCopy={copyAudit}
        onHelp={() => setSheet('help')}
        actions={<ActionButtons context={context} onAct={act} />}
      />
      <IntroductionOffer
        open={sheet === 'intro'}
        onOpen={(open) => setSheet(open ? 'intro' : null)}
        onGone={focusRoot}
      />
      <Banners
        replay={replay}
        history={history}
        formats={formats}
        sentenceOf={sentenceOf}
        waiting={waiting}
      />
      <div className={styles['columns']} data-comparing={comparing || undefined}>
        {comparing ? (
          <Suspense fallback={<Progress label={t('compare.loading')} />}>
            <CompareView context={context} onOpen={showEvent} />
          </Suspense>
        ) : (
          <>
            {wide && (
              <section className={styles['state']} aria-labelledby="replay-state">
                <h2 id="replay-state">{t('replay.asItStood')}</h2>
                {state}
              </section>
            )}
            <div className={styles['middle']}>
              <section className={styles['lanes']} aria-label={t('replay.lanes')} tabIndex={0}>
                {!replay.ready && <Progress label={t('replay.readingLanes')} share={shareRead(history)} />}
                <LanesView
                  lanes={shown}
                  scale={replay.scale}
                  head={replay.head}
                  selected={replay.playing ? null : selected}
                  speech={speech}
                  sentenceOf={sentenceOf}
                  onSelect={replay.select}
                  onScrub={replay.scrub}
                />
              </section>
              <div>
                <Suspense>
                  <NotesPart context={context} />
                </Suspense>
              </div>
              <section className={styles['events']} aria-labelledby="replay-events">
                <div className={styles['eventsHead']}>
                  <h2 id="replay-events">{t('replay.whatHappened')}</h2>
                  <ListTools replay={replay} speech={speech} open={tool} onOpen={setTool} />
                  {!wide && (
                    <div className={styles['sheets']}>
                      <Button size="small" onClick={() => setSheet('state')}>
                        {t('replay.asItStood')}
                      </Button>
                      <Button size="small" onClick={() => setSheet('event')}>
                        {t('replay.thisEvent')}
                      </Button>
                    </div>
                  )}
                </div>
                <EventListView
                  events={sequence.events}
                  count={listed.count}
                  selectedId={listed.id}
                  corrected={corrected}
                  speech={speech}
                  follow={wide}
                  {...(wide ? {} : { most: NARROW_WINDOW })}
                  onSelect={replay.select}
                />
              </section>
            </div>
          </>
        )}
        {wide && (
          <section className={styles['event']} aria-label={t('replay.thisEvent')}>
            {inspector}
          </section>
        )}
      </div>
      {!comparing && <TransportBar replay={replay} says={says} />}
      {!wide && (
        <>
          <Dialog title={t('replay.asItStood')} open={sheet === 'state'} onClose={() => setSheet(null)}>
            {state}
            <Button onClick={() => setSheet(null)}>{t('ui.dismiss')}</Button>
          </Dialog>
          <Dialog title={t('replay.thisEvent')} open={sheet === 'event'} onClose={() => setSheet(null)}>
            {inspector}
            <Button onClick={() => setSheet(null)}>{t('ui.dismiss')}</Button>
          </Dialog>
        </>
      )}
      <ActionPanel context={context} open={acting} onClose={() => setActing(null)} />
      {sheet === 'help' && (
        <Suspense>
          <HelpDialog
            letters={letters}
            onLetters={setLetters}
            onIntroduction={() => setSheet('intro')}
            onClose={() => setSheet(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
