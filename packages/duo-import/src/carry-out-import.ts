import { newIdOf } from '@traject/event-store';
import { measurementStream, type CommandDeps, type CommandResult } from '@traject/commands';
import type { Refusal } from '@traject/domain';
import { stepsIn, type ImportPlan, type PlannedMeasurement } from './import-plan.js';
import type { ImportRefusal } from './import-refusal.js';
import type { ImportRequest } from './import-request.js';
import { planImport } from './plan-import.js';
import { recordFile, recordMapping, recordMeasurement, type StepContext } from './steps.js';

/** Streams that are written at the same time; within one, in order. */
const AT_ONCE = 4;

export interface CarryOutOptions {
  /** Of the plan that the person confirmed. */
  digest: string;
  /** Stops between two commands; what was recorded stays, and the same import goes on when it is run again. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

/** What was recorded. */
export interface ImportCounts {
  mappings: number;
  files: number;
  recorded: number;
  corrected: number;
}

export type ImportOutcome =
  /** Everything was recorded. `position`: the last position in the log that it wrote; 0 when there was nothing to do. */
  | { kind: 'done'; counts: ImportCounts; position: number }
  /** Stopped by its signal. */
  | { kind: 'interrupted'; counts: ImportCounts; position: number }
  /** Some of it was refused by a rule, the rest was recorded. Nothing more than a mapping when a mapping was refused. */
  | { kind: 'partly'; counts: ImportCounts; position: number; refusals: readonly Refusal[] }
  /** Nothing was recorded. */
  | { kind: 'refused'; refusals: readonly ImportRefusal[] };

/**
 * Records what a plan says, after planning again: when the log changed so that the import would do something else than
 * the person saw, it is refused IMPORT_PLAN_CHANGED. Mappings come first, then the files, then the measurements.
 */
export async function carryOutImport(
  deps: CommandDeps,
  request: ImportRequest,
  options: CarryOutOptions,
): Promise<ImportOutcome> {
  const planned = await planImport(deps, request);
  if (!planned.ok) return { kind: 'refused', refusals: planned.refusals };
  const { plan } = planned;
  if (plan.digest !== options.digest) return { kind: 'refused', refusals: [{ code: 'IMPORT_PLAN_CHANGED' }] };
  return new Carrying(deps, request, plan, options).run();
}

class Carrying {
  readonly #context: StepContext;
  readonly #plan: ImportPlan;
  readonly #options: CarryOutOptions;
  readonly #counts: ImportCounts = { mappings: 0, files: 0, recorded: 0, corrected: 0 };
  readonly #refusals: Refusal[] = [];
  #position = 0;
  #done = 0;

  constructor(deps: CommandDeps, request: ImportRequest, plan: ImportPlan, options: CarryOutOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#context = {
      deps,
      actor: { kind: 'person', personId: request.personId },
      language: request.language,
      institutionId: request.institutionId,
      correlationId: newIdOf(`duo-${plan.digest}`, 0),
    };
  }

  async run(): Promise<ImportOutcome> {
    const { mappings, files, measurements } = this.#plan;
    this.#progress();
    for (const mapping of mappings) {
      await this.#step('mappings', () => recordMapping(this.#context, mapping));
    }
    if (this.#refusals.length > 0) return this.#outcome();
    for (const file of files.filter(({ action }) => action !== 'none')) {
      await this.#step('files', () => recordFile(this.#context, this.#plan, file));
    }
    if (this.#refusals.length > 0) return this.#outcome();
    const streams = [...byStream(measurements).values()];
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#work(streams)));
    return this.#outcome();
  }

  /** Takes the streams that nobody has taken yet. */
  async #work(streams: PlannedMeasurement[][]): Promise<void> {
    for (let next = streams.shift(); next; next = streams.shift()) {
      for (const planned of next) {
        const what = planned.action === 'record' ? 'recorded' : 'corrected';
        await this.#step(what, () => recordMeasurement(this.#context, planned));
      }
    }
  }

  async #step(what: keyof ImportCounts, give: () => Promise<CommandResult>): Promise<void> {
    if (this.#options.signal?.aborted) return;
    const result = await give();
    this.#done += 1;
    if (result.kind === 'done') {
      this.#counts[what] += 1;
      this.#position = Math.max(this.#position, result.events.at(-1)?.position ?? 0);
    } else if (result.kind === 'refused') this.#refusals.push(result.refusal);
    else
      throw new Error(
        `an import gave a command that is invalid at ${result.issues.map(({ path }) => path).join()}`,
      );
    this.#progress();
  }

  #progress(): void {
    this.#options.onProgress?.({ done: this.#done, total: stepsIn(this.#plan) });
  }

  #outcome(): ImportOutcome {
    const so = { counts: this.#counts, position: this.#position };
    if (this.#refusals.length > 0) return { kind: 'partly', ...so, refusals: this.#refusals };
    return this.#done < stepsIn(this.#plan) ? { kind: 'interrupted', ...so } : { kind: 'done', ...so };
  }
}

function byStream(measurements: readonly PlannedMeasurement[]): Map<string, PlannedMeasurement[]> {
  const streams = new Map<string, PlannedMeasurement[]>();
  for (const planned of measurements) {
    const stream = measurementStream(planned.teamId, planned.kpi, planned.level);
    const list = streams.get(stream);
    if (list) list.push(planned);
    else streams.set(stream, [planned]);
  }
  return streams;
}
