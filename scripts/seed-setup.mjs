// Vitest's setup of every test file: what fast-check draws comes from the seed of the run, which vitest.config.ts sets.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.TRAJECT_SEED) });
