import { EventHistory } from '../command/event-history.js';
import { PlanDialogue } from '../dialogue-session/plan-dialogue.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { holds } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { Card } from '../ui/card.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { CoverageOverTime } from './coverage.js';
import { ThemeStakeholdersDocument, type ThemeStakeholdersQuery } from './documents.generated.js';
import { MapDrawing } from './map-drawing.js';
import { ChangeStakeholder, DropStakeholder, MapStakeholder, MAPPERS } from './stakeholder-commands.js';
import { stakeholderName } from './stakeholder-name.js';

type Theme = NonNullable<ThemeStakeholdersQuery['now']['theme']>;

/** Who has an interest in a theme, which share of them was heard, and what happened to the map. */
export function StakeholderSection({ themeId }: { themeId: string }) {
  const { t } = useT();
  const query = useLiveQuery(
    ThemeStakeholdersDocument,
    { id: themeId, stream: `theme-${themeId}` },
    { kind: 'theme', id: themeId },
  );
  return (
    <Loaded query={query}>
      {({ now: { theme, dialogues }, history }) =>
        theme && (
          <>
            <StakeholderMap theme={theme} dialogues={dialogues} />
            <CoverageOverTime points={theme.coverageOverTime} />
            <EventHistory events={history.nodes} teams={[]} title={t('theme.history')} />
          </>
        )
      }
    </Loaded>
  );
}

function StakeholderMap({
  theme,
  dialogues,
}: {
  theme: Theme;
  dialogues: ThemeStakeholdersQuery['now']['dialogues'];
}) {
  const { t } = useT();
  const { shortDay, period, share } = useFormats();
  const mayMap = holds(useViewer(), ...MAPPERS) && theme.status === 'named';
  const present = theme.stakeholders.filter(({ onMap }) => onMap);
  const { coverage } = theme;
  return (
    <Card
      title={t('theme.map')}
      actions={
        mayMap && (
          <>
            <MapStakeholder themeId={theme.id} />
            <PlanDialogue themeId={theme.id} />
          </>
        )
      }
    >
      {theme.stakeholders.length === 0 ? (
        <EmptyState>{t('theme.emptyMap')}</EmptyState>
      ) : (
        <>
          {coverage.share !== null && (
            <p>
              {t('theme.coverageNow', {
                heard: coverage.heard,
                mapped: coverage.mapped,
                share: share(coverage.share),
              })}
            </p>
          )}
          {present.length > 0 && <MapDrawing theme={wordsOf(theme.name, t)} stakeholders={present} />}
          <DataTable
            caption={t('theme.map')}
            rows={theme.stakeholders}
            rowKey={({ id }) => id}
            columns={[
              { key: 'who', name: t('theme.column.who'), cell: (each) => stakeholderName(each, t) },
              {
                key: 'kind',
                name: t('theme.kind'),
                cell: ({ kind }) => t(`sentence.stakeholderKind.${kind}`),
              },
              { key: 'interest', name: t('theme.interest'), cell: ({ interest }) => wordsOf(interest, t) },
              {
                key: 'period',
                name: t('theme.column.period'),
                cell: ({ period: { from, until } }) => period(from, until),
              },
              {
                key: 'heard',
                name: t('theme.column.heardOn'),
                cell: ({ heardOn }) => (heardOn ? shortDay(heardOn) : t('theme.notHeard')),
              },
              ...(mayMap
                ? [
                    {
                      key: 'do',
                      name: t('theme.column.do'),
                      cell: (each: Theme['stakeholders'][number]) =>
                        each.onMap ? (
                          <Row>
                            <ChangeStakeholder themeId={theme.id} stakeholder={each} />
                            <DropStakeholder themeId={theme.id} stakeholderId={each.id} />
                          </Row>
                        ) : null,
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      <p>
        <Link to="/dialogues" search={{ themeId: theme.id }}>
          {t('theme.dialogues', { count: dialogues.totalCount })}
        </Link>
      </p>
    </Card>
  );
}
