// The commands of an import. Their ids follow from what they record, so that an import that was interrupted goes on
// where it stopped, and two that run at once record once.
import {
  correctEvent,
  digest,
  executeCommand,
  measurementStream,
  type CommandDeps,
  type CommandResult,
} from '@traject/commands';
import { measuredAt, streamOf, type Actor } from '@traject/domain';
import type { ImportPlan, PlannedFile, PlannedMeasurement } from './import-plan.js';
import type { ImportRequest } from './import-request.js';
import type { PlannedMapping } from './mapping.js';
import { fileCorrection, reasonSentence } from './reasons.js';

/** What every command of an import carries. */
export interface StepContext {
  deps: CommandDeps;
  actor: Actor;
  language: ImportRequest['language'];
  institutionId: string;
  correlationId: string;
}

/** A refusal that was fixed since is asked again under another id: the log keeps the first answer to each id. */
const MOST_ATTEMPTS = 20;

async function give(
  { actor, correlationId }: StepContext,
  what: object,
  run: (meta: {
    commandId: string;
    actor: Actor;
    capacity: { role: 'quality' };
    correlationId: string;
  }) => Promise<CommandResult>,
): Promise<CommandResult> {
  const id = `duo-${digest({ actor, ...what }).hash}`;
  for (let attempt = 1; ; attempt += 1) {
    const commandId = attempt === 1 ? id : `${id}-${attempt}`;
    const result = await run({ commandId, actor, capacity: { role: 'quality' }, correlationId });
    const answeredBefore = result.kind === 'refused' && result.duplicate;
    if (!answeredBefore || attempt >= MOST_ATTEMPTS) return result;
  }
}

/** Lets a provider unit count for a team. */
export const recordMapping = (context: StepContext, mapping: PlannedMapping): Promise<CommandResult> => {
  const { teamId, providerUnit, level, crebo, period } = mapping;
  const input = { teamId, providerUnit, level: level ?? null, crebo: crebo ?? null, period };
  return give(context, { map: input }, (meta) =>
    executeCommand(context.deps, { ...meta, command: 'MapProviderUnit', input }),
  );
};

/** Records that a file was imported, or corrects where its rows went. */
export function recordFile(
  context: StepContext,
  plan: ImportPlan,
  file: PlannedFile,
): Promise<CommandResult> {
  const { delivery, known } = file;
  const before = known?.delivery;
  const data = {
    fileHash: delivery.checksum,
    institutionId: context.institutionId,
    kind: delivery.kind,
    brin: delivery.brin,
    otherBrinAccepted: plan.otherBrin,
    about: delivery.reportMonth ? `${delivery.reportMonth}-01` : `${delivery.yieldYear}-10-01`,
    status: delivery.status,
    rowsRead: delivery.rowsRead,
    rowsUsed: file.rowsMapped,
    rowsRefused: delivery.rowsRefused,
    rowsWithoutLevel: file.rowsWithoutLevel,
    rowsUnmapped: file.rowsUnmapped,
    measurementsRecorded: (before?.measurementsRecorded ?? 0) + file.recorded,
    measurementsCorrected: (before?.measurementsCorrected ?? 0) + file.corrected,
  };
  if (!known) {
    return give(context, { file: data, after: file.after }, (meta) =>
      executeCommand(context.deps, { ...meta, command: 'RecordDelivery', input: data }),
    );
  }
  const { eventId } = known;
  const reason = fileCorrection[context.language];
  const stream = streamOf('delivery', delivery.checksum);
  return give(context, { file: data, eventId, reason }, (meta) =>
    correctEvent(context.deps, { ...meta, stream, eventId, kind: 'replace', data, reason }),
  );
}

/** Records a measurement, or corrects the one that stands. */
export function recordMeasurement(context: StepContext, planned: PlannedMeasurement): Promise<CommandResult> {
  const { deps, language } = context;
  const { teamId, kpi, level, period, value, numerator, denominator, status, source, fileHash } = planned;
  const figures = {
    teamId,
    kpi,
    level,
    period,
    value,
    numerator,
    denominator,
    status,
    source,
    deliveryHash: fileHash,
  };
  if (planned.action === 'record') {
    const now = deps.clock();
    const at = measuredAt(period, now);
    return give(context, { figures, after: planned.after }, (meta) =>
      executeCommand(deps, {
        ...meta,
        command: 'RecordMeasurement',
        input: figures,
        ...(at < now && { effectiveAt: at }),
      }),
    );
  }
  const { eventId, measurementId } = planned.standing;
  const reason = reasonSentence(planned.reason, language);
  const data = { ...figures, measurementId };
  return give(context, { figures, eventId, reason }, (meta) =>
    correctEvent(deps, {
      ...meta,
      stream: measurementStream(teamId, kpi, level),
      eventId,
      kind: 'replace',
      data,
      reason,
    }),
  );
}
