// `traject rebuild`: folds the read model again from the log, compares, and lets it take the live one's place. See docs/cli.md.
import { projectionStatus, ProjectionError, rebuild, type RebuildOutcome } from '@traject/read-model';
import { codeOf, openDatabase } from '../database.js';
import { CliFailure, EXIT, type ExitCode } from '../exit-code.js';
import { chosenLanguage } from '../language.js';
import { openTraject, type Traject } from '../open-traject.js';
import { readModelUpTo } from '../read-model-up-to.js';
import { eventStoreOf, namespaceOf, readSettings } from '../settings.js';
import type { Terminal } from '../terminal.js';
import { Speed } from './speed.js';
import { rebuildWords, type RebuildWords } from './words.js';

export interface RebuildCommandOptions {
  /** Take the place of live tables that differ, too. */
  replaceDiffering?: boolean;
  /** Do not go on with an interrupted rebuild. */
  anew?: boolean;
  /** Only say how far a rebuild is. */
  status?: boolean;
  language?: string;
}

/** Carries the command out; returns the exit code. Throws a CliFailure that says why nothing was replaced. */
export async function rebuildCommand(options: RebuildCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const words = rebuildWords[chosenLanguage(options.language, terminal.env)];
  if (options.status) return sayStatus(words, terminal);
  const traject = await openTraject(
    readSettings(terminal.env),
    eventStoreOf(terminal.env),
    namespaceOf(terminal.env['EVENT_STORE_NAMESPACE']),
  );
  try {
    const outcome = await rebuilt(traject, options, words, terminal);
    if (outcome === null) {
      terminal.tell(words.interrupted());
      return EXIT.interrupted;
    }
    terminal.say(words.done(outcome));
    const { position: head } = await traject.store.head();
    const { reached, far } = await readModelUpTo(traject, head);
    terminal.tell(words.far(far, head));
    return reached ? EXIT.ok : EXIT.failed;
  } finally {
    await traject.close();
  }
}

/** Rebuilds; null when the person ended it. */
async function rebuilt(
  { pool, store, commands }: Traject,
  { replaceDiffering = false, anew = false }: RebuildCommandOptions,
  words: RebuildWords,
  terminal: Terminal,
): Promise<RebuildOutcome | null> {
  const speed = new Speed();
  try {
    return await rebuild({
      ...{ pool, store, codec: commands.codec, replaceDiffering, anew },
      holder: `traject rebuild ${process.pid}`,
      signal: terminal.interrupted,
      onProgress: (progress) => terminal.progress(words.progress(progress, speed.after(progress))),
    });
  } catch (error) {
    if (!(error instanceof ProjectionError)) throw error;
    const { code, details } = error;
    if (code === 'ABORTED') return null;
    if (code === 'REBUILD_RUNNING') throw new CliFailure(EXIT.refused, words.running(details.since ?? null));
    if (code === 'REBUILD_DIFFERS') throw new CliFailure(EXIT.refused, words.differs(details.tables ?? []));
    throw new CliFailure(EXIT.failed, words.failed(code, details));
  }
}

async function sayStatus(words: RebuildWords, terminal: Terminal): Promise<ExitCode> {
  const database = await openDatabase(readSettings(terminal.env));
  try {
    const status = await projectionStatus(database.pool);
    for (const line of words.status(status)) terminal.say(line);
    return EXIT.ok;
  } catch (error) {
    // No such schema, table or column: nothing of this release was started on this database yet.
    if (!['3F000', '42P01', '42703'].includes(codeOf(error))) throw error;
    throw new CliFailure(EXIT.failed, words.notPrepared());
  } finally {
    await database.close();
  }
}
