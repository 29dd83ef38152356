// The commands of `traject`. See docs/cli.md.
import { doctor, type DoctorOptions } from './doctor/doctor.js';
import { MigrationError } from '@traject/event-store-postgres';
import { LogUnavailable } from '@traject/open-log';
import { Command, CommanderError } from 'commander';
import { codeOf } from './database.js';
import { CliFailure, EXIT, type ExitCode } from './exit-code.js';
import type { GivenOptions } from './import-duo-vsv/options.js';
import { importDuoVsv } from './import-duo-vsv/import-duo-vsv.js';
import { languageOf } from './language.js';
import { migrateCommand, type MigrateOptions } from './migrate/migrate.js';
import { migrateWords } from './migrate/words.js';
import { migrateStore, type MigrateStoreOptions } from './migrate-store/migrate-store.js';
import { storeWords } from './migrate-store/words.js';
import { rebuildCommand, type RebuildCommandOptions } from './rebuild/rebuild.js';
import type { Terminal } from './terminal.js';

/** Runs a command line, without the program's own name; returns the exit code. Says why it fails, never how inside. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const program = new Command('traject')
    .description('Traject on the command line.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.say(text.trimEnd()),
      writeErr: (text) => terminal.tell(text.trimEnd()),
    });
  program
    .command('import')
    .description('Read files that an institution already has.')
    .command('duo-vsv')
    .description(
      "Import DUO's files on early school leaving: a preview first, and nothing before you confirm.",
    )
    .argument('<files...>', 'NRSP, NenR, A04, A05 and A14 files, as DUO delivered them')
    .option('--preview', 'show what would be recorded, and stop')
    .option('--yes', 'record without asking')
    .option('--mapping <file>', 'teams for provider units: providerUnit;level;crebo;team')
    .option('--write-mapping <file>', 'write a mapping file to fill in for what has no team')
    .option('--institution <id>', 'for which institution; the only one by default')
    .option('--brin <code>', 'accept files of this BRIN besides that of the institution')
    .option('--as <person>', 'id of the quality officer who imports; the only one by default')
    .option('--year <year>', 'yield year of a yearly file whose name does not say it, such as 2022-2023')
    .option('--status <V|D>', 'provisional or definitive, for a yearly file whose name does not say it')
    .option('--language <nl|en>', 'language of what is shown; from LANG by default')
    .action(async (files: string[], options: GivenOptions) => {
      exitCode = await importDuoVsv(files, options, terminal);
    });
  program
    .command('migrate')
    .description(
      "Bring the database's schema up to date, as its owner; the server does so itself where it may.",
    )
    .option('--grant-to <role>', 'give this role what the application needs, and no more')
    .option('--language <nl|en>', 'language of what is shown; from LANG by default')
    .action(async (options: MigrateOptions) => {
      exitCode = await migrateCommand(options, terminal);
    });
  program
    .command('migrate-store')
    .description('Copy the log to another store, and prove that both hold the same.')
    .requiredOption(
      '--from <store>',
      'postgresql://..., embedded:FOLDER or kurrentdb://...; env:NAME for what stands in a variable',
    )
    .requiredOption('--to <store>', 'the same forms; empty, or a copy that was not finished')
    .option(
      '--from-database <url>',
      'PostgreSQL beside a KurrentDB: its ordinals, texts, names; DATABASE_URL by default',
    )
    .option('--to-database <url>', 'the same of the target')
    .option('--from-namespace <name>', "begins the names of the source's streams in KurrentDB")
    .option('--to-namespace <name>', 'the same of the target')
    .option('--language <nl|en>', 'language of what is shown; from LANG by default')
    .action(async (options: MigrateStoreOptions) => {
      exitCode = await migrateStore(options, terminal);
    });
  program
    .command('rebuild')
    .description('Fold the read model again from the log, beside the live one, and let it take its place.')
    .option('--replace-differing', 'replace live tables that differ, too: after a projection was mended')
    .option('--anew', 'begin with nothing, also where a rebuild was interrupted')
    .option('--status', 'only say how far a rebuild is')
    .option('--language <nl|en>', 'language of what is shown; from LANG by default')
    .action(async (options: RebuildCommandOptions) => {
      exitCode = await rebuildCommand(options, terminal);
    });
  program
    .command('doctor')
    .description(
      'Look at versions, settings, database, log and read model, and say what to do; changes nothing.',
    )
    .option('--deep', 'count the whole log instead of its last 10,000 events')
    .option('--json', 'one JSON object, for machines')
    .option('--language <nl|en>', 'language of what is shown; from LANG by default')
    .action(async (options: DoctorOptions) => {
      exitCode = await doctor(options, terminal);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.refused;
    if (error instanceof CliFailure) {
      terminal.tell(error.message);
      return error.exitCode;
    }
    if (error instanceof MigrationError) {
      terminal.tell(migrateWords[languageOf(terminal.env)].migrationRefused(error));
      return EXIT.failed;
    }
    if (error instanceof LogUnavailable) {
      terminal.tell(storeWords(languageOf(terminal.env)).unavailable(error));
      return EXIT.failed;
    }
    // The message of a surprise may hold values of a file or a person: its kind and code say enough to report it.
    const where = error instanceof Error ? (/at [^\n]*/.exec(error.stack ?? '')?.[0] ?? '') : '';
    terminal.tell(`Onverwachte fout / Unexpected error: ${codeOf(error)} ${where}`.trim());
    return EXIT.failed;
  }
}
