// Settings that are unknown, malformed or contradict each other. Shows names, never what was given.
import { EVENT_STORE_NAMESPACE, isEventStoreSetting } from '@traject/open-log';
import type { Terminal } from '../terminal.js';
import { attention, failure, ok, type Finding } from './finding.js';

/** Every setting of docs/settings.md; `settings-check.spec.ts` compares them. */
export const KNOWN_SETTINGS: readonly string[] = [
  ...[
    'CHROME_PATH',
    'PORT',
    'HOST',
    'DATABASE_URL',
    'EVENT_STORE',
    'EVENT_STORE_NAMESPACE',
    'NODE_ENV',
    'TRAJECT_DATA',
  ],
  ...['TRAJECT_SESSION_SECRET', 'TRAJECT_PERSONAS', 'TRAJECT_DEMO', 'TRAJECT_DEMO_ENDS', 'TRAJECT_LOG_LEVEL'],
];

/** For tests of the program itself. */
const OF_TESTS = /^TRAJECT_(TEST_|SEED$)/;

export function checkSettings(env: Terminal['env']): Finding[] {
  return [...unknown(env), ...malformed(env), ...contradictory(env)].concat(
    unknown(env).length + malformed(env).length + contradictory(env).length > 0
      ? []
      : ok(
          'SETTINGS',
          'de instellingen zijn bekend en passen bij elkaar',
          'the settings are known and agree',
        ),
  );
}

function unknown(env: Terminal['env']): Finding[] {
  const names = Object.keys(env).filter(
    (name) => name.startsWith('TRAJECT_') && !KNOWN_SETTINGS.includes(name) && !OF_TESTS.test(name),
  );
  return names.map((name) =>
    attention(
      'SETTINGS',
      { nl: `${name} is geen instelling van Traject`, en: `${name} is not a setting of Traject` },
      {
        nl: 'verwijder haar of verbeter de naam; zie docs/settings.md',
        en: 'remove it or mend its name; see docs/settings.md',
      },
    ),
  );
}

const takes = (name: string, what: string): Finding =>
  failure(
    'SETTINGS',
    { nl: `${name} is niet geldig`, en: `${name} is not valid` },
    { nl: `geef ${name} als: ${what}`, en: `give ${name} as: ${what}` },
  );

/** Values that no language changes, and the test of each: as the server judges them when it starts. */
const FORMS: readonly (readonly [name: string, what: string, fits: (text: string) => boolean])[] = [
  ['PORT', '0 ... 65535', (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535],
  [
    'DATABASE_URL',
    'postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
    (text) => /^postgres(ql)?:\/\//.test(text),
  ],
  ['EVENT_STORE', 'kurrentdb://USER:PASSWORD@HOST:PORT?tls=true', isEventStoreSetting],
  ['EVENT_STORE_NAMESPACE', '[A-Za-z][A-Za-z0-9]{0,40}', (text) => EVENT_STORE_NAMESPACE.test(text)],
  ['TRAJECT_SESSION_SECRET', 'openssl rand -hex 32', (text) => /^(?:[0-9a-f]{2}){32,}$/i.test(text)],
  ['TRAJECT_DEMO_ENDS', 'YYYY-MM-DD', (text) => /^\d{4}-\d{2}-\d{2}$/.test(text)],
  oneOf('NODE_ENV', 'production', 'development', 'test'),
  oneOf('TRAJECT_PERSONAS', 'on', 'off'),
  oneOf('TRAJECT_DEMO', 'on', 'off'),
  oneOf('TRAJECT_LOG_LEVEL', 'fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
];

function oneOf(name: string, ...values: string[]) {
  return [name, values.join(', '), (text: string) => values.includes(text)] as const;
}

const malformed = (env: Terminal['env']): Finding[] =>
  FORMS.flatMap(([name, what, fits]) => {
    const given = env[name];
    return !given || fits(given) ? [] : [takes(name, what)];
  });

function contradictory(env: Terminal['env']): Finding[] {
  const found: Finding[] = [];
  const production = env['NODE_ENV'] === 'production';
  if (production && env['TRAJECT_PERSONAS'] === 'on')
    found.push(
      failure(
        'SETTINGS',
        {
          nl: 'TRAJECT_PERSONAS=on met NODE_ENV=production: iedereen zou zich als iedereen kunnen aanmelden',
          en: 'TRAJECT_PERSONAS=on with NODE_ENV=production: anyone could sign in as anyone',
        },
        {
          nl: 'verwijder een van beide; zo start de server niet',
          en: 'remove one; the server refuses to start',
        },
      ),
    );
  if (production && env['TRAJECT_DEMO'] === 'on')
    found.push(
      attention(
        'SETTINGS',
        {
          nl: 'TRAJECT_DEMO=on met NODE_ENV=production: een leeg logboek wordt met de demo gevuld, voorgoed',
          en: 'TRAJECT_DEMO=on with NODE_ENV=production: an empty log is filled with the demo, for good',
        },
        { nl: 'verwijder TRAJECT_DEMO', en: 'remove TRAJECT_DEMO' },
      ),
    );
  if (production && !env['DATABASE_URL'])
    found.push(
      attention(
        'SETTINGS',
        {
          nl: 'in productie met de ingebouwde database: er is geen tweede exemplaar van het logboek',
          en: 'in production with the embedded database: there is no second copy of the log',
        },
        {
          nl: 'neem een eigen PostgreSQL (docs/postgresql.md), of zorg voor een reservekopie van de map',
          en: 'take a PostgreSQL of your own (docs/postgresql.md), or back the folder up',
        },
      ),
    );
  return found;
}
