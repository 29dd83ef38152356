import { commitmentOf } from '@traject/event-store';
import { z } from 'zod';
import {
  DIGEST_RULE,
  DOSSIER_FORMAT,
  dossierSchema,
  type Dossier,
  type DossierEvent,
  type EventsDigest,
} from './dossier.js';
import { digestOf } from './event-digest.js';
import { textsOf } from './event-texts.js';

/** Something in a file that cannot be so in a dossier that nobody changed. Events are named by their position. */
export type Finding =
  | { code: 'NOT_A_DOSSIER'; field: string; expected: string }
  | { code: 'UNKNOWN_VERSION'; field: 'format' | 'digest.rule'; stated: string; known: string }
  | { code: 'EVENT_CHANGED'; position: number }
  /** An event of which the hash is there; `after` is the position of the one before it, null for the first. */
  | { code: 'EVENT_MISSING'; after: number | null }
  | { code: 'EVENT_ADDED'; position: number }
  | { code: 'DIGEST_DIFFERS'; computed: string; stated: string }
  | { code: 'DIGEST_NOT_THE_GIVEN'; computed: string; given: string }
  | { code: 'OUT_OF_ORDER'; position: number; by: 'position' | 'revision' | 'recordedAt' }
  | { code: 'NOT_WITHIN'; position: number; clock: 'asOf' | 'at' | 'from' | 'knownPosition' }
  | { code: 'TEXT_CHANGED'; position: number; text: string }
  | { code: 'TEXT_MISSING'; position: number; text: string };

/** What was found, and what the file holds: null when it is no dossier. */
export interface Verification {
  findings: Finding[];
  /** The digest over what the file holds now. */
  sha256: string | null;
  contents: {
    subject: Dossier['subject'];
    madeAt: string;
    events: number;
    /** Events of notes, which are no part of the history. */
    notes: number;
    /** Events without persons and texts. */
    redacted: number;
    texts: { checked: number; erased: number; withheld: number };
  } | null;
}

/**
 * Judges the JSON of a dossier by itself, without the log: the digest is computed anew, and so is the commitment of
 * every text whose words are in it. `given` is a digest from elsewhere, such as from paper: a file that was changed with
 * its own digest is found only by that. What is not in the file is not judged: whether the log holds more needs the log.
 */
export function verify(json: unknown, given: string | null = null): Verification {
  const unknown = unknownVersion(json);
  if (unknown) return { findings: [unknown], sha256: null, contents: null };
  const parsed = dossierSchema.safeParse(json);
  if (!parsed.success) {
    const findings = parsed.error.issues.slice(0, 20).map(({ path, message }): Finding => ({
      code: 'NOT_A_DOSSIER',
      field: path.join('.'),
      expected: message,
    }));
    return { findings, sha256: null, contents: null };
  }
  const dossier = parsed.data;
  const { subject, events, notes, texts, madeAt } = dossier;
  const computed = digestOf(subject, events);
  const openings = Object.values(texts);
  return {
    findings: [
      ...changed(events, dossier.digest, computed),
      ...changed(notes, dossier.notesDigest, digestOf(subject, notes)),
      ...(given !== null && given !== computed.sha256
        ? [{ code: 'DIGEST_NOT_THE_GIVEN' as const, computed: computed.sha256, given }]
        : []),
      ...outOfOrder(events),
      ...outOfOrder(notes),
      ...events.flatMap((event) => notWithin(event, dossier)),
      ...[...events, ...notes].flatMap((event) => textFindings(event, dossier)),
    ],
    sha256: computed.sha256,
    contents: {
      subject,
      madeAt,
      events: events.length,
      notes: notes.length,
      redacted: events.filter(({ redacted }) => redacted).length,
      texts: {
        checked: openings.filter((opening) => 'value' in opening).length,
        erased: openings.filter((opening) => 'erasedAt' in opening).length,
        withheld: openings.filter((opening) => 'withheld' in opening).length,
      },
    },
  };
}

const versioned = z.object({ format: z.string(), digest: z.object({ rule: z.string() }) }).partial();

/** Says that a file follows rules of another version, of which nothing else can be said; null where it does not. */
function unknownVersion(json: unknown): Finding | null {
  const { format, digest } = versioned.safeParse(json).data ?? {};
  if (format?.startsWith('traject-dossier-') && format !== DOSSIER_FORMAT)
    return { code: 'UNKNOWN_VERSION', field: 'format', stated: format, known: DOSSIER_FORMAT };
  if (digest && digest.rule !== DIGEST_RULE)
    return { code: 'UNKNOWN_VERSION', field: 'digest.rule', stated: digest.rule, known: DIGEST_RULE };
  return null;
}

/** The events that are not what their hash says, are missing or were added, and the digest where it differs. */
function changed(events: readonly DossierEvent[], stated: EventsDigest, computed: EventsDigest): Finding[] {
  const same = computed.sha256 === stated.sha256 && events.length === stated.events.length;
  return [
    ...eventsChanged(events, stated.events, computed.events),
    ...(same ? [] : [{ code: 'DIGEST_DIFFERS' as const, computed: computed.sha256, stated: stated.sha256 }]),
  ];
}

/** Both lists side by side. An event that stands elsewhere in the other list was moved: its order says so. */
function eventsChanged(
  events: readonly DossierEvent[],
  stated: readonly string[],
  computed: readonly string[],
): Finding[] {
  const [hashed, kept] = [new Set(computed), new Set(stated)];
  const findings: Finding[] = [];
  for (let [at, hash] = [0, 0]; at < events.length || hash < stated.length;) {
    const [event, is, said] = [events[at], computed[at], stated[hash]];
    const missing = said !== undefined && !hashed.has(said);
    const added = event !== undefined && is !== undefined && !kept.has(is);
    if (missing && !added) findings.push({ code: 'EVENT_MISSING', after: events[at - 1]?.position ?? null });
    if (event && added) {
      findings.push({ code: missing ? 'EVENT_CHANGED' : 'EVENT_ADDED', position: event.position });
    }
    // What is missing has no event to go on from, what was added no hash.
    if (!missing || added) at += 1;
    if (!added || missing) hash += 1;
  }
  return findings;
}

/** In a log positions and the revisions of a stream rise, and the time of recording never falls. */
function outOfOrder(events: readonly DossierEvent[]): Finding[] {
  const revisions = new Map<string, number>();
  return events.flatMap(({ position, stream, revision, recordedAt }, index): Finding[] => {
    const before = events[index - 1];
    const last = revisions.get(stream) ?? -1;
    revisions.set(stream, revision);
    return [
      ...(before && before.position >= position ? (['position'] as const) : []),
      ...(revision <= last ? (['revision'] as const) : []),
      ...(before && before.recordedAt > recordedAt ? (['recordedAt'] as const) : []),
    ].map((by) => ({ code: 'OUT_OF_ORDER', position, by }));
  });
}

/** Events that do not belong to what was asked. A correction belongs to the moment of what it corrects. */
function notWithin({ position, effectiveAt }: DossierEvent, { subject }: Dossier): Finding[] {
  const { asOf, at, from, knownPosition } = subject;
  return [
    ...(effectiveAt > asOf ? (['asOf'] as const) : []),
    ...(at !== null && effectiveAt === asOf && position > at ? (['at'] as const) : []),
    ...(from !== null && effectiveAt < from ? (['from'] as const) : []),
    ...(position > knownPosition ? (['knownPosition'] as const) : []),
  ].map((clock) => ({ code: 'NOT_WITHIN', position, clock }));
}

function textFindings(event: DossierEvent, { texts }: Dossier): Finding[] {
  return textsOf(event).flatMap(({ text, commitment }): Finding[] => {
    const opening = texts[text];
    if (!opening) return [{ code: 'TEXT_MISSING', position: event.position, text }];
    const holds = !('value' in opening) || commitmentOf(opening.salt, opening.value) === commitment;
    return holds ? [] : [{ code: 'TEXT_CHANGED', position: event.position, text }];
  });
}
