// Who is offered a correction, compared with whom the domain would refuse it.
import {
  deciderOf,
  eventCatalogue,
  isDecidingWord,
  ROLES,
  type DomainEvent,
  type EventSpecs,
  type Recorded,
} from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { sampleOf } from '../testing/sample.js';
import { correctionOf, correctorsByWord } from './correctors.js';

const specs: Readonly<Record<string, EventSpecs>> = eventCatalogue;
const AT = '2025-01-06T09:00:00.000Z';
const author = 'person-author';

interface Correctable {
  initialState: unknown;
  correctable(event: Recorded<DomainEvent>, state: unknown, by: object, change: object): unknown;
}

const recorded = (word: string, type: string, data: unknown): Recorded<DomainEvent> => ({
  id: 'event-1',
  stream: `${word}-1`,
  schemaVersion: 1,
  revision: 0,
  position: 1,
  type,
  data: data as DomainEvent['data'],
  effectiveAt: AT,
  recordedAt: AT,
  institutionId: 'institution-1',
  commandId: 'command-1',
  commandDigest: 'd'.repeat(64),
  causationId: null,
  correlationId: 'command-1',
  actor: { kind: 'person', personId: author },
  capacity: null,
});

describe.each(Object.keys(correctorsByWord))('the corrections offered of %s', (word) => {
  const types = Object.entries(specs[word] ?? {});
  if (!isDecidingWord(word)) throw new Error(`${word} decides nothing`);
  const decider: Correctable = deciderOf(word);

  it('speak of exactly the events of the catalogue', () => {
    const named = Object.keys(correctorsByWord[word] ?? {});
    expect(named.toSorted()).toEqual(types.map(([type]) => type).toSorted());
  });

  it.each(types)('%s: to whom the domain lets correct it, and to nobody else', (type, { schema }) => {
    const data = sampleOf(schema);
    const event = recorded(word, type, data);
    const told = {
      type,
      data,
      stands: true,
      actor: { person: { id: author } },
      reportedBy: null,
    };
    const compared = [author, 'person-other'].flatMap((personId) =>
      ROLES.map((role) => {
        const by = {
          actor: { kind: 'person', personId },
          capacity: { role, unit: { kind: 'team', id: 'team-1' } },
        };
        const offered = correctionOf(told, [], { personId, holds: (roles) => roles.includes(role) });
        const lets = (kind: string) =>
          decider.correctable(event, decider.initialState, by, {
            kind,
            ...(kind === 'replace' && { data }),
          }) === null;
        return {
          personId,
          role,
          offered,
          lets: lets('replace') ? 'any' : lets('retract') ? 'retract' : null,
        };
      }),
    );
    expect(compared.filter(({ offered, lets }) => offered !== lets)).toEqual([]);
  });
});
