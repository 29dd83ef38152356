// `traject import duo-vsv`: read, show, ask, record. See docs/cli.md.
import {
  carryOutImport,
  importSentence,
  planImport,
  stepsIn,
  type ImportOutcome,
  type ImportPlan,
  type ImportRequest,
  type Institution,
} from '@traject/duo-import';
import { CliFailure, EXIT, type ExitCode } from '../exit-code.js';
import { openTraject, type Traject } from '../open-traject.js';
import { readModelUpTo } from '../read-model-up-to.js';
import { eventStoreOf, namespaceOf, readSettings } from '../settings.js';
import type { Terminal } from '../terminal.js';
import { notConfirmed } from './confirm.js';
import { readMappingFile, writeMappingFile } from './mapping-file.js';
import { readOptions, type GivenOptions, type Options } from './options.js';
import { previewLines } from './preview.js';
import { readFiles } from './read-files.js';
import { chooseInstitution, choosePerson } from './who.js';
import { words } from './words.js';

/** Imports files; returns how the command ends. Throws a CliFailure for what is refused before anything is recorded. */
export async function importDuoVsv(
  paths: readonly string[],
  given: GivenOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = readOptions(given, terminal.env);
  // Before the database is opened: a broken file needs none to be refused.
  const deliveries = await readFiles(paths, options, terminal);
  const traject = await openTraject(
    readSettings(terminal.env),
    eventStoreOf(terminal.env),
    namespaceOf(terminal.env['EVENT_STORE_NAMESPACE']),
  );
  try {
    const institution = await chooseInstitution(traject, options);
    const personId = await choosePerson(traject, institution, options);
    const choices = options.mapping
      ? await readMappingFile(options.mapping, institution, options.language)
      : [];
    const { institutionId } = institution;
    const { acceptBrin, language } = options;
    const request: ImportRequest = { institutionId, deliveries, personId, language, acceptBrin, choices };
    return await new Importing(traject, request, options, terminal).run(institution);
  } finally {
    await traject.close();
  }
}

class Importing {
  readonly #traject: Traject;
  readonly #request: ImportRequest;
  readonly #options: Options;
  readonly #terminal: Terminal;

  constructor(traject: Traject, request: ImportRequest, options: Options, terminal: Terminal) {
    this.#traject = traject;
    this.#request = request;
    this.#options = options;
    this.#terminal = terminal;
  }

  async run(institution: Institution): Promise<ExitCode> {
    const { language } = this.#options;
    const planned = await planImport(this.#traject.commands, this.#request);
    if (!planned.ok) {
      const sentences = planned.refusals.map((refusal) => importSentence(refusal, language));
      throw new CliFailure(EXIT.refused, [...sentences, words(language).nothingRecorded()].join('\n'));
    }
    const { plan } = planned;
    for (const line of previewLines(plan, institution, language)) this.#terminal.say(line);
    await this.#writeMapping(plan);
    if (stepsIn(plan) === 0) return EXIT.ok;
    const no = await notConfirmed(this.#options, this.#terminal);
    if (no !== null) return no;
    return this.#end(await this.#carryOut(plan));
  }

  async #writeMapping({ unmapped }: ImportPlan): Promise<void> {
    const { writeMapping: path, language } = this.#options;
    if (path === undefined) return;
    const say = words(language);
    if (unmapped.length > 0) await writeMappingFile(path, unmapped, language);
    this.#terminal.tell(unmapped.length > 0 ? say.mappingWritten(path) : say.nothingUnmapped());
  }

  #carryOut({ digest }: ImportPlan): Promise<ImportOutcome> {
    const { interrupted, progress } = this.#terminal;
    const say = words(this.#options.language);
    return carryOutImport(this.#traject.commands, this.#request, {
      digest,
      signal: interrupted,
      onProgress: ({ done, total }) => progress(say.recording(done, total)),
    });
  }

  async #end(outcome: ImportOutcome): Promise<ExitCode> {
    const { tell, say: result } = this.#terminal;
    const { language } = this.#options;
    const say = words(language);
    if (outcome.kind === 'refused') {
      for (const refusal of outcome.refusals) tell(importSentence(refusal, language));
      tell(say.nothingRecorded());
      return EXIT.partly;
    }
    result(say.counts(outcome.counts));
    if (outcome.kind === 'interrupted') {
      tell(say.interrupted());
      return EXIT.interrupted;
    }
    const { reached, far } = await readModelUpTo(this.#traject, outcome.position);
    tell(reached ? say.readModel(far) : say.readModelBehind(far));
    if (outcome.kind === 'done') return EXIT.ok;
    tell(say.partly());
    for (const sentence of new Set(outcome.refusals.map((refusal) => refusal[language])))
      tell(`  ${sentence}`);
    return EXIT.partly;
  }
}
