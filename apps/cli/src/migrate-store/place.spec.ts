import { describe, expect, it } from 'vitest';
import { readPlace } from './place.js';

const env = { DATABASE_URL: 'postgresql://u:hunter2@h/d', OTHER: 'esdb://admin:hunter2@one:2113' };

describe('the place of a log', () => {
  it('is a database of a server, or of a folder', () => {
    expect(readPlace('from', 'postgresql://h/d', {}, {})).toEqual({
      eventStore: null,
      namespace: '',
      database: { kind: 'server', url: 'postgresql://h/d', named: '--from' },
    });
    expect(readPlace('to', 'embedded:/srv/traject', {}, {})).toEqual({
      eventStore: null,
      namespace: '',
      database: { kind: 'embedded', folder: '/srv/traject', named: '--to' },
    });
  });

  it('is a KurrentDB with the database beside it: that of the settings, unless another is given', () => {
    expect(readPlace('to', 'kurrentdb://one:2113?tls=false', {}, env)).toEqual({
      eventStore: 'kurrentdb://one:2113?tls=false',
      namespace: 'traject',
      database: { kind: 'server', url: env.DATABASE_URL },
    });
    expect(readPlace('to', 'kurrentdb://one:2113', { beside: 'embedded:/srv/two' }, env).database).toEqual({
      kind: 'embedded',
      folder: '/srv/two',
      named: '--to-database',
    });
  });

  it('can stand in a variable, so that no password is on a command line', () => {
    expect(readPlace('from', 'env:OTHER', { beside: 'env:DATABASE_URL' }, env)).toEqual({
      eventStore: env.OTHER,
      namespace: 'traject',
      database: { kind: 'server', url: env.DATABASE_URL, named: '--from-database' },
    });
    expect(() => readPlace('from', 'env:MISSING', {}, env)).toThrow('--from: env:MISSING');
  });

  it('begins the names of its streams as the option or the settings say', () => {
    const place = (namespace: string | undefined, name?: string) =>
      readPlace('to', 'kurrentdb://one:2113', { namespace }, { EVENT_STORE_NAMESPACE: name }).namespace;
    expect([place('college'), place('college', 'other'), place(undefined, 'other')]).toEqual([
      'college',
      'college',
      'other',
    ]);
    expect(() => place('two words')).toThrow('--to-namespace: ');
  });

  it.each([
    ['from', 'mysql://hunter2', undefined],
    ['to', 'embedded:', undefined],
    ['to', 'kurrentdb://', undefined],
    ['to', 'kurrentdb://one:2113', 'kurrentdb://hunter2@two:2113'],
    ['from', 'postgresql://hunter2@h/d', 'postgresql://hunter2@h/d'],
  ] as const)(
    'refuses --%s %s with %s beside it, naming what it takes and not what was given',
    (option, given, beside) => {
      const reading = () => readPlace(option, given, beside === undefined ? {} : { beside }, env);
      expect(reading).toThrow(new RegExp(`^--${option}(-database)?: postgresql://`));
      expect(reading).toThrow(/^(?!.*hunter2)/s);
    },
  );
});
