// Answers that come late, and none at all for a while: injected by a proxy. Waiting is bounded, and refused as busy.
import { chanceOf } from '../chance.js';
import { nothingCounted, together, type Drill } from '../drill.js';
import { startDatabase } from '../ground/database.js';
import { codeOf, pause } from '../ground/patience.js';
import { countLog } from '../log/count.js';
import { appendUnit, UnitMaker, type Unit } from '../log/unit.js';

/** Appends at once, far more than a store lets wait. */
const FLOOD = 6000;
/** How long a store lets an append wait, in milliseconds. */
const PATIENCE = 1000;
/** Bytes that the heap may grow by while a flood waits: a bound, where waiting without end has none. */
const HEAP = 256_000_000;

export const slowDisk: Drill = {
  name: 'slow-disk',
  what: 'a server that answers late, or not at all for a while (injected): waiting is bounded, and what is busy was not recorded',
  rounds: 6,
  sabotage: 'an append that was answered busy counts as acknowledged',
  async run({ rounds, seed, sabotage, log, ground }) {
    const database = await startDatabase(ground);
    const { proxy } = database;
    const store = database.openStore(undefined, PATIENCE);
    await store.head();
    const chance = chanceOf(seed);
    const finding = nothingCounted();
    const acknowledged = new Set<string>();
    const busy = new Map<string, Unit>();
    const unknown = new Map<string, Unit>();
    const codes: Record<string, number> = {};
    let [longest, heap, refusals] = [0, 0, 0];
    for (let round = 1; round <= rounds; round += 1) {
      const frozen = round % 2 === 0;
      proxy.delay = frozen ? 0 : 100 + chance.below(200);
      if (frozen) proxy.freeze();
      const thaw = frozen ? pause(3 * PATIENCE).then(() => proxy.thaw()) : null;
      const before = process.memoryUsage().heapUsed;
      const flood = Array.from({ length: FLOOD }, async () => {
        const unit = new UnitMaker(chance).next();
        const begin = performance.now();
        const kind = await appendUnit(store, unit).then(
          (outcome) => outcome.kind,
          (error: unknown) => codeOf(error),
        );
        longest = Math.max(longest, performance.now() - begin);
        if (kind === 'appended' || kind === 'duplicate') acknowledged.add(unit.commandId);
        else if (kind === 'busy') busy.set(unit.commandId, unit);
        else {
          unknown.set(unit.commandId, unit);
          codes[kind] = (codes[kind] ?? 0) + 1;
        }
      });
      heap = Math.max(heap, process.memoryUsage().heapUsed - before);
      await Promise.all(flood);
      await thaw;
      proxy.delay = 0;
      log(`flood ${round} of ${rounds}: ${acknowledged.size} acknowledged, ${busy.size} busy so far`);
      // An answer of busy promises that nothing was recorded.
      for (const commandId of busy.keys()) {
        if (sabotage) acknowledged.add(commandId);
        if (chance.below(50) !== 0) continue;
        if ((await store.readCommand(commandId)).length > 0) finding.failures.push('busy, and recorded');
      }
      refusals += busy.size;
      busy.clear();
    }
    for (const unit of unknown.values()) {
      const { kind } = await appendUnit(store, unit);
      if (kind === 'appended' || kind === 'duplicate') acknowledged.add(unit.commandId);
      else finding.failures.push(`given again: ${kind}`);
    }
    if (refusals === 0) finding.failures.push('nothing was refused as busy: what waits is not bounded');
    if (heap > HEAP) finding.failures.push(`the heap grew by ${heap} bytes while ${FLOOD} appends waited`);
    const found = together(await countLog(store, acknowledged), finding);
    found.figures = {
      ...found.figures,
      made: 'injected: a proxy holds the answers of the server back',
      busy: refusals,
      outcomeUnknown: codes,
      longestWaitMs: Math.round(longest),
      heapGrowthMb: Math.round(heap / 1e6),
    };
    return found;
  },
};
