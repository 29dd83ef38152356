import { useLingui } from '@lingui/react';
import { ROLES } from '@traject/domain';
import { type ReactNode } from 'react';
import { useT } from '../i18n/use-t.js';
import { sayOr } from '../replay/say-shown.js';
import { sentencePattern } from '../sentences/sentence-pattern.js';
import { typesOfWords } from '../sentences/event-words.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { FilterCheck, FilterDay, FilterSelect, ListFilters } from '../ui/list-filters.js';
import type { EventsAroundQuery } from './documents.generated.js';
import { PersonFilter } from './person-filter.js';
import { type EventsSearch, within } from './search.js';

/** Which events. `around` names teams and programmes; without it they are not asked for. */
export function EventsFilters({
  search,
  around,
  end,
  change,
}: {
  search: EventsSearch;
  around: EventsAroundQuery['now'] | null | undefined;
  end: ReactNode;
  change: (part: Partial<EventsSearch>) => void;
}) {
  const { t, language } = useT();
  const { i18n } = useLingui();
  const viewer = useViewer();
  const options = (values: readonly string[], say: (value: string) => string) =>
    values
      .map((value) => ({ value, label: say(value) }))
      .toSorted((a, b) => a.label.localeCompare(b.label, language));
  // Some words are told as several, some as one.
  const sayWord = (word: string): string =>
    sayOr(
      t,
      Object.hasOwn(i18n.messages, `replay.words.${word}`) ? `replay.words.${word}` : `replay.word.${word}`,
    );
  const types = search.word ? (typesOfWords.get(search.word) ?? []) : [];
  const named = (rows: readonly { id: string; name: { value: string | null } }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name.value ?? id }));
  const scopes = around
    ? [
        // Of one institution there is nothing to choose.
        ...(around.institutions.length > 1
          ? [{ kind: 'institution' as const, options: named(around.institutions) }]
          : []),
        ...(around.colleges.length > 0
          ? [{ kind: 'college' as const, options: named(around.colleges) }]
          : []),
        { kind: 'team' as const, options: named(around.teams) },
        {
          kind: 'programme' as const,
          options: around.programmes.map(({ id, title }) => ({ value: id, label: title.value ?? id })),
        },
      ]
    : [];
  // What somebody did everywhere is not everybody's to read; what they did in one team or programme is.
  const choosesPerson =
    Boolean(around) &&
    viewer.seesNames &&
    (holds(viewer, 'board', 'auditor', 'dpo') || Boolean(search.team ?? search.programme ?? search.by));
  return (
    <ListFilters end={end}>
      <FilterSelect
        label={t('replay.filter.word')}
        all={t('replay.filter.all')}
        value={search.word}
        options={options([...typesOfWords.keys()], sayWord)}
        onChange={(word) => change({ word, type: undefined })}
      />
      {types.length > 0 && (
        <FilterSelect
          label={t('replay.filter.type')}
          all={t('replay.filter.all')}
          value={search.type}
          options={options(types, (type) => sentencePattern(type, t))}
          onChange={(type) => change({ type })}
        />
      )}
      <FilterSelect
        label={t('replay.filter.role')}
        all={t('replay.filter.all')}
        value={search.role}
        options={ROLES.map((role) => ({ value: role, label: t(`session.role.${role}`) }))}
        onChange={(role) => change({ role })}
      />
      {choosesPerson && <PersonFilter value={search.by} onChange={(by) => change({ by })} />}
      {scopes.map(({ kind, options: of }) => (
        <FilterSelect
          key={kind}
          label={t(`events.${kind}`)}
          all={t('replay.filter.all')}
          value={search[kind]}
          options={of}
          onChange={(id) => change(within(kind, id))}
        />
      ))}
      <FilterDay label={t('events.from')} value={search.from} onChange={(from) => change({ from })} />
      <FilterDay label={t('events.until')} value={search.until} onChange={(until) => change({ until })} />
      <FilterDay
        label={t('events.recorded')}
        value={search.recorded}
        onChange={(recorded) => change({ recorded })}
      />
      <FilterDay
        label={t('events.recordedUntil')}
        value={search.recordedUntil}
        onChange={(recordedUntil) => change({ recordedUntil })}
      />
      <FilterDay label={t('ui.knownOn')} value={search.known} onChange={(known) => change({ known })} />
      <FilterSelect
        label={t('events.order')}
        all={t('events.order.recorded')}
        value={search.order}
        options={[{ value: 'held', label: t('events.order.held') }]}
        onChange={(order) => change({ order })}
      />
      <FilterCheck
        label={t('events.oldest')}
        value={search.oldest}
        onChange={(oldest) => change({ oldest })}
      />
      {(['late', 'corrections', 'corrected', 'refused'] as const).map((name) => (
        <FilterCheck
          key={name}
          label={t(`events.${name}`)}
          value={search[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </ListFilters>
  );
}
