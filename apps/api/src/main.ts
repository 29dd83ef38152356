// The server: reads its settings, starts, says where to go, and stops in order.
import { openLog, traceOf } from './infrastructure/log.js';
import { readSettings } from './settings.js';
import { startApi, type RunningApi } from './start-api.js';
import { StartFailure } from './start-failure.js';

/** A stop that takes longer than this is ended: the database recovers, as after a power cut. */
const LONGEST_STOP = 15_000;

async function main(): Promise<void> {
  const begin = performance.now();
  const settings = readSettings(process.env);
  const log = openLog(settings);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  let running: RunningApi | null = null;
  let ending = false;
  const stop = (code: number) => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    Promise.resolve(running?.stop())
      .then(() => process.exit(code))
      .catch((error: unknown) => {
        log.error({ event: 'stop-failed', ...traceOf(error) });
        process.exit(1);
      });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
  // Started by a parent (`npm start`) whose end, however it came, is ours.
  process.on('disconnect', () => stop(0));
  process.on('uncaughtException', (error) => {
    log.fatal({ event: 'uncaught', ...traceOf(error) });
    stop(1);
  });
  process.on('unhandledRejection', (reason) => {
    log.fatal({ event: 'unhandled-rejection', ...traceOf(reason) });
    stop(1);
  });
  running = await startApi(settings, log, tell);
  if (ending) return void running.stop().then(() => process.exit(0));
  tell(
    `Traject is ready at ${running.url} (${((performance.now() - begin) / 1000).toFixed(1)} s). Ctrl-C stops it.`,
  );
}

main().catch((error: unknown) => {
  if (error instanceof StartFailure) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`Traject could not start: ${JSON.stringify(traceOf(error), null, 2)}\n`);
  process.exit(1);
});
