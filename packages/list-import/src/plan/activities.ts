// Training activities of the institution, found by id or by title.
import type { CommandDeps } from '@traject/commands';
import { streamOf, trainingActivityDecider, type KnownActivity, type Text } from '@traject/domain';
import { plainName } from './people.js';
import type { Rehearsal } from './rehearsal.js';

interface Given {
  stream: string;
  title: Text;
}
/** The titles that activities of an institution were ever given, up to a position of the log. */
interface Titles {
  until: number;
  given: readonly Given[];
}

/**
 * Kept for each log of the process, since reading them all is most of what a preview takes: the next one reads only what was
 * recorded since. Ids of texts, and no words, so that a title that was erased is not known any longer.
 */
const known = new WeakMap<CommandDeps['readAll'], Map<string, Titles>>();

async function titlesGiven(
  readAll: CommandDeps['readAll'],
  institutionId: string,
): Promise<readonly Given[]> {
  const ofLog = known.get(readAll) ?? new Map<string, Titles>();
  known.set(readAll, ofLog);
  const before = ofLog.get(institutionId) ?? { until: 0, given: [] };
  const filter = { types: ['ActivityProposed', 'ActivityChanged'], institutionIds: [institutionId] };
  const given = [...before.given];
  let { until } = before;
  for await (const { stream, data, position } of readAll({ filter, after: before.until })) {
    if ('title' in data) given.push({ stream, title: data.title as Text });
    until = position;
  }
  ofLog.set(institutionId, { until, given });
  return given;
}

const ID = /^[A-Za-z0-9._~-]{1,120}$/;

/** See above; titles are looked up when the first is asked, and states of what was asked only. */
export class Activities {
  readonly #rehearsal: Rehearsal;
  readonly #institutionId: string;
  readonly #found = new Map<string, Promise<readonly KnownActivity[]>>();
  #titles: Promise<{
    streams: ReadonlyMap<string, ReadonlySet<string>>;
    words: ReadonlyMap<string, string>;
  }> | null = null;

  constructor(rehearsal: Rehearsal, institutionId: string) {
    this.#rehearsal = rehearsal;
    this.#institutionId = institutionId;
  }

  /** Every activity that `given` names now: one by its id, or those with this title. */
  find(given: string): Promise<readonly KnownActivity[]> {
    const known = this.#found.get(given);
    if (known) return known;
    const finding = this.#find(given);
    this.#found.set(given, finding);
    return finding;
  }

  async #find(given: string): Promise<readonly KnownActivity[]> {
    const byId = ID.test(given) ? await this.#state(streamOf('trainingActivity', given)) : null;
    if (byId) return [byId];
    const { streams, words } = await (this.#titles ??= this.#read());
    const title = plainName(given);
    const states = await Promise.all([...(streams.get(title) ?? [])].map((stream) => this.#state(stream)));
    // It was called so once; whether it still is, its state says.
    return states.flatMap((state) =>
      state && plainName(words.get(state.title.text) ?? '') === title ? [state] : [],
    );
  }

  async #state(stream: string): Promise<KnownActivity | null> {
    const [first] = await this.#rehearsal.readStream(stream);
    if (first?.institutionId !== this.#institutionId) return null;
    const state = await this.#rehearsal.stateOf(trainingActivityDecider, stream, this.#rehearsal.now);
    return state.status === 'unknown' ? null : state;
  }

  async #read() {
    const titles = await titlesGiven(this.#rehearsal.deps.readAll, this.#institutionId);
    const words = await this.#rehearsal.words(titles.map(({ title }) => title));
    const streams = new Map<string, Set<string>>();
    for (const { stream, title } of titles) {
      const plain = plainName(words.get(title.text) ?? '');
      const known = streams.get(plain);
      if (known) known.add(stream);
      else streams.set(plain, new Set([stream]));
    }
    return { streams, words };
  }
}
