// What answering one operation needs: who asks, and everything batched for as long as the operation lasts.
import type { DirectoryPerson } from '@traject/commands';
import { momentOf, type Instant, type Recorded, type SharedWith } from '@traject/domain';
import type { KeptText } from '@traject/event-store';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { ApiServices } from '../api-services.js';
import { placesFor } from '../history/history-page.js';
import { domainViewer } from '../history/seen-event.js';
import type { Log } from '../infrastructure/log.js';
import { Budget } from './budget.js';
import { inputError, rebuilding, unauthenticated } from './input-error.js';
import { Loader } from './loaders.js';
import {
  eventsByIds,
  homesOfStreams,
  ProjectionError,
  sharedWorkOfWords,
  takingPartWith,
  teamsOfPerson,
  type ReadHead,
  type StreamHome,
  type StreamPlace,
} from '@traject/read-model';
import { Snapshot } from './snapshot.js';
import { streamEvents } from './stream-events.js';
import { Turns } from './turns.js';
import type { Sight } from './viewer.js';

/** The clocks as a query gives them. */
export interface ClockArguments {
  validAt?: string | null;
  knownAt?: string | null;
  knownPosition?: number | null;
  waitFor?: number | null;
}

const MOMENT = 'a date (YYYY-MM-DD) or a moment with its offset (YYYY-MM-DDTHH:MM+01:00)';

/** What was asked once for the whole operation. */
interface Known {
  sight: Promise<Sight> | null;
  /** The same, once it is there. */
  seen: Sight | null;
  /** Texts that were loaded; null where there is none. */
  texts: Map<string, KeptText | null>;
  head: Promise<ReadHead> | null;
  present: Promise<Snapshot> | null;
  met: Promise<SharedWith> | null;
}

/** Beyond every position: what is known now. */
const HEAD = Number.MAX_SAFE_INTEGER;

export class RequestContext {
  readonly services: ApiServices;
  readonly log: Log;
  /** What the answer may still hold. */
  readonly budget = new Budget();
  private readonly turns = new Turns();
  /** Null when nobody is signed in. */
  readonly personId: string | null;
  // Not `#`: Apollo Server hands resolvers a copy of the context, and a copy has no `#` fields. In an object, which the
  // copy shares: what a loader here asked, a resolver does not ask again.
  private readonly known: Known = {
    sight: null,
    seen: null,
    texts: new Map(),
    head: null,
    present: null,
    met: null,
  };

  constructor(services: ApiServices, log: Log, personId: string | null) {
    this.services = services;
    this.log = log;
    this.personId = personId;
  }

  readonly texts: Loader<string, KeptText | null> = new Loader(
    () =>
      new DataLoader(
        async (ids) => {
          // Those of now: after `refresh` others are filled.
          const { texts } = this.known;
          const kept = await this.services.textsTogether.get(ids);
          for (const id of ids) texts.set(id, kept.get(id) ?? null);
          return ids.map((id) => kept.get(id) ?? null);
        },
        { batchScheduleFn: (callback) => this.turns.afterwards(callback) },
      ),
  );

  /** Ids of the shared work that the viewer meets, by word; words asked together take one statement. */
  readonly sharedWork: Loader<string, string[]> = new Loader(
    () =>
      new DataLoader(async (words) => {
        const { personId, worksFor } = await this.sight();
        const reader = { personId, institutionIds: [...worksFor] };
        const ids = await this.turns.during(() => sharedWorkOfWords(this.services.pool, words, reader));
        return words.map((word) => ids.get(word) ?? []);
      }),
  );

  readonly persons: Loader<string, DirectoryPerson | null> = new Loader(
    () =>
      new DataLoader(
        async (ids) => {
          const known = await this.services.directory.get(ids);
          return ids.map((id) => known.get(id) ?? null);
        },
        { batchScheduleFn: (callback) => this.turns.afterwards(callback) },
      ),
  );

  /** Events by their ids, without the private events of others. */
  readonly events: Loader<string, Recorded | null> = new Loader(
    () =>
      new DataLoader(async (ids) => {
        const viewer = this.personId ?? undefined;
        const found = await this.turns.during(() => eventsByIds(this.services.pool, HEAD, ids, viewer));
        const byId = new Map(found.map(({ event }) => [event.id, event]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

  /** Where the streams of events stand, as far as what the viewer meets depends on it. */
  readonly places: Loader<Recorded, StreamPlace | undefined> = new Loader(
    () =>
      new DataLoader(async (events) => {
        const viewer = domainViewer(await this.sight());
        const places = await this.turns.during(() => placesFor(this.services.pool, viewer, events));
        return events.map(({ stream }) => places.get(stream));
      }),
  );

  /** Where the history of streams is told. */
  readonly homes: Loader<string, StreamHome | null> = new Loader(
    () =>
      new DataLoader(async (streams) => {
        const homes = await this.turns.during(() => homesOfStreams(this.services.pool, streams));
        return streams.map((stream) => homes.get(stream) ?? null);
      }),
  );

  /** Whole streams, without the private events of others. */
  readonly streams: Loader<string, Recorded[]> = new Loader(
    () =>
      new DataLoader(async (streams) => {
        const events = await this.turns.during(() =>
          streamEvents(this.services.pool, streams, this.personId),
        );
        return streams.map((stream) => events.filter((event) => event.stream === stream));
      }),
  );

  /** Forgets what was loaded: a subscription lives longer than what it knows. */
  refresh(): void {
    this.afterCommand();
    this.texts.clearAll();
    this.known.texts = new Map();
    this.persons.clearAll();
    this.budget.renew();
    this.events.clearAll();
    this.streams.clearAll();
    this.places.clearAll();
  }

  /** What the viewer may see now. Throws UNAUTHENTICATED when nobody is signed in. */
  async sight(): Promise<Sight> {
    const { personId } = this;
    if (personId === null) throw unauthenticated();
    const { known, services } = this;
    if (known.sight) return known.sight;
    const asked = this.head().then((head) =>
      services.sights.of(services.pool, head, services.commands.clock(), personId),
    );
    known.sight = asked;
    const sight = await asked;
    // Unless a command in between makes it be asked anew.
    if (known.sight === asked) known.seen = sight;
    return sight;
  }

  /** The same without waiting; null while it was not found. A promise for each field of a long list costs more than the field. */
  sightNow(): Sight | null {
    return this.known.seen;
  }

  /** A text without waiting, null where there is none; undefined while it was not loaded. */
  textNow(id: string): KeptText | null | undefined {
    return this.known.texts.get(id);
  }

  /** With whom the viewer, or an institution that they work for, takes part in shared work. */
  met(): Promise<SharedWith> {
    this.known.met ??= this.sight().then(({ personId, worksFor }) =>
      takingPartWith(this.services.pool, { personId, institutionIds: [...worksFor] }),
    );
    return this.known.met;
  }

  /** The teams to which the viewer belongs now: all that a command needs to know of them beforehand. */
  async ownTeamIds(): Promise<readonly string[]> {
    const { personId } = this;
    if (personId === null) throw unauthenticated();
    const validAt = this.services.commands.clock();
    try {
      return await teamsOfPerson(this.services.pool, { validAt, knownPosition: HEAD }, personId);
    } catch (error) {
      // Tables of another release may lack what is asked for: then that is the answer.
      await this.head();
      throw error;
    }
  }

  /** The position of the read model for this operation. */
  private head(): Promise<ReadHead> {
    this.known.head ??= this.services.position.head().catch((error: unknown) => {
      throw error instanceof ProjectionError && error.code === 'OTHER_VERSION' ? rebuilding() : error;
    });
    return this.known.head;
  }

  /** Which tables this operation reads: others may take their place. */
  async tables(): Promise<string> {
    return (await this.head()).tables;
  }

  /** In which language the viewer is addressed. */
  async language(): Promise<'nl' | 'en'> {
    const person = this.personId === null ? null : await this.persons.load(this.personId);
    return person?.language ?? 'nl';
  }

  /** The present, one for the whole operation: names of units beside events are batched on it. */
  present(): Promise<Snapshot> {
    this.known.present ??= this.snapshot({});
    return this.known.present;
  }

  /** What was recorded since is asked anew: after a command that this operation itself carried out. */
  afterCommand(): void {
    this.known.head = null;
    this.known.sight = null;
    this.known.seen = null;
    this.known.present = null;
    this.known.met = null;
  }

  /** The snapshot of a pair of clocks. Throws BAD_USER_INPUT naming the clock that is none. */
  async snapshot({ validAt, knownAt, knownPosition, waitFor }: ClockArguments): Promise<Snapshot> {
    if (this.personId === null) throw unauthenticated();
    if (waitFor) await this.services.position.waitFor(waitFor);
    const now = this.services.commands.clock();
    if (knownAt && knownPosition !== null && knownPosition !== undefined) {
      throw inputError('knownPosition', 'nothing when knownAt is given: both say what was known');
    }
    const { position: head } = await this.head();
    const at = validAt ? this.moment('validAt', validAt, now) : now;
    const known = knownAt
      ? await this.services.store.positionAt(this.moment('knownAt', knownAt, now))
      : (knownPosition ?? head);
    return new Snapshot(
      this.services.pool,
      { validAt: at, knownPosition: Math.min(known, head) },
      head,
      this.budget,
      this.turns,
      this.services.askedByMany,
    );
  }

  /** Reads a date or a moment. */
  moment(argument: string, given: string, now: Instant = this.services.commands.clock()): Instant {
    const at = momentOf(given, now);
    if (at === null) throw inputError(argument, MOMENT);
    return at;
  }
}

/** A resolver of a field. */
export type Field<Parent, Arguments = object> = (
  parent: Parent,
  args: Arguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => unknown;
