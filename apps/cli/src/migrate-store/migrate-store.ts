// `traject migrate-store`: copies the log to another store, with what lies beside it, and proves that both are equal.
import {
  copyBeside,
  copyLog,
  holdBeside,
  holdsOthers,
  LogUnavailable,
  migrateDirectory,
  proveBeside,
  sameDatabase,
  type Beside,
  type BesideCopy,
} from '@traject/open-log';
import { CliFailure, EXIT, type ExitCode } from '../exit-code.js';
import { chosenLanguage } from '../language.js';
import { openStore, type OpenStore } from '../open-traject.js';
import type { Terminal } from '../terminal.js';
import { readPlace, type Place } from './place.js';
import { storeWords } from './words.js';

export interface MigrateStoreOptions {
  from: string;
  to: string;
  fromDatabase?: string;
  toDatabase?: string;
  fromNamespace?: string;
  toNamespace?: string;
  language?: string;
}

type Words = ReturnType<typeof storeWords>;

const BESIDE: readonly Beside[] = ['texts', 'persons', 'identifiers'];

/** Carries the command out; returns the exit code. Throws a CliFailure for what is refused before anything is copied. */
export async function migrateStore(options: MigrateStoreOptions, terminal: Terminal): Promise<ExitCode> {
  const words = storeWords(chosenLanguage(options.language, terminal.env));
  const from = readPlace(
    'from',
    options.from,
    { beside: options.fromDatabase, namespace: options.fromNamespace },
    terminal.env,
  );
  const to = readPlace(
    'to',
    options.to,
    { beside: options.toDatabase, namespace: options.toNamespace },
    terminal.env,
  );
  // A target may be a folder that is not there yet.
  if (to.database.kind === 'embedded') to.database.make = true;
  const source = await open(from, words);
  try {
    const target = await open(to, words);
    try {
      return await new Migration({ from, to, source, target, words, terminal }).run();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function open({ database, eventStore, namespace }: Place, words: Words): Promise<OpenStore> {
  const opened = await openStore(database, eventStore, namespace).catch((error: unknown) => {
    if (!(error instanceof LogUnavailable)) throw error;
    throw new CliFailure(EXIT.failed, words.unavailable(error));
  });
  try {
    await migrateDirectory(opened.database.pool);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

interface MigrationOptions {
  from: Place;
  to: Place;
  source: OpenStore;
  target: OpenStore;
  words: Words;
  terminal: Terminal;
}

class Migration {
  readonly #options: MigrationOptions;

  constructor(options: MigrationOptions) {
    this.#options = options;
  }

  async run(): Promise<ExitCode> {
    const { source, target, words, terminal } = this.#options;
    const shared = await sameDatabase(source.database.pool, target.database.pool);
    this.#refuseOneStore(shared);
    if (!shared) await this.#refuseOthers();
    terminal.tell(words.opened('from', (await source.store.head()).position));
    terminal.tell(words.opened('to', (await target.store.head()).position));
    if (!shared) await this.#copyBeside();
    const held = new Held();
    try {
      const outcome = await copyLog({
        from: source.store,
        to: target.store,
        signal: terminal.interrupted,
        onProgress: (progress) => terminal.progress(words.progress(progress)),
        whileHeld: async () => {
          if (shared) return;
          // Erasing waits for no log: what lies beside it is held by itself, until the comparison is done.
          held.by(await holdBeside(source.database.pool));
          await this.#copyBeside();
          held.proofs = await this.#proveBeside();
        },
      });
      if (outcome.kind === 'not-a-prefix') {
        throw new CliFailure(EXIT.refused, words.notAPrefix(outcome.position));
      }
      if (outcome.kind === 'interrupted') {
        terminal.tell(words.interrupted(outcome.position));
        return EXIT.interrupted;
      }
      terminal.say(words.copied(outcome.copied));
      terminal.say(words.log('from', outcome.source));
      terminal.say(words.log('to', outcome.target));
      return this.#conclude(outcome.equal, held.proofs);
    } finally {
      await held.release();
    }
  }

  #refuseOneStore(shared: boolean): void {
    const { from, to, words } = this.#options;
    if (!shared) return;
    if (from.eventStore === null && to.eventStore === null)
      throw new CliFailure(EXIT.refused, words.sameStore());
    if (from.eventStore !== null && to.eventStore !== null) {
      throw new CliFailure(EXIT.refused, words.sameOrdinals());
    }
  }

  async #refuseOthers(): Promise<void> {
    const { source, target, words } = this.#options;
    for (const which of BESIDE) {
      if (await holdsOthers(source.database.pool, target.database.pool, which)) {
        throw new CliFailure(EXIT.refused, words.others(which));
      }
    }
  }

  async #copyBeside(): Promise<void> {
    const { source, target } = this.#options;
    for (const which of BESIDE) await copyBeside(source.database.pool, target.database.pool, which);
  }

  async #proveBeside(): Promise<[Beside, BesideCopy][]> {
    const { source, target } = this.#options;
    const proofs: [Beside, BesideCopy][] = [];
    for (const which of BESIDE) {
      proofs.push([which, await proveBeside(source.database.pool, target.database.pool, which)]);
    }
    return proofs;
  }

  #conclude(logsEqual: boolean, proofs: readonly [Beside, BesideCopy][]): ExitCode {
    const { words, terminal } = this.#options;
    for (const [which, { source, target }] of proofs) {
      terminal.say(words.beside(which, 'from', source));
      terminal.say(words.beside(which, 'to', target));
    }
    if (proofs.length === 0) terminal.say(words.besideShared());
    const equal = logsEqual && proofs.every(([, proof]) => proof.equal);
    terminal.say(equal ? words.equal() : words.unequal());
    if (equal) terminal.tell(words.afterwards());
    return equal ? EXIT.ok : EXIT.failed;
  }
}

/** What is held beside the log of the source, and what was proven meanwhile. */
class Held {
  proofs: [Beside, BesideCopy][] = [];
  #release: (() => Promise<void>) | null = null;

  by({ release }: { release(): Promise<void> }): void {
    this.#release = release;
  }

  async release(): Promise<void> {
    await this.#release?.();
  }
}
