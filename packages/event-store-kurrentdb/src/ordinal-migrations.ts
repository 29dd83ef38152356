// The schema of the ordinals (`traject_ordinal`): which position each event of the log has. See docs/adr/0010.
import { migrate, type Migration } from '@traject/event-store-postgres';
import type { Pool } from 'pg';

const tables = `
create schema traject_ordinal;

-- One row per event of the log, without its payload: what the log's questions are asked by, and where the event stands.
create table traject_ordinal.event (
  position bigint primary key,
  commit_position bigint not null,
  prepare_position bigint not null,
  stream text collate "C" not null,
  revision integer not null,
  id text collate "C" not null,
  type text collate "C" not null,
  word text collate "C" not null generated always as (split_part(stream, '-', 1)) stored,
  institution text collate "C" not null,
  command_id text collate "C" not null,
  -- The running maximum of what the events say themselves.
  recorded_at timestamptz(3) not null,
  -- The mark of the append that stored the event; on the first of an append only.
  append text,
  bytes integer not null,
  constraint event_place unique (commit_position, prepare_position),
  constraint event_stream_revision unique (stream, revision)
);
create index event_id on traject_ordinal.event (id);
create index event_command on traject_ordinal.event (command_id, position);
create index event_type on traject_ordinal.event (type, position);
create index event_word on traject_ordinal.event (word, position);
create index event_institution on traject_ordinal.event (institution, position);
create index event_recorded_at on traject_ordinal.event (recorded_at, position);

create function traject_ordinal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'an ordinal is given once' using errcode = 'TR002';
end $$;
create trigger event_is_final before update or delete or truncate on traject_ordinal.event
  for each statement execute function traject_ordinal.refuse_change();

-- How far $all was looked through, and what was left out on the way.
create table traject_ordinal.scanned (
  one boolean primary key default true check (one),
  commit_position bigint not null default -1,
  prepare_position bigint not null default -1,
  deleted_events bigint not null default 0,
  other_events bigint not null default 0
);
insert into traject_ordinal.scanned default values;
`;

export const ordinalMigrations: readonly Migration[] = [{ title: 'event, scanned', sql: tables }];

/** Brings the ordinals' schema up to date; returns how many steps were applied now. */
export const migrateOrdinals = async (pool: Pool): Promise<number> =>
  migrate(pool, 'ordinal', ordinalMigrations);
