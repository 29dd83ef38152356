// The schema of the ordinals (`traject_ordinal`): which position each event of the log has. See docs/adr/0010.
import { migrate, type Migration } from '@traject/event-store-postgres';
import type { Pool } from 'pg';

/** Held while ordinals are given, so that one process does so at a time. Advisory locks are per database. */
const GIVING_LOCK = 7_236_281;

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

-- Gives the events found up to a place the next positions, but for what was given meanwhile. Statements after the lock
-- take their snapshot after it (plpgsql, read committed), so each sees what was given before.
create function traject_ordinal.give(
  to_commit bigint, to_prepare bigint, deleted bigint, others bigint,
  commits bigint[], prepares bigint[], streams text[], revisions integer[], ids text[], types text[],
  institutions text[], commands text[], times timestamptz[], appends text[], sizes integer[]
) returns void language plpgsql as $$
declare
  seen_commit bigint;
  seen_prepare bigint;
  last_position bigint;
  last_time timestamptz;
  given bigint;
begin
  perform pg_advisory_xact_lock(${GIVING_LOCK});
  select commit_position, prepare_position into seen_commit, seen_prepare from traject_ordinal.scanned;
  if (to_commit, to_prepare) <= (seen_commit, seen_prepare) then
    return;
  end if;
  select position, recorded_at into last_position, last_time
    from traject_ordinal.event order by position desc limit 1;
  insert into traject_ordinal.event (position, commit_position, prepare_position, stream, revision, id, type, institution,
      command_id, recorded_at, append, bytes)
    select coalesce(last_position, 0) + row_number() over (order by n), c, p, stream, revision, id, type, institution,
      command_id, greatest(last_time, max(recorded_at) over (order by n)), append, bytes
    from unnest(commits, prepares, streams, revisions, ids, types, institutions, commands, times, appends, sizes)
      with ordinality as found (c, p, stream, revision, id, type, institution, command_id, recorded_at, append, bytes, n)
    where (c, p) > (seen_commit, seen_prepare);
  get diagnostics given = row_count;
  -- What was left out is counted by who looked through the whole; a part of it was counted before.
  update traject_ordinal.scanned set commit_position = to_commit, prepare_position = to_prepare,
    deleted_events = deleted_events + case when given = cardinality(ids) then deleted else 0 end,
    other_events = other_events + case when given = cardinality(ids) then others else 0 end;
end $$;
`;

export const ordinalMigrations: readonly Migration[] = [{ title: 'event, scanned, give', sql: tables }];

/** Brings the ordinals' schema up to date; returns how many steps were applied now. */
export const migrateOrdinals = async (pool: Pool): Promise<number> =>
  migrate(pool, 'ordinal', ordinalMigrations);
