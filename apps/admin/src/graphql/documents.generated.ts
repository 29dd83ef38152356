// Written by codegen.mjs; do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from 'urql';
/** Whose history. */
export type HistoryScopeKind =
  /** A programme and what was done under it by its teams. */
  | 'programme'
  /** A team and everything of it. */
  | 'team'
  /** What a person did. */
  | 'person'
  /** An institution and everything in it. */
  | 'institution'
  /** A college and the teams under it. */
  | 'college'
  /** A theme and what was done about it. */
  | 'theme'
  /** One stream, by its name (`kpiAgreement-...`). */
  | 'stream';

/** Whose history. */
export type HistoryScope = {
  /** A programme, a team, ... */
  kind: HistoryScopeKind;
  /** Its id; for a stream its name. */
  id: string;
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

export type CommandOutcomeFragment = { __typename: 'CommandDone', commandId: string, position: string | null, entityId: string };

export type CommandRefusalFragment = { __typename: 'Refused', commandId: string, code: string, field: string | null, message: string };

export type ListedEventFragment = { id: string, position: string, type: string, word: string, entityId: string, data: unknown, redacted: boolean, effectiveAt: string, recordedAt: string, late: boolean, stands: boolean, actor: { kind: ActorKind, person: { id: string, name: string | null } | null }, capacity: { role: Role } | null, reportedBy: { person: { id: string, name: string | null } } | null, reason: { value: string | null } | null, corrects: { kind: CorrectionKind, eventId: string } | null };

export type RecordedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  scope?: HistoryScope | null | undefined;
}>;


export type RecordedSubscription = { recorded: { position: string, live: boolean, event: { id: string, type: string, word: string, entityId: string } | null } };

export const CommandOutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommandDone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}}]}}]} as unknown as DocumentNode<CommandOutcomeFragment, unknown>;
export const CommandRefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandRefusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<CommandRefusalFragment, unknown>;
export const ListedEventFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ListedEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"word"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"redacted"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"stands"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}}]}}]}}]} as unknown as DocumentNode<ListedEventFragment, unknown>;
export const RecordedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Recorded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Position"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryScope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recorded"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"word"}},{"kind":"Field","name":{"kind":"Name","value":"entityId"}}]}}]}}]}}]} as unknown as DocumentNode<RecordedSubscription, RecordedSubscriptionVariables>;
