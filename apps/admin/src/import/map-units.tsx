import { Download } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { saveCsv } from '../ui/csv.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import styles from './import-page.module.css';
import { mappingCsv, unitKey, unitsFound, withChosen } from './mapping-choices.js';
import type { Planned } from './use-plan.js';
import type { DuoImport } from './preview-files.js';

/** From so many on there is something to search. */
const SEARCHABLE = 6;

/** Provider units that map to no team: a team for each, then the preview is made again. Recorded when confirmed. */
export function MapUnits({
  duoImport: { unmapped, mappings },
  teams,
  plan,
}: {
  duoImport: Pick<DuoImport, 'unmapped' | 'mappings'>;
  teams: readonly { value: string; label: string }[];
  plan: Planned;
}) {
  const { t } = useT();
  const { number } = useFormats();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [typed, setTyped] = useState('');
  const found = unitsFound(unmapped, typed);
  const count = unmapped.filter((each) => chosen.get(unitKey(each))).length;
  const labelOf = (teamId: string) => teams.find(({ value }) => value === teamId)?.label ?? teamId;
  const choose = (keys: readonly string[], teamId: string) =>
    setChosen((before) => new Map([...before, ...keys.map((key) => [key, teamId] as const)]));
  return (
    <Card
      title={t('import.mapping')}
      plain
      actions={
        <Button
          icon={<Download size={17} aria-hidden />}
          onClick={() =>
            saveCsv('traject-mapping.csv', mappingCsv(withChosen(mappings, unmapped, chosen), unmapped))
          }
        >
          {t('import.mappingCsv')}
        </Button>
      }
    >
      <p>{t('import.mappingHelp')}</p>
      {unmapped.length >= SEARCHABLE && (
        <search className={styles['find']}>
          <input
            type="search"
            aria-label={t('import.find')}
            placeholder={t('import.find')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <span role="status">{t('import.found', { count: found.length, all: unmapped.length })}</span>
          {typed.trim() !== '' && found.length > 1 && (
            <select
              aria-label={t('import.mapFound')}
              value=""
              onChange={(event) => choose(found.map(unitKey), event.target.value)}
            >
              <option value="">{t('import.mapFound')}</option>
              {teams.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </search>
      )}
      {unmapped.length > 0 && found.length === 0 && <EmptyState>{t('import.noneFound')}</EmptyState>}
      {found.length > 0 && (
        <div className={styles['dense']}>
          <DataTable
            caption={t('import.mapping')}
            rows={found}
            rowKey={unitKey}
            columns={[
              {
                key: 'unit',
                name: t('import.column.unit'),
                cell: ({ providerUnit, name }) => (
                  <>
                    {providerUnit} {name && <span className={styles['soft']}>{name}</span>}
                  </>
                ),
              },
              {
                key: 'level',
                name: t('import.column.level'),
                cell: ({ level }) => level ?? t('import.allLevels'),
              },
              {
                key: 'rows',
                name: t('import.column.rows'),
                numeric: true,
                cell: ({ rows }) => number(rows),
              },
              {
                key: 'team',
                name: t('import.column.team'),
                cell: (unit) => (
                  <select
                    aria-label={
                      unit.level === null
                        ? t('import.mapRowAll', { unit: unit.providerUnit })
                        : t('import.mapRow', { unit: unit.providerUnit, level: unit.level })
                    }
                    value={chosen.get(unitKey(unit)) ?? ''}
                    onChange={(event) => choose([unitKey(unit)], event.target.value)}
                  >
                    <option value="">{t('import.noTeam')}</option>
                    {teams.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                ),
              },
            ]}
          />
        </div>
      )}
      {mappings.length > 0 && (
        <ul className={styles['chosen']} aria-label={t('import.mappedNow')}>
          {mappings.map((mapping) => (
            <li key={`${unitKey(mapping)}-${mapping.crebo ?? ''}`}>
              <span>
                {mapping.level === null
                  ? t('import.mappedAll', { unit: mapping.providerUnit, team: labelOf(mapping.teamId) })
                  : t('import.mappedLevel', {
                      unit: mapping.providerUnit,
                      level: mapping.level,
                      team: labelOf(mapping.teamId),
                    })}
              </span>
              <Button
                size="small"
                busy={plan.busy}
                aria-label={t('import.unmapOne', { unit: mapping.providerUnit })}
                onClick={() => void plan.again({ mappings: mappings.filter((each) => each !== mapping) })}
              >
                {t('import.unmap')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {unmapped.length > 0 && (
        <Row>
          <Button
            busy={plan.busy}
            aria-disabled={count === 0}
            onClick={() => {
              if (count > 0) void plan.again({ mappings: withChosen(mappings, unmapped, chosen) });
            }}
          >
            {t('import.again', { count })}
          </Button>
        </Row>
      )}
    </Card>
  );
}
