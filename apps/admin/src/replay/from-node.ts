import { idOf, type Actor, type Capacity, type Recorded, type Text } from '@traject/domain';
import type { ReplayEventFragment } from './documents.generated.js';
import type { ReplayEvent } from './logic/replay-event.js';

type Node = ReplayEventFragment;

const actorOf = ({ kind, person, policy }: Node['actor']): Actor =>
  kind === 'person' && person ? { kind, personId: person.id } : { kind: 'policy', name: policy ?? '' };

const capacityOf = ({ role, unit }: NonNullable<Node['capacity']>): Capacity => ({
  role,
  unit: { kind: unit.kind, id: unit.id },
});

const textOf = ({ id, commitment, value }: NonNullable<Node['reason']>): Text & { value: string | null } => ({
  text: id,
  commitment,
  value,
});

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;

/** An event as the API gives it, turned back into the log's form, so that the domain's own code folds it. */
export function fromNode(node: Node): ReplayEvent {
  const { reason, corrects, reportedBy } = node;
  const recorded: Recorded = {
    id: node.id,
    position: Number(node.position),
    type: node.type,
    data: isObject(node.data) ? node.data : {},
    schemaVersion: node.schemaVersion,
    stream: node.stream,
    revision: node.revision,
    institutionId: node.institutionId,
    actor: actorOf(node.actor),
    capacity: node.capacity && capacityOf(node.capacity),
    effectiveAt: node.effectiveAt,
    recordedAt: node.recordedAt,
    commandId: node.commandId,
    commandDigest: '',
    causationId: node.causationId,
    correlationId: node.correlationId,
    ...(reason && { reason: textOf(reason) }),
    ...(corrects && { corrects }),
    ...(reportedBy && {
      reportedBy: { personId: reportedBy.person.id, capacity: capacityOf(reportedBy.capacity) },
    }),
    ...(node.imported && { imported: true as const }),
  };
  const { type, data, redacted, actor, capacity, late } = node;
  const told = { type, data, redacted, actor, capacity, reportedBy, corrects, entityId: idOf(node.stream) };
  return { ...recorded, late, redacted: redacted || !isObject(data), told };
}
