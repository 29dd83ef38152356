import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, type ReactNode } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card, Columns, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { Disclosure } from '../ui/disclosure.js';
import { Link } from '../ui/link.js';
import { EmptyState } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { Steps } from '../ui/steps.js';
import { wordsOf } from '../ui/words.js';
import { ExperimentDocument } from './documents.generated.js';
import { ExperimentActions } from './experiment-actions.js';
import styles from './experiment.module.css';
import { participantsInWords, targetInWords } from './in-words.js';
import { COURSE, type Experiment, EXPERIMENT_TINTS } from './states.js';
import { Adjustments, Observations, Verdicts } from './told.js';

const route = getRouteApi('/signed-in/experiments/$experimentId');

/** An experiment: what was laid down beforehand, what was observed and changed, what each side found, what becomes of it. */
export function ExperimentPage(): ReactElement {
  const { t } = useT();
  const { experimentId } = route.useParams();
  const stream = `experiment-${experimentId}`;
  const query = useLiveQuery(
    ExperimentDocument,
    { id: experimentId, stream },
    { kind: 'stream', id: stream },
  );
  return (
    <Loaded query={query}>
      {({ now: { experiment }, history }) =>
        experiment === null ? (
          <NotFound />
        ) : (
          <Page
            title={wordsOf(experiment.title, t)}
            under={<Under experiment={experiment} />}
            actions={<ReplayLink scope="team" id={experiment.teamId} />}
          >
            <Card
              title={t('experiment.where.it.is')}
              actions={
                <Chip tint={EXPERIMENT_TINTS[experiment.status]}>
                  {t(`replay.term.state.experiment.${experiment.status}`)}
                </Chip>
              }
            >
              <Course experiment={experiment} />
              <Row>
                <ExperimentActions experiment={experiment} />
              </Row>
            </Card>
            <Columns>
              <Beforehand experiment={experiment} />
              <Found experiment={experiment} />
            </Columns>
            <Criteria experiment={experiment} />
            <Card title={t('experiment.adjustments')}>
              <Adjustments experiment={experiment} />
            </Card>
            <EventHistory events={history.nodes} teams={experiment.team ? [experiment.team] : []} />
          </Page>
        )
      }
    </Loaded>
  );
}

function Under({ experiment: { team, teamId, programme } }: { experiment: Experiment }) {
  const { t } = useT();
  return (
    <>
      {t('experiment.of')}{' '}
      <Link to="/teams/$teamId" params={{ teamId }}>
        {wordsOf(team?.name, t) || teamId}
      </Link>
      {programme && (
        <>
          {' · '}
          <Link to="/programmes/$programmeId/experiments" params={{ programmeId: programme.id }}>
            {t('experiment.beside', { programme: wordsOf(programme.title, t) })}
          </Link>
        </>
      )}
    </>
  );
}

function Course({ experiment: { status } }: { experiment: Experiment }) {
  const { t } = useT();
  const steps = [...COURSE, ...(COURSE.includes(status) ? [] : [status])];
  return (
    <Steps
      current={status}
      steps={steps.map((step) => ({ key: step, label: t(`replay.term.state.experiment.${step}`) }))}
    />
  );
}

/** The idea, and what was laid down before it ran. */
function Beforehand({ experiment }: { experiment: Experiment }) {
  const { t } = useT();
  const formats = useFormats();
  const { idea, design, advice, approval, theme, repeats } = experiment;
  return (
    <Card title={t('experiment.beforehand')}>
      <Facts>
        <Fact name={t('experiment.idea')}>{wordsOf(idea, t)}</Fact>
        {repeats && (
          <Fact name={t('experiment.repeats')}>
            <Linked id={repeats.id}>{wordsOf(repeats.title, t)}</Linked>
          </Fact>
        )}
        {theme && <Fact name={t('experiment.theme')}>{wordsOf(theme.name, t)}</Fact>}
        {design && (
          <>
            <Fact name={t('experiment.question')}>{wordsOf(design.question, t)}</Fact>
            <Fact name={t('experiment.baseline')}>{wordsOf(design.baseline, t)}</Fact>
            <Fact name={t('experiment.participants')}>{participantsInWords(experiment, t, formats)}</Fact>
            <Fact name={t('experiment.decides')}>
              {formats.list(design.decides.map((domain) => t(`sentence.domain.${domain}`)))}
            </Fact>
            <Fact name={t('experiment.cost')}>{formats.money(design.cost)}</Fact>
            <Fact name={t('experiment.period')}>
              {formats.period(design.period.from, design.period.until)}
            </Fact>
          </>
        )}
        {advice && (
          <Fact name={t('experiment.advice')}>
            <q>{wordsOf(advice.advice, t)}</q> {t('experiment.said', said(advice, t, formats))}
          </Fact>
        )}
        {approval && (
          <Fact name={t('experiment.approval')}>
            {t(approval.insideLeeway ? 'experiment.inside' : 'experiment.byManager')}{' '}
            {t('experiment.said', said(approval, t, formats))}
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

const said = (
  { by, at }: { by: { name: string | null } | null; at: string },
  t: ReturnType<typeof useT>['t'],
  formats: ReturnType<typeof useFormats>,
) => ({ name: by?.name ?? t('ui.someone'), day: formats.shortDay(at) });

function Linked({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link to="/experiments/$experimentId" params={{ experimentId: id }}>
      {children}
    </Link>
  );
}

/** What each side found, and what becomes of it. */
function Found({ experiment }: { experiment: Experiment }) {
  const { t } = useT();
  const formats = useFormats();
  const { evaluations, reason, goesOnIn, repeatedIn, status } = experiment;
  if (evaluations.length === 0)
    return (
      <Card title={t('experiment.found')}>
        <EmptyState>{t('experiment.notFound')}</EmptyState>
      </Card>
    );
  return (
    <Card title={t('experiment.found')}>
      <Facts>
        {evaluations.map((evaluation) => (
          <Fact key={evaluation.side} name={t(`experiment.side.${evaluation.side}`)}>
            <p>
              {t('experiment.dueToContext')}: {wordsOf(evaluation.dueToContext, t)}
            </p>
            <p>
              {t('experiment.wouldTransfer')}: {wordsOf(evaluation.wouldTransfer, t)}
            </p>
            <p className={styles['small']}>{t('experiment.said', said(evaluation, t, formats))}</p>
          </Fact>
        ))}
        {reason && (
          <Fact name={t(`replay.term.state.experiment.${status}`)}>
            {goesOnIn && <p>{wordsOf(goesOnIn, t)}</p>}
            <q>{wordsOf(reason, t)}</q>
            {repeatedIn && (
              <p>
                <Linked id={repeatedIn.id}>{wordsOf(repeatedIn.title, t)}</Linked>
              </p>
            )}
          </Fact>
        )}
      </Facts>
    </Card>
  );
}

/** What it is judged by, with results and verdicts; earlier sets stay readable under it. */
function Criteria({ experiment }: { experiment: Experiment }) {
  const { t } = useT();
  const formats = useFormats();
  const { criteria, criteriaVersions } = experiment;
  const earlier = criteriaVersions.slice(0, -1);
  const latest = criteriaVersions.at(-1);
  if (criteria.length === 0) return null;
  return (
    <Card title={t('experiment.criteria')} plain>
      <DataTable
        caption={t('experiment.criteria')}
        rows={criteria}
        rowKey={({ id }) => id}
        cardsUnder={1100}
        columns={[
          {
            key: 'kind',
            name: t('experiment.column.kind'),
            cell: ({ kind }) => t(`replay.term.criterion.${kind}`),
          },
          {
            key: 'what',
            name: t('experiment.column.criterion'),
            cell: ({ what, indicator }) => (
              <>
                {wordsOf(what, t)}
                <div className={styles['small']}>{wordsOf(indicator, t)}</div>
              </>
            ),
          },
          {
            key: 'target',
            name: t('experiment.column.target'),
            cell: (criterion) => targetInWords(criterion, t, formats),
          },
          {
            key: 'results',
            name: t('experiment.column.results'),
            cell: (criterion) => <Observations experiment={experiment} criterion={criterion} />,
          },
          {
            key: 'verdict',
            name: t('experiment.verdicts'),
            cell: (criterion) => <Verdicts experiment={experiment} criterion={criterion} />,
          },
        ]}
      />
      {earlier.length > 0 && (
        <Disclosure summary={t('experiment.earlier', { count: earlier.length })}>
          {latest?.reason && (
            <p>
              {t('experiment.amendedBecause', { day: formats.shortDay(latest.at) })}{' '}
              <q>{wordsOf(latest.reason, t)}</q>
            </p>
          )}
          {earlier.map(({ version, at, criteria: before }) => (
            <section key={version}>
              <h3>{t('experiment.version', { version, day: formats.shortDay(at) })}</h3>
              <ul className={styles['criteria']}>
                {before.map((criterion) => (
                  <li key={criterion.id}>
                    <span>
                      <strong>{t(`replay.term.criterion.${criterion.kind}`)}</strong>{' '}
                      {wordsOf(criterion.what, t)}
                    </span>
                    <span className={styles['small']}>
                      {wordsOf(criterion.indicator, t)} · {targetInWords(criterion, t, formats)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Disclosure>
      )}
    </Card>
  );
}
