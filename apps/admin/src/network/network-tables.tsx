import { useFormats } from '../i18n/formats.js';
import { useT } from '../i18n/use-t.js';
import { Card } from '../ui/card.js';
import { Chip } from '../ui/chip.js';
import { DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/notices.js';
import { wordsOf } from '../ui/words.js';
import { type Network, type NetworkAbout, PHASE_TINTS } from './states.js';

/** Who takes part, who does what, and how far each was said to have come. */
export function NetworkTables({
  network,
  appraisals,
}: {
  network: Network;
  appraisals: NetworkAbout['appraisals'];
}) {
  const { t } = useT();
  const { partners, roles } = network;
  return (
    <>
      <Card title={t('network.partners')} plain>
        {partners.length === 0 ? (
          <EmptyState>{t('network.noPartners')}</EmptyState>
        ) : (
          <Partners network={network} />
        )}
      </Card>
      <Card title={t('network.roles')} plain>
        {roles.length === 0 ? <EmptyState>{t('network.noRoles')}</EmptyState> : <Roles network={network} />}
      </Card>
      <Card title={t('network.phases')} plain>
        {appraisals.length === 0 ? (
          <EmptyState>{t('network.noPhases')}</EmptyState>
        ) : (
          <Phases network={network} appraisals={appraisals} />
        )}
      </Card>
    </>
  );
}

const nameOf = ({ partners }: Network, id: string | null): string | null =>
  partners.find((partner) => partner.id === id)?.name.value ?? id;

function Partners({ network }: { network: Network }) {
  const { t } = useT();
  const { period } = useFormats();
  return (
    <DataTable
      caption={t('network.partners')}
      rows={network.partners}
      rowKey={({ id, period: { from } }) => `${id} ${from}`}
      columns={[
        { key: 'partner', name: t('network.partner'), cell: ({ name }) => wordsOf(name, t) },
        { key: 'kind', name: t('network.kind'), cell: ({ kind }) => t(`network.kind.${kind}`) },
        {
          key: 'phase',
          name: t('network.phase'),
          cell: ({ phase }) =>
            phase === null ? (
              t('network.notAppraised')
            ) : (
              <Chip tint={PHASE_TINTS[phase]}>{t(`replay.term.developmentPhase.${phase}`)}</Chip>
            ),
        },
        {
          key: 'contact',
          name: t('network.contact'),
          cell: ({ contact }) => (contact ? (contact.name ?? contact.id) : t('network.nobodyYet')),
        },
        {
          key: 'period',
          name: t('network.period'),
          cell: (each) => period(each.period.from, each.period.until),
        },
      ]}
    />
  );
}

function Roles({ network }: { network: Network }) {
  const { t } = useT();
  const { period } = useFormats();
  return (
    <DataTable
      caption={t('network.roles')}
      rows={network.roles}
      rowKey={({ id }) => id}
      columns={[
        { key: 'person', name: t('network.person'), cell: ({ person }) => person.name ?? person.id },
        { key: 'role', name: t('network.role'), cell: ({ role }) => t(`replay.term.networkRole.${role}`) },
        {
          key: 'onBehalf',
          name: t('network.onBehalf'),
          cell: ({ partnerId }) => nameOf(network, partnerId) ?? '',
        },
        {
          key: 'period',
          name: t('network.period'),
          cell: (each) => period(each.period.from, each.period.until),
        },
      ]}
    />
  );
}

function Phases({ network, appraisals }: { network: Network; appraisals: NetworkAbout['appraisals'] }) {
  const { t } = useT();
  const { shortDay } = useFormats();
  return (
    <DataTable
      caption={t('network.phases')}
      rows={appraisals.toReversed()}
      rowKey={({ eventId }) => eventId}
      columns={[
        { key: 'when', name: t('network.when'), cell: ({ at }) => shortDay(at) },
        {
          key: 'of',
          name: t('network.of'),
          cell: ({ partnerId }) => nameOf(network, partnerId) ?? t('network.whole'),
        },
        {
          key: 'phase',
          name: t('network.phase'),
          cell: ({ phase }) => (
            <Chip tint={PHASE_TINTS[phase]}>{t(`replay.term.developmentPhase.${phase}`)}</Chip>
          ),
        },
        { key: 'note', name: t('network.note'), cell: ({ note }) => (note ? wordsOf(note, t) : '') },
      ]}
    />
  );
}
