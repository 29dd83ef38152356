import { ListFilter, Search } from 'lucide-react';
import { lazy, Suspense, useId, useRef } from 'react';
import { Button } from '../ui/button.js';
import { patiently } from '../ui/patiently.js';
import { isFiltered, NO_FILTERS } from './logic/filters.js';
import styles from './panels.module.css';
import type { Speech } from './say-shown.js';
import type { Replay } from './use-replay.js';

const FilterPanel = lazy(patiently(() => import('./filter-panel.js')));
const FindBar = lazy(patiently(() => import('./find-bar.js')));

export type ListTool = 'filters' | 'find' | null;

/** What narrows the events down or finds one, fetched when asked for; what is left out and the way back always show. */
export function ListTools({
  replay,
  speech,
  open,
  onOpen,
}: {
  replay: Replay;
  speech: Speech;
  open: ListTool;
  onOpen: (tool: ListTool) => void;
}) {
  const { t } = speech;
  const id = useId();
  const find = useRef<HTMLButtonElement>(null);
  const { address, filters, sequence, events, known } = replay;
  const filtered =
    isFiltered(filters) || address.lanes !== null || address.from !== null || address.to !== null;
  return (
    <>
      <div className={styles['tools']}>
        {filtered && (
          <>
            <span className={styles['left']}>
              {t('replay.filter.left', {
                left: sequence.events.length,
                total: events.filter(({ position }) => position <= known).length,
              })}
            </span>
            <Button
              kind="plain"
              onClick={() => {
                replay.setLanes(null);
                replay.setSchoolYear(null);
                replay.setFilters(NO_FILTERS);
              }}
            >
              {t('replay.showAll')}
            </Button>
          </>
        )}
        <Button
          size="small"
          icon={<ListFilter size={14} aria-hidden />}
          aria-expanded={open === 'filters'}
          aria-controls={open === 'filters' ? id : undefined}
          onClick={() => onOpen(open === 'filters' ? null : 'filters')}
        >
          {t('replay.filters')}
        </Button>
        <Button
          ref={find}
          size="small"
          icon={<Search size={14} aria-hidden />}
          aria-expanded={open === 'find'}
          aria-keyshortcuts="/"
          onClick={() => onOpen(open === 'find' ? null : 'find')}
        >
          {t('replay.find')}
        </Button>
      </div>
      <Suspense>
        {open === 'filters' && <FilterPanel id={id} replay={replay} speech={speech} />}
        {open === 'find' && (
          <FindBar
            replay={replay}
            speech={speech}
            onClose={() => {
              onOpen(null);
              find.current?.focus();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
