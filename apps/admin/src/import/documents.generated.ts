// Written by codegen.mjs; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from 'urql';
/** What accompanies any command; all of it can be left out. */
export type CommandMeta = {
  /**
   * Chosen by the client (1-120 letters, digits, `. _ ~ -`; a UUID is good). Given twice, the command is carried out once and
   * the first outcome returns. A fresh one when left out.
   */
  commandId?: string | null | undefined;
  /** When it took place, if not now: a late recording. Never in the future. */
  effectiveAt?: string | null | undefined;
  /** In which capacity; needed when several of the viewer's roles may do it. */
  capacity?: CapacityInput | null | undefined;
  /** Joins what belongs together; the commandId when left out. */
  correlationId?: string | null | undefined;
  /** Return only when queries can see it; at most 5 seconds. */
  waitForProjection?: boolean | null | undefined;
};

/** What `mapProviderUnit` asks. */
export type MapProviderUnitInput = {
  /** Id of the team. */
  teamId: string;
  /** Id of the mapping. Derived from the command's id when left out. */
  mappingId?: string | null | undefined;
  /** Provider unit as DUO writes it. */
  providerUnit: string;
  /** Level of vocational education, 1-4; left out for all. */
  level?: number | null | undefined;
  /** Crebo code of the qualification: five digits. */
  crebo?: string | null | undefined;
  /** For how long; a KPI agreement or measurement: over which period. */
  period: PeriodInput;
};

/** Where an import is. */
export type DuoImportStatus =
  /** Files are being read. */
  | 'reading'
  /** Read; `wouldRecord` says what confirming will record. Nothing is recorded yet. */
  | 'preview'
  /** Being recorded. */
  | 'recording'
  /** Recorded. */
  | 'recorded'
  /** Stopped: a file could not be read at all. */
  | 'failed';

/** Which file of a DUO delivery it is. */
export type DuoFileKind =
  /** The monthly file of early leavers. */
  | 'monthly'
  /** Everyone enrolled on 1 October, as the monthly files have it: never counted as leavers. */
  | 'startSet'
  /** All enrolled: the denominator. */
  | 'enrolled'
  /** Early leavers established for the year. */
  | 'leavers';

/** What confirming does with a measurement. */
export type DuoImportAction =
  /** Records it for the first time. */
  | 'record'
  /** Corrects what was recorded before. */
  | 'correct';

/** What to confirm. */
export type ConfirmDuoImportInput = {
  /** Id that the upload returned. */
  id: string;
  /** The `planDigest` that was looked at: refused `IMPORT_PLAN_CHANGED` when it would do something else by now. */
  planDigest?: string | null | undefined;
  /** Makes confirming twice record once; the import's own id when left out. */
  commandId?: string | null | undefined;
};

/** Who acted: a person, or a policy of the system. */
export type ActorKind =
  /** A person. */
  | 'person'
  /** A policy of the system. */
  | 'policy';

/** How an event corrects another. */
export type CorrectionKind =
  /** Says something else instead. */
  | 'replace'
  /** Says that it was not so. */
  | 'retract';

/** In what a KPI is expressed. */
export type KpiUnit =
  /** Per cent. */
  | 'percent'
  /** A mark, 1-10. */
  | 'grade'
  /** A number. */
  | 'count';

/** How final a figure is. */
export type MeasurementStatus =
  /** May still change. */
  | 'provisional'
  /** Final. */
  | 'definitive';

/** A role that a person holds, or held, for a unit. */
export type Role =
  /** Teacher or instructor in a team. */
  | 'member'
  /** Coordinates a team, signs for it. */
  | 'teamLead'
  /** Director or line manager. */
  | 'manager'
  /** Executive board or board of supervisors. */
  | 'board'
  /** HR adviser. */
  | 'hr'
  /** Quality officer. */
  | 'quality'
  /** Guides a coalition, network or dialogue. */
  | 'facilitator'
  /** Connects practices across a boundary. */
  | 'broker'
  /** Company, parent, student or other school. */
  | 'partner'
  /** External, read-only. */
  | 'auditor'
  /** Reads numbers over time, never names. */
  | 'analyst'
  /** Data protection officer. */
  | 'dpo';

/** A layer of the organisation. */
export type UnitKind =
  /** An institution. */
  | 'institution'
  /** A college of an institution. */
  | 'college'
  /** A team. */
  | 'team';

/** A unit of the organisation, as input. */
export type UnitInput = {
  /** Its layer. */
  kind: UnitKind;
  /** Its id. */
  id: string;
};

/** From a day (inclusive) until a day (exclusive), as input. */
export type PeriodInput = {
  /** The first day. */
  from: string;
  /** The first day after it; left out for an open period. */
  until?: string | null | undefined;
};

/** A capacity, as input: needed where the viewer holds several roles that may do the same. */
export type CapacityInput = {
  /** The role. */
  role: Role;
  /** The unit for which it is held; any that covers the act when left out. */
  unit?: UnitInput | null | undefined;
};

export type CommandOutcomeFragment = { __typename: 'CommandDone', commandId: string, position: string | null, entityId: string };

export type CommandRefusalFragment = { __typename: 'Refused', commandId: string, code: string, field: string | null, message: string };

export type ListedEventFragment = { id: string, position: string, type: string, word: string, entityId: string, data: unknown, redacted: boolean, effectiveAt: string, recordedAt: string, late: boolean, stands: boolean, actor: { kind: ActorKind, person: { id: string, name: string | null } | null }, capacity: { role: Role } | null, reportedBy: { person: { id: string, name: string | null } } | null, reason: { value: string | null } | null, corrects: { kind: CorrectionKind, eventId: string } | null };

export type DuoImportQueryVariables = Exact<{
  id: string;
}>;


export type DuoImportQuery = { duoImport: { id: string, status: DuoImportStatus, bytesRead: number, bytesTotal: number | null, recorded: number, toRecord: number, unchanged: number, problem: string | null, files: Array<{ name: string, kind: DuoFileKind | null, brin: string | null, about: string | null, status: MeasurementStatus | null, alreadyImported: boolean, rowsRead: number, rowsUsed: number, rowsRefused: number, rowsWithoutLevel: number, rowsUnmapped: number, problem: string | null, refusals: Array<{ line: number, column: string | null, reason: string }> }>, wouldRecord: Array<{ action: DuoImportAction, teamId: string, kpi: string, level: number | null, value: number | null, numerator: number | null, denominator: number | null, status: MeasurementStatus, previousValue: number | null, period: { from: string, until: string | null }, team: { name: { value: string | null } } | null }>, unmapped: Array<{ providerUnit: string, level: number | null, rows: number }> } | null };

export type ImportTeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportTeamsQuery = { now: { teams: Array<{ id: string, name: { value: string | null } }>, kpiDefinitions: Array<{ kpi: string, unit: KpiUnit, name: { value: string | null } }> } };

export type ConfirmDuoImportMutationVariables = Exact<{
  input: ConfirmDuoImportInput;
}>;


export type ConfirmDuoImportMutation = { confirmDuoImport:
    | { __typename: 'DuoImportAccepted', duoImport: { id: string, status: DuoImportStatus } }
    | { __typename: 'Refused', commandId: string, code: string, field: string | null, message: string }
   };

export type DiscardDuoImportMutationVariables = Exact<{
  id: string;
}>;


export type DiscardDuoImportMutation = { discardDuoImport: boolean };

export type MapProviderUnitMutationVariables = Exact<{
  input: MapProviderUnitInput;
  meta?: CommandMeta | null | undefined;
}>;


export type MapProviderUnitMutation = { outcome:
    | { __typename: 'CommandDone', commandId: string, position: string | null, entityId: string }
    | { __typename: 'Refused', commandId: string, code: string, field: string | null, message: string }
   };

export const CommandOutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}}]}}]} as unknown as DocumentNode<CommandOutcomeFragment, unknown>;
export const CommandRefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<CommandRefusalFragment, unknown>;
export const ListedEventFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"word"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"redacted"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"stands"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}}]}}]}}]} as unknown as DocumentNode<ListedEventFragment, unknown>;
export const DuoImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DuoImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duoImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"bytesRead"}},{"kind":"Field","name":{"kind":"Name","value":"bytesTotal"}},{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"toRecord"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"brin"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"alreadyImported"}},{"kind":"Field","name":{"kind":"Name","value":"rowsRead"}},{"kind":"Field","name":{"kind":"Name","value":"rowsUsed"}},{"kind":"Field","name":{"kind":"Name","value":"rowsRefused"}},{"kind":"Field","name":{"kind":"Name","value":"rowsWithoutLevel"}},{"kind":"Field","name":{"kind":"Name","value":"rowsUnmapped"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"wouldRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"teamId"}},{"kind":"Field","name":{"kind":"Name","value":"kpi"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"previousValue"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"team"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmapped"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerUnit"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}}]}}]}}]}}]} as unknown as DocumentNode<DuoImportQuery, DuoImportQueryVariables>;
export const ImportTeamsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImportTeams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"teams"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kpiDefinitions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kpi"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImportTeamsQuery, ImportTeamsQueryVariables>;
export const ConfirmDuoImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmDuoImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmDuoImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmDuoImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DuoImportAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duoImport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommandRefusal"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ConfirmDuoImportMutation, ConfirmDuoImportMutationVariables>;
export const DiscardDuoImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardDuoImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discardDuoImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<DiscardDuoImportMutation, DiscardDuoImportMutationVariables>;
export const MapProviderUnitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MapProviderUnit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MapProviderUnitInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"meta"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CommandMeta"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"outcome"},"name":{"kind":"Name","value":"mapProviderUnit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"meta"},"value":{"kind":"Variable","name":{"kind":"Name","value":"meta"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommandOutcome"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommandRefusal"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<MapProviderUnitMutation, MapProviderUnitMutationVariables>;
