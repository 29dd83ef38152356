// `traject import list`: read, show, ask, record. See docs/cli.md and docs/import-lists.md.
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Institution } from '@traject/duo-import';
import {
  carryOutList,
  headingsHash,
  planList,
  refusedRowsCsv,
  type ListOutcome,
  type ListPlan,
  type ListRequest,
} from '@traject/list-import';
import { migrateDirectory, PostgresColumnMemory, PostgresDirectory } from '@traject/open-log';
import { codeOf } from '../database.js';
import { CliFailure, EXIT, type ExitCode } from '../exit-code.js';
import { notConfirmed } from '../import-duo-vsv/confirm.js';
import { chooseInstitution } from '../import-duo-vsv/who.js';
import { words } from '../import-duo-vsv/words.js';
import { openTraject, type Traject } from '../open-traject.js';
import { readModelUpTo } from '../read-model-up-to.js';
import { eventStoreOf, namespaceOf, readSettings } from '../settings.js';
import type { Terminal } from '../terminal.js';
import { readListOptions, type GivenListOptions, type ListOptions } from './options.js';
import { listPreview, refusedLines } from './preview.js';
import { mappingOf, readList } from './read-list.js';
import { chooseSender } from './who.js';
import { listWords } from './words.js';

/** Imports a list; returns how the command ends. Throws a CliFailure for what is refused before anything is recorded. */
export async function importList(
  kind: string,
  path: string,
  given: GivenListOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = readListOptions(kind, given, terminal.env);
  // Before the database is opened: a broken file needs none to be refused.
  const table = await readList(path, options);
  const traject = await openTraject(
    readSettings(terminal.env),
    eventStoreOf(terminal.env),
    namespaceOf(terminal.env['EVENT_STORE_NAMESPACE']),
  );
  try {
    await migrateDirectory(traject.pool);
    const institution = await chooseInstitution(traject, options);
    const { institutionId } = institution;
    const sender = await chooseSender(traject, institution, options);
    const memory = new PostgresColumnMemory(traject.pool);
    const key = { institutionId, kind: options.kind, headings: headingsHash(table.headings) };
    const mapping = mappingOf(table, await memory.recall(key), options);
    if (options.columns.size > 0) await memory.remember(key, mapping);
    const request: ListRequest = {
      ...{ kind: options.kind, institutionId, table, mapping, ...sender },
      ...{ allOrNothing: options.allOrNothing, language: options.language, importId: randomUUID() },
      directory: new PostgresDirectory(traject.pool),
    };
    return await new Importing(traject, request, options, terminal).run(institution);
  } finally {
    await traject.close();
  }
}

class Importing {
  readonly #traject: Traject;
  readonly #request: ListRequest;
  readonly #options: ListOptions;
  readonly #terminal: Terminal;

  constructor(traject: Traject, request: ListRequest, options: ListOptions, terminal: Terminal) {
    this.#traject = traject;
    this.#request = request;
    this.#options = options;
    this.#terminal = terminal;
  }

  async run(institution: Institution): Promise<ExitCode> {
    const { language, kind, allOrNothing } = this.#options;
    const { tell, say: result } = this.#terminal;
    const say = listWords(language);
    const planned = await planList(this.#traject.commands, this.#request);
    if (!planned.ok) {
      const sentences = [planned.refusal[language], say.pointOut(), words(language).nothingRecorded()];
      throw new CliFailure(EXIT.refused, sentences.join('\n'));
    }
    const { plan } = planned;
    for (const line of listPreview(plan, kind, institution, language)) result(line);
    await this.#writeRefused(plan);
    if (allOrNothing && plan.counts.refused > 0) {
      tell(words(language).nothingRecorded());
      return EXIT.partly;
    }
    if (plan.counts.accepted === 0) {
      tell(say.nothingNew());
      return plan.counts.refused > 0 ? EXIT.partly : EXIT.ok;
    }
    const no = await notConfirmed(this.#options, this.#terminal);
    if (no !== null) return no;
    return this.#end(await this.#carryOut(plan), plan);
  }

  /** For its owner only, and never over a file that is there: it holds what the list said of people. */
  async #writeRefused({ rows, counts }: ListPlan): Promise<void> {
    const { refused: path, language } = this.#options;
    if (path === undefined) return;
    const say = listWords(language);
    if (counts.refused === 0) return this.#terminal.tell(say.noneRefused());
    const csv = refusedRowsCsv(this.#request.table.headings, rows, language);
    await writeFile(path, csv, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
      throw new CliFailure(EXIT.refused, `${path}: ${words(language).unwritable(codeOf(error))}`);
    });
    this.#terminal.tell(say.refusedWritten(path, counts.refused));
  }

  #carryOut({ digest }: ListPlan): Promise<ListOutcome> {
    const { interrupted, progress } = this.#terminal;
    const say = words(this.#options.language);
    return carryOutList(this.#traject.commands, this.#request, {
      digest,
      signal: interrupted,
      onProgress: ({ done, total }) => progress(say.recording(done, total)),
    });
  }

  async #end(outcome: ListOutcome, plan: ListPlan): Promise<ExitCode> {
    const { tell, say: result } = this.#terminal;
    const { language, kind } = this.#options;
    const say = listWords(language);
    if (outcome.kind === 'refused') {
      tell(outcome.refusal[language]);
      tell(words(language).nothingRecorded());
      return EXIT.partly;
    }
    result(say.recorded(outcome.recorded));
    if (outcome.kind === 'interrupted') {
      tell(words(language).interrupted());
      return EXIT.interrupted;
    }
    const { reached, far } = await readModelUpTo(this.#traject, outcome.position);
    tell(reached ? words(language).readModel(far) : say.readModelBehind());
    if (outcome.kind !== 'partly') return plan.counts.refused > 0 ? EXIT.partly : EXIT.ok;
    tell(say.partly());
    for (const line of refusedLines(outcome.refusals, kind, language)) tell(line);
    return EXIT.partly;
  }
}
