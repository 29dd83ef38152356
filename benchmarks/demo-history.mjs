// The demo as the API would tell its history, made in this process by the real commands: what the scrub is measured on.
import { projectRoot } from '../scripts/project-root.mjs';
import { createServer, defaultServerConditions } from 'vite';

/** The day on which the demo ends here, so that every run measures the same. */
export const NOW = '2026-11-21T12:00:00.000Z';

/** Loads sources of the project as they are; `close` when done. */
export async function sources() {
  const conditions = ['@traject/source', ...defaultServerConditions];
  const server = await createServer({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    resolve: { conditions },
    ssr: { resolve: { conditions } },
  });
  return {
    /** @param {string} module @returns {Promise<Record<string, any>>} */
    load: (module) => server.ssrLoadModule(module),
    close: () => server.close(),
  };
}

/**
 * The events of the demo with their words, and its people.
 * @param {(module: string) => Promise<Record<string, any>>} load
 * @returns {Promise<{ events: any[], people: { id: string, name: string }[] }>}
 */
export async function demoHistory(load) {
  const { loadDemo } = await load('/packages/demo/src/load-demo.ts');
  const { people } = await load('/packages/demo/src/people.ts');
  const { InMemoryDirectory } = await load('@traject/commands');
  const { eventCodec, InMemoryEventStore, InMemoryTextStore } = await load('@traject/event-store');
  const { eventCatalogue } = await load('@traject/domain');
  const now = () => NOW;
  const store = new InMemoryEventStore({ now });
  const texts = new InMemoryTextStore({ now });
  const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)));
  await loadDemo({ store, texts, codec, directory: new InMemoryDirectory(), now: NOW });

  /** @type {any[]} */
  const stored = [];
  for await (const event of store.readAll()) stored.push(structuredClone(event));
  /** @type {Set<string>} */
  const ids = new Set();
  visitTexts(stored, ({ text }) => void ids.add(text));
  const kept = await texts.get([...ids]);
  visitTexts(stored, (text) => {
    text.value = kept.get(text.text)?.value ?? null;
  });
  return { events: stored, people: Object.values(people) };
}

/**
 * @param {unknown} value
 * @param {(text: { text: string, value?: string | null }) => void} visit
 */
function visitTexts(value, visit) {
  if (typeof value !== 'object' || value === null) return;
  if ('text' in value && 'commitment' in value && typeof value.text === 'string') {
    visit(/** @type {{ text: string }} */ (value));
    return;
  }
  for (const inner of Object.values(value)) visitTexts(inner, visit);
}

/**
 * An event as the API gives it.
 * @param {any} event
 * @param {ReadonlyMap<string, string>} names
 */
export function historyNode(event, names) {
  const person = (/** @type {string} */ id) => ({ id, name: names.get(id) ?? null });
  const capacity = (/** @type {any} */ given) =>
    given && { role: given.role, unit: { ...given.unit, name: null } };
  const { actor, capacity: held, reportedBy, reason, corrects, ...rest } = event;
  const isPrivate = event.type === 'AppraisalAnswered';
  return {
    ...rest,
    position: String(event.position),
    data: isPrivate ? null : event.data,
    redacted: isPrivate,
    late: event.effectiveAt.slice(0, 10) < event.recordedAt.slice(0, 10),
    actor: {
      kind: actor.kind,
      policy: actor.name ?? null,
      person: actor.kind === 'person' ? person(actor.personId) : null,
    },
    capacity: capacity(held ?? null),
    reportedBy: reportedBy
      ? { person: person(reportedBy.personId), capacity: capacity(reportedBy.capacity) }
      : null,
    reason: reason ? { id: reason.text, commitment: reason.commitment, value: reason.value } : null,
    corrects: corrects ?? null,
    imported: true,
  };
}
