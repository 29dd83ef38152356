import type { CommandDeps, Directory } from '@traject/commands';
import {
  carryOutList,
  headingsHash,
  planList,
  recogniseColumns,
  type ColumnMapping,
  type ColumnMemory,
  type LateRefusal,
  type ListKind,
  type ListPlan,
  type ListRefusal,
  type ListRequest,
  type ListRole,
  type Table,
} from '@traject/list-import';
import type { Problem } from '../duo-import/duo-import.js';

/** Who imports, and in which role. */
export interface Sender {
  personId: string;
  role: ListRole;
  teamIds: readonly string[];
}

/** What an import of a list works with. */
interface ListServices {
  commands: CommandDeps;
  directory: Directory;
  columnMemory: ColumnMemory;
}

interface Given {
  id: string;
  kind: ListKind;
  institutionId: string;
  sender: Sender;
  bytesTotal: number | null;
}

/** What people choose at a preview; what is left out stays as it was. */
interface Choices {
  mapping?: ColumnMapping | undefined;
  allOrNothing?: boolean | undefined;
}

/**
 * One import of a list, from the first byte of its upload until it is recorded or forgotten. Holds names and numbers of
 * persons: in memory only, and shown to nobody but its sender.
 */
export class ListImport {
  readonly id: string;
  readonly kind: ListKind;
  readonly institutionId: string;
  readonly sender: Sender;
  readonly bytesTotal: number | null;
  status: 'reading' | 'preview' | 'recording' | 'recorded' | 'interrupted' | 'failed' = 'reading';
  bytesRead = 0;
  fileName = '';
  table: Table = { headings: [], rows: [] };
  mapping: ColumnMapping = {};
  /** The mapping is one that people chose before. */
  remembered = false;
  allOrNothing = false;
  problem: Problem | null = null;
  plan: ListPlan | null = null;
  progress = { done: 0, total: 0 };
  position = 0;
  lateRefusals: readonly LateRefusal[] = [];
  #stop = new AbortController();
  #planning: Promise<void> = Promise.resolve();

  constructor({ id, kind, institutionId, sender, bytesTotal }: Given) {
    this.id = id;
    this.kind = kind;
    this.institutionId = institutionId;
    this.sender = sender;
    this.bytesTotal = bytesTotal;
  }

  get personId(): string {
    return this.sender.personId;
  }

  /** It cannot be read or recorded. */
  fail(problem: Problem): void {
    this.status = 'failed';
    this.problem = problem;
    this.#forgetRows();
  }

  /** Takes in what was read, with the columns that people chose for such a file before, else those recognised. */
  async read(services: ListServices, language: 'nl' | 'en', fileName: string, table: Table): Promise<void> {
    this.fileName = fileName;
    this.table = table;
    const known = await services.columnMemory.recall(this.#memoryKey());
    this.remembered = known !== null;
    this.mapping = known ?? recogniseColumns(this.kind, table.headings);
    await this.replan(services, language);
  }

  /** Plans what was read; columns that are given take the place of those before, and are remembered. */
  replan(services: ListServices, language: 'nl' | 'en', more: Choices = {}): Promise<void> {
    // One after the other, in the order in which they were asked: the last that was chosen is what is shown.
    const turn = this.#planning.then(() => this.#replan(services, language, more));
    this.#planning = turn.catch(() => undefined);
    return turn;
  }

  async #replan(services: ListServices, language: 'nl' | 'en', more: Choices): Promise<void> {
    this.allOrNothing = more.allOrNothing ?? this.allOrNothing;
    if (more.mapping) {
      this.mapping = more.mapping;
      await services.columnMemory.remember(this.#memoryKey(), more.mapping);
    }
    const planned = await planList(services.commands, this.#request(services, language));
    this.status = 'preview';
    this.plan = planned.ok ? planned.plan : null;
    this.problem = planned.ok ? null : planned.refusal;
    this.progress = { done: 0, total: planned.ok ? planned.plan.counts.accepted : 0 };
  }

  /** Records what the plan with this digest says; resolves when it ended, one way or another. */
  async record(services: ListServices, language: 'nl' | 'en', digest: string): Promise<void> {
    this.status = 'recording';
    this.#stop = new AbortController();
    const outcome = await carryOutList(services.commands, this.#request(services, language), {
      digest,
      signal: this.#stop.signal,
      onProgress: (progress) => (this.progress = progress),
    });
    if (outcome.kind === 'refused') return this.#lookAgain(services, language, outcome.refusal);
    this.position = outcome.position;
    if (outcome.kind === 'interrupted') {
      this.status = 'interrupted';
      return undefined;
    }
    this.lateRefusals = outcome.kind === 'partly' ? outcome.refusals : [];
    this.status = 'recorded';
    this.#forgetAccepted();
    return undefined;
  }

  /** Stops recording; what was recorded stays. */
  interrupt(): void {
    this.#stop.abort();
  }

  /** What the person saw is no longer what would happen: they get a new preview to look at. */
  async #lookAgain(services: ListServices, language: 'nl' | 'en', refusal: ListRefusal): Promise<void> {
    await this.replan(services, language);
    this.problem ??= refusal;
  }

  /** Refused rows stay until the sender has them; of the others nothing is needed any more. */
  #forgetAccepted(): void {
    if (this.plan) {
      const rows = this.plan.rows.filter(({ outcome }) => outcome === 'refused');
      this.plan = { ...this.plan, rows, steps: [] };
    }
    this.table = { headings: this.table.headings, rows: [] };
  }

  #forgetRows(): void {
    this.plan = null;
    this.table = { headings: [], rows: [] };
  }

  #memoryKey() {
    const headings = headingsHash(this.table.headings);
    return { institutionId: this.institutionId, kind: this.kind, headings };
  }

  #request({ directory }: ListServices, language: 'nl' | 'en'): ListRequest {
    const { kind, institutionId, table, mapping, allOrNothing, sender } = this;
    return {
      ...{ kind, institutionId, table, mapping, allOrNothing, language, directory },
      ...sender,
      importId: this.id,
    };
  }
}
