import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findBrowser } from './scripts/find-browser.mjs';
import { findPgbouncer } from './scripts/find-pgbouncer.mjs';
import { LongestFirst } from './scripts/longest-first.mjs';
import { seedOf } from './scripts/seed.mjs';

// Workspace packages resolve to their sources: a test never runs against a stale dist.
const conditions = ['@traject/source', ...defaultServerConditions];

// One embedded PostgreSQL for the whole integration run; the tests clone databases from it.
const database = fileURLToPath(
  new URL('packages/event-store-postgres/src/testing/global-setup.ts', import.meta.url),
);

// One server with the demo for the whole browser run.
const server = fileURLToPath(new URL('apps/admin/e2e/harness/global-setup.ts', import.meta.url));

const ignored = ['**/node_modules/**', '**/dist/**', '.traject/**', 'scripts/boundaries-violation/**'];

// As Node resolves it in production: Vite would take the other of the package's two builds, and a schema of one is none
// to the other.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

// Files at the same time. By itself Vitest leaves one processor free, which is half of a machine that has two.
const maxWorkers = Math.max(2, availableParallelism() - 1);

// One for the whole run, so that what fails can be repeated.
const asked = process.env.TRAJECT_SEED;
const seed = String(seedOf(asked));
if (asked) console.log(`drawn at random with seed ${seed} (repeat with TRAJECT_SEED=${seed})`);
const seedSetup = fileURLToPath(new URL('scripts/seed-setup.mjs', import.meta.url));

type Test = NonNullable<TestProjectInlineConfiguration['test']>;

function project(test: Test): TestProjectInlineConfiguration {
  return {
    resolve: { conditions, alias },
    ssr: { resolve: { conditions } },
    test: {
      environment: 'node',
      maxWorkers,
      restoreMocks: true,
      unstubEnvs: true,
      unstubGlobals: true,
      ...test,
      env: { TRAJECT_SEED: seed, ...test.env },
      setupFiles: [seedSetup],
      exclude: [...ignored, ...(test.exclude ?? [])],
    },
  };
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      project({
        name: 'unit',
        include: ['**/*.spec.{ts,tsx}'],
        exclude: [
          '**/*.int.spec.ts',
          '**/*.e2e.spec.ts',
          '**/*.kurrentdb.spec.ts',
          '**/*.killed-kurrentdb.spec.ts',
          '**/*.pooler.spec.ts',
        ],
        // Files share a process and the modules that it loaded: loading the domain for each took two thirds of the time.
        isolate: false,
        // Some load the whole demo: on a busy machine that takes longer than the five seconds of the default.
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project({
        name: 'integration',
        include: ['**/*.int.spec.ts'],
        // Of what a file says can run at once: each has a server of its own.
        maxConcurrency: 3,
        globalSetup: existsSync(database) ? [database] : [],
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      // Needs PgBouncer on this machine; see docs/postgresql.md.
      project({
        name: 'pooler',
        include: ['**/*.pooler.spec.ts'],
        env: { PGBOUNCER_PATH: findPgbouncer() ?? '' },
        globalSetup: existsSync(database) ? [database] : [],
        testTimeout: 60_000,
        hookTimeout: 120_000,
      }),
      // Needs a KurrentDB that answers at KURRENTDB_TEST_URL, and to kill one the command that starts it; see
      // docs/event-store.md. `npm test` says by name what of this did not run.
      project({
        name: 'kurrentdb',
        include: [
          '**/*.kurrentdb.spec.ts',
          ...(process.env.KURRENTDB_TEST_START ? ['**/*.killed-kurrentdb.spec.ts'] : []),
        ],
        globalSetup: existsSync(database) ? [database] : [],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project({
        name: 'browser',
        include: ['**/*.e2e.spec.ts'],
        globalSetup: [server],
        env: { CHROME_PATH: findBrowser() ?? '' },
        // One browser and one server at a time: two would fight for the machine.
        fileParallelism: false,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
    ],
  },
});
