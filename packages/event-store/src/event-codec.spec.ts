import { code, event, id, localDate } from '@traject/domain';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { events } from './conformance/given-events.js';
import { eventCodec } from './event-codec.js';
import type { StoredEvent } from './port.js';

const specs = {
  TeamNamed: event(
    z.object({ team: id(), codes: z.array(z.object({ code: code() })), since: localDate().optional() }),
    3,
    { 1: (old) => ({ ...old, codes: [] }), 2: (old) => ({ ...old, codes: [{ code: 'added' }] }) },
  ),
};
const data = { team: 't-1', codes: [{ code: 'c-1' }] };

const stored = (type: string, schemaVersion: number, payload: object): StoredEvent => {
  const [first] = events(1, { type, schemaVersion, data: payload });
  if (!first) throw new Error('one event was asked for');
  return { ...first, stream: 'team-1', revision: 0, position: 1, recordedAt: '2025-03-01T09:00:00.000Z' };
};

describe('writing an event', () => {
  const codec = eventCodec(specs);

  it('gives the payload as JSON keeps it, with the current schema version', () => {
    expect(codec.encode({ type: 'TeamNamed', data: { ...data, since: undefined } })).toStrictEqual({
      schemaVersion: 3,
      data,
    });
  });

  it.each([
    { case: 'a type that is not declared', event: { type: 'TeamRenamed', data }, path: '' },
    { case: 'a missing field', event: { type: 'TeamNamed', data: { codes: [] } }, path: 'team' },
    {
      case: 'a wrong field deep inside',
      event: {
        type: 'TeamNamed',
        data: { ...data, codes: [{ code: 'c-1' }, { code: 'Jo van Vliet-Ooms, secret' }] },
      },
      path: 'codes.1.code',
    },
    {
      case: 'a field that the schema does not name',
      event: { type: 'TeamNamed', data: { ...data, codes: [{ code: 'c-1', name: 'Jo van Vliet-Ooms' }] } },
      path: 'codes.0.name',
    },
  ])('refuses $case, naming type and path and no value', ({ event: given, path }) => {
    const refused = () => codec.encode(given);
    expect(refused).toThrow(expect.objectContaining({ code: 'EVENT_INVALID' }));
    expect(refused).toThrow(expect.objectContaining({ details: { eventType: given.type, path } }));
    expect(refused).not.toThrow(/Ooms/);
  });
});

describe('reading an event', () => {
  it('upcasts a payload step by step to the current version', () => {
    const decoded = eventCodec(specs).decode(stored('TeamNamed', 1, { team: 't-1' }));
    expect(decoded).toMatchObject({ schemaVersion: 3, data: { team: 't-1', codes: [{ code: 'added' }] } });
  });

  it('leaves a payload of the current or a newer version as it is', () => {
    const codec = eventCodec(specs);
    for (const version of [3, 9]) {
      const event = stored('TeamNamed', version, { other: true });
      expect(codec.decode(event)).toEqual(event);
    }
  });

  it('keeps an unknown type as it is, and reports it', () => {
    const unknown: string[] = [];
    const codec = eventCodec(specs, (event) => unknown.push(event.type));
    const event = stored('FromTheFuture', 2, { any: 1 });
    expect(codec.decode(event)).toEqual(event);
    expect(unknown).toEqual(['FromTheFuture']);
  });
});
