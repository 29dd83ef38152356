// Step 1 of the log's schema: the append function of the first version, as it was applied. Never edited. It stays in the
// database because processes of that version may still run while others are upgraded: both functions take the same lock.
import { APPEND_LOCK, CHANNEL, EXPECTED_CODE } from './append-function.js';

/** One unit after the other, each with statements of its own. */
export const firstAppendFunction = `
create function traject_log.append(
  clock timestamptz, given timestamptz,
  request_unit integer[], request_stream text[], request_expected integer[], request_count integer[],
  event_id text[], event_type text[], event_schema_version integer[], event_institution text[],
  event_command_id text[], event_metadata text[], event_payload text[]
) returns table (unit integer, request integer, outcome text, revision integer, first_position bigint, recorded_at timestamptz)
language plpgsql
-- Plans are kept per connection. One made while the log was nearly empty would scan it whole long after it has grown.
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  last_position bigint;
  last_time timestamptz;
  before bigint;
  requests integer := cardinality(request_unit);
  r integer := 1;
  first_request integer;
  first_event integer := 1;
  next_event integer := 1;
  failed integer;
  last_revision integer;
  revisions integer[];
begin
  perform pg_advisory_xact_lock(${APPEND_LOCK});
  select e.position, e.recorded_at into last_position, last_time
    from traject_log.event e order by e.position desc limit 1;
  last_position := coalesce(last_position, 0);
  before := last_position;
  if given < last_time then
    raise exception 'a given time lies before that of the last event' using errcode = 'TR001';
  end if;
  last_time := greatest(date_trunc('milliseconds', coalesce(given, clock)), last_time);

  while r <= requests loop
    unit := request_unit[r];
    first_request := r;
    first_event := next_event;
    while r <= requests and request_unit[r] = unit loop
      next_event := next_event + request_count[r];
      r := r + 1;
    end loop;

    if exists (select from traject_log.event e where e.command_id = any (event_command_id[first_event:next_event - 1])) then
      request := first_request; outcome := 'duplicate'; revision := null; first_position := null; recorded_at := null;
      return next;
      continue;
    end if;

    failed := null;
    revisions := '{}';
    for q in first_request .. r - 1 loop
      last_revision := (select e.revision from traject_log.event e
        where e.stream = request_stream[q] order by e.revision desc limit 1);
      -- In parentheses, or plpgsql takes the first "then" for that of the if.
      if not (case request_expected[q]
        when ${EXPECTED_CODE.any} then true
        when ${EXPECTED_CODE.exists} then last_revision is not null
        else coalesce(last_revision, ${EXPECTED_CODE['no-stream']}) = request_expected[q] end)
      then
        failed := q;
        exit;
      end if;
      revisions := revisions || coalesce(last_revision + 1, 0);
    end loop;
    if failed is not null then
      request := failed; outcome := 'conflict'; revision := last_revision; first_position := null; recorded_at := null;
      return next;
      continue;
    end if;

    for q in first_request .. r - 1 loop
      insert into traject_log.event (position, stream, revision, id, type, schema_version, institution, command_id,
          recorded_at, imported, metadata, payload)
        select last_position + n, request_stream[q], revisions[q - first_request + 1] + n - 1, id, type, schema_version,
          institution, command_id, last_time, given is not null, metadata, payload
        from unnest(
          event_id[first_event:first_event + request_count[q] - 1],
          event_type[first_event:first_event + request_count[q] - 1],
          event_schema_version[first_event:first_event + request_count[q] - 1],
          event_institution[first_event:first_event + request_count[q] - 1],
          event_command_id[first_event:first_event + request_count[q] - 1],
          event_metadata[first_event:first_event + request_count[q] - 1],
          event_payload[first_event:first_event + request_count[q] - 1]
        ) with ordinality as added (id, type, schema_version, institution, command_id, metadata, payload, n);
      request := q; outcome := 'appended'; revision := revisions[q - first_request + 1];
      first_position := last_position + 1; recorded_at := last_time;
      return next;
      last_position := last_position + request_count[q];
      first_event := first_event + request_count[q];
    end loop;
  end loop;

  if last_position > before then
    perform pg_notify('${CHANNEL}', last_position::text);
  end if;
end $$;
`;
