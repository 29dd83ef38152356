// From acts to the events of a log, without deciding anything again: what is written is what the commands would record,
// which `large-institution.spec.ts` proves on a small institution.
import { eventCatalogue, wordOf, type Actor, type Capacity, type Text } from '@traject/domain';
import { eventIdOf, type GivenValue, type StoredEvent } from '@traject/event-store';
import type { Act, Doer, EventNamed, TextNamed, Words } from './act.js';
import { INSTITUTION } from './cast.js';

/** Numbers events and streams as they are recorded, one act after another. */
export class Recorder {
  #position: number;
  readonly #revisions = new Map<string, number>();
  /** Ids by name: of events, and of texts that later events repeat. */
  readonly #events = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #repeatable = new Set<string>();
  #acts = 0;

  /** `head`: the log's last position, after which it goes on. */
  constructor(head: number) {
    this.#position = head;
  }

  /** Whether later events may repeat the text with this id. */
  mayRepeat(id: string): boolean {
    return this.#repeatable.has(id);
  }

  /** The events of an act, with the texts that they refer to; `commitTo` gives what an event holds of a text. */
  record(act: Act, commitTo: (given: GivenValue) => Text): StoredEvent[] {
    this.#acts += 1;
    const commandId = `large-${this.#acts}`;
    let texts = 0;
    const withTexts = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(withTexts);
      if (typeof value !== 'object' || value === null) return value;
      if (isWords(value)) {
        texts += 1;
        const id = `${commandId}-text-${texts}`;
        if (value.name !== undefined) {
          this.#texts.set(value.name, id);
          this.#repeatable.add(id);
        }
        return commitTo({ id, value: value.words });
      }
      if (isTextNamed(value)) return { text: found(this.#texts, value.textNamed), commitment: '' };
      if (isEventNamed(value)) return found(this.#events, value.eventNamed);
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner)]));
    };
    return act.events.map((told, index): StoredEvent => {
      const revision = (this.#revisions.get(act.stream) ?? -1) + 1;
      this.#revisions.set(act.stream, revision);
      this.#position += 1;
      const id = eventIdOf(commandId, index);
      if (told.name !== undefined) this.#events.set(told.name, id);
      return {
        id,
        type: told.type,
        schemaVersion: versionOf(act.stream, told.type),
        stream: act.stream,
        revision,
        position: this.#position,
        institutionId: INSTITUTION,
        actor: actorOf(act.by),
        capacity: capacityOf(act.by),
        effectiveAt: told.effectiveAt ?? act.effectiveAt ?? act.at,
        recordedAt: act.at,
        commandId,
        commandDigest: '0'.repeat(64),
        causationId: null,
        correlationId: commandId,
        ...(told.reason && { reason: withTexts(told.reason) as Text }),
        ...(told.replaces !== undefined && {
          corrects: { kind: 'replace', eventId: found(this.#events, told.replaces) },
        }),
        imported: true,
        data: withTexts(told.data) as object,
      };
    });
  }
}

const found = (ids: ReadonlyMap<string, string>, name: string): string => {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`nothing was told under the name ${name}`);
  return id;
};

const isTextNamed = (value: object): value is TextNamed => 'textNamed' in value;
const isEventNamed = (value: object): value is EventNamed => 'eventNamed' in value;
const isWords = (value: object): value is Words => 'words' in value && typeof value.words === 'string';

const actorOf = (by: Doer): Actor =>
  'policy' in by ? { kind: 'policy', name: by.policy } : { kind: 'person', personId: by.personId };
const capacityOf = (by: Doer): Capacity | null => ('policy' in by ? null : { role: by.role, unit: by.unit });

const specs = new Map<string, Record<string, { version: number }>>(Object.entries(eventCatalogue));
const versionOf = (stream: string, type: string): number => {
  const spec = specs.get(wordOf(stream))?.[type];
  if (!spec) throw new Error(`there is no event ${type}`);
  return spec.version;
};
