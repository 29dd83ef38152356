import {
  networkDecider,
  networkLeadOn,
  networkPartnersOn,
  networkRolesOn,
  type Instant,
  type NetworkState,
} from '@traject/domain';
import { type Fact, factsOf, idOfKind, listOf, type Shown, term, words } from '../logic/facts.js';
import { wordsOf } from '../logic/replay-event.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined, id?: string];

/** Who takes part and leads at `at`, and how far each has come. */
function factsOfNetwork(state: NetworkState, at: Instant): Fact[] {
  if (state.status === 'unknown') return [];
  const lead = networkLeadOn(state, at);
  const named = new Map(state.partners.map(({ partnerId, name }) => [partnerId, words(name)]));
  const partners = networkPartnersOn(state, at);
  return factsOf([
    ['status', term('state.network', state.status)],
    ['name', words(state.name)],
    ['purpose', words(state.purpose)],
    ['networkLead', idOfKind('person', lead?.personId ?? null) ?? named.get(lead?.partnerId ?? '') ?? null],
    ['networkPhase', state.phase === null ? null : term('developmentPhase', state.phase)],
    ['networkPartners', listOf(partners.flatMap(({ name }) => words(name) ?? []))],
    ...partners.map(({ name, phase, partnerId }): Row => [
      'partnerPhase',
      phase === null ? null : term('developmentPhase', phase),
      words(name) ?? undefined,
      partnerId,
    ]),
    ...networkRolesOn(state, at).map(({ personId, role, assignmentId }): Row => [
      'networkRole',
      term('networkRole', role),
      { as: 'person', id: personId },
      assignmentId,
    ]),
    ['findings', state.status === 'closed' ? words(state.findings) : null],
  ]);
}

export const networkReplay: ReplayWord<NetworkState> = {
  folder: networkDecider,
  lane: 'stream',
  over: ['closed'],
  tints: { formed: 'holding', closed: 'done' },
  titleOf: (state) => (state.status === 'unknown' ? null : { words: wordsOf(state.name) }),
  factsOf: factsOfNetwork,
  cardFields: ['networkLead', 'networkPhase', 'networkPartners', 'partnerPhase'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/networks/${state.networkId}`),
};
