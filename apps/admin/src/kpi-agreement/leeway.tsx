import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import { type Agreement, decidesInWords, unitOf } from './agreement.js';
import { ChangeLeeway, EndLeeway, GrantLeeway } from './leeway-commands.js';

/** Leeway besides the terms: what a manager gives the team on this KPI for a while. */
export function LeewayCard({ agreement, mayGrant }: { agreement: Agreement; mayGrant: boolean }) {
  const { t } = useT();
  const formats = useFormats();
  const { leewayInForce: leeway } = agreement;
  return (
    <Card title={t('kpi.room')}>
      {leeway ? (
        <>
          <p>
            {leeway.bandwidth && (
              <strong>± {formats.difference(leeway.bandwidth.width, unitOf(agreement))}, </strong>
            )}
            {decidesInWords(leeway, t, formats)}, {formats.period(leeway.period.from, leeway.period.until)}
          </p>
          {leeway.reason && (
            <p>
              {t('ui.reason')}: <q>{wordsOf(leeway.reason, t)}</q>
            </p>
          )}
        </>
      ) : (
        <p>{t('kpi.noRoom')}</p>
      )}
      {mayGrant && (
        <Row>
          {leeway ? (
            <>
              <ChangeLeeway agreement={agreement} leeway={leeway} how="widen" />
              <ChangeLeeway agreement={agreement} leeway={leeway} how="narrow" />
              <EndLeeway leewayId={leeway.id} />
            </>
          ) : (
            <GrantLeeway agreement={agreement} />
          )}
        </Row>
      )}
    </Card>
  );
}
