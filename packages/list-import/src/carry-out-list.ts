import { correctEvent, executeCommand, type CommandDeps, type CommandResult } from '@traject/commands';
import { listRefusals, type ListPlan, type ListRefusal } from './list-plan.js';
import type { ListRequest } from './list-request.js';
import { planList } from './plan-list.js';
import type { Step } from './plan/step.js';
import { ofDomain, refuseRow, type RowRefusal } from './row-refusal.js';

/** Chains that are carried out at the same time; within one, in order. */
const AT_ONCE = 4;
/** A refusal that was fixed since is asked again under another id: the log keeps the first answer to each id. */
const MOST_ATTEMPTS = 20;

export interface CarryOutListOptions {
  /** Of the plan that the person confirmed. */
  digest: string;
  /** Stops between two steps; what was recorded stays, and importing the same list again goes on. */
  signal?: AbortSignal | undefined;
  /** Rows recorded of how many are to be recorded. */
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
}

/** A row that the rules refused although the plan let it through: something was recorded meanwhile. */
export interface LateRefusal {
  line: number;
  refusal: RowRefusal;
}

export type ListOutcome =
  /** `position`: the last position in the log that it wrote; 0 when there was nothing to do. */
  | { kind: 'done' | 'interrupted'; recorded: number; position: number }
  /** Some rows were refused after all, the rest was recorded. */
  | { kind: 'partly'; recorded: number; position: number; refusals: readonly LateRefusal[] }
  /** Nothing was recorded. */
  | { kind: 'refused'; refusal: ListRefusal };

/**
 * Records what a plan says, after planning again: when the log changed so that the import would do something else than
 * the person saw, it is refused IMPORT_PLAN_CHANGED; with refused rows and all or nothing, IMPORT_HAS_REFUSED_ROWS.
 */
export async function carryOutList(
  deps: CommandDeps,
  request: ListRequest,
  options: CarryOutListOptions,
): Promise<ListOutcome> {
  const planned = await planList(deps, request);
  if (!planned.ok) return { kind: 'refused', refusal: planned.refusal };
  const { plan } = planned;
  if (plan.digest !== options.digest) return { kind: 'refused', refusal: listRefusals.IMPORT_PLAN_CHANGED() };
  if (plan.allOrNothing && plan.counts.refused > 0) {
    return { kind: 'refused', refusal: listRefusals.IMPORT_HAS_REFUSED_ROWS() };
  }
  return new Carrying(deps, request, plan, options).run();
}

class Carrying {
  readonly #deps: CommandDeps;
  readonly #request: ListRequest;
  readonly #plan: ListPlan;
  readonly #options: CarryOutListOptions;
  readonly #left: Map<number, number>;
  readonly #refusals: LateRefusal[] = [];
  #recorded = 0;
  #position = 0;
  #stopped = false;

  constructor(deps: CommandDeps, request: ListRequest, plan: ListPlan, options: CarryOutListOptions) {
    this.#deps = deps;
    this.#request = request;
    this.#plan = plan;
    this.#options = options;
    // How many steps each row waits for.
    this.#left = new Map();
    for (const { rows } of plan.steps) {
      for (const row of rows) this.#left.set(row, (this.#left.get(row) ?? 0) + 1);
    }
  }

  async run(): Promise<ListOutcome> {
    this.#progress();
    const chains = new Map<string, Step[]>();
    for (const step of this.#plan.steps) chains.set(step.chain, [...(chains.get(step.chain) ?? []), step]);
    const waiting = [...chains.values()];
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#work(waiting)));
    const so = { recorded: this.#recorded, position: this.#position };
    if (this.#refusals.length > 0) return { kind: 'partly', ...so, refusals: this.#refusals };
    return { kind: this.#stopped ? 'interrupted' : 'done', ...so };
  }

  /** Takes the chains that nobody has taken yet. */
  async #work(waiting: Step[][]): Promise<void> {
    for (let chain = waiting.shift(); chain; chain = waiting.shift()) {
      const refused = new Set<number>();
      for (const step of chain) {
        if (this.#options.signal?.aborted || (this.#plan.allOrNothing && this.#refusals.length > 0)) {
          this.#stopped = true;
          return;
        }
        // What follows in a row rests on what came before it.
        if (step.rows.some((row) => refused.has(row))) continue;
        const refusal = await this.#carryOut(step);
        for (const row of step.rows) {
          if (refusal) refused.add(row);
          else this.#done(row);
        }
        if (refusal) this.#refuse(step.rows, refusal);
        this.#progress();
      }
    }
  }

  async #carryOut(step: Step): Promise<RowRefusal | null> {
    if (step.what === 'person') return this.#person(step);
    const result = await this.#give(step);
    if (result.kind === 'refused') return ofDomain(result.refusal);
    if (result.kind === 'invalid') {
      const where = result.issues.map(({ path }) => path).join();
      throw new Error(`an import gave a command that is invalid at ${where}`);
    }
    this.#position = Math.max(this.#position, result.events.at(-1)?.position ?? 0);
    return null;
  }

  async #give(step: Exclude<Step, { what: 'person' }>): Promise<CommandResult> {
    const id = step.request.commandId;
    for (let attempt = 1; ; attempt += 1) {
      const commandId = attempt === 1 ? id : `${id}-${attempt}`;
      const result =
        step.what === 'command'
          ? await executeCommand(this.#deps, { ...step.request, commandId })
          : await correctEvent(this.#deps, { ...step.request, commandId });
      const answeredBefore = result.kind === 'refused' && result.duplicate;
      if (!answeredBefore || attempt >= MOST_ATTEMPTS) return result;
    }
  }

  /** Numbers before the name: of two imports at once, one gets the number and the other's person never is. */
  async #person({ person: { personId: id, person, identifiers } }: Extract<Step, { what: 'person' }>) {
    const standing = await this.#request.directory.identify(identifiers);
    const others = standing.some(({ personId }) => personId !== id);
    if (others) return refuseRow('PERSON_CONTRADICTORY', 'staffNumber');
    if (person) await this.#request.directory.put([person]);
    return null;
  }

  #done(row: number): void {
    const left = (this.#left.get(row) ?? 1) - 1;
    this.#left.set(row, left);
    if (left === 0) this.#recorded += 1;
  }

  #refuse(rows: readonly number[], refusal: RowRefusal): void {
    for (const row of rows) this.#refusals.push({ line: this.#plan.rows[row]?.line ?? 0, refusal });
  }

  #progress(): void {
    this.#options.onProgress?.({ done: this.#recorded, total: this.#plan.counts.accepted });
  }
}
