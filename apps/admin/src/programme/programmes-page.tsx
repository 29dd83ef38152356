import { Download } from 'lucide-react';
import { type ReactElement } from 'react';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { OPEN } from '../training-need/states.js';
import { Button } from '../ui/button.js';
import { Chip } from '../ui/chip.js';
import { csvOf, saveCsv } from '../ui/csv.js';
import { DataTable } from '../ui/data-table.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { wordsOf } from '../ui/words.js';
import { ProgrammesDocument, type ProgrammesQuery } from './documents.generated.js';
import { PROGRAMME_TINTS } from './states.js';

type Programme = ProgrammesQuery['now']['programmes'][number];
const openNeeds = ({ trainingNeeds }: Programme): number =>
  trainingNeeds.filter(({ status }) => OPEN.includes(status)).length;

/** Every programme that the viewer may see. */
export function ProgrammesPage(): ReactElement {
  const { t } = useT();
  const { period } = useFormats();
  const query = useLiveQuery(ProgrammesDocument, {});
  const themesOf = ({ themes }: Programme) => themes.map(({ name }) => wordsOf(name, t)).join(', ');
  const teamsOf = ({ teams }: Programme) =>
    teams.map(({ team }) => wordsOf(team?.name, t) || t('programme.noTeam')).join(', ');
  return (
    <Loaded query={query}>
      {({ now: { programmes } }) => (
        <Page
          title={t('programme.title')}
          under={t('programme.under')}
          actions={
            <Button
              icon={<Download size={17} aria-hidden />}
              onClick={() =>
                saveCsv(
                  'traject-programmes.csv',
                  csvOf([
                    (
                      ['programme', 'status', 'period', 'themes', 'teams', 'needs', 'agreements'] as const
                    ).map((column) => t(`programme.column.${column}`)),
                    ...programmes.map((each) => [
                      wordsOf(each.title, t),
                      t(`programme.status.${each.status}`),
                      period(each.period.from, each.period.until),
                      themesOf(each),
                      teamsOf(each),
                      openNeeds(each),
                      each.kpiAgreements.length,
                    ]),
                  ]),
                )
              }
            >
              {t('ui.csv')}
            </Button>
          }
        >
          {programmes.length === 0 ? (
            <EmptyState>{t('programme.empty')}</EmptyState>
          ) : (
            <DataTable
              caption={t('programme.title')}
              rows={programmes}
              rowKey={({ id }) => id}
              cardsUnder={1100}
              columns={[
                {
                  key: 'programme',
                  name: t('programme.column.programme'),
                  cell: ({ id, title }) => (
                    <Link to="/programmes/$programmeId" params={{ programmeId: id }}>
                      {wordsOf(title, t)}
                    </Link>
                  ),
                },
                {
                  key: 'status',
                  name: t('programme.column.status'),
                  cell: ({ status }) => (
                    <Chip tint={PROGRAMME_TINTS[status]}>{t(`programme.status.${status}`)}</Chip>
                  ),
                },
                {
                  key: 'period',
                  name: t('programme.column.period'),
                  cell: (each) => period(each.period.from, each.period.until),
                },
                { key: 'themes', name: t('programme.column.themes'), cell: themesOf },
                { key: 'teams', name: t('programme.column.teams'), cell: teamsOf },
                {
                  key: 'needs',
                  name: t('programme.column.needs'),
                  cell: (each) =>
                    t('programme.open', {
                      open: openNeeds(each),
                      closed: each.trainingNeeds.filter(({ status }) => status === 'closed').length,
                    }),
                },
                {
                  key: 'agreements',
                  name: t('programme.column.agreements'),
                  cell: ({ kpiAgreements }) => kpiAgreements.length,
                  numeric: true,
                },
                {
                  key: 'replay',
                  name: t('programme.column.replay'),
                  cell: ({ id }) => <ReplayLink scope="programme" id={id} />,
                },
              ]}
            />
          )}
        </Page>
      )}
    </Loaded>
  );
}
