// The order of test files where Vitest remembers no durations, as on a fresh clone: it begins with the biggest, which
// says little. One that takes half a minute and begins last keeps everything waiting for it alone.
import { BaseSequencer } from 'vitest/node';

/** From the one that takes longest. */
const LONGEST = [
  'packages/drills/src/drills.int.spec.ts',
  'packages/read-model/src/projection.int.spec.ts',
  'apps/cli/src/import-duo-vsv/import-duo-vsv.int.spec.ts',
  'packages/event-store-postgres/src/embedded/start-embedded.int.spec.ts',
  'packages/read-model/src/stream-rows.spec.ts',
  'packages/demo/src/load-demo.spec.ts',
  'apps/admin/src/sentences/sentence.spec.ts',
  'packages/read-model/src/word-rows.spec.ts',
];

/** @param {import('vitest/node').TestSpecification} file */
function placeOf({ moduleId }) {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? LONGEST.length : place;
}

/** Begins with the files that take longest; the others come as Vitest has them. */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
