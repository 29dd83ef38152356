import type { CommandDeps } from '@traject/commands';
import {
  carryOutImport,
  importSentence,
  planImport,
  stepsIn,
  type ImportOutcome,
  type ImportPlan,
  type ImportRefusal,
  type ImportRequest,
  type MappingChoice,
} from '@traject/duo-import';
import type { Delivery, FileRefusal } from '@traject/duo-vsv';

/** A file of the upload: read, or why not. */
export type ReadFile =
  | { name: string; delivery: Delivery }
  | { name: string; delivery: null; refusal: FileRefusal | 'TOO_MANY_BYTES' };

/** Why an import failed, or cannot be recorded as it stands; without a code where a file could not be read. */
export interface Problem {
  code: string | null;
  nl: string;
  en: string;
}

/**
 * One import, from the first byte of its upload until it is recorded or forgotten. Holds counts and no person, and is
 * shown to nobody but its sender.
 */
export class DuoImport {
  readonly id: string;
  readonly personId: string;
  readonly institutionId: string;
  status: 'reading' | 'preview' | 'recording' | 'recorded' | 'failed' = 'reading';
  bytesRead = 0;
  readonly bytesTotal: number | null;
  files: readonly ReadFile[] = [];
  problem: Problem | null = null;
  plan: ImportPlan | null = null;
  /** Of the files, when it is not the institution's and was not accepted. */
  otherBrin: string | null = null;
  progress = { done: 0, total: 0 };
  outcome: ImportOutcome | null = null;
  #acceptBrin = false;
  #choices: readonly MappingChoice[] = [];

  constructor(given: { id: string; personId: string; institutionId: string; bytesTotal: number | null }) {
    this.id = given.id;
    this.personId = given.personId;
    this.institutionId = given.institutionId;
    this.bytesTotal = given.bytesTotal;
  }

  /** It cannot be read or recorded. */
  fail(problem: Problem): void {
    this.status = 'failed';
    this.problem = problem;
  }

  /** Plans what was read; with other choices, those take the place of the ones before. */
  async replan(
    commands: CommandDeps,
    language: ImportRequest['language'],
    more: { acceptBrin?: boolean | undefined; choices?: readonly MappingChoice[] | undefined } = {},
  ): Promise<void> {
    this.#acceptBrin = more.acceptBrin ?? this.#acceptBrin;
    this.#choices = more.choices ?? this.#choices;
    const planned = await planImport(commands, this.#request(language));
    this.status = 'preview';
    this.plan = planned.ok ? planned.plan : null;
    this.otherBrin = planned.ok ? null : otherBrinIn(planned.refusals);
    this.problem = planned.ok ? null : problemOf(planned.refusals);
    this.progress = { done: 0, total: planned.ok ? stepsIn(planned.plan) : 0 };
  }

  /** Records what the plan with this digest says; resolves when it ended, one way or another. */
  async record(commands: CommandDeps, language: ImportRequest['language'], digest: string): Promise<void> {
    this.status = 'recording';
    const outcome = await carryOutImport(commands, this.#request(language), {
      digest,
      onProgress: (progress) => (this.progress = progress),
    });
    this.outcome = outcome;
    if (outcome.kind !== 'refused') {
      this.status = 'recorded';
      return;
    }
    // What the person saw is no longer what would happen: they get a new preview to look at.
    await this.replan(commands, language);
    this.problem ??= problemOf(outcome.refusals);
  }

  #request(language: ImportRequest['language']): ImportRequest {
    const deliveries = this.files.flatMap(({ delivery }) => delivery ?? []);
    const [first] = deliveries;
    return {
      institutionId: this.institutionId,
      deliveries,
      personId: this.personId,
      language,
      choices: this.#choices,
      ...(this.#acceptBrin && first && { acceptBrin: first.brin }),
    };
  }
}

function problemOf(refusals: readonly ImportRefusal[]): Problem {
  const all = (language: 'nl' | 'en') =>
    refusals.map((refusal) => importSentence(refusal, language)).join(' ');
  return { code: refusals[0]?.code ?? null, nl: all('nl'), en: all('en') };
}

const otherBrinIn = (refusals: readonly ImportRefusal[]): string | null =>
  refusals.find((refusal) => refusal.code === 'OTHER_BRIN')?.brin ?? null;
