export { liveTables, LIVE, NEXT, OLD, prepareReadModel, schemaVersion, type LiveTables } from './schema.js';
export { startProjector, type Projector, type ProjectorOptions } from './projector.js';
export {
  ProjectionError,
  type ProjectionErrorCode,
  type ProjectionErrorDetails,
} from './projection-error.js';
export { projectionStatus, countEvents, type ProjectionStatus } from './projection-status.js';
export { readPosition, type ReadHead, type ReadPosition, type WaitOptions } from './read-position.js';
export { Rounds } from './rounds.js';
export { keepTablesCurrent, type KeepTablesCurrentOptions } from './keep-tables-current.js';
export { rebuildStatus, type RebuildPhase, type RebuildStatus } from './rebuild-record.js';
export { rebuild } from './rebuild.js';
export type { RebuildOptions, RebuildOutcome, RebuildProgress } from './rebuild-options.js';
export {
  runPolicies,
  type Policy,
  type PolicyCommand,
  type PolicyRunnerOptions,
  type Reaction,
} from './policies.js';
export { stateByFolding } from './state-by-folding.js';
export type { Sql } from './sql.js';
export { AskedByMany } from './ask-by-many.js';
export { AskedTogether } from './ask-together.js';
export type { Held, ReadClocks } from './query.js';
export { eventsPerDay, type EventsOfDay } from './event/density.js';
export * from './event/naming.js';
export {
  countEventsOfScope,
  countEventsUpTo,
  eventsAtPositions,
  eventsByIds,
  eventsOfScope,
  streamsOfScope,
  type HistoryEvent,
  type HistoryFilter,
  type HistoryKey,
  type HistoryOrder,
  type HistoryPage,
  type HistoryQuestion,
} from './event/queries.js';
export type { HistoryScope } from './event/scope.js';
export * from './event/stream-places.js';
export * from './event/whole-streams.js';
export * from './hours-norm/queries.js';
export * from './hours-norm/staff-hours.js';
export * from './audit-note/queries.js';
export * from './learning-goal/queries.js';
export * from './network-course/queries.js';
export * from './network/queries.js';
export * from './reciprocity-exchange/queries.js';
export * from './development-question/queries.js';
export * from './partnership/observation-queries.js';
export * from './partnership/queries.js';
export * from './institution/queries.js';
export * from './college/queries.js';
export * from './team/queries.js';
export * from './team-overview/team-standings.js';
export * from './person/queries.js';
export * from './theme/queries.js';
export * from './programme/queries.js';
export * from './training-need/queries.js';
export { needLeadTimes, type NeedLeadTime } from './training-need/lead-times.js';
export * from './training-need/needs-inbox.js';
export * from './training-plan/budgets.js';
export * from './training-plan/queries.js';
export * from './training-activity/queries.js';
export * from './training-activity/clashes.js';
export * from './training-activity/page.js';
export * from './calendar-feed/queries.js';
export * from './ownership/queries.js';
export * from './ownership-appraisal/queries.js';
export * from './drive-scan/queries.js';
export * from './dialogue-session/queries.js';
export * from './kpi-agreement/queries.js';
export * from './measurement/queries.js';
export * from './experiment/queries.js';
export * from './leeway/queries.js';
export * from './coalition/queries.js';
export * from './kpi-definition/queries.js';
export * from './delivery/queries.js';
