import { useT } from '../i18n/use-t.js';
import { Card, Fact, Facts } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { Disclosure } from '../ui/disclosure.js';
import { EmptyState } from '../ui/notices.js';
import { Row } from '../ui/row.js';
import { wordsOf } from '../ui/words.js';
import type { CoalitionAction } from './actions.js';
import { type Coalition, membersNow } from './situation.js';
import { AssentToCharter, ProposeCharter } from './work-commands.js';

type Version = Coalition['charters'][number];

/** The charter that lies before the members, who assented to it, and the versions before it. */
export function Charter({
  coalition,
  actions,
}: {
  coalition: Coalition;
  actions: readonly CoalitionAction[];
}) {
  const { t } = useT();
  const { charters, charterInForce } = coalition;
  const last = charters.at(-1);
  const members = membersNow(coalition);
  const waiting = members.filter(({ id }) => !last?.assentIds.includes(id));
  return (
    <Card
      title={t('coalition.charter')}
      actions={
        last && (
          <Chip tint={last.version === charterInForce ? 'done' : 'open'}>
            {t(last.version === charterInForce ? 'coalition.charter.inForce' : 'coalition.charter.open', {
              version: last.version,
            })}
          </Chip>
        )
      }
    >
      {last ? <Terms version={last} /> : <EmptyState>{t('coalition.charter.none')}</EmptyState>}
      {last && last.version !== charterInForce && waiting.length > 0 && (
        <p>
          {t('coalition.charter.waits', {
            names: waiting.map(({ person }) => person.name ?? t('coalition.someone')).join(', '),
          })}
        </p>
      )}
      <Row>
        {actions.includes('assent') && <AssentToCharter coalition={coalition} />}
        {actions.includes('proposeCharter') && <ProposeCharter coalition={coalition} />}
      </Row>
      {charters.length > 1 && (
        <Disclosure summary={t('coalition.charter.earlier')}>
          {charters.slice(0, -1).map((version) => (
            <div key={version.version}>
              <h3>{t('coalition.charter.version', { version: version.version })}</h3>
              <Terms version={version} />
            </div>
          ))}
        </Disclosure>
      )}
    </Card>
  );
}

function Terms({ version }: { version: Version }) {
  const { t } = useT();
  return (
    <Facts>
      {(['question', 'inScope', 'outOfScope', 'yields'] as const).map((name) => (
        <Fact key={name} name={t(`coalition.charter.${name}`)}>
          {wordsOf(version[name], t)}
        </Fact>
      ))}
    </Facts>
  );
}
