import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from './button.js';
import { ClockChip } from './clock-chip.js';
import type { Days } from './days-search.js';
import { FilterDay, ListFilters } from './list-filters.js';
import { Row } from './row.js';

/** Both days as a snapshot is asked for them (`asOf`). */
export const clocksOf = ({ on, known }: Days) => ({ validAt: on ?? null, knownAt: known ?? null });

/** Lets one choose on which day everything on the page is read, and shows both clocks when that is not today. */
export function ChooseDays({ days: { on, known }, change }: { days: Days; change: (days: Days) => void }) {
  const { t } = useT();
  const { day: told } = useFormats();
  const elsewhere = on !== undefined || known !== undefined;
  return (
    <>
      <ListFilters>
        <FilterDay label={t('ui.on')} value={on} onChange={(chosen) => change({ on: chosen, known })} />
        <FilterDay label={t('ui.known')} value={known} onChange={(chosen) => change({ on, known: chosen })} />
        {elsewhere && (
          <Button onClick={() => change({ on: undefined, known: undefined })}>{t('ui.backToToday')}</Button>
        )}
      </ListFilters>
      {elsewhere && (
        <Row>
          <ClockChip clock="held">{on === undefined ? t('ui.today') : told(on)}</ClockChip>
          <ClockChip clock="known">{known === undefined ? t('ui.today') : told(known)}</ClockChip>
        </Row>
      )}
    </>
  );
}
