import type { EventFilter } from '@traject/event-store';

/** A query for the positions between $1 and $2 (both exclusive) that pass; its lists are `values`, from $4 on. */
interface Passing {
  /** By what it filters; none means that everything passes. */
  columns: string[];
  text: string;
  values: (readonly string[])[];
}

/**
 * The positions that pass `filter`, at most `most`, in the order given.
 *
 * Types are looked up in their index, one by one. Left to choose, the planner walks the log in order and looks at each
 * event, because so many of a type must lie near: a type that is rare there costs the whole log. A pair compared as one
 * leaves it no other index; it is also what lets the scan begin at $1. Streams are found whole for the same reason
 * (`offset 0` keeps the planner from looking into that query). Words and institutions have no index: they cost a scan.
 */
export function positionsThatPass(filter: EventFilter, order: string, most: number): Passing {
  const lists = (
    [
      ['type', filter.types],
      ['word', filter.words],
      ['stream', filter.streams],
      ['institution', filter.institutionIds],
    ] as const
  ).flatMap(([column, list]) => (list ? [{ column, list }] : []));
  const test = lists
    .map(({ column }, index) => (column === 'type' ? null : `and ${column} = any($${index + 4})`))
    .filter((condition) => condition !== null)
    .join(' ');
  const direction = order.endsWith('desc') ? 'desc' : 'asc';
  const between = 'position > $1 and position < $2';
  const ofTypes = `select found.position from (select distinct unnest($4::text[]) collate "C" as name) wanted
    cross join lateral (
      select position from traject_log.event
      where (type, position) > (wanted.name, $1::bigint) and (type, position) < (wanted.name, $2::bigint) ${test}
      order by type ${direction}, ${order} limit ${most}
    ) found`;
  const ofStreams = `select position from (
      select position from traject_log.event where true ${test} offset 0
    ) found where ${between}`;
  const ofLog = `select position from traject_log.event where ${between} ${test}`;
  const found = filter.types ? ofTypes : filter.streams ? ofStreams : ofLog;
  return {
    columns: lists.map(({ column }) => column),
    text: `select position from (${found} order by ${order} limit ${most}) passing order by ${order}`,
    values: lists.map(({ list }) => list),
  };
}
