import { describe, expect, it } from 'vitest';
import { readPlace } from './place.js';

const env = { DATABASE_URL: 'postgresql://u:hunter2@h/d', OTHER: 'esdb://admin:hunter2@one:2113' };

describe('the place of a log', () => {
  it('is a database of a server, or of a folder', () => {
    expect(readPlace('from', 'postgresql://h/d', undefined, {})).toEqual({
      eventStore: null,
      database: { kind: 'server', url: 'postgresql://h/d' },
    });
    expect(readPlace('to', 'embedded:/srv/traject', undefined, {})).toEqual({
      eventStore: null,
      database: { kind: 'embedded', folder: '/srv/traject' },
    });
  });

  it('is a KurrentDB with the database beside it: that of the settings, unless another is given', () => {
    expect(readPlace('to', 'kurrentdb://one:2113?tls=false', undefined, env)).toEqual({
      eventStore: 'kurrentdb://one:2113?tls=false',
      database: { kind: 'server', url: env.DATABASE_URL },
    });
    expect(readPlace('to', 'kurrentdb://one:2113', 'embedded:/srv/two', env).database).toEqual({
      kind: 'embedded',
      folder: '/srv/two',
    });
  });

  it('can stand in a variable, so that no password is on a command line', () => {
    expect(readPlace('from', 'env:OTHER', 'env:DATABASE_URL', env)).toEqual({
      eventStore: env.OTHER,
      database: { kind: 'server', url: env.DATABASE_URL },
    });
    expect(() => readPlace('from', 'env:MISSING', undefined, env)).toThrow('--from: env:MISSING');
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
      const reading = () => readPlace(option, given, beside, env);
      expect(reading).toThrow(new RegExp(`^--${option}(-database)?: postgresql://`));
      expect(reading).toThrow(/^(?!.*hunter2)/s);
    },
  );
});
