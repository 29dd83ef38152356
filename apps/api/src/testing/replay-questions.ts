// What specs ask about replays and differences, and what the replay's own functions make of the events. For tests only.
import { deciders, isDecidingWord, wordOf, type DomainEvent } from '@traject/domain';
import { explainedDifference, tolerant, type PeriodFolder } from '@traject/history';
import type { Foldable } from './replayed.js';

export const INDEX = `query ($scope: HistoryScope!, $from: Moment, $until: Moment) {
  replay(scope: $scope) {
    headPosition
    density { events first last from perDay }
    index(from: $from, until: $until) {
      ids positions streams streamOf types typeOf effectiveAt recordedAt flags actorOf
      actors { kind policy person { id } } corrections { at kind eventId }
    }
  }
  notes: history(scope: $scope, filter: { words: ["auditNote"] }, first: 0) { totalCount }
  history(scope: $scope, first: 1000) {
    totalCount
    nodes { id position stream type effectiveAt recordedAt late redacted data commandId causationId correlationId
      schemaVersion revision institutionId imported reason { id commitment value } reportedBy { person { id } }
      actor { kind policy person { id } } capacity { role unit { kind id } } corrects { kind eventId } }
  }
}`;
export const KEYFRAME = `query ($scope: HistoryScope!, $known: Position!, $asOf: Moment!, $from: Moment, $until: Moment) {
  replay(scope: $scope) {
    keyframe(asOf: $asOf, knownPosition: $known, from: $from, until: $until) { streams states outside } } }`;
export const DIFFERENCE = `query ($scope: HistoryScope!, $a: Clocks!, $b: Clocks!) {
  difference(scope: $scope, a: $a, b: $b) {
    rows unread a { asOf knownPosition } b { asOf knownPosition }
    streams { stream word inA inB rows { path before after passed events { id } } }
  }
}`;
export const HISTORY = `query ($scope: HistoryScope!) { history(scope: $scope, first: 1000) { nodes {
  id position stream type effectiveAt recordedAt late redacted data commandId reason { id commitment value }
  actor { kind policy person { id } } capacity { role unit { kind id } } corrects { kind eventId } } } }`;
export const DIFFERENCE_INDEX = `query ($scope: HistoryScope!, $a: Clocks!, $b: Clocks!, $touched: Boolean) {
  difference(scope: $scope, a: $a, b: $b, touched: $touched) {
    unread streams { stream } index { streams streamOf positions }
  }
}`;

/** The names of the streams that differ, and the index of their events. */
export function indexed(answer: unknown) {
  const { difference } = answer as {
    difference: { streams: { stream: string }[]; index: { streams: string[]; positions: string[] } };
  };
  return { streams: difference.streams.map(({ stream }) => stream), index: difference.index };
}

export interface Differing {
  a: { asOf: string; knownPosition: string };
  b: { asOf: string; knownPosition: string };
  rows: number;
  streams: {
    stream: string;
    rows: { path: string; before: unknown; after: unknown; passed: string[]; events: { id: string }[] }[];
  }[];
}

/** What the replay's function makes of the events, as JSON carries it. */
export function differingStreams(
  events: readonly Foldable[],
  a: { asOf: string; known: number },
  b: { asOf: string; known: number },
): { stream: string; rows: unknown[] }[] {
  return [...new Set(events.map(({ stream }) => stream))].sort().flatMap((stream) => {
    const word = wordOf(stream);
    if (!isDecidingWord(word)) return [];
    const own = events.filter((event) => event.stream === stream);
    const folder = tolerant(deciders[word] as PeriodFolder<unknown, DomainEvent>);
    const rows = explainedDifference(folder, own, a, b).map((row) => ({
      path: row.path.join('.'),
      before: JSON.parse(JSON.stringify(row.before ?? null)) as unknown,
      after: JSON.parse(JSON.stringify(row.after ?? null)) as unknown,
      passed: row.passed,
      events: row.events.map(({ id }) => id),
    }));
    return rows.length === 0 ? [] : [{ stream, rows }];
  });
}
