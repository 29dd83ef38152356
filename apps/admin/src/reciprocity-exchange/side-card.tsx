import { useT } from '../i18n/use-t.js';
import { Card, Fact, Facts } from '../ui/card.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import type { SideOfExchangeFragment } from './documents.generated.js';

/** A partner of an exchange or a question: what it is called, where it takes part, and who speaks for it. */
export function SideCard({ title, side }: { title: string; side: SideOfExchangeFragment | null }) {
  const { t } = useT();
  return (
    <Card title={title}>
      {side === null ? (
        <EmptyState>{t('exchange.noSide')}</EmptyState>
      ) : (
        <Facts>
          <Fact name={t('exchange.partner')}>{wordsOf(side.name, t)}</Fact>
          {side.network && <Fact name={t('exchange.network')}>{wordsOf(side.network.name, t)}</Fact>}
          <Fact name={t('exchange.contact')}>{side.contact.name ?? t('exchange.someone')}</Fact>
        </Facts>
      )}
    </Card>
  );
}
