// The commands of `traject`. See docs/cli.md.
import { doctor, type DoctorOptions } from './doctor/doctor.js';
import { MigrationError } from '@traject/event-store-postgres';
import { LogUnavailable } from '@traject/open-log';
import { Command, CommanderError } from 'commander';
import { codeOf } from './database.js';
import { CliFailure, EXIT, type ExitCode } from './exit-code.js';
import { importList } from './import-list/import-list.js';
import type { GivenListOptions } from './import-list/options.js';
import type { GivenOptions } from './import-duo-vsv/options.js';
import { importDuoVsv } from './import-duo-vsv/import-duo-vsv.js';
import { languageOfArguments } from './language.js';
import { migrateCommand, type MigrateOptions } from './migrate/migrate.js';
import { migrateWords } from './migrate/words.js';
import { migrateStore, type MigrateStoreOptions } from './migrate-store/migrate-store.js';
import { storeWords } from './migrate-store/words.js';
import { programWords } from './program-words.js';
import { rebuildCommand, type RebuildCommandOptions } from './rebuild/rebuild.js';
import { projectRoot } from './settings.js';
import type { Terminal } from './terminal.js';
import { verifyCommand, type VerifyOptions } from './verify/verify.js';

/** Runs a command line, without the program's own name; returns the exit code. Says why it fails, never how inside. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.ok;
  const language = languageOfArguments(args, terminal.env);
  const words = programWords[language];
  const program = new Command('traject')
    .description(words.program)
    .helpOption('-h, --help', words.help)
    .helpCommand(words.ofLibrary('help [command]'), words.help)
    .configureHelp({
      styleTitle: words.ofLibrary,
      styleUsage: words.ofLibrary,
      styleSubcommandTerm: words.ofLibrary,
    })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.say(text.trimEnd()),
      writeErr: (text) => terminal.tell(text.trimEnd()),
      outputError: (text, write) => write(words.ofLibrary(text)),
    });
  const importing = program.command('import').description(words.import);
  importing
    .command('duo-vsv')
    .description(words.duoVsv)
    .argument(words.fileArguments, words.files)
    .option('--preview', words.preview)
    .option('--yes', words.yes)
    .option('--mapping <file>', words.mapping)
    .option('--write-mapping <file>', words.writeMapping)
    .option('--institution <id>', words.institution)
    .option('--brin <code>', words.brin)
    .option('--as <person>', words.as)
    .option('--year <year>', words.year)
    .option('--status <V|D>', words.vOrD)
    .option('--language <nl|en>', words.language)
    .action(async (files: string[], options: GivenOptions) => {
      exitCode = await importDuoVsv(files, options, terminal);
    });
  importing
    .command('list')
    .description(words.list)
    .argument(words.kindArgument, words.kinds)
    .argument(words.listArgument, words.listFile)
    .option('--preview', words.preview)
    .option('--yes', words.yes)
    .option('--all-or-nothing', words.allOrNothing)
    .option('--refused <file>', words.refused)
    .option('--column <column=heading>', words.column, (given: string, before: string[] = []): string[] => [
      ...before,
      given,
    ])
    .option('--institution <id>', words.institution)
    .option('--as <person>', words.asHolder)
    .option('--language <nl|en>', words.language)
    .action(async (kind: string, file: string, options: GivenListOptions) => {
      exitCode = await importList(kind, file, options, terminal);
    });
  program
    .command('migrate')
    .description(words.migrate)
    .option('--grant-to <role>', words.grantTo)
    .option('--language <nl|en>', words.language)
    .action(async (options: MigrateOptions) => {
      exitCode = await migrateCommand(options, terminal);
    });
  program
    .command('migrate-store')
    .description(words.migrateStore)
    .requiredOption('--from <store>', words.from)
    .requiredOption('--to <store>', words.to)
    .option('--from-database <url>', words.fromDatabase)
    .option('--to-database <url>', words.ofTarget)
    .option('--from-namespace <name>', words.fromNamespace)
    .option('--to-namespace <name>', words.ofTarget)
    .option('--language <nl|en>', words.language)
    .action(async (options: MigrateStoreOptions) => {
      exitCode = await migrateStore(options, terminal);
    });
  program
    .command('rebuild')
    .description(words.rebuild)
    .option('--replace-differing', words.replaceDiffering)
    .option('--anew', words.anew)
    .option('--status', words.status)
    .option('--language <nl|en>', words.language)
    .action(async (options: RebuildCommandOptions) => {
      exitCode = await rebuildCommand(options, terminal);
    });
  program
    .command('doctor')
    .description(words.doctor)
    .option('--deep', words.deep)
    .option('--json', words.json)
    .option('--language <nl|en>', words.language)
    .action(async (options: DoctorOptions) => {
      exitCode = await doctor(options, terminal);
    });
  program
    .command('verify')
    .description(words.verify)
    .argument(words.dossierArgument, words.dossierFile)
    .option('--digest <hex>', words.digest)
    .option('--language <nl|en>', words.language)
    .action(async (file: string, options: VerifyOptions) => {
      exitCode = await verifyCommand(file, options, terminal);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.refused;
    if (error instanceof CliFailure) {
      terminal.tell(error.sentence(language));
      return error.exitCode;
    }
    if (error instanceof MigrationError) {
      terminal.tell(migrateWords[language].migrationRefused(error));
      return EXIT.failed;
    }
    if (error instanceof LogUnavailable) {
      terminal.tell(storeWords(language).unavailable(error));
      return EXIT.failed;
    }
    // The message of a surprise may hold values of a file or a person: its kind and code say enough to report it.
    const where = error instanceof Error ? (/at [^\n]*/.exec(error.stack ?? '')?.[0] ?? '') : '';
    const inProject = where.replace('file://', '').replace(projectRoot, '');
    terminal.tell(`${words.unexpected}: ${codeOf(error)} ${inProject}`.trim());
    return EXIT.failed;
  }
}
