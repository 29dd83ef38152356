// The one way in: a function that no writer can run beside another, so that position order is commit order.

/** Held by every append until its transaction ends, and by an exclusive session. Advisory locks are per database. */
export const APPEND_LOCK = 7_236_271;

/** NOTIFY channel on which each append tells the last position. */
export const CHANNEL = 'traject_log';

/** How expectations other than a revision are passed. */
export const EXPECTED_CODE = { 'no-stream': -1, exists: -2, any: -3 } as const;

/** What the function answers for a request: recorded, its expectation did not hold, its unit's command is known, or its neighbour's. */
export const ANSWER = { appended: 0, conflict: 1, duplicate: 2, withConflict: 3 } as const;

/**
 * Appends units of requests. Each unit is recorded whole or not at all and has an outcome of its own; all that are
 * recorded share one insert and one commit. No two units of a call may name the same stream or the same command.
 * Statements after the lock take their snapshot after it (plpgsql, read committed), so each sees all that was committed
 * before.
 *
 * Arrays run parallel: per request its unit, stream, expectation and number of events; per command its unit and id; per
 * event its request, its place in it from 0, and its columns. Answers the first position that was free, the time, the last
 * revision of each request's stream before (-1: no stream), and an ANSWER per request (null: all were recorded).
 */
export const appendFunction = `
create function traject_log.append_units(
  clock timestamptz, given timestamptz,
  request_unit integer[], request_stream text[], request_expected integer[], request_count integer[],
  command_unit integer[], command text[],
  event_request integer[], event_place integer[], event_id text[], event_type text[], event_schema_version integer[],
  event_institution text[], event_command_id text[], event_metadata text[], event_payload text[],
  out first_position bigint, out stamp timestamptz, out revision_before integer[], out answer integer[]
) language plpgsql
security definer
set search_path = pg_catalog, pg_temp
-- Plans are kept per connection. One made while the log was nearly empty would scan it whole long after it has grown.
set enable_seqscan = off
-- Short calls would be planned anew each time, because a plan for any number of units looks dearer.
set plan_cache_mode = force_generic_plan
as $$
declare
  last_position bigint;
  last_time timestamptz;
  all_met boolean;
  known integer[];
  skipped integer[];
  skipped_so_far integer := 0;
  first_request integer;
  failed integer;
  r integer := 1;
  recorded bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'appending needs read committed' using errcode = 'TR004';
  end if;
  -- Behind a pooler a connection cannot be given settings of its own; this one holds until the commit.
  if current_setting('synchronous_commit') not in ('on', 'remote_apply') then
    perform set_config('synchronous_commit', 'on', true);
  end if;
  if given is null then
    perform pg_advisory_xact_lock(${APPEND_LOCK});
  elsif pg_try_advisory_xact_lock(${APPEND_LOCK}) then
    -- An exclusive session holds the lock in a transaction that lasts as long as it does.
    raise exception 'the exclusive session has ended' using errcode = 'TR003';
  end if;
  select e.position, e.recorded_at into last_position, last_time
    from traject_log.event e order by e.position desc limit 1;
  last_position := coalesce(last_position, 0);
  if given < last_time then
    raise exception 'a given time lies before that of the last event' using errcode = 'TR001';
  end if;
  first_position := last_position + 1;
  stamp := greatest(date_trunc('milliseconds', coalesce(given, clock)), last_time);

  -- A scalar subquery is never turned into a join, which could read the whole index.
  select array_agg(c.unit) into known from unnest(command_unit, command) as c (unit, id)
    where (select 1 from traject_log.event e where e.command_id = c.id limit 1) is not null;
  select array_agg(q.before order by q.n),
      bool_and(case q.expected
        when ${EXPECTED_CODE.any} then true
        when ${EXPECTED_CODE.exists} then q.before >= 0
        else q.before = q.expected end)
    into revision_before, all_met
    from (
      select r.n, r.expected, coalesce(
          (select e.revision from traject_log.event e where e.stream = r.stream order by e.revision desc limit 1),
          ${EXPECTED_CODE['no-stream']}) as before
      from unnest(request_stream, request_expected) with ordinality as r (stream, expected, n)
      offset 0
    ) q;

  if known is not null or not all_met then
    answer := array_fill(${ANSWER.appended}, array[cardinality(request_unit)]);
    skipped := answer;
    while r <= cardinality(request_unit) loop
      first_request := r;
      failed := null;
      while r <= cardinality(request_unit) and request_unit[r] = request_unit[first_request] loop
        -- In parentheses, or plpgsql takes the first "then" for that of the if.
        if failed is null and not (case request_expected[r]
          when ${EXPECTED_CODE.any} then true
          when ${EXPECTED_CODE.exists} then revision_before[r] >= 0
          else revision_before[r] = request_expected[r] end)
        then
          failed := r;
        end if;
        r := r + 1;
      end loop;
      for q in first_request .. r - 1 loop
        skipped[q] := skipped_so_far;
        answer[q] := case
          when request_unit[first_request] = any (known) then ${ANSWER.duplicate}
          when failed is null then ${ANSWER.appended}
          when failed = q then ${ANSWER.conflict}
          else ${ANSWER.withConflict} end;
      end loop;
      for q in first_request .. r - 1 loop
        if answer[q] <> ${ANSWER.appended} then
          skipped_so_far := skipped_so_far + request_count[q];
        end if;
      end loop;
    end loop;
  end if;

  insert into traject_log.event (position, stream, revision, id, type, schema_version, institution, command_id,
      recorded_at, imported, metadata, payload)
    select last_position + a.n - coalesce(skipped[a.request], 0), request_stream[a.request],
      revision_before[a.request] + 1 + a.place, a.id, a.type, a.schema_version, a.institution, a.command_id,
      stamp, given is not null, a.metadata, a.payload
    from unnest(event_request, event_place, event_id, event_type, event_schema_version, event_institution,
        event_command_id, event_metadata, event_payload)
      with ordinality as a (request, place, id, type, schema_version, institution, command_id, metadata, payload, n)
    where answer is null or answer[a.request] = ${ANSWER.appended};
  get diagnostics recorded = row_count;
  if recorded > 0 then
    perform pg_notify('${CHANNEL}', (last_position + recorded)::text);
  end if;
end $$;
`;
