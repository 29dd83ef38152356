// Networks with their partners to choose from, and for whom the viewer may speak.
import { useQuery } from 'urql';
import { useT } from '../i18n/use-t.js';
import { holds, type Role } from '../session/session.js';
import { useViewer } from '../session/use-viewer.js';
import { wordsOf } from '../ui/words.js';
import { NetworkChoicesDocument, type ChoosableNetworkFragment } from './documents.generated.js';

/** Whoever speaks for a partner may act for it, whatever the role at home; a broker may on behalf of any. */
export const SPEAKERS: readonly Role[] = [
  'broker',
  'facilitator',
  'manager',
  'teamLead',
  'quality',
  'hr',
  'board',
  'partner',
  'member',
];
export const BROKERS: readonly Role[] = ['broker'];

/** A partner in one of the networks; `key` tells it apart where it takes part in several. */
export interface PartnerChoice {
  key: string;
  label: string;
  partnerId: string;
  network: ChoosableNetworkFragment;
  contactId: string;
}

/** The partners that take part now and for whom somebody speaks, and those for whom the viewer may act. */
export function usePartnerChoices(): { all: PartnerChoice[]; own: PartnerChoice[] } {
  const { t } = useT();
  const viewer = useViewer();
  const [{ data }] = useQuery({ query: NetworkChoicesDocument, requestPolicy: 'cache-first' });
  const running = data?.now.networks.nodes.filter(({ status }) => status === 'formed') ?? [];
  const all = running.flatMap((network) =>
    network.partners.flatMap(({ id, holds: takesPart, contact, name }): PartnerChoice[] =>
      takesPart && contact
        ? [
            {
              key: `${network.id} ${id}`,
              label: `${wordsOf(name, t)} (${wordsOf(network.name, t)})`,
              ...{ partnerId: id, network, contactId: contact.id },
            },
          ]
        : [],
    ),
  );
  const broker = holds(viewer, ...BROKERS);
  return { all, own: all.filter(({ contactId }) => broker || contactId === viewer.person.id) };
}

/** As options of a list. */
export const optionsOf = (choices: readonly PartnerChoice[]) =>
  choices.map(({ key, label }) => ({ value: key, label }));
