import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement } from 'react';
import { NotFound } from '../app/not-found.js';
import { EventHistory } from '../command/event-history.js';
import { Loaded } from '../graphql/loaded.js';
import { useLiveQuery } from '../graphql/use-live-query.js';
import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card, Columns } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Link } from '../ui/link.js';
import { Notice } from '../ui/notices.js';
import { Page } from '../ui/page.js';
import { ReplayLink } from '../ui/replay-link.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { AgreementActions, tabledVersion, useKpiActions } from './agreement-actions.js';
import { type Agreement, leewayInWords, unitOf } from './agreement.js';
import { AgreementDocument, type AgreementQuery } from './documents.generated.js';
import { LeewayCard } from './leeway.js';
import { RecordMeasurement } from './record-measurement.js';
import { Results } from './results.js';
import { Sides } from './sides.js';
import { KPI_TINTS, OUTCOME_TINTS } from './states.js';
import { ProposeValue, SetTarget } from './value-commands.js';
import { Versions } from './versions.js';
import { kpiNameIn } from '../sentences/kpi-name.js';

const route = getRouteApi('/signed-in/agreements/$agreementId');

/** A KPI agreement: two sides, what was agreed, versions and signatures, results. */
export function AgreementPage(): ReactElement {
  const { agreementId } = route.useParams();
  const query = useLiveQuery(AgreementDocument, { id: agreementId, stream: `kpiAgreement-${agreementId}` });
  return (
    <Loaded query={query}>
      {({ now: { kpiAgreement, validAt }, history }) =>
        kpiAgreement === null ? (
          <NotFound />
        ) : (
          <Content agreement={kpiAgreement} events={history.nodes} now={validAt} />
        )
      }
    </Loaded>
  );
}

function Content({
  agreement,
  events,
  now,
}: {
  agreement: Agreement;
  events: AgreementQuery['history']['nodes'];
  now: string;
}) {
  const { t, language } = useT();
  const formats = useFormats();
  const may = useKpiActions(agreement);
  const { teamId, team, theme, themeId, kpi, level, status, definition, outcome, seenAtClosing } = agreement;
  const onTable = tabledVersion(agreement);
  return (
    <Page
      title={t('kpi.title', { kpi: kpiNameIn(language, kpi, definition?.name.value) })}
      under={
        <>
          <Link to="/teams/$teamId" params={{ teamId }}>
            {wordsOf(team?.name, t) || teamId}
          </Link>
          {level !== null && <> · {t('kpi.level', { level })}</>} ·{' '}
          {formats.period(agreement.period.from, agreement.period.until)}
          {theme && themeId !== null && (
            <>
              {' · '}
              <Link to="/themes/$themeId" params={{ themeId }}>
                {wordsOf(theme.name, t)}
              </Link>
            </>
          )}
        </>
      }
      actions={<ReplayLink scope="team" id={teamId} />}
    >
      <Card
        title={t('kpi.sides')}
        actions={
          <>
            <Chip tint={KPI_TINTS[status]}>{t(`kpi.status.${status}`)}</Chip>
            {outcome && <Chip tint={OUTCOME_TINTS[outcome]}>{t(`sentence.outcome.${outcome}`)}</Chip>}
          </>
        }
      >
        <Sides
          agreement={agreement}
          teamActions={may('proposeValue') && <ProposeValue agreement={agreement} />}
          managementActions={may('setTarget') && <SetTarget agreement={agreement} />}
        />
        {seenAtClosing?.differsNow && (
          <Notice>
            {t('kpi.seenDiffers', {
              value:
                seenAtClosing.value === null
                  ? t('kpi.why.noValue')
                  : formats.value(seenAtClosing.value, unitOf(agreement)),
            })}
          </Notice>
        )}
        {onTable && (
          <Notice>
            <strong>{t('kpi.onTable', { version: onTable.version })}</strong> (
            {t(`kpi.offeredBy.${onTable.offeredBy}`)}
            ): {formats.value(onTable.terms.target, unitOf(agreement))}.{' '}
            {leewayInWords(onTable.terms, agreement, t, formats)}.
          </Notice>
        )}
        <Row>
          <AgreementActions agreement={agreement} />
        </Row>
      </Card>
      {(agreement.dissent ?? agreement.escalatedBy) && (
        <Card title={t(agreement.dissent ? 'kpi.dissent' : 'kpi.escalated')}>
          {agreement.dissent && (
            <>
              <blockquote>{wordsOf(agreement.dissent.text, t)}</blockquote>
              <p>
                {t('kpi.by', {
                  name: agreement.dissent.by?.name ?? t('ui.someone'),
                  day: formats.day(agreement.dissent.at),
                })}
              </p>
            </>
          )}
          {agreement.escalatedBy && agreement.reason && (
            <p>
              {t('kpi.escalated')}: <q>{wordsOf(agreement.reason, t)}</q>
            </p>
          )}
        </Card>
      )}
      <Card title={t('kpi.results')} actions={may('measure') && <RecordMeasurement agreement={agreement} />}>
        <Results agreement={agreement} now={now} mayCorrect={may('measure')} />
      </Card>
      <Columns>
        <Card title={t('kpi.versions')}>
          <Versions agreement={agreement} />
        </Card>
        <LeewayCard agreement={agreement} mayGrant={may('grant')} />
      </Columns>
      <EventHistory events={events} teams={team ? [team] : []} />
    </Page>
  );
}
