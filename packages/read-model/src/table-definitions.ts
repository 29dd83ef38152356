// What the tables of the read model look like, as SQL for one schema. Pure.
import { knownUntil, validUntil } from './range-ends.js';
import { snake, type Table } from './table.js';
import { wordTables } from './word-tables.js';

const tableOf = (schema: string, { name, columns }: Table): string => {
  const own = Object.entries(columns).map(([column, { sqlType, nullable }]) => {
    const type = sqlType === 'text_ref' ? `${schema}.text_ref` : sqlType;
    return `${snake(column)} ${type}${nullable ? '' : ' NOT NULL'}`;
  });
  return `CREATE TABLE ${schema}.${name} (
    stream text NOT NULL,
    valid_during tstzrange NOT NULL,
    known_during int8range NOT NULL,
    digest uuid,
    ${own.join(',\n    ')}
  )`;
};

/** `condition` limits the index to some rows. Does nothing where it is there already. */
const indexOn = (
  schema: string,
  table: string,
  columns: readonly string[],
  { unique = false, condition = '' } = {},
): string => {
  const name = `${table}_by_${columns.join('_')}`;
  return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${name} ON ${schema}.${table} (${columns.join(', ')})${
    condition === '' ? '' : ` WHERE ${condition}`
  }`;
};

const indexWithEnds = (schema: string, table: string, column: string): string =>
  `CREATE INDEX IF NOT EXISTS ${table}_by_${column}_with_ends ON ${schema}.${table} (${column}, ${knownUntil('')}, ${validUntil('')})`;

const indexesOf = (schema: string, { name, indexes, endsBy }: Table): string[] => [
  // The rows that are open, found back by the projector when it closes them; those that are closed have no digest.
  indexOn(schema, name, ['stream', 'digest'], { unique: true, condition: 'upper_inf(known_during)' }),
  ...indexes.map((columns) => indexOn(schema, name, columns.map(snake))),
  ...endsBy.map((column) => indexWithEnds(schema, name, snake(column))),
];

/**
 * The tables of no word. A checkpoint's columns never change: every release reads there whose tables it met.
 */
const fixed = (schema: string): string => `
  CREATE TYPE ${schema}.text_ref AS (text text, commitment text);
  CREATE TABLE ${schema}.checkpoint (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    version text NOT NULL,
    position int8 NOT NULL,
    events int8 NOT NULL
  );
  CREATE TABLE ${schema}.stream_index (
    stream text PRIMARY KEY,
    word text NOT NULL,
    entity_id text NOT NULL,
    institution_id text NOT NULL,
    team_id text,
    programme_id text,
    theme_id text,
    shared_institution_ids text[] NOT NULL,
    shared_person_ids text[] NOT NULL,
    shared_roles text[],
    first_position int8 NOT NULL,
    last_position int8 NOT NULL
  );
  CREATE TABLE ${schema}.event_index (
    position int8 NOT NULL,
    event_id text NOT NULL,
    stream text NOT NULL,
    type text NOT NULL,
    institution_id text NOT NULL,
    person_id text,
    policy text,
    reported_by text,
    effective_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    corrects text,
    correlation_id text NOT NULL,
    causation_id text,
    private boolean NOT NULL,
    role text,
    rest text NOT NULL
  );
`;

/** The statements that make the tables, empty and without what `indexStatements` adds. */
export const tableStatements = (schema: string): string[] => [
  fixed(schema),
  ...wordTables.map((table) => tableOf(schema, table)),
];

export interface TableIndexes {
  table: string;
  statements: string[];
  /** The columns by which rows are found: what the planner must know of. Of others it takes much longer to find out. */
  asked: string[];
}

/** True of an event `e` that was recorded later than the day on which it took place, as `isLate` in the API has it. */
export const IS_LATE = (e: string): string =>
  `(${e}recorded_at AT TIME ZONE 'Europe/Amsterdam')::date > (${e}effective_at AT TIME ZONE 'Europe/Amsterdam')::date`;

/** True of a stream in which others than its owner take part. */
const IS_SHARED = `shared_institution_ids <> '{}' OR shared_person_ids <> '{}'`;

/** The indexes of each table, to be made when its rows are there: that costs a fraction of keeping them up to date. */
export const indexStatements = (schema: string): TableIndexes[] => [
  ...wordTables.map((table) => ({
    table: table.name,
    statements: indexesOf(schema, table),
    asked: [
      'stream',
      'valid_during',
      'known_during',
      ...new Set([...table.indexes.flat(), ...table.endsBy].map(snake)),
    ],
  })),
  {
    table: 'stream_index',
    statements: [
      ...['team_id', 'programme_id', 'theme_id', 'institution_id'].map((column) =>
        indexOn(schema, 'stream_index', [column]),
      ),
      // Few streams are shared: these are all of them.
      indexOn(schema, 'stream_index', ['word'], { condition: IS_SHARED }),
    ],
    asked: ['stream', 'word', 'team_id', 'programme_id', 'theme_id', 'institution_id'],
  },
  {
    table: 'event_index',
    statements: [
      indexOn(schema, 'event_index', ['position'], { unique: true }),
      indexOn(schema, 'event_index', ['event_id'], { unique: true }),
      indexOn(schema, 'event_index', ['stream', 'position']),
      indexOn(schema, 'event_index', ['person_id', 'position']),
      // By these the event explorer finds what is rare; what is not it meets soon, going through the log.
      indexOn(schema, 'event_index', ['type', 'position']),
      indexOn(schema, 'event_index', ['role', 'position']),
      indexOn(schema, 'event_index', ['position', 'recorded_at'], { condition: IS_LATE('') }),
      indexOn(schema, 'event_index', ['effective_at', 'position']),
      indexOn(schema, 'event_index', ['recorded_at']),
      indexOn(schema, 'event_index', ['correlation_id']),
      indexOn(schema, 'event_index', ['causation_id'], { condition: 'causation_id IS NOT NULL' }),
      indexOn(schema, 'event_index', ['corrects'], { condition: 'corrects IS NOT NULL' }),
    ],
    asked: [
      ...[
        'position',
        'event_id',
        'stream',
        'type',
        'institution_id',
        'person_id',
        'reported_by',
        'effective_at',
      ],
      ...['recorded_at', 'corrects', 'correlation_id', 'causation_id', 'private', 'role'],
    ],
  },
];

/** What must survive the tables: leases, where the projection stands still, how far a rebuild and the policies are. */
export const BESIDE = `
  CREATE SCHEMA IF NOT EXISTS traject_projection;
  CREATE TABLE IF NOT EXISTS traject_projection.lease (
    name text PRIMARY KEY,
    holder text NOT NULL,
    token int8 NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE TABLE IF NOT EXISTS traject_projection.projection_status (
    name text PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('running', 'stopped')),
    position int8,
    event_id text,
    event_type text,
    error_code text,
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS traject_projection.rebuild (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    version text NOT NULL,
    phase text NOT NULL CHECK (phase IN ('folding', 'indexing', 'catching up', 'comparing', 'swapping', 'ended')),
    until_position int8 NOT NULL,
    last_stream text,
    done int8 NOT NULL DEFAULT 0,
    total int8 NOT NULL,
    started_at timestamptz NOT NULL,
    resumed_at timestamptz NOT NULL,
    resumed_done int8 NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL,
    error_code text,
    differing text[] NOT NULL DEFAULT '{}'
  );
  CREATE TABLE IF NOT EXISTS traject_projection.policy (
    name text PRIMARY KEY,
    position int8 NOT NULL
  );
`;
