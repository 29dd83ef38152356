// The short way in for one event alone, which is what most commands record. The same lock, the same order and the same
// answers as `append_units`, with neither arrays nor sets: a lone writer waits half as long for it.
import { ANSWER, APPEND_LOCK, CHANNEL, EXPECTED_CODE } from './append-function.js';

/**
 * Appends one event to one stream. For connections whose session keeps the promises that `append_units` asks for itself
 * (read committed, synchronous_commit on, no sequential scans; see session-options.ts). Answers its position, the time,
 * the last revision before it (-1: no stream) and an ANSWER.
 */
export const appendEventFunction = `
create function traject_log.append_event(
  clock timestamptz, stream text, expected integer,
  id text, type text, schema_version integer, institution text, command_id text, metadata text, payload text,
  out first_position bigint, out stamp timestamptz, out revision_before integer, out answer integer
) language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
  known boolean;
  nothing text;
begin
  -- An assignment is evaluated by itself; \`perform\` would run it as a statement, for several times as long.
  nothing := pg_advisory_xact_lock(${APPEND_LOCK});
  -- One statement, so that one snapshot after the lock serves for all that is looked up.
  select coalesce(last.position, 0) + 1, greatest(date_trunc('milliseconds', clock), last.recorded_at),
      coalesce((select e.revision from traject_log.event e where e.stream = append_event.stream
        order by e.revision desc limit 1), ${EXPECTED_CODE['no-stream']}),
      (select 1 from traject_log.event e where e.command_id = append_event.command_id limit 1) is not null
    into first_position, stamp, revision_before, known
    from (values (1)) as one
    left join (select e.position, e.recorded_at from traject_log.event e order by e.position desc limit 1) last on true;
  answer := case
    when known then ${ANSWER.duplicate}
    when expected = ${EXPECTED_CODE.any} then ${ANSWER.appended}
    when expected = ${EXPECTED_CODE.exists} and revision_before >= 0 then ${ANSWER.appended}
    when expected = revision_before then ${ANSWER.appended}
    else ${ANSWER.conflict} end;
  if answer = ${ANSWER.appended} then
    insert into traject_log.event (position, stream, revision, id, type, schema_version, institution, command_id,
        recorded_at, imported, metadata, payload)
      values (first_position, stream, revision_before + 1, id, type, schema_version, institution, command_id,
        stamp, false, metadata, payload);
    nothing := pg_notify('${CHANNEL}', first_position::text);
  end if;
end $$;
`;
