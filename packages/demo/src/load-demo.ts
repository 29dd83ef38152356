// Loads the demo: the story's commands, carried out as people would give them, under the story's clock.
import {
  correctEvent,
  executeCommand,
  loadReferenceData,
  policies,
  react,
  type CommandDeps,
  type CommandResult,
  type Directory,
} from '@traject/commands';
import type { Instant, Recorded } from '@traject/domain';
import { reactionIdOf, sessionStore, type EventStore } from '@traject/event-store';
import { people } from './people.js';
import type { RefusedStep, Step, Teller, Told } from './step.js';
import { storyUntil } from './story.js';

export interface DemoDeps {
  /** Where the story goes; one that holds anything is left as it is, since the story's times lie in the past. */
  store: Pick<EventStore, 'exclusively' | 'readAll'>;
  texts: CommandDeps['texts'];
  codec: CommandDeps['codec'];
  directory: Directory;
  /** The day on which the story ends. */
  now: Instant;
  /** Told after each step. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Records the demo in one exclusive session; returns how many events it has, 0 when another process recorded something
 * first. Throws where the story is refused.
 */
export async function loadDemo({
  store,
  texts,
  codec,
  directory,
  now,
  onProgress,
}: DemoDeps): Promise<number> {
  const steps = storyUntil(now);
  const started = steps[0]?.at ?? now;
  return store.exclusively(async (session) => {
    // Of two processes that found the log empty, the second gets the session after the first.
    if ((await session.head()).position > 0) return 0;
    await directory.put(Object.values(people));
    let clock = started;
    const recorder = sessionStore(session, () => clock);
    const deps: CommandDeps = {
      store: recorder,
      texts,
      codec,
      clock: () => clock,
      readAll: (options) => store.readAll(options),
    };
    const told = new StoryTelling(deps);
    await loadReferenceData(deps);
    for (const [index, step] of steps.entries()) {
      clock = step.at;
      await told.tell(step, `demo-${String(index + 1).padStart(4, '0')}`);
      onProgress?.(index + 1, steps.length);
    }
    return (await session.head()).position;
  });
}

const policyActor = (name: string) => ({ kind: 'policy', name }) as const;

/** Carries out steps, and remembers what they recorded. */
class StoryTelling implements Told {
  readonly #deps: CommandDeps;
  readonly #named = new Map<string, Recorded[]>();
  #last: Recorded | undefined;

  constructor(deps: CommandDeps) {
    this.#deps = deps;
  }

  eventId(step: string, index = 0): string {
    return this.#event(step, index).id;
  }

  hash(step: string): string {
    const event = this.#event(step, 0);
    if ('hash' in event.data && typeof event.data.hash === 'string') return event.data.hash;
    throw new Error(`step ${step} recorded ${event.type}, which has no hash`);
  }

  event(step: string, index = 0): { eventId: string; stream: string } {
    const { id, stream } = this.#event(step, index);
    return { eventId: id, stream };
  }

  known(step?: string): { known: Instant; position: number } {
    const last = step === undefined ? this.#last : this.#named.get(step)?.at(-1);
    if (!last) throw new Error(`nothing was told before ${step ?? 'this step'}`);
    return { known: last.recordedAt, position: last.position };
  }

  #event(step: string, index: number): Recorded {
    const event = this.#named.get(step)?.[index];
    if (!event) throw new Error(`the story names step ${step} before it was told`);
    return event;
  }

  /** Keeps what a step recorded under its name; a refusal means that the story is wrong. */
  keep(name: string | undefined, result: CommandResult): Recorded[] {
    if (result.kind === 'refused')
      throw new Error(`the demo is refused: ${result.refusal.code} ${result.refusal.en}`);
    if (result.kind === 'invalid') {
      const issues = result.issues.map(({ path, accepted }) => `${path}: ${accepted.en}`);
      throw new Error(`the demo is invalid: ${issues.join('; ')}`);
    }
    if (name !== undefined) this.#named.set(name, result.events);
    this.#last = result.events.at(-1) ?? this.#last;
    return result.events;
  }

  async tell(step: Step, commandId: string): Promise<void> {
    const { by, effectiveAt, name } = step;
    const meta = { commandId, ...speaker(by), effectiveAt };
    const result = await (
      'corrects' in step
        ? correctEvent(this.#deps, {
            ...meta,
            stream: this.#event(step.corrects.step, step.corrects.index ?? 0).stream,
            eventId: this.eventId(step.corrects.step, step.corrects.index),
            kind: step.corrects.kind,
            data: step.corrects.data,
            reason: step.corrects.reason,
          })
        : executeCommand(this.#deps, { ...meta, command: step.command, input: step.input(this) })
    ).catch((error: unknown) => {
      throw new Error(`${commandId} of the demo failed`, { cause: error });
    });
    if ('refusal' in step) {
      expectRefusal(step, commandId, result);
      return;
    }
    let recorded: Recorded[];
    try {
      recorded = this.keep(name, result);
    } catch (error) {
      const what = 'corrects' in step ? `correcting ${step.corrects.step}` : step.command;
      throw new Error(`${commandId} (${what}, ${step.at})`, { cause: error });
    }
    for (const event of recorded) await this.#reactTo(event);
  }

  /** Policies react at once, on the story's clock, under the ids that they would have used themselves. */
  async #reactTo(event: Recorded): Promise<void> {
    for (const policy of policies(this.#deps)) {
      if (policy.filter.types && !policy.filter.types.includes(event.type)) continue;
      for (const { command, purpose } of await policy.react(event)) {
        const { correlationId, effectiveAt, id } = event;
        const commandId = reactionIdOf(policy.name, id, purpose);
        this.keep(
          undefined,
          await react(this.#deps, {
            policy: policy.name,
            command,
            commandId,
            causationId: id,
            correlationId,
            effectiveAt,
          }),
        );
      }
    }
  }
}

/** Throws when what should be refused was taken, or refused for another reason. */
function expectRefusal(
  { refusal, command, at }: RefusedStep,
  commandId: string,
  result: CommandResult,
): void {
  const code = result.kind === 'refused' ? result.refusal.code : result.kind;
  if (code !== refusal)
    throw new Error(`${commandId} (${command}, ${at}) should be refused with ${refusal}: ${code}`);
}

const speaker = (by: Teller) =>
  'policy' in by
    ? { actor: policyActor(by.policy) }
    : {
        actor: { kind: 'person', personId: by.personId } as const,
        capacity: { role: by.role, unit: by.unit },
      };
