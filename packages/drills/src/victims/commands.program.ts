// Carries out the commands it is told, eight at a time, and prints what came of each: `= commandId kind duplicate ids`.
import { accept } from '@traject/domain';
import { handleCommand } from '@traject/event-store';
import { openStoreAt } from '../log/open-store.js';
import { codec, requestsOf } from '../log/unit.js';
import { orderFrom } from './order.js';

const { address, commands, sabotage } = orderFrom(process.argv[2]);
const store = await openStoreAt(address);
const left = commands.entries();

async function work(): Promise<void> {
  for (const [number, named] of left) {
    const commandId = sabotage ? `${named}.other` : named;
    const unit = { commandId, parts: [{ stream: `theme-commanded.${number}`, from: 0, count: 2 }] };
    const [request] = requestsOf(unit);
    if (!request) throw new Error('a unit writes a stream');
    const outcome = await handleCommand({
      store,
      codec,
      stream: request.stream,
      commandType: 'NameTheme',
      commandId,
      payloadDigest: '0'.repeat(64),
      actor: { kind: 'person', personId: 'person-1' },
      capacity: null,
      institutionId: 'institution-1',
      causationId: null,
      correlationId: commandId,
      clock: () => new Date().toISOString(),
      decide: () =>
        accept(request.events.map(({ type, data, effectiveAt }) => ({ type, data, effectiveAt }))),
    });
    const ids = outcome.kind === 'done' ? outcome.events.map(({ id }) => id).join(',') : outcome.refusal.code;
    process.stdout.write(`= ${named} ${outcome.kind} ${outcome.duplicate} ${ids}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, work));
await store.close();
process.exit(0);
