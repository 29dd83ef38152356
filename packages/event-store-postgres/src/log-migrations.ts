// The schema of the log, see docs/event-store.md.
import type { Pool } from 'pg';
import { appendEventFunction } from './append-event-function.js';
import { appendFunction } from './append-function.js';
import { firstAppendFunction } from './first-append-function.js';
import { migrate, type Migration } from './migrate.js';

const tables = `
create schema traject_log;

-- Payload and metadata are the text that was written, not jsonb: what is hashed is what is stored.
create table traject_log.event (
  position bigint primary key,
  stream text collate "C" not null,
  revision integer not null,
  id text collate "C" not null,
  type text collate "C" not null,
  schema_version integer not null,
  word text collate "C" not null generated always as (split_part(stream, '-', 1)) stored,
  institution text collate "C" not null,
  command_id text collate "C" not null,
  recorded_at timestamptz(3) not null,
  imported boolean not null,
  metadata text not null,
  payload text not null,
  constraint event_stream_revision unique (stream, revision),
  constraint event_id unique (id)
);
create index event_command on traject_log.event (command_id, position);
create index event_type on traject_log.event (type, position);
create index event_word on traject_log.event (word, position);
create index event_institution on traject_log.event (institution, position);

create function traject_log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is only appended to' using errcode = 'TR002';
end $$;
create trigger event_is_final before update or delete or truncate on traject_log.event
  for each statement execute function traject_log.refuse_change();

-- Free text lies beside the log, where it can be erased; the tombstone says when it was.
create table traject_log.text (
  id text collate "C" primary key,
  value text,
  salt text,
  commitment text,
  erased_at timestamptz(3),
  check (case when erased_at is null then value is not null and salt is not null and commitment is not null
    else value is null and salt is null and commitment is null end)
);

-- The last position recorded not after an instant. Times never fall, so halving finds it without an index of its own.
create function traject_log.position_at(instant timestamptz) returns bigint language plpgsql stable as $$
declare
  low bigint := 0;
  high bigint := coalesce((select max(position) from traject_log.event), 0);
  middle bigint;
begin
  while low < high loop
    middle := (low + high + 1) / 2;
    if (select recorded_at from traject_log.event where position = middle) <= instant then
      low := middle;
    else
      high := middle - 1;
    end if;
  end loop;
  return low;
end $$;
`;

/**
 * Appending runs with the rights of the log's owner, so that the application's role needs no INSERT and cannot write a
 * position of its own making (docs/postgresql.md). A later step that makes the function anew says both again:
 * \`create or replace\` forgets them, and grants.int.spec.ts notices.
 */
const appendAsOwner = `
alter function traject_log.append security definer;
alter function traject_log.append set search_path = pg_catalog, pg_temp;
`;

/**
 * Each index costs every append. One per type finds what commands and policies look for; reading one word or institution
 * of the log is rare, and most of the log when there is one institution.
 */
const fewerIndexes = `
drop index traject_log.event_word;
drop index traject_log.event_institution;
`;

export const logMigrations: readonly Migration[] = [
  { title: 'event, text, append', sql: tables + firstAppendFunction },
  { title: 'append as its owner', sql: appendAsOwner },
  { title: 'append units in one insert', sql: appendFunction },
  { title: 'no index by word or institution', sql: fewerIndexes },
  { title: 'append one event alone', sql: appendEventFunction },
];

/** Brings the log's schema (`traject_log`) up to date; returns how many steps were applied now. */
export const migrateLog = async (pool: Pool): Promise<number> => migrate(pool, 'event-log', logMigrations);
